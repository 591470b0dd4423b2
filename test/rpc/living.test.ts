import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { syntheticEntry } from '../bench/library/syntheticBibtex.ts'
import { inSession, pulling, Session, until, type SessionOptions } from './support/session.ts'

const entry = (key: string, more = ''): string => `@article{${key},\n  author = {Writer, Own},\n  title = {Title of ${key}},\n  year = {2022},${more}\n}\n`

describe('a library that lives', function () {
  this.timeout(40_000)

  /** The keys of a document that no study has. */
  async function unknown(session: Session, name = 'a.md'): Promise<string> {
    const document = session.document(name)
    return (await session.diagnostics(name)).filter(({ code }) => code === 'unknown-citation').map(({ range }) => document.getText(range).replace(/^[@{]/, '')).join()
  }

  const changed = (session: Session, name: string, type = 2): Promise<void> =>
    session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: session.uri(name), type }] })

  const sources: [what: string, options: SessionOptions, name: string, text: string][] = [
    ['a project of Quarto', { files: { '_quarto.yml': 'project:\n  type: website\nbibliography: bib/own.bib\n', 'bib/own.bib': entry('one') } }, 'chapters/a.md', 'See [@one; @two].'],
    ['a project of MyST', { files: { 'myst.yml': 'version: 1\nproject:\n  bibliography:\n    - own.bib\n', 'own.bib': entry('one') } }, 'a.md', 'See [@one; @two].'],
    ['the front matter', { files: { 'text/own.bib': entry('one') } }, 'text/a.md', '---\nbibliography: [own.bib]\n---\n\nSee [@one; @two].'],
    ['biblatex', { files: { 'text/own.bib': entry('one') } }, 'text/a.tex', '\\addbibresource{own.bib}\n\\begin{document}\nSee \\cite{one} and \\cite{two}.\n\\end{document}\n'],
    ['BibTeX', { files: { 'text/own.bib': entry('one') } }, 'text/a.tex', '\\begin{document}\nSee \\cite{one} and \\cite{two}.\n\\bibliography{own}\n\\end{document}\n'],
    ['a folder "papers"', { files: { 'papers/deep/own.bib': entry('one') } }, 'a.md', 'See [@one; @two].'],
    ['a folder "references"', { files: { 'references/own.bib': entry('one') } }, 'a.md', 'See [@one; @two].'],
    ['a setting with a pattern', { files: { 'x/own.bib': entry('one'), 'y/other.bib': entry('two') }, configuration: { corpus: ['x/**/*.bib'] } }, 'a.md', 'See [@one; @two].'],
    ['a setting with ${workspaceFolder}', { files: { 'x/own.bib': entry('one') }, configuration: { corpus: ['${workspaceFolder}/x'] } }, 'a.md', 'See [@one; @two].'],
  ]
  for (const [what, options, name, text] of sources) {
    it(`is named by ${what}`, () => inSession(options, async session => {
      await session.open(name, text, name.endsWith('.tex') ? 'latex' : 'markdown')
      assert.equal(await unknown(session, name), 'two')
    }))
  }

  it('takes up a project that comes later, and a folder of papers', () => inSession({ files: { 'bib/own.bib': entry('one') } }, async session => {
    await session.open('a.md', 'See [@one; @two].')
    assert.equal(await unknown(session), 'one,two')
    session.write('_quarto.yml', 'bibliography: bib/own.bib\n')
    await changed(session, '_quarto.yml', 1)
    await until('the project', async () => await unknown(session) === 'two')
    session.write('papers/two.bib', entry('two'))
    await changed(session, 'papers/two.bib', 1)
    await until('the papers', async () => await unknown(session) === '')
  }))

  it('counts what is unsaved in an open bibliography, entry by entry', () => inSession({ files: { 'own.bib': entry('one') + entry('two') }, configuration: { corpus: ['own.bib'] } }, async session => {
    await session.open('a.md', 'See [@one; @two; @three].')
    assert.equal(await unknown(session), 'three')
    await session.open('own.bib', entry('one') + entry('two'), 'bibtex')
    await session.change('own.bib', entry('three'), { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } })
    await until('the new entry', async () => await unknown(session) === '')
    await session.change('own.bib', 'eins', { start: { line: 0, character: 9 }, end: { line: 0, character: 12 } })
    await until('the renamed entry', async () => await unknown(session) === 'one')
    assert.match(await session.hoverText('a.md', { line: 0, character: 13 }), /Title of two/)
    await session.close('own.bib')
    await until('the saved file', async () => await unknown(session) === 'three')
  }))

  it('counts a bibliography that was never saved', () => inSession({}, async session => {
    await session.open('new.bib', entry('one'), 'bibtex')
    await session.open('a.md', '---\nbibliography: new.bib\n---\n\nSee [@one; @two].')
    await until('the entry', async () => await unknown(session) === 'two')
  }))

  it('goes on from what is unsaved when the file is saved', () => inSession({ files: { 'own.bib': entry('one') }, configuration: { corpus: ['own.bib'] } }, async session => {
    await session.open('a.md', 'See [@one; @two].')
    await session.open('own.bib', entry('one') + entry('two'), 'bibtex')
    await until('the unsaved entry', async () => await unknown(session) === '')
    session.write('own.bib', entry('one') + entry('two'))
    await changed(session, 'own.bib')
    await session.close('own.bib')
    await until('the saved file', async () => await unknown(session) === '')
  }))

  it('says nothing of a bibliography as if it were a manuscript', () => inSession({ files: { 'own.bib': entry('one') }, configuration: { corpus: ['own.bib'] } }, async session => {
    await session.open('own.bib', `${entry('one')}% see [@nobody] 65% (17/31)\n`, 'bibtex')
    const codes = (await session.diagnostics('own.bib')).map(({ code }) => String(code))
    assert.deepEqual(codes.filter(code => /citation|statistic|percentage/.test(code)), [])
    assert.equal(await session.hover('own.bib', { line: 0, character: 10 }), null)
    assert.equal(await session.complete('own.bib', { line: 0, character: 1 }), null)
  }))

  for (const [what, save] of [
    ['truncating it first', (path: string, text: string) => { writeFileSync(path, ''); return () => writeFileSync(path, text) }],
    ['renaming another', (path: string, text: string) => { writeFileSync(`${path}.new`, text); rmSync(path); return () => renameSync(`${path}.new`, path) }],
  ] as const) {
    it(`never is empty while its file is saved by ${what}`, () => inSession({ files: { 'own.bib': entry('one') }, configuration: { corpus: ['own.bib'] } }, async session => {
      await session.open('a.md', 'See [@one; @two].')
      assert.equal(await unknown(session), 'two')
      const finish = save(join(session.folder, 'own.bib'), entry('one') + entry('two'))
      await changed(session, 'own.bib')
      const half = Date.now() + 600
      while (Date.now() < half) assert.equal(await unknown(session), 'two')
      finish()
      await changed(session, 'own.bib')
      await until('the saved file', async () => { const keys = await unknown(session); assert.ok(!keys.includes('one')); return keys === '' })
    }))
  }

  it('follows a file that is deleted, without being told twice', () => inSession({ files: { 'own.bib': entry('one') }, configuration: { corpus: ['own.bib'] } }, async session => {
    await session.open('a.md', 'See [@one].')
    assert.equal(await unknown(session), '')
    rmSync(join(session.folder, 'own.bib'))
    await changed(session, 'own.bib', 3)
    await until('the deletion', async () => await unknown(session) === 'one', 8000)
  }))

  it('is cached where the client says, and cleared on request', () => inSession({ files: { 'own.bib': entry('one') }, configuration: { corpus: ['own.bib'] } }, async session => {
    const cache = join(session.folder, '.cache')
    assert.equal(readdirSync(cache).length, 1)
    writeFileSync(join(cache, 'mine.txt'), 'not of the cache')
    await session.request('citewright/clearCache', null)
    assert.ok(readdirSync(cache).includes('mine.txt'))
    await session.open('a.md', 'See [@one].')
    assert.equal(await unknown(session), '')
  }))

  it('is that of the workspace folder that a manuscript is in', async () => {
    const session = await Session.start({
      files: { 'one/own.bib': entry('one'), 'two/own.bib': entry('two') }, folders: ['one', 'two'],
      configurationOf: uri => ({ corpus: uri?.endsWith('/one') ? ['own.bib'] : uri?.endsWith('/two') ? ['${workspaceFolder}/own.bib'] : [] }),
    })
    try {
      await session.open('one/a.md', 'See [@one; @two].')
      await session.open('two/a.md', 'See [@one; @two].')
      assert.deepEqual([await unknown(session, 'one/a.md'), await unknown(session, 'two/a.md')], ['two', 'one'])
    } finally {
      await session.stop()
    }
  })

  it('shows how far a long reading has come, and stops it when told to', async () => {
    // Subtitles are read with care, which takes longer.
    const text = Array.from({ length: 20_000 }, (_, i) => syntheticEntry(i).replace('\n', '\n  subtitle = {Read with care},\n')).join('')
    const tokens: unknown[] = []
    const reports: { kind: string, title?: string, cancellable?: boolean, message?: string }[] = []
    await inSession({ files: { 'a.bib': entry('one') }, configuration: { corpus: ['a.bib'] }, capabilities: { ...pulling, window: { workDoneProgress: true } } }, async session => {
      session.connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => { tokens.push(token); return null })
      session.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => { reports.push(value) })
      mkdirSync(join(session.folder, 'large'))
      session.write('large/b.bib', text)
      session.configuration = { corpus: ['a.bib', 'large'] }
      await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
      await until('the beginning', () => reports.find(({ kind }) => kind === 'begin'), 20_000)
      assert.deepEqual([reports[0]?.title, reports[0]?.cancellable], ['Citewright: reading the library', true])
      await session.connection.sendNotification('window/workDoneProgress/cancel', { token: tokens[0] })
      await until('the end', () => reports.find(({ kind }) => kind === 'end'))
      await session.open('a.md', 'See [@one].')
      assert.equal(await unknown(session), '')
      await changed(session, 'large/b.bib')
      await until('the whole library', () => session.statuses.some(({ state, studies }) => state === 'ready' && studies > 20_000), 30_000)
    })
  })
})
