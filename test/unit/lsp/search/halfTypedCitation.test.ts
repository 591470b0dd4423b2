import assert from 'node:assert/strict'
import type { Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { newStudy } from '../../../../server/src/engine/corpus/formats/newStudy.ts'
import { completeCitation } from '../../../../server/src/lsp/search/halfTypedCitation.ts'

const corpus = createCorpus([newStudy({ id: 'known', type: 'article' }, '', 'csl-json')])

/** The text with the keys `a` and `b` inserted at `|`; null where the text has no begun citation there. */
function completed(marked: string, syntax: Syntax): string | null {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const edit = completeCitation(text, offset, syntax, ['a', 'b'], corpus, 'WHOLE')
  return edit && text.slice(0, edit.start) + edit.newText + text.slice(edit.end)
}

describe('a citation that was begun', () => {
  const cases: [Syntax, string, string | null][] = [
    ['markdown', 'So [@| it', 'So [@a; @b] it'],
    ['markdown', 'So [@li|] it', 'So [@a; @b] it'],
    ['markdown', 'So [@known; @| it', 'So [@known; @a; @b] it'],
    ['markdown', 'So [see @known|', 'So [see @known; @a; @b]'],
    ['markdown', 'So @| it', 'So @a; @b it'],
    ['markdown', 'So {cite:p}`| it', 'So {cite:p}`a,b` it'],
    ['markdown', 'So {cite:p}`li|` it', 'So {cite:p}`a,b` it'],
    ['markdown', 'So {cite:p}`{see| it', 'So {cite:p}`{see}a,b` it'],
    ['markdown', 'So | it and me@| x', null],
    ['latex', 'So \\cite{| it', 'So \\cite{a,b} it'],
    ['latex', 'So \\citep[see][3]{known|} it', 'So \\citep[see][3]{known,a,b} it'],
    ['latex', 'So \\textbf{| it', null],
    ['typst', 'So @| it', 'So WHOLE it'],
    ['restructuredtext', 'So :cite:p:`li| it', 'So :cite:p:`a,b` it'],
    ['restructuredtext', 'So :cite:p:`known{p. 3| it', 'So :cite:p:`known{p. 3},a,b` it'],
    ['restructuredtext', 'So @li| it', 'So WHOLE it'],
    ['asciidoc', 'So cite:[| it', 'So cite:[a,b] it'],
    ['asciidoc', 'So cite:[known(p. 3|] it', 'So cite:[known(p. 3),a,b] it'],
    ['plaintext', 'So (| it', null],
  ]
  for (const [syntax, marked, expected] of cases) it(`${syntax}: ${marked}`, () => assert.equal(completed(marked, syntax), expected))
})
