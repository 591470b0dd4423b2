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
    assert.deepEqual(studies.map(parenthetical), ['Aust et al., 2019', 'Glue & Medlicott, 2017', 'Odd, 2001'])
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
})
