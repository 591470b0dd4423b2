import assert from 'node:assert/strict'
import { createCorpus } from '../../../server/src/engine/corpus/createCorpus.ts'
import { analyse } from '../../../server/src/engine/index.ts'
import type { Syntax } from '../../../server/src/engine/manuscripts/manuscript.ts'
import { parenthetical } from '../../../server/src/engine/writing/citationWords.ts'
import { citationEdit } from '../../../server/src/lsp/citationText.ts'
import { record, study } from './studies.ts'

const studies = [
  study('aust2019', record('Aust, Gärtner, Basso 2019: Anxiety during ketamine infusions and what becomes of it')),
  study('glue2017', record('Glue, Medlicott 2017: Ketamine for treatment-resistant anxiety disorders')),
  study('od/d key', record('Odd 2001: An odd key')),
]
const corpus = createCorpus(studies)

/** The document after the studies were cited at `|`. */
function cited(marked: string, keys: string[], syntax: Syntax = 'markdown'): string {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const edit = citationEdit(analyse(text, corpus, { syntax }), offset, keys.map(key => corpus.byKey(key)!))
  return text.slice(0, edit.start) + edit.newText + text.slice(edit.end)
}

describe('citing studies', () => {
  it('writes names as they stand within parentheses', () => {
    assert.deepEqual(studies.map(study => parenthetical(study)), ['Aust et al., 2019', 'Glue & Medlicott, 2017', 'Odd, 2001'])
  })

  it('makes a Pandoc citation in Markdown', () => {
    assert.equal(cited('Anxiety fell| here.', ['aust2019', 'glue2017']), 'Anxiety fell [@aust2019; @glue2017] here.')
  })

  it('adds to the citation that the cursor is in or behind', () => {
    assert.equal(cited('Anxiety fell [@aust2019|].', ['glue2017']), 'Anxiety fell [@aust2019; @glue2017].')
    assert.equal(cited('Anxiety fell [@aust2019]|.', ['glue2017']), 'Anxiety fell [@aust2019; @glue2017].')
  })

  it('puts braces around keys that Pandoc would cut', () => {
    assert.equal(cited('Odd |.', ['od/d key']), 'Odd [@{od/d key}].')
  })

  it('follows a document that cites by author and year', () => {
    assert.equal(cited('It fell (Aust et al., 2019). It stayed |.', ['glue2017']), 'It fell (Aust et al., 2019). It stayed (Glue & Medlicott, 2017).')
    assert.equal(cited('It fell (Aust et al., 2019|).', ['glue2017'], 'plaintext'), 'It fell (Aust et al., 2019; Glue & Medlicott, 2017).')
  })

  it('writes author and year in plain text, and a command in LaTeX', () => {
    assert.equal(cited('It fell |.', ['glue2017'], 'plaintext'), 'It fell (Glue & Medlicott, 2017).')
    assert.equal(cited('It fell |.', ['glue2017', 'aust2019'], 'latex'), 'It fell \\cite{glue2017,aust2019}.')
  })

  describe('in the syntax of the document', () => {
    for (const [syntax, marked, wanted] of [
      ['typst', 'It fell |.', 'It fell @glue2017 @aust2019.'],
      ['typst', 'It fell @aust2019|.', 'It fell @aust2019 @glue2017.'],
      ['typst', 'So #cite(<au|st2019>, form: "prose") said.', 'So #cite(<aust2019>, form: "prose") @glue2017 @aust2019 said.'],
      ['restructuredtext', 'It fell |.', 'It fell :cite:p:`glue2017,aust2019`.'],
      ['restructuredtext', 'It fell :cite:p:`aust|2019`.', 'It fell :cite:p:`aust2019,glue2017`.'],
      ['restructuredtext', 'So :cite:t:`aust|2019` said.', 'So :cite:t:`aust2019` :cite:p:`glue2017,aust2019` said.'],
      ['asciidoc', 'It fell|.', 'It fell cite:[glue2017,aust2019].'],
      ['asciidoc', 'It fell cite:[aust2019(3)]|.', 'It fell cite:[aust2019(3),glue2017].'],
      ['latex', 'It fell \\cite[p. 3]{aust|2019}.', 'It fell \\cite[p. 3]{aust2019,glue2017}.'],
      ['latex', 'So \\textcite{aust|2019} said.', 'So \\textcite{aust2019} \\cite{glue2017,aust2019} said.'],
      ['markdown', 'It fell {cite:p}`aust2019|`.', 'It fell {cite:p}`aust2019,glue2017`.'],
      ['markdown', 'So @aust|2019 said.', 'So @aust2019 [@glue2017; @aust2019] said.'],
    ] as const) it(`${syntax}: ${marked}`, () => assert.equal(cited(marked, ['glue2017', 'aust2019'], syntax), wanted))

    it('calls for keys that cannot be references of Typst', () => {
      assert.equal(cited('Odd |.', ['od/d key'], 'typst'), 'Odd #cite(label("od/d key")).')
    })

    it('refers to the entries of a list with keys', () => {
      const rst = 'It fell [A19]_|.\n\n.. [A19] Aust, A., Gärtner, B., & Basso, C. (2019). Anxiety during ketamine infusions and what becomes of it.\n.. [G17] Glue, A., & Medlicott, B. (2017). Ketamine for treatment-resistant anxiety disorders.\n'
      assert.ok(cited(rst, ['glue2017'], 'restructuredtext').startsWith('It fell [A19]_ [G17]_.'))
      const adoc = 'It fell <<a|19>>.\n\n[bibliography]\n== References\n\n* [[[a19]]] Aust, A., Gärtner, B., & Basso, C. (2019). Anxiety during ketamine infusions and what becomes of it.\n* [[[g17]]] Glue, A., & Medlicott, B. (2017). Ketamine for treatment-resistant anxiety disorders.\n'
      assert.ok(cited(adoc, ['glue2017'], 'asciidoc').startsWith('It fell <<a19>> <<g17>>.'))
    })

    it('adds numbers to a citation by number, and names what has none yet', () => {
      const list = '\n\n## References\n\n1. Aust A, Gärtner B, Basso C. Anxiety during ketamine infusions and what becomes of it. 2019.\n2. Glue D, Medlicott E. Ketamine for treatment-resistant anxiety disorders. 2017.\n'
      assert.ok(cited(`It fell [1|].${list}`, ['glue2017']).startsWith('It fell [1,2].'))
      assert.ok(cited(`It fell [1]. And |.${list}`, ['glue2017']).startsWith('It fell [1]. And [2].'))
      assert.ok(cited(`It fell [1|].${list}`, ['od/d key']).startsWith('It fell [1] (Odd, 2001).'))
    })
  })
})
