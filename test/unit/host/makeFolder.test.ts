import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { CacheFolder } from '../../../server/src/host/library/cacheFolder.ts'
import { makeFolder } from '../../../server/src/host/makeFolder.ts'
import { withFolder } from './folder.ts'

describe('a folder that is to be there', () => {
  it('is made with those around it, and is left as it is where it exists', () => withFolder({ 'a/file': 'x' }, (folder) => {
    for (const path of ['a', 'a/b/c', 'a/b/c', 'd']) {
      assert.ok(makeFolder(join(folder, path)))
      assert.ok(statSync(join(folder, path)).isDirectory())
    }
    return Promise.resolve()
  }))

  it('is not made below a file, nor where the system denies it, and no time is lost with that', () => withFolder({ 'a/file': 'x' }, (folder) => {
    assert.equal(makeFolder(join(folder, 'a/file/b/c')), false)
    assert.equal(new CacheFolder(join(folder, 'a/file/b')).write('name', {}, {}), false)
    // Of what is missing in /proc Linux says that the folder above it is.
    if (process.platform === 'linux') for (const path of ['/proc/x', '/proc/x/y/z']) assert.equal(makeFolder(path), false)
    return Promise.resolve()
  }))
})
