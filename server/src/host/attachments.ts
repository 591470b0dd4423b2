import { realpath } from 'node:fs/promises'
import { dirname, isAbsolute, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Study } from '../engine/corpus/study.ts'

/** A file that a record of a library names as that of its study. */
export interface Attachment { path: string, key: string }

/** A library of reference managers has a file for each study; more are a mistake. */
const mostAttachments = 20_000

/**
 * The files that records name as theirs and that are there. A library may come from somebody else: only files in the folders of the
 * library itself and in those given are taken, links followed.
 *
 * @param roots files and folders that the user named
 */
export async function attachmentsOf(studies: readonly Study[], roots: readonly string[]): Promise<Attachment[]> {
  const allowed = (await Promise.all(roots.map(root => realpath(root).catch(() => null)))).filter(root => root !== null)
  const found: Attachment[] = []
  for (const { key, files = [], sources } of studies) {
    for (const file of files) {
      const library = sources[0]?.path
      const path = library === undefined ? null : pathOf(file, dirname(library))
      const real = path === null ? null : await realpath(path).catch(() => null)
      if (real !== null && found.length < mostAttachments && allowed.some(root => real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`))) found.push({ path: real, key })
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
