/**
 * `npm start`: shows Citewright at work on the example manuscript. Installs the dependencies where they are missing, then goes on with
 * the Node that the project brings along, which runs TypeScript as it is.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import './ensure-installed.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const own = `${root}/node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`
const child = spawn(existsSync(own) ? own : process.execPath, [`${root}/scripts/demo.ts`, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
// Ctrl+C reaches the child as well; it closes what it started, and then this process ends with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => { process.exitCode = code ?? 1 })
