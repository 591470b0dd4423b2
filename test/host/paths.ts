/** Folders that the hosts read and write. Everything here but the sources is ignored by git. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The repository, which is also the extension under development. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '')

/** The installed web host, kept from run to run. */
export const hostFolder = `${root}/test/.vscode-host`

/** The bundled Mocha suite that runs inside VS Code. */
export const suiteBundle = `${root}/test/.build/vscode.cjs`

/** What the suite reports; written inside the extension host, read by the runner. */
export const resultsFile = `${root}/test/.results/vscode.json`

/** A picture folder, created when first asked for. */
export function screenshot(name: string): string {
  const folder = `${root}/test/.screenshots`
  mkdirSync(folder, { recursive: true })
  return `${folder}/${name}.png`
}
