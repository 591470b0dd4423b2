import { readFile, stat } from 'node:fs/promises'
import type { UnpackedWord } from './unpackWord.ts'

/** Pictures make Word documents large, in bytes. */
const largestDocument = 512 * 1024 * 1024

/** The XML files of the Word document at a path. Never rejects: why there are none is said in the answer. */
export async function readWord(path: string): Promise<UnpackedWord> {
  try {
    if ((await stat(path)).size > largestDocument) return { ok: false, problem: 'larger than 512 MB, and not read; check its chapters one by one' }
    // Loaded when the first document is read: a start need not wait for it.
    const { unpackWord } = await import('./unpackWord.ts')
    return unpackWord(await readFile(path))
  } catch (error) {
    return { ok: false, problem: reasonOf(error as NodeJS.ErrnoException) }
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file or folder'
  return code === 'EACCES' || code === 'EPERM' || code === 'EBUSY' ? 'this file cannot be read: there is no permission, or another program has locked it' : message
}
