import assert from 'node:assert/strict'
import fc from 'fast-check'
import { trials } from '../fuzz/trials.ts'
import { withLibrary } from './support/library.ts'
import { positionAt, rangeOf } from './support/places.ts'
import { Session } from './support/session.ts'

/** What shifts positions where characters are counted in another way than the protocol's. */
const oddities = ['', '\ufeff', '😀', '👩🏽‍🔬', 'e\u0301\u0323', '漢字', '\u200b', '\u2028', 'ﬁ', '\t', 'ΐ', '\u00a0']

describe('positions', () => {
  let session: Session
  before(async () => { session = await Session.start(withLibrary) })
  after(() => session.stop())

  for (const [name, eol] of [['LF', '\n'], ['CRLF', '\r\n'], ['CR', '\r']] as const) {
    for (const oddity of oddities) {
      it(`are exact with ${name} and ${JSON.stringify(oddity)}`, async () => {
        const text = [`${oddity === '\ufeff' ? oddity : ''}# Title`, `Oh${oddity} some ${oddity} words.`, '', `Oh${oddity} remission was ${oddity} 53.8% (17/31) [@lind2020], and more ${oddity} [@lind2200].`, ''].join(eol)
        const file = `place-${name}-${oddities.indexOf(oddity)}.md`
        await session.open(file, text)
        const diagnostics = await session.diagnostics(file)
        assert.deepEqual(diagnostics.filter(({ code }) => code === 'unknown-citation').map(({ range }) => range), [rangeOf(text, '@lind2200')])
        assert.deepEqual(diagnostics.filter(({ code }) => code === 'contradicted-statistic').map(({ range }) => range), [rangeOf(text, '53.8')])
        const { start, end } = rangeOf(text, '@lind2020')
        for (const character of [start.character, start.character + 4, end.character - 1]) {
          const hover = await session.hover(file, { line: start.line, character })
          assert.deepEqual(hover?.range, { start, end }, `at ${character}`)
        }
        const [action] = await session.actions(file, rangeOf(text, '@lind2200'))
        assert.equal(session.applied(file, action?.edit), text.replace('lind2200', 'lind2020'))
        await session.close(file)
      })
    }
  }

  it('are exact wherever a citation stands', async () => {
    // A tab at the beginning of a line makes code of it, where nothing is cited.
    const filling = fc.array(fc.constantFrom(...oddities, 'word', ' ', '\n', '\r\n', '\r', '.', 'é'), { maxLength: 30 }).map(list => list.join(''))
    let number = 0
    await fc.assert(fc.asyncProperty(filling, filling, async (before, after) => {
      const text = `See [@lind2020].\n\nOh${before.replace(/[\r\n]+\t/g, '\t')} see [@nobody9] ${after}`
      const file = `anywhere-${++number}.md`
      await session.open(file, text)
      const { range } = (await session.diagnostics(file)).find(({ code }) => code === 'unknown-citation') ?? {}
      assert.deepEqual(range, rangeOf(text, '@nobody9'))
      await session.close(file)
    }), trials(100))
  }).timeout(60_000)

  it('that do not exist are taken for the nearest that does, and harm nothing', async () => {
    const text = 'See [@lind2020] 😀.\nNo [@nobody].'
    await session.open('outside.md', text)
    const uri = session.uri('outside.md')
    const most = 2 ** 31 - 1
    for (const position of [{ line: most, character: 0 }, { line: 0, character: most }, { line: most, character: most }, { line: -1, character: -1 }, { line: 0, character: 17 }, { line: 1.5, character: 0.5 }]) {
      for (const method of ['hover', 'completion', 'definition', 'implementation', 'references', 'documentHighlight', 'prepareRename', 'signatureHelp']) {
        await session.request(`textDocument/${method}`, { textDocument: { uri }, position, context: { includeDeclaration: true } }).catch((error: Error) => assert.doesNotMatch(error.message, /Unhandled|internal/i, `${method} at ${JSON.stringify(position)}: ${error.message}`))
      }
      await session.actions('outside.md', { start: position, end: position })
      await session.actions('outside.md', { start: { line: 1, character: 3 }, end: position })
    }
    assert.deepEqual((await session.diagnostics('outside.md')).map(({ range }) => range), [rangeOf(text, '@nobody')])
    assert.deepEqual(session.logged.filter(line => /\bat .*\.ts:/.test(line)), [])
  })

  it('of edits outside of the document are taken for its end', async () => {
    await session.open('edits.md', 'See [@lind2020].')
    await session.change('edits.md', ' And [@nobody].', { start: { line: 7, character: 9 }, end: { line: 8, character: 0 } })
    await session.change('edits.md', '\r\n\r\n', { start: { line: 0, character: 16 }, end: { line: 0, character: 17 } })
    const text = 'See [@lind2020].\r\n\r\nAnd [@nobody].'
    assert.deepEqual((await session.diagnostics('edits.md')).map(({ range }) => range), [rangeOf(text, '@nobody')])
  })

  it('are reckoned as the protocol says', () => {
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6].map(offset => positionAt('a\r\nb\rc', offset)).map(({ line, character }) => `${line}:${character}`), ['0:0', '0:1', '0:2', '1:0', '1:1', '2:0', '2:1'])
  })
})
