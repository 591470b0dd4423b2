import assert from 'node:assert/strict'
import { CancellationTokenSource } from 'vscode-jsonrpc/node'
import type { CompletionList, DocumentDiagnosticReport, Hover, Range } from 'vscode-languageserver-protocol'
import { withLibrary } from './support/library.ts'
import { pushed, Session, until } from './support/session.ts'

const edits = 200
const sentence = 'Remission was 53.8% (17/31) [@lind2020], see [@lind'

/**
 * Where a range begins, if it is as long as the words asked about. When the text has grown before the question is answered, the place asked about lies on other
 * words further left, whose place would say nothing of how old the answer is.
 */
function startOf({ start, end }: Range, words: string): number | undefined {
  return end.character - start.character === words.length ? start.character : undefined
}

describe('a burst of edits', () => {
  let session: Session
  before(async () => { session = await Session.start(withLibrary) })
  after(() => session.stop())

  /**
   * Types `edits` letters at the beginning of a line, so that everything behind them moves by one each time, and asks after each. An answer may be
   * of a later text than the one it was asked for, which the client knows by then; never of an earlier one.
   */
  async function type<Answer>(file: string, ask: (uri: string, letters: number, source: CancellationTokenSource) => Promise<Answer | null>, placeIn: (answer: Answer) => number | undefined, place: number): Promise<number> {
    const uri = session.uri(file)
    await session.open(file, sentence)
    const answered: Promise<{ letters: number, found: number | undefined }>[] = []
    for (let letters = 1; letters <= edits; letters++) {
      await session.change(file, 'x', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } })
      const source = new CancellationTokenSource()
      answered.push(ask(uri, letters, source).then(answer => ({ letters, found: answer === null ? undefined : placeIn(answer) }), () => ({ letters, found: undefined })))
      if (letters % 3 === 0) source.cancel()
    }
    const answers = await Promise.all(answered)
    for (const { letters, found } of answers) if (found !== undefined) assert.ok(found >= place + letters, `after ${letters} letters the answer was that of ${found - place}`)
    assert.equal(answers.at(-1)?.found, place + edits)
    return answers.filter(({ found }) => found !== undefined).length
  }

  it('never gets diagnostics of an earlier text', async () => {
    await type<DocumentDiagnosticReport>('diagnostics.md', (uri, _, source) => session.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token),
      report => report.kind === 'full' ? report.items.find(({ code }) => code === 'contradicted-statistic')?.range.start.character : undefined, sentence.indexOf('53.8'))
  }).timeout(30_000)

  it('never gets a hover of an earlier text', async () => {
    const place = sentence.indexOf('@lind')
    const answers = await type<Hover>('hover.md', (uri, letters, source) => session.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: place + letters + 3 } }, source.token),
      ({ range }) => range && startOf(range, '@lind2020'), place)
    assert.ok(answers > 0)
  }).timeout(30_000)

  it('never gets a completion of an earlier text', async () => {
    await type<CompletionList>('completion.md', (uri, letters, source) => session.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line: 0, character: sentence.length + letters } }, source.token),
      ({ items: [item] }) => item?.textEdit && 'range' in item.textEdit ? startOf(item.textEdit.range, 'lind') : undefined, sentence.lastIndexOf('lind'))
  }).timeout(30_000)

  it('gets what it takes back answered as taken back, before long', async () => {
    const name = 'long.md'
    const uri = session.uri(name)
    await session.open(name, `${sentence}]. `.repeat(400))
    await session.diagnostics(name)
    const waits: number[] = []
    for (let i = 0; i < 20; i++) {
      await session.change(name, 'x', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } })
      const source = new CancellationTokenSource()
      const answer = session.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token)
      const from = performance.now()
      source.cancel()
      await assert.rejects(answer, { code: -32800 })
      waits.push(performance.now() - from)
    }
    const median = waits.sort((a, b) => a - b)[10]!
    assert.ok(median < 50, `${median.toFixed(0)} ms`)
  }).timeout(30_000)

  it('is published version by version, each with the problems of its own text', async () => {
    const own = await Session.start({ ...withLibrary, capabilities: pushed })
    try {
      await own.open('a.md', 'See [@nobody1].')
      for (let version = 2; version <= edits; version++) await own.change('a.md', `See [@nobody${version}].`)
      await until('the last version', () => own.published.some(({ version }) => version === edits))
      for (const { version, diagnostics } of own.published) {
        for (const { message } of diagnostics) assert.match(message as string, new RegExp(`“nobody${version}”`))
      }
    } finally {
      await own.stop()
    }
  }).timeout(30_000)
})
