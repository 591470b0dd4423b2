import assert from 'node:assert/strict'
import type { Diagnostic } from 'vscode-languageserver-protocol'
import { readFixture, textAt } from './support/fixture.ts'
import { withLibrary } from './support/library.ts'
import { pulling, pushed, Session, until } from './support/session.ts'

/** Diagnostics as `^^^ code` marks say them. */
function summary(text: string, diagnostics: Diagnostic[]): string[] {
  return diagnostics.map(({ range, code }) => `${range.start.line}: ${textAt(text, range)} ${String(code)}`)
}

describe('diagnostics', () => {
  let session: Session
  let documents = 0
  before(async () => { session = await Session.start(withLibrary) })
  after(() => session.stop())

  /** Checks that the document has exactly the problems that its `^^^ code` marks say. */
  async function check(marked: string, languageId = 'markdown'): Promise<Diagnostic[]> {
    const { text, marks } = readFixture(marked)
    const name = `check${documents++}.md`
    await session.open(name, text, languageId)
    const diagnostics = await session.diagnostics(name)
    const expected = marks.map(({ range, words }) => `${range.start.line}: ${textAt(text, range)} ${words}`)
    assert.deepEqual(summary(text, diagnostics), expected)
    return diagnostics
  }

  it('underline a key that no study has', async () => {
    const [diagnostic] = await check([
      'It helped [@lind2002].',
      '           ^^^^^^^^^ unknown-citation',
    ].join('\n'))
    assert.equal(diagnostic?.source, 'citewright')
    assert.equal(diagnostic?.codeDescription?.href, 'file:///docs/checks/unknown-citation.md')
    assert.match(diagnostic?.message as string, /lind2020/)
  })

  it('underline just the number that the source has otherwise, and lead to the finding in the note', async () => {
    const [diagnostic] = await check([
      'Response was more frequent with lemon juice than with vinegar (OR 4.72, 95% CI 1.48 to 12.31; p = .007) [@lind2020].',
      '                                                                  ^^^^ contradicted-statistic',
    ].join('\n'))
    const related = diagnostic?.relatedInformation?.[0]
    assert.equal(related?.location.uri, session.uri('library/lind2020.md'))
    assert.equal(related?.location.range.start.line, 29)
    assert.match(related?.message ?? '', /^Lind et al\. \(2020\), read in the abstract: In 62 sailors/)
  })

  for (const [what, marked] of [
    ['what the source says', 'Response was more frequent with lemon juice (OR 4.27, 95% CI 1.48 to 12.31; p = .007) [@lind2020]. Remission was reached by 54.8% (17/31) with lemon juice [@lind2020].'],
    ['prose without numbers', 'It helped, as we all know [@lind2020; @cook2021].'],
    ['half a citation', 'It helped [@'],
    ['an empty citation', 'It helped [@] and [] and @ and [@;@].'],
    ['nothing at all', ''],
    ['a file without citations', '# Changes\n\n- Speed is up by 12.5% (3 of 24 tests).'],
    ['code', '```python\n@lind2002\nx = 4.72  # [@nobody]\n```'],
  ] as const) {
    it(`are silent about ${what}`, async () => { await check(marked) })
  }

  it('have the right places in files with CRLF and characters outside of the basic plane', async () => {
    const text = 'One 😀😀.\r\n\r\nIt 😀 helped [@lind2002].\r\n'
    await session.open('crlf.md', text)
    const [diagnostic] = await session.diagnostics('crlf.md')
    assert.deepEqual(diagnostic?.range, { start: { line: 2, character: 14 }, end: { line: 2, character: 23 } })
  })

  it('are unchanged where nothing changed', async () => {
    await session.open('same.md', 'It helped [@lind2002].')
    const ask = (previousResultId?: string) => session.request<{ kind: string, resultId: string }>('textDocument/diagnostic', {
      textDocument: { uri: session.uri('same.md') }, ...previousResultId ? { previousResultId } : {},
    })
    const first = await ask()
    assert.equal(first.kind, 'full')
    assert.equal((await ask(first.resultId)).kind, 'unchanged')
    await session.change('same.md', 'It helped.')
    assert.equal((await ask(first.resultId)).kind, 'full')
  })

  it('follow the severity that is set', async () => {
    const own = await Session.start({ ...withLibrary, configuration: { severity: { 'unknown-citation': 'hint' } } })
    try {
      await own.open('a.md', 'It helped [@lind2002].')
      assert.deepEqual((await own.diagnostics('a.md')).map(({ severity }) => severity), [4])
      own.configuration = { severity: { 'unknown-citation': 'off' } }
      const { refreshes } = own
      await own.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
      await until('a refresh', () => own.refreshes > refreshes)
      assert.deepEqual(await own.diagnostics('a.md'), [])
    } finally {
      await own.stop()
    }
  })

  it('are published to clients that do not ask', async () => {
    const own = await Session.start({ ...withLibrary, capabilities: pushed })
    try {
      await own.open('a.md', 'It helped [@lind2002].')
      const first = await until('the problem', () => own.published.find(({ diagnostics }) => diagnostics.length === 1))
      assert.equal(first.version, 1)
      await own.change('a.md', 'It helped [@lind2020].')
      await until('the problem to go', () => own.published.find(({ version, diagnostics }) => version === 2 && diagnostics.length === 0))
      await own.close('a.md')
      await until('the document to be cleared', () => own.published.at(-1)?.version === undefined && own.published.at(-1)?.diagnostics.length === 0)
    } finally {
      await own.stop()
    }
  })

  it('come without related information where the client has no place for it', async () => {
    const capabilities = { ...pulling, textDocument: { ...pulling.textDocument, diagnostic: {} } }
    const own = await Session.start({ ...withLibrary, capabilities })
    try {
      await own.open('a.md', 'Response was more frequent with lemon juice than with vinegar (OR 4.72, 95% CI 1.48 to 12.31) [@lind2020].')
      const [diagnostic] = await own.diagnostics('a.md')
      assert.equal(diagnostic?.code, 'contradicted-statistic')
      assert.equal(diagnostic?.relatedInformation, undefined)
    } finally {
      await own.stop()
    }
  })
})
