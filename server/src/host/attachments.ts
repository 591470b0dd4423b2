import { realpath } from 'node:fs/promises'
import { dirname, isAbsolute, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TextColumn } from '../engine/corpus/shelf/growing.ts'

/** A file that a record of a library names as that of its study. */
export interface Attachment { path: string, key: string }

/** Files as a record of a library names them; its key is asked for where one of them is there. */
export interface AttachedFiles { key: () => string, files: readonly string[], library: string }

/** The records of a library with files; those whose files lie in none of these folders, which end with a separator, may be left out. */
export type RecordsNear = (folders: readonly string[]) => Iterable<AttachedFiles>

/** A library of reference managers has a file for each study; more are a mistake. */
const mostAttachments = 20_000

/**
 * The files that records name as theirs and that are there. A library may come from somebody else: only files in the folders of the
 * library itself and in those given are taken, links followed.
 *
 * @param roots files and folders that the user named
 */
export async function attachmentsOf(records: RecordsNear, roots: readonly string[]): Promise<Attachment[]> {
  const asFolder = (root: string): string => root.endsWith(sep) ? root : `${root}${sep}`
  const lies = (path: string, folders: readonly string[]): boolean => folders.some(folder => path.startsWith(folder))
  const allowed = (await Promise.all(roots.map(root => realpath(root).catch(() => null)))).filter(root => root !== null).map(asFolder)
  const near = [...allowed, ...roots.map(root => asFolder(resolve(root)))]
  const found: Attachment[] = []
  for (const { key, files, library } of records(near)) {
    for (const file of files) {
      const path = pathOf(file, library)
      // Most of what a library of another machine names is not here: that is told without asking the disk.
      const real = path === null || !lies(path, near) ? null : await realpath(path).catch(() => null)
      if (real !== null && found.length < mostAttachments && lies(real, allowed)) found.push({ path: real, key: key() })
    }
  }
  return found
}

/** Paths are relative to the folder of the library; addresses of other machines are none. */
function pathOf(file: string, library: string): string | null {
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
  return isAbsolute(path) ? path : resolve(dirname(library), path)
}

const [slash, backslash, lineFeed] = [0x2F, 0x5C, 0x0A]

/**
 * The rows of a column of files, parted by line feeds, that name some which may lie in these folders. Of a library that was written on another machine that is told by
 * the beginnings of the paths, without making strings of them.
 */
export function* rowsNear({ bytes, ends }: TextColumn, folders: readonly string[]): Generator<number> {
  const beginnings = folders.map(folder => Buffer.from(folder))
  const column = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const following = (code: number, from: number): number => {
    const found = column.indexOf(code, from)
    return found < 0 ? Infinity : found
  }
  // No row between here and there has several files or another separator in it.
  let sign = -1
  for (let row = 0, from = 0; row < ends.length; from = ends[row++]!) {
    const to = ends[row]!
    if (sign < from) sign = Math.min(following(lineFeed, from), following(backslash, from))
    const isWholePath = sep === '/' && sign >= to && column[from] === slash && column[from + 1] !== slash
    if (to > from && (!isWholePath || beginnings.some(beginning => beginsWith(column, from, beginning)))) yield row
  }
}

function beginsWith(bytes: Uint8Array, from: number, beginning: Uint8Array): boolean {
  for (let i = 0; i < beginning.length; i++) if (bytes[from + i] !== beginning[i]) return false
  return true
}
