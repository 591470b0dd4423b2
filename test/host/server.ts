/** Starts the installed VS Code server on a free local port and tells when it answers. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installVsCodeServer } from './install.ts'
import { root } from './paths.ts'
import { until } from './poll.ts'

export interface VsCodeServer {
  /** Address of the workbench on a folder, with the extension loaded. */
  page(folder: string, options?: PageOptions): string
  /** The process of the server, above the extension host and whatever that starts. */
  pid: number
  /** What the server printed, for the message when something fails. */
  output(): string
  /** Resolves when the server process ends. */
  ended: Promise<void>
  stop(): Promise<void>
}

interface PageOptions {
  /** A file to open. */
  file?: string
  /** Nothing under development is loaded: the extension comes with the page itself, or was installed. */
  isPlain?: boolean
  /** A module whose `run()` is called in the extension host. */
  tests?: string
}

/** Settings that keep the workbench quiet, so that nothing lies over what is looked at. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'window.commandCenter': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
}

/** Starts a server; `port` 0 takes a free one. */
export async function startVsCodeServer(port = 0, settings: Record<string, unknown> = {}, vsix?: string): Promise<VsCodeServer> {
  const script = installVsCodeServer()
  const at = port === 0 ? await freePort() : port
  const data = mkdtempSync(join(tmpdir(), 'citewright-vscode-'))
  mkdirSync(join(data, 'data/Machine'), { recursive: true })
  writeFileSync(join(data, 'data/Machine/settings.json'), JSON.stringify({ ...quiet, ...settings }))
  if (vsix !== undefined) install(script, data, vsix)
  const child = spawn(process.execPath, [script, '--host', '127.0.0.1', '--port', String(at), '--without-connection-token',
    '--accept-server-license-terms', '--enable-smoke-test-driver', '--disable-workspace-trust', '--telemetry-level', 'off',
    '--server-data-dir', data, '--extensions-dir', join(data, 'extensions')], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString('utf8') })
  const ended = new Promise<void>((resolve) => { child.once('exit', () => resolve()) })
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill()
    await ended
    // Children of the extension host may still write their last lines while the folder goes.
    rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
  const origin = `http://127.0.0.1:${at}`
  try {
    await until(`VS Code at ${origin}`, () => answers(origin, child, () => output))
  } catch (error) {
    await stop()
    throw error
  }
  return { page: (folder, options) => pageAddress(at, folder, options), pid: child.pid ?? NaN, output: () => output, ended, stop }
}

/** Installs an extension from its file, as a user does. */
function install(script: string, data: string, vsix: string): void {
  const run = spawnSync(process.execPath, [script, '--install-extension', vsix, '--server-data-dir', data, '--extensions-dir', join(data, 'extensions'), '--accept-server-license-terms'], {
    encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' },
  })
  if (run.status !== 0 || !/successfully installed/.test(run.stdout)) throw new Error(`${vsix} could not be installed: ${run.stdout}${run.stderr}`)
}

function pageAddress(port: number, folder: string, { file, isPlain = false, tests }: PageOptions = {}): string {
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${port}${path}`
  const payload: [string, string][] = isPlain ? [] : [['extensionDevelopmentPath', remote(root)]]
  if (file !== undefined) payload.push(['openFile', remote(file)])
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)])
  return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`
}

async function answers(origin: string, child: ChildProcess, output: () => string): Promise<boolean> {
  if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}: ${output().slice(-2000)}`)
  return (await fetch(origin)).ok
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
