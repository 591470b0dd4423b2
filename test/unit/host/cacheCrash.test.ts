import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CacheFolder, readSection } from '../../../server/src/host/library/cacheFolder.ts'
import { withFolder } from './folder.ts'

const module = fileURLToPath(new URL('../../../server/src/host/library/cacheFolder.ts', import.meta.url))

/** Writes one file of the cache over and over: version after version, each of bytes that all are the same. */
const writer = `
  const { CacheFolder } = await import(${JSON.stringify(module)})
  const cache = new CacheFolder(process.argv[1])
  process.stdout.write('ready')
  for (let version = 0; ; version = (version + 1) % 250) cache.write('name', { version }, { bytes: new Uint8Array(3_000_000).fill(version), more: new Uint8Array(7).fill(version) })
`

describe('cache', function () {
  this.timeout(60_000)

  it('holds a whole file or none, whenever its writer is killed', () => withFolder({}, async folder => {
    const cache = new CacheFolder(join(folder, 'cache'))
    let seen = 0
    for (let round = 0; round < 8; round++) {
      // Two at once, as two windows of an editor are.
      const children = [0, 1].map(() => spawn(process.execPath, ['--input-type=module', '-e', writer, cache.path], { stdio: ['ignore', 'pipe', 'inherit'] }))
      await Promise.all(children.map(child => new Promise(resolve => child.stdout.once('data', resolve))))
      await new Promise(resolve => setTimeout(resolve, 20 + 37 * round))
      await Promise.all(children.map(child => new Promise(resolve => { child.once('exit', resolve); child.kill('SIGKILL') })))
      const file = await cache.open('name')
      if (file === null) continue
      seen++
      const { version } = file.head.meta as { version: number }
      for (const name of ['bytes', 'more']) assert.ok((await readSection(file, name))?.every(byte => byte === version), `${name} of round ${round}`)
    }
    assert.ok(seen > 0)
    await cache.clear()
    assert.deepEqual(readdirSync(cache.path), [])
  }))

  it('is without the file that the disk had no room for', () => withFolder({}, async folder => {
    const cache = new CacheFolder(folder)
    assert.ok(cache.write('name', { version: 1 }, { bytes: new Uint8Array(10) }))
    const write = `
      const { CacheFolder } = await import(${JSON.stringify(module)})
      process.exitCode = new CacheFolder(process.argv[1]).write('name', { version: 2 }, { bytes: new Uint8Array(3_000_000) }) ? 1 : 0`
    // A limit on the size of files stands for a full disk.
    const child = spawn('sh', ['-c', 'trap "" XFSZ; ulimit -f 100; exec "$0" "$@"', process.execPath, '--input-type=module', '-e', write, folder], { stdio: 'inherit' })
    assert.equal(await new Promise(resolve => child.once('exit', resolve)), 0)
    assert.deepEqual((await cache.open('name'))?.head.meta, { version: 1 })
    assert.equal(readdirSync(folder).length, 1)
  }))

  it('keeps to its size, and what was used last', () => withFolder({}, async folder => {
    const cache = new CacheFolder(folder)
    for (const name of ['a', 'b', 'c']) {
      cache.write(name, {}, { bytes: new Uint8Array(10_000) })
      await new Promise(resolve => setTimeout(resolve, 15))
    }
    await cache.open('a')
    let left: string[] = []
    const deadline = Date.now() + 5000
    while (left.join() !== 'a,c' && Date.now() < deadline) {
      await cache.trim(25_000)
      left = readdirSync(folder).map(name => name[0] ?? '').sort()
    }
    assert.deepEqual(left, ['a', 'c'])
  }))
})
