import assert from 'node:assert/strict'
import { library, withLibrary } from './support/library.ts'
import type { Session} from './support/session.ts';
import { inSession, pushed, until } from './support/session.ts'

const bibEntry = (key: string, title: string): string => `@article{${key},\n  author = {Writer, Own},\n  title = {${title}},\n  year = {2022},\n}\n`

describe('library', () => {
  /** The keys of the document that no study has. */
  async function unknown(session: Session, name: string): Promise<string[]> {
    const document = session.document(name)
    return (await session.diagnostics(name)).map(({ range }) => document.getText(range).replace(/^@/, ''))
  }

  it('has the bundled studies unless they are left out', async () => {
    await inSession({ initializationOptions: { bundledCorpus: true } }, async session => {
      await session.open('a.md', 'See [@feder2014].')
      assert.deepEqual(await unknown(session, 'a.md'), [])
      await until('the studies', () => session.statuses.find(({ state, studies }) => state === 'ready' && studies > 50))
      assert.match(await session.hoverText('a.md', { line: 0, character: 8 }), /^\*\*Feder et al\. \(2014\):\*\*/)
    })
    await inSession({ initializationOptions: { bundledCorpus: false } }, async session => {
      await session.open('a.md', 'See [@feder2014].')
      assert.deepEqual(await unknown(session, 'a.md'), ['feder2014'])
    })
  })

  it('is what the configuration names, from the folder of the workspace', async () => {
    await inSession({ files: library, configuration: { corpus: ['library/lind2020.md'] } }, async session => {
      await session.open('a.md', 'See [@lind2020; @cook2021].')
      assert.deepEqual(await unknown(session, 'a.md'), ['cook2021'])
    })
  })

  it('is what the client pushes, where it cannot be asked', async () => {
    await inSession({ files: library, capabilities: pushed }, async session => {
      await session.open('a.md', 'See [@lind2020].')
      await until('the problem', () => session.published.some(({ diagnostics }) => diagnostics.length === 1))
      await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: { citewright: { corpus: ['library'] } } })
      await until('the problem to go', () => session.published.at(-1)?.diagnostics.length === 0)
    })
  })

  it('has the bibliography that the manuscript names, seen from the manuscript', async () => {
    const files = { 'paper/own.bib': bibEntry('mine2022', 'My own work'), ...library }
    await inSession({ ...withLibrary, files }, async session => {
      await session.open('paper/a.md', '---\nbibliography: own.bib\n---\n\nSee [@mine2022; @lind2020; @other].')
      assert.deepEqual(await unknown(session, 'paper/a.md'), ['other'])
      await session.open('b.md', 'See [@mine2022].')
      assert.deepEqual(await unknown(session, 'b.md'), ['mine2022'])
      await session.change('paper/a.md', 'See [@mine2022].')
      assert.deepEqual(await unknown(session, 'paper/a.md'), ['mine2022'])
    })
  })

  it('takes no bibliography from another machine', async () => {
    const names = ['//host/share/x.bib', '\\\\\\\\host\\\\share\\\\x.bib', 'https://host.test/x.bib'].map(name => `"${name}"`).join(', ')
    await inSession(withLibrary, async session => {
      await session.open('a.md', `---\nbibliography: [${names}]\n---\n\nSee [@lind2020].`)
      assert.deepEqual(await unknown(session, 'a.md'), [])
      assert.ok(!JSON.stringify(session.registrations).includes('host'))
    })
  })

  it('is read again when its files change', async () => {
    await inSession({ files: { 'own.bib': bibEntry('one', 'First') }, configuration: { corpus: ['own.bib'] } }, async session => {
      await session.open('a.md', 'See [@one; @two].')
      assert.deepEqual(await unknown(session, 'a.md'), ['two'])
      const watched = await until('watchers', () => session.registrations.find(({ method, registerOptions }) => method === 'workspace/didChangeWatchedFiles' && JSON.stringify(registerOptions).includes('own.bib')))
      assert.match(JSON.stringify(watched.registerOptions), /"pattern":"own\.bib"/)
      const { refreshes } = session
      session.write('own.bib', bibEntry('one', 'First') + bibEntry('two', 'Second'))
      await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: session.uri('own.bib'), type: 2 }] })
      await until('a refresh', () => session.refreshes > refreshes)
      assert.deepEqual(await unknown(session, 'a.md'), [])
    })
  })

  it('says what is wrong with its files and keeps the rest', async () => {
    const files = { 'own.bib': `${bibEntry('one', 'First')}@article{broken,\n  title = {No end\n\n${bibEntry('two', 'Second')}` }
    await inSession({ files, configuration: { corpus: ['own.bib', 'missing.bib'] } }, async session => {
      await session.open('a.md', 'See [@one; @two].')
      assert.deepEqual(await unknown(session, 'a.md'), [])
      assert.ok(session.logged.some(line => line.includes('own.bib')))
      assert.ok(session.logged.some(line => line.includes('missing.bib')))
    })
  })
})
