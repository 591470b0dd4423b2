import { realpath } from 'node:fs/promises'
import { dirname, isAbsolute, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file that a record of a library names as that of its study. */
export interface Attachment { path: string, key: string }

/** Files as a record of a library names them. */
export interface AttachedFiles { key: string, files: readonly string[], library: string }

/** A library of reference managers has a file for each study; more are a mistake. */
const mostAttachments = 20_000

/**
 * The files that records name as theirs and that are there. A library may come from somebody else: only files in the folders of the
 * library itself and in those given are taken, links followed.
 *
 * @param roots files and folders that the user named
 */
export async function attachmentsOf(records: Iterable<AttachedFiles>, roots: readonly string[]): Promise<Attachment[]> {
  const allowed = (await Promise.all(roots.map(root => realpath(root).catch(() => null)))).filter(root => root !== null)
  const lies = (path: string, folders: readonly string[]): boolean => folders.some(root => path.startsWith(root.endsWith(sep) ? root : `${root}${sep}`))
  const near = [...allowed, ...roots.map(root => resolve(root))]
  const found: Attachment[] = []
  for (const { key, files, library } of records) {
    for (const file of files) {
      const path = pathOf(file, dirname(library))
      // Most of what a library of another machine names is not here: that is told without asking the disk.
      const real = path === null || !lies(path, near) ? null : await realpath(path).catch(() => null)
      if (real !== null && found.length < mostAttachments && lies(real, allowed)) found.push({ path: real, key })
    }
  }
  return found
}

/** Paths are relative to the library; addresses of other machines are none. */
function pathOf(file: string, folder: string): string | null {
  if (/^(?:\\\\|\/\/)/.test(file)) return null
  if (/^file:/i.test(file)) {
    try {
      return fileURLToPath(file)
    } catch {
      return null
    }
  }
  if (/^[a-z][a-z\d+.-]{1,30}:\/\//i.test(file)) return null
  const path = file.replaceAll('\\', sep)
  return isAbsolute(path) ? path : resolve(folder, path)
}
