import type { Edit } from '../../../../server/src/engine/checks/check.ts'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import type { Corpus } from '../../../../server/src/engine/corpus/corpus.ts'
import { analyse, type Analysis } from '../../../../server/src/engine/index.ts'
import type { Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import { record, study } from '../../lsp/studies.ts'

/** A library of made-up studies whose authors and years differ. */
export const library: Corpus = createCorpus([
  study('aust2019', record('Aust, Gärtner, Basso 2019: Warm hands and what becomes of them')),
  study('glue2017', record('Glue, Medlicott 2017: A dose of tea')),
  study('fava2008', record('Fava 2008: Sleep in winter')),
  study('reed:2021-a', record('Reed, Marsh, Fenn 2021: Slow tides')),
])

export function read(text: string, syntax: Syntax = 'markdown', corpus: Corpus = library): Analysis {
  return analyse(text, corpus, { syntax })
}

/** The text after edits that do not overlap; it throws where they do. */
export function edited(text: string, edits: readonly Edit[]): string {
  let end = Infinity
  return [...edits].sort((a, b) => b.start - a.start || b.end - a.end).reduce((result, edit) => {
    if (edit.end > end) throw new Error('Edits overlap.')
    end = edit.start
    return result.slice(0, edit.start) + edit.newText + result.slice(edit.end)
  }, text)
}
