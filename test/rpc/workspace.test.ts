import assert from 'node:assert/strict'
import { CancellationTokenSource } from 'vscode-jsonrpc/node'
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol'
import type { CheckWorkspaceResult } from '../../server/src/protocol.ts'
import { library, withLibrary } from './support/library.ts'
import { pushed, Session, until } from './support/session.ts'

const files = {
  ...library,
  'one.md': 'It helped [@lind2002].', 'deep/two.qmd': 'It helped [@lind2020] and [@nobody].', 'sound.md': 'It helped [@lind2020].',
  'node_modules/x/readme.md': 'See [@nobody; @lind2002].', '.hidden/four.md': 'See [@nobody; @lind2002].', 'data.csv': '[@nobody]',
}

describe('diagnostics of the workspace', () => {
  let session: Session
  const known = new Map<string, string>()

  /** Asks as an editor does, naming what it knows, and answers what is new: names with the keys that are underlined. */
  async function ask(token?: CancellationTokenSource['token']): Promise<Record<string, number>> {
    const previousResultIds = [...known].map(([uri, value]) => ({ uri, value }))
    const { items } = await session.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds }, ...token ? [token] : [])
    for (const { uri, resultId } of items) {
      if (resultId === undefined) known.delete(uri)
      else known.set(uri, resultId)
    }
    return Object.fromEntries(items.map(item => [item.uri.slice(session.uri('x').length - 1), item.kind === 'full' ? item.items.length : -1]))
  }

  beforeEach(async () => {
    known.clear()
    session = await Session.start({ ...withLibrary, files, configuration: { checkWorkspace: true } })
  })
  afterEach(() => session.stop())

  it('are those of every manuscript that is not open; what belongs to the library, is hidden or installed is none', async () => {
    await session.open('sound.md', 'It helped [@nobody].')
    assert.deepEqual(await ask(), { 'one.md': 1, 'deep/two.qmd': 1 })
  })

  it('wait until something changes, and then say just that', async () => {
    await ask()
    const next = ask()
    assert.equal(await Promise.race([next, session.request('citewright/searchStudies', { query: '', uri: null }).then(() => 'waiting')]), 'waiting')
    session.write('one.md', 'It helped [@lind2002; @nobody].')
    await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: session.uri('one.md'), type: 2 }] })
    assert.deepEqual(await next, { 'one.md': 2 })
  })

  it('end for what is deleted or switched off', async () => {
    await ask()
    session.configuration = { checkWorkspace: false }
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    assert.deepEqual(await ask(), { 'one.md': 0, 'deep/two.qmd': 0, 'sound.md': 0 })
  })

  it('can be cancelled while they wait', async () => {
    await ask()
    const source = new CancellationTokenSource()
    const waiting = ask(source.token)
    source.cancel()
    await assert.rejects(waiting, { code: -32800 })
  })

  it('arrive one by one where the client takes them so', async () => {
    const parts: string[] = []
    session.connection.onNotification('$/progress', ({ value }: { value: WorkspaceDiagnosticReport }) => { parts.push(...value.items.map(({ uri }) => uri)) })
    const { items } = await session.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'p' })
    assert.deepEqual([items.length, parts.length], [0, 3])
  })

  it('stay when a document is closed', async () => {
    await session.open('one.md', 'It helped [@lind2002].')
    await session.close('one.md')
    assert.equal((await session.diagnostics('one.md')).length, 1)
  })
})

describe('citewright/checkWorkspace', () => {
  it('counts problems with progress, and has all manuscripts reported from then on', async () => {
    const session = await Session.start({ ...withLibrary, files })
    try {
      assert.deepEqual((await session.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] })).items, [])
      const messages: string[] = []
      session.connection.onNotification('$/progress', ({ value }: { value: { message?: string } }) => { messages.push(value.message ?? '') })
      const result = await session.request<CheckWorkspaceResult>('citewright/checkWorkspace', { workDoneToken: 'w' })
      assert.deepEqual(result, { manuscripts: 3, withProblems: 2, problems: 2 })
      assert.deepEqual(messages, ['two.qmd (1 of 3)', 'one.md (2 of 3)', 'sound.md (3 of 3)'])
      assert.equal((await session.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] })).items.length, 3)
    } finally {
      await session.stop()
    }
  })

  it('publishes what it finds to a client that does not ask', async () => {
    const session = await Session.start({ ...withLibrary, files, capabilities: pushed })
    try {
      await session.request('citewright/checkWorkspace', {})
      await until('diagnostics', () => session.published.filter(({ diagnostics }) => diagnostics.length > 0).length === 2)
    } finally {
      await session.stop()
    }
  })
})

describe('citewright.json in the editor', () => {
  const project = (settings: object) => ({ ...library, 'citewright.json': JSON.stringify(settings), 'sub/one.md': '' })
  const codes = async (session: Session, name: string): Promise<unknown[]> => (await session.diagnostics(name)).map(({ code }) => code)

  it('names the library of the manuscripts below it, and of no other', async () => {
    const session = await Session.start({ files: { ...library, 'sub/citewright.json': '{ "corpus": ["../library"] }' } })
    try {
      await session.open('sub/one.md', 'See [@lind2020] and [@nobody].')
      await session.open('one.md', 'See [@lind2020] and [@nobody].')
      assert.deepEqual(await codes(session, 'sub/one.md'), ['unknown-citation'])
      assert.deepEqual(await codes(session, 'one.md'), ['unknown-citation', 'unknown-citation'])
    } finally {
      await session.stop()
    }
  })

  it('wins over the settings, and is taken up when it changes', async () => {
    const session = await Session.start({ ...withLibrary, files: project({ severity: { 'unknown-citation': 'error' } }), configuration: { severity: { 'unknown-citation': 'off' } } })
    try {
      await session.open('sub/one.md', 'See [@nobody].')
      assert.deepEqual((await session.diagnostics('sub/one.md')).map(({ severity }) => severity), [1])
      session.write('citewright.json', '{}')
      await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: session.uri('citewright.json'), type: 2 }] })
      assert.deepEqual(await codes(session, 'sub/one.md'), [])
    } finally {
      await session.stop()
    }
  })

  it('says the style of references and of statistics', async () => {
    const session = await Session.start({ ...withLibrary, files: project({ style: 'vancouver', reportingStyle: 'apa' }), configuration: { style: 'apa' } })
    try {
      await session.open('sub/one.md', 'It helped (OR 2.1, 95% CI 1.2-3.4, P=0.002).')
      assert.deepEqual((await codes(session, 'sub/one.md')).filter(code => code === 'statistic-style').slice(0, 1), ['statistic-style'])
      const inStyleOf = async (uri?: string): Promise<string[]> => session.connection.sendRequest('citewright/formatReferences', { keys: ['lind2020'], uri, format: 'text' })
      const own = await inStyleOf(session.uri('sub/one.md'))
      assert.notDeepEqual(own, await inStyleOf())
      assert.match(own[0]!, /^Lind J, Pringle J, Blane G\./)
    } finally {
      await session.stop()
    }
  })

  it('is not read where the workspace is not trusted', async () => {
    const session = await Session.start({ files: project({ corpus: ['library'] }), initializationOptions: { restricted: true } })
    try {
      await session.open('sub/one.md', 'See [@lind2020].')
      assert.deepEqual(await codes(session, 'sub/one.md'), ['unknown-citation'])
    } finally {
      await session.stop()
    }
  })

  it('has its mistakes said once', async () => {
    const session = await Session.start({ ...withLibrary, files: project({ corpora: [] }) })
    const shown: string[] = []
    session.connection.onNotification('window/showMessage', ({ message }: { message: string }) => { shown.push(message) })
    try {
      for (const name of ['sub/one.md', 'sub/two.md']) {
        await session.open(name, 'See [@nobody].')
        assert.deepEqual(await codes(session, name), ['unknown-citation'])
      }
      assert.equal(shown.length, 1)
      assert.match(shown[0]!, /citewright\.json: “corpora” is no setting/)
    } finally {
      await session.stop()
    }
  })
})
