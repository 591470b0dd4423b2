/** Required before a program under test: every way to another machine fails, and is written down in the file that NO_SOCKETS_LOG names. */
const { appendFileSync } = require('node:fs')

const refuse = (what) => function refused () {
  appendFileSync(process.env.NO_SOCKETS_LOG, `${what}\n`)
  throw new Error(`${what}: there is no network in this test`)
}

const net = require('node:net')
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...words) {
  // A pipe to the parent process is a socket too, but leads nowhere else.
  const [options] = Array.isArray(words[0]) ? words[0] : words
  return typeof options === 'string' || options?.path !== undefined ? connect.apply(this, words) : refuse('net connect')()
}
net.Server.prototype.listen = refuse('net listen')
for (const [module, names] of Object.entries({
  'node:dgram': ['createSocket'], 'node:dns': ['lookup', 'resolve', 'resolve4', 'resolve6'], 'node:http': ['request', 'get'], 'node:https': ['request', 'get'],
  'node:http2': ['connect'], 'node:tls': ['connect'], 'node:child_process': ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
})) {
  for (const name of names) require(module)[name] = refuse(`${module} ${name}`)
}
globalThis.fetch = refuse('fetch')
globalThis.WebSocket = class { constructor () { refuse('WebSocket')() } }
require('node:module').syncBuiltinESMExports()
