/** A throw-away copy of a folder, so that a test may change it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** Copies a folder; `remove` deletes the copy. The copy keeps the folder's name. */
export function copyOf(folder: string): { folder: string, remove(): void } {
  const parent = mkdtempSync(join(tmpdir(), 'citewright-workspace-'))
  const copy = join(parent, basename(folder))
  cpSync(folder, copy, { recursive: true })
  return { folder: copy, remove: () => rmSync(parent, { recursive: true, force: true }) }
}
