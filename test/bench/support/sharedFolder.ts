import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where cases gathered by others lie: CITEWRIGHT_SHARED names the folder; else it is looked for beside the project. */
const folder = process.env.CITEWRIGHT_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url))

/** The path of a shared case file or folder; null, with a message on standard error, where it is absent. */
export function sharedPath(name: string): string | null {
  const path = `${folder}/cases/${name}`
  if (existsSync(path)) return path
  console.error(`Skipped: ${name} is not here. Set CITEWRIGHT_SHARED to the folder that holds cases/${name}.`)
  return null
}
