import assert from 'node:assert/strict'
import type { Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import { completionContext } from '../../../../server/src/lsp/search/completionContext.ts'

/** What is asked for at `|`, as "form:query"; null where nothing is. */
function asked(marked: string, syntax: Syntax = 'markdown'): string | null {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const context = completionContext(text, offset, syntax)
  if (context) assert.equal(text.slice(context.start, context.end).replace(/^@/, ''), context.query)
  return context && `${context.form}:${context.query}`
}

describe('what is being completed', () => {
  const cases: [string, string | null][] = [
    ['@|', 'key:'],
    ['Text @fed|', 'key:fed'],
    ['Text [@|', 'key:'],
    ['Text [@feder2014; @au|', 'key:au'],
    ['Text [-@au|', 'key:au'],
    ['Text [see @au|', 'key:au'],
    ['Text @{au|', 'key:au'],
    ['Text [@aust-2019:x|', 'key:aust-2019:x'],
    ['mail me@exa|', null],
    ['mail me.too+x@exa|', null],
    ['Text [@feder2014, p. 3|', null],
    ['@a\nnext|', null],
    ['shown (Aus|', 'author-year:Aus'],
    ['shown (Fava et al., 2008; Ru|', 'author-year:Ru'],
    ['shown (see Fav|', 'author-year:Fav'],
    ['shown (de|', null],
    ['shown (A|', null],
    ['shown (n = 31)| ', null],
    ['shown (Aust) now|', null],
    ['|', null],
  ]
  for (const [marked, expected] of cases) {
    it(`${JSON.stringify(marked)} asks for ${expected ?? 'nothing'}`, () => assert.equal(asked(marked), expected))
  }

  const latex: [string, string | null][] = [
    ['shown \\cite{|', 'key:'],
    ['shown \\parencite[p.~3]{feder2014,au|', 'key:au'],
    ['shown \\citep{feder2014, au|', 'key:au'],
    ['shown \\label{au|', null],
    ['shown \\cite{a} and {b|', null],
  ]
  for (const [marked, expected] of latex) {
    it(`LaTeX: ${marked} asks for ${expected ?? 'nothing'}`, () => assert.equal(asked(marked, 'latex'), expected))
  }

  const others: [Syntax, string, string | null, string?][] = [
    ['markdown', 'It helped {cite:p}`au|`', 'key:au'], ['markdown', 'It helped {cite:t}`feder2014,{see}au|', 'key:au'], ['markdown', 'a `{au|', null], ['markdown', 'It helped [@au|', 'key:au', '{…}'], ['markdown', 'It helped @{au|', 'key:au', '…'],
    ['typst', 'It helped @feder2014[p. 3] @|', 'key:'], ['typst', '#cite(<au|', 'key:au'], ['typst', '#cite(label("au|', 'key:au'],
    ['typst', 'It helped @au|', 'key:au', '#cite(label("…"))'], ['typst', 'me@exa|', null], ['typst', '#link(<au|', null],
    ['restructuredtext', 'It helped :cite:p:`au|`', 'key:au'], ['restructuredtext', ':cite:t:`feder2014{p. 3},au|', 'key:au'], ['restructuredtext', ':ref:`au|', null],
    ['restructuredtext', 'It helped @au|', 'key:au', ':cite:p:`…`'], ['restructuredtext', 'It helped [Au|', 'entry:Au', '…]_'], ['restructuredtext', 'It helped [Au|]_', 'entry:Au'],
    ['asciidoc', 'It helped cite:[au|]', 'key:au'], ['asciidoc', 'citenp:[feder2014(3),au|', 'key:au'], ['asciidoc', 'a list:[au|', null],
    ['asciidoc', 'It helped @au|', 'key:au', 'cite:[…]'], ['asciidoc', 'It helped <<au|', 'entry:au', '…>>'], ['asciidoc', 'It helped <<|>>', 'entry:'],
    ['plaintext', 'It helped @au|', 'author-year:au', '(…)'], ['plaintext', 'me@exa|', null],
  ]
  for (const [syntax, marked, expected, written] of others) {
    it(`${syntax}: ${marked} asks for ${expected ?? 'nothing'}`, () => {
      assert.equal(asked(marked, syntax), expected)
      if (written !== undefined) assert.equal(completionContext(marked.replace('|', ''), marked.indexOf('|'), syntax)?.write('…'), written)
    })
  }

  it('looks no further back than it must', () => {
    const text = `${'@'.repeat(1_000_000)}(`
    const started = performance.now()
    completionContext(text, text.length, 'markdown')
    completionContext('('.repeat(1_000_000), 1_000_000, 'markdown')
    completionContext('\\cite{' + 'a,'.repeat(500_000), 1_000_000, 'latex')
    for (const syntax of ['markdown', 'restructuredtext', 'asciidoc', 'typst'] as const) completionContext('{cite:p}:cite:p:`cite:[' + 'a,'.repeat(500_000), 1_000_000, syntax)
    // A look at all that stands before takes a fraction of a second for each; looking again from every place would take minutes.
    assert.ok(performance.now() - started < 5000)
  })
})
