import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made: string[] = []

/**
 * A new folder among the temporary ones, removed when the process ends, however its tests went. A hook of mocha would not do: in a process that runs several files of tests,
 * a hook that a shared file sets belongs to the first of them. And a server that is still writing may make its folder anew after a test has removed it.
 */
export function temporaryFolder(name = 'citewright-'): string {
  const folder = mkdtempSync(join(tmpdir(), name))
  made.push(folder)
  return folder
}

process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})
