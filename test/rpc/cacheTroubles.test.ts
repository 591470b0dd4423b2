import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { syntheticEntry } from '../bench/library/syntheticBibtex.ts'
import { Session, until } from './support/session.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const entry = (key: string): string => `@article{${key},\n  author = {Writer, Own},\n  title = {Title of ${key}},\n  year = {2022},\n}\n`
const large = Array.from({ length: 600 }, (_, i) => syntheticEntry(i)).join('') + entry('last')

describe('the cache folder of several servers', function () {
  this.timeout(120_000)
  let folder: string
  let cache: string
  let library: string
  beforeEach(() => {
    folder = temporaryFolder('citewright-cache-')
    cache = join(folder, 'cache')
    library = join(folder, 'library')
    mkdirSync(library)
    writeFileSync(join(library, 'large.bib'), large)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const start = (corpus: string[]): Promise<Session> => Session.start({ configuration: { corpus }, initializationOptions: { cache } })

  /** Keys that a server does not know, of one study of the library and one of nobody. */
  async function unknown(session: Session): Promise<string> {
    await session.open('a.md', 'See [@last; @nobody].')
    const keys = (await session.diagnostics('a.md')).map(({ range }) => session.document('a.md').getText(range).replace(/^@/, ''))
    await session.close('a.md')
    return keys.join()
  }

  it('serves two windows at once', async () => {
    const sessions = await Promise.all([start([library]), start([library])])
    try {
      for (const session of sessions) assert.equal(await unknown(session), 'nobody')
      await sessions[0].request('citewright/clearCache', null)
      for (const session of sessions) assert.equal(await unknown(session), 'nobody')
      writeFileSync(join(library, 'more.bib'), entry('nobody'))
      await Promise.all(sessions.map(session => session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: `file://${library}/more.bib`, type: 1 }] })))
      for (const session of sessions) await until('the new file', async () => await unknown(session) === '', 30_000)
    } finally {
      await Promise.all(sessions.map(session => session.stop()))
    }
    assert.deepEqual(readdirSync(cache).filter(name => name.endsWith('.tmp')), [])
  })

  it('misleads nobody after a server was killed while it read', async () => {
    // Moments from before the reading begins to after the cache is written, on a fast machine and a slow one.
    for (const moment of [0, 60, 200, 600]) {
      const session = await start([])
      session.configuration = { corpus: [library] }
      await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
      await new Promise(resolve => setTimeout(resolve, moment))
      await session.kill()
      if (moment === 60) writeFileSync(join(library, 'large.bib'), `${entry('first')}${large}`)
    }
    const session = await start([library])
    try {
      assert.equal(await unknown(session), 'nobody')
    } finally {
      await session.stop()
    }
  })

  for (const [what, options] of [['is full', 'size=16k'], ['is read-only', 'ro']] as const) {
    it(`is done without where the disk ${what}`, async function () {
      mkdirSync(cache)
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', cache], { stdio: 'ignore' })
      } catch {
        console.log('        (needs to be allowed to mount a disk in memory)')
        return this.skip()
      }
      try {
        const session = await start([library])
        try {
          assert.equal(await unknown(session), 'nobody')
          assert.deepEqual(session.statuses.at(-1)?.state, 'ready')
          await session.request('citewright/clearCache', null)
          assert.equal(await unknown(session), 'nobody')
        } finally {
          await session.stop()
        }
        assert.deepEqual(readdirSync(cache), [])
      } finally {
        execFileSync('umount', [cache])
      }
    })
  }
})
