import assert from 'node:assert/strict'
import type { CodeAction } from 'vscode-languageserver-protocol'
import { withLibrary } from './support/library.ts'
import { pushed, Session } from './support/session.ts'

describe('code actions', () => {
  let session: Session
  let documents = 0
  before(async () => { session = await Session.start(withLibrary) })
  after(() => session.stop())

  /** The actions for the text marked by `⟦…⟧`. */
  async function actionsFor(marked: string, only?: string[]): Promise<{ name: string, actions: CodeAction[] }> {
    const start = marked.indexOf('⟦')
    const text = marked.replace(/[⟦⟧]/g, '')
    const name = `actions${documents++}.md`
    await session.open(name, text)
    const document = session.document(name)
    const range = { start: document.positionAt(start), end: document.positionAt(marked.indexOf('⟧') - 1) }
    return { name, actions: await session.actions(name, range, only) }
  }

  /** The document after the action whose title matches. */
  async function applied(marked: string, title: RegExp): Promise<string> {
    const { name, actions } = await actionsFor(marked)
    const action = actions.find(candidate => title.test(candidate.title))
    assert.ok(action, `an action ${String(title)} among ${actions.map(candidate => candidate.title).join('; ')}`)
    return session.applied(name, action.edit)
  }

  it('offer the key that may be meant', async () => {
    assert.equal(await applied('It helped [@⟦lind2002⟧].', /lind2020/), 'It helped [@lind2020].')
  })

  it('offer the value of the source and show it', async () => {
    const before = 'Response was more frequent with lemon juice than with vinegar (OR ⟦4.72⟧, 95% CI 1.48 to 12.31) [@lind2020].'
    assert.equal(await applied(before, /4\.27/), before.replace('⟦4.72⟧', '4.27'))
  })

  it('ignore a problem in its place', async () => {
    const after = await applied('It helped [@⟦lind2002⟧].\n', /^Ignore unknown-citation here$/)
    assert.equal(after, '<!-- citewright-disable-next-line unknown-citation -->\nIt helped [@lind2002].\n')
    await session.open('ignored.md', after)
    assert.deepEqual(await session.diagnostics('ignored.md'), [])
  })

  it('ignore a code in the whole file, after its front matter', async () => {
    const after = await applied('---\ntitle: x\n---\n\nIt helped [@⟦lind2002⟧]. So did [@lind2003].\n', /^Ignore unknown-citation in this file$/)
    assert.match(after, /^---\ntitle: x\n---\n<!-- citewright-disable-file unknown-citation -->\n\nIt helped/)
    await session.open('ignored-file.md', after)
    assert.deepEqual(await session.diagnostics('ignored-file.md'), [])
  })

  it('open the documentation through the client', async () => {
    const { actions } = await actionsFor('It helped [@⟦lind2002⟧].')
    const action = actions.find(({ title }) => title === 'Show documentation for unknown-citation')
    assert.deepEqual(action?.command, { title: 'Show documentation', command: 'citewright.openDocs', arguments: ['unknown-citation'] })
  })

  it('say which problem they solve', async () => {
    const { actions } = await actionsFor('It helped [@⟦lind2002⟧].')
    for (const action of actions) {
      assert.equal(action.kind, 'quickfix')
      assert.deepEqual(action.diagnostics?.map(({ code }) => code), ['unknown-citation'])
    }
  })

  it('never change anything on their own', async () => {
    for (const only of [['source.fixAll'], ['source'], ['refactor']]) {
      assert.deepEqual((await actionsFor('It helped [@⟦lind2002⟧].', only)).actions, [])
    }
  })

  it('are none where there is no problem', async () => {
    assert.deepEqual((await actionsFor('It helped ⟦very⟧ much [@lind2002].')).actions, [])
  })

  it('bind their edits to the version where the client understands that', async () => {
    const { name, actions } = await actionsFor('It helped [@⟦lind2002⟧].')
    assert.deepEqual(actions[0]?.edit?.documentChanges?.map(change => 'textDocument' in change && change.textDocument), [{ uri: session.uri(name), version: 1 }])
    const own = await Session.start({ ...withLibrary, capabilities: pushed })
    try {
      await own.open('a.md', 'It helped [@lind2002].')
      const [action] = await own.actions('a.md', { start: { line: 0, character: 14 }, end: { line: 0, character: 14 } })
      assert.equal(own.applied('a.md', action?.edit), 'It helped [@lind2020].')
      assert.ok(action?.edit?.changes)
    } finally {
      await own.stop()
    }
  })
})
