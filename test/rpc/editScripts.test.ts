import assert from 'node:assert/strict'
import fc from 'fast-check'
import { CancellationTokenSource } from 'vscode-jsonrpc/node'
import type { DocumentDiagnosticReport, Position } from 'vscode-languageserver-protocol'
import { anyText, change, paragraphs, placeOf, type Change } from '../fuzz/texts.ts'
import { isFuzzing, seed, trials } from '../fuzz/trials.ts'
import { bundledCorpusOff, files } from './support/manyStudies.ts'
import { positionAt } from './support/places.ts'
import { Session } from './support/session.ts'

/** What somebody does to a document: steps of one or more changes each, with a question after some of them, which may be taken back. */
interface Script { text: string, steps: { changes: Change[], ask: 'nothing' | 'diagnostics' | 'taken back' }[] }

const script: fc.Arbitrary<Script> = fc.record({
  text: fc.oneof(fc.constantFrom(...paragraphs), anyText),
  steps: fc.array(fc.record({ changes: fc.array(change, { minLength: 1, maxLength: 3 }), ask: fc.constantFrom('nothing', 'nothing', 'diagnostics', 'taken back') }), { minLength: 1, maxLength: 8 }),
})

/** So many documents are open at once. */
const batch = 50

describe('a document after many edits', () => {
  let session: Session
  before(async () => { session = await Session.start({ files, ...bundledCorpusOff }) })
  after(() => session.stop())

  it('is answered for as one that was just opened', async function () {
    this.timeout(isFuzzing ? 0 : 300_000)
    const { numRuns } = trials(2000)
    let told = 0
    for (let from = 0; from < numRuns; from += batch) {
      const scripts = fc.sample(script, { seed: seed + from, numRuns: Math.min(batch, numRuns - from) })
      told += (await Promise.all(scripts.map((one, index) => play(one, `${from + index}`)))).reduce((sum, problems) => sum + problems, 0)
    }
    assert.ok(told > numRuns / 4, `only ${told} problems were found in ${numRuns} documents`)
  })

  /** Plays a script, and compares every answer at its end with that for the same text opened afresh. Returns how many problems the text has. */
  async function play({ text, steps }: Script, name: string): Promise<number> {
    const edited = session.uri(`edited-${name}.md`)
    await session.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: edited, languageId: 'markdown', version: 1, text } })
    const asked: Promise<unknown>[] = []
    let now = text
    for (const [index, { changes, ask }] of steps.entries()) {
      const contentChanges = changes.map(each => {
        const { start, end } = placeOf(each, now)
        const range = { start: positionAt(now, start), end: positionAt(now, end) }
        now = now.slice(0, start) + each.insert + now.slice(end)
        return { range, text: each.insert }
      })
      await session.connection.sendNotification('textDocument/didChange', { textDocument: { uri: edited, version: index + 2 }, contentChanges })
      if (ask === 'nothing') continue
      const source = new CancellationTokenSource()
      asked.push(session.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: edited } }, source.token).catch(() => null))
      if (ask === 'taken back') source.cancel()
    }
    const fresh = session.uri(`fresh-${name}.md`)
    await session.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: fresh, languageId: 'markdown', version: 1, text: now } })
    const position = positionAt(now, now.search(/[@\d]/) + 1)
    const [after, expected] = await Promise.all([answers(edited, position), answers(fresh, position)])
    assert.deepEqual(after, expected, `After these edits the answer is another one than for the text opened afresh: ${JSON.stringify({ text, steps, now })}`)
    await Promise.all(asked)
    for (const uri of [edited, fresh]) await session.connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
    return expected.diagnostics.length
  }

  /** What the server says of a document, without its name. */
  async function answers(uri: string, position: Position) {
    const textDocument = { uri }
    const [report, table, hover] = await Promise.all([
      session.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument }),
      session.request('citewright/evidenceTable', { uri }).catch((error: Error) => error.message),
      session.request('textDocument/hover', { textDocument, position }),
    ])
    const diagnostics = report.kind === 'full' ? report.items.map(({ relatedInformation: _, ...diagnostic }) => diagnostic) : []
    return { diagnostics, table, hover }
  }
})
