/**
 * Opens the example manuscript in VS Code with the extension loaded: in desktop VS Code where one is found (VSCODE_EXECUTABLE, or `code` on
 * PATH), otherwise in the web workbench at a local address. `--web` asks for the latter; PORT sets the port.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { onPath } from '../test/host/browser.ts'
import { buildExtension } from '../test/host/build.ts'
import { root } from '../test/host/paths.ts'
import { startVsCodeServer } from '../test/host/server.ts'

const example = `${root}/docs/example`
const manuscript = `${example}/manuscript.md`
const defaultPort = 8123

if (isBuildStale()) {
  console.log('Building the extension …')
  buildExtension()
}
const desktop = process.argv.includes('--web') ? null : findDesktop()
if (desktop === null) await serve()
else openDesktop(desktop)

function openDesktop(executable: string): void {
  console.log(`Opening ${manuscript} in ${executable}, with Citewright loaded.`)
  spawn(executable, ['--new-window', `--extensionDevelopmentPath=${root}`, example, manuscript], {
    detached: true, stdio: 'ignore', shell: process.platform === 'win32',
  }).unref()
}

async function serve(): Promise<void> {
  const port = Number(process.env['PORT'] ?? defaultPort)
  // A port that is taken is no reason to fail, unless it was asked for.
  const server = await startVsCodeServer(port).catch((error: unknown) => {
    if (process.env['PORT'] !== undefined) throw error
    return startVsCodeServer()
  })
  console.log(`\nVS Code with Citewright is at\n\n  ${server.page(example, { file: manuscript })}\n\nOpen the address in a browser. Rest the pointer on a citation or a figure; the Problems panel (Ctrl+Shift+M) lists what does not agree\nwith the cited studies. Ctrl+C ends it.`)
  const stop = (): void => { void server.stop() }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  await server.ended
}

function findDesktop(): string | null {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
  return hasDisplay ? process.env['VSCODE_EXECUTABLE'] ?? onPath('code') : null
}

/** Whether something is not built yet, or a source is newer than what was built from it. */
function isBuildStale(): boolean {
  const built = ['client.cjs', 'server.cjs', 'corpus.json'].map((name) => `${root}/dist/${name}`)
  if (!built.every((path) => existsSync(path))) return true
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs))
  return ['client', 'server', 'scripts'].some((folder) => newest(`${root}/${folder}`) > oldest)
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Math.max(0, ...files.map((entry) => statSync(`${entry.parentPath}/${entry.name}`).mtimeMs))
}
