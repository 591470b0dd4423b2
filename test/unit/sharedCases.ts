import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from 'mocha'
import { root } from './project/sources.ts'

/** Where cases gathered by others lie: CITEWRIGHT_SHARED names the folder; else it is looked for beside the project. */
const folder = process.env.CITEWRIGHT_SHARED ?? join(root, '..', 'shared')

/** The text of a shared case file. Where it is absent, the test that asks for it is skipped and says so. */
export function sharedCase(test: Context, name: string): string {
  const path = join(folder, 'cases', name)
  if (!existsSync(path)) {
    test.test!.title += ` (skipped: ${name} is not here; set CITEWRIGHT_SHARED)`
    test.skip()
  }
  return readFileSync(path, 'utf8')
}

/** The rows of a shared file of JSON lines. */
export function sharedRows<Row>(test: Context, name: string): Row[] {
  return sharedCase(test, name).split('\n').filter(line => line.trim() !== '').map(line => JSON.parse(line) as Row)
}
