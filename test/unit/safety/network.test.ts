import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Session } from '../../rpc/support/session.ts'
import { bibliography, note } from '../cli/library.ts'
import { citewright, folderOf } from '../cli/run.ts'

const preload = fileURLToPath(new URL('noSockets.cjs', import.meta.url))
const sound = 'With river sounds response was more frequent than with silence (OR 3.24, 95% CI 1.18 to 9.91; p = .023) [@weir2019], as seen before [@reed2014].\n'

describe('with default settings no socket opens and no process is started', function () {
  this.timeout(90_000)
  const folder = folderOf({ 'paper.md': `---\nbibliography: [refs.bib, https://example.test/x.bib]\n---\n\n${sound}`, 'refs.bib': bibliography, 'notes/weir2019.md': note })
  const log = join(folder, 'sockets.txt')
  const tried = (): string => existsSync(log) ? readFileSync(log, 'utf8') : ''
  const before_ = { options: process.env['NODE_OPTIONS'], log: process.env['NO_SOCKETS_LOG'] }

  before(() => {
    process.env['NODE_OPTIONS'] = `${before_.options ?? ''} --require "${preload}"`
    process.env['NO_SOCKETS_LOG'] = log
  })
  after(() => {
    for (const [name, value] of [['NODE_OPTIONS', before_.options], ['NO_SOCKETS_LOG', before_.log]] as const) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  })

  it('a socket would be noticed', () => {
    const { stderr } = spawnSync(process.execPath, ['-e', 'require("node:http").get("http://127.0.0.1:1")'], { encoding: 'utf8', env: { ...process.env, NO_SOCKETS_LOG: join(folder, 'other.txt') } })
    assert.match(stderr, /no network in this test/)
    assert.equal(readFileSync(join(folder, 'other.txt'), 'utf8'), 'node:http get\n')
  })

  it('on the command line', async () => {
    for (const words of [['check', 'paper.md', '--corpus', 'notes', '--fix'], ['corpus', '--corpus', 'refs.bib'], ['cite', 'feder2014', '--style', 'nature'], ['extract', 'paper.md']]) {
      const { code, stdout, stderr } = await citewright(folder, ...words)
      assert.ok(code === 0 || code === 1, `${words.join(' ')}: ${stderr}`)
      assert.ok(stdout.length > 0)
    }
    assert.equal(tried(), '')
  })

  it('in the language server', async () => {
    const session = await Session.start({ files: { 'notes/weir2019.md': note, 'refs.bib': bibliography }, configuration: { corpus: ['notes', 'refs.bib'] }, initializationOptions: { bundledCorpus: true } })
    try {
      await session.open('paper.md', sound)
      assert.equal((await session.diagnostics('paper.md')).length, 1)
      assert.match(await session.hoverText('paper.md', { line: 0, character: 68 }), /3\.42/)
      assert.ok(await session.complete('paper.md', { line: 0, character: sound.indexOf('@weir') + 3 }))
      assert.equal((await session.request<string[]>('citewright/formatReferences', { keys: ['reed2014'], format: 'text', style: 'vancouver' })).length, 1)
    } finally {
      await session.stop()
    }
    assert.equal(tried(), '')
  })
})
