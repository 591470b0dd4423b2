/**
 * Installs a VS Code server with the web workbench from the npm registry, for machines where desktop VS Code can be neither
 * found nor downloaded. The package is code-server; only the VS Code inside it is used, started by its own server-main.js.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hostFolder, root } from './paths.ts'

const version = '4.139.1'
const vscodeFolder = join(hostFolder, 'node_modules/code-server/lib/vscode')
/** Written last, so that an interrupted installation is done again. */
const stamp = join(hostFolder, 'installed.txt')

/** Installs the host where it is not installed yet, and returns the script that starts it. */
export function installVsCodeServer(): string {
  const wanted = `code-server ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}\n`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return join(vscodeFolder, 'out/server-main.js')
  console.log(`Installing VS Code for the browser (code-server ${version}) into ${hostFolder}; this takes a minute, once.`)
  rmSync(hostFolder, { recursive: true, force: true })
  mkdirSync(hostFolder, { recursive: true })
  writeFileSync(join(hostFolder, 'package.json'), '{ "private": true }\n')
  // Its own install scripts build many modules that need system headers. VS Code starts with just one of them.
  npm(hostFolder, ['install', '--ignore-scripts', `code-server@${version}`])
  npm(vscodeFolder, ['install', '--omit=dev', '--ignore-scripts'])
  npm(vscodeFolder, ['rebuild', '@vscode/spdlog'], { npm_config_nodedir: nodeHeaders() })
  writeFileSync(stamp, wanted)
  return join(vscodeFolder, 'out/server-main.js')
}

/** A folder whose `include/node` holds the headers of the running Node, from the package that the `node` package unpacks. */
function nodeHeaders(): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  const name = `${prefix}-${platform}-${process.arch}`
  const beside = [join(root, 'node_modules/node/node_modules', name), dirname(dirname(process.execPath))]
  const found = beside.find((folder) => headersVersion(folder) === process.versions.node)
  if (found !== undefined) return found
  // npm prunes the nested package on a later `npm install`; then it is fetched for the host alone.
  npm(hostFolder, ['install', '--ignore-scripts', `${name}@${process.versions.node}`])
  return join(hostFolder, 'node_modules', name)
}

function headersVersion(folder: string): string | null {
  try {
    const header = readFileSync(join(folder, 'include/node/node_version.h'), 'utf8')
    const part = (name: string): string => new RegExp(`#define NODE_${name}_VERSION (\\d+)`).exec(header)?.[1] ?? '?'
    return `${part('MAJOR')}.${part('MINOR')}.${part('PATCH')}`
  } catch {
    return null
  }
}

function npm(cwd: string, args: string[], env: Record<string, string> = {}): void {
  const run = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd, env: { ...withoutNpmContext(), ...env }, encoding: 'utf8', shell: process.platform === 'win32',
  })
  if (run.status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`)
}

/** Inside an npm script, npm's own variables name this project; the host folder is a project of its own. */
function withoutNpmContext(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?:package|lifecycle|config_(?:local_prefix|prefix|global_prefix|nodedir))/i.test(name)))
}
