import { readdirSync, readFileSync } from 'node:fs'
import { createCorpus } from '../../../server/src/engine/corpus/createCorpus.ts'
import type { Corpus } from '../../../server/src/engine/corpus/corpus.ts'
import { readStudyNote } from '../../../server/src/engine/corpus/formats/studyNote.ts'

let corpus: Corpus | undefined

/** The bundled studies, read from their notes, so that no build is needed. */
export function bundledCorpus(): Corpus {
  const folder = new URL('../../../server/corpus/', import.meta.url)
  corpus ??= createCorpus(readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .flatMap(name => readStudyNote(readFileSync(new URL(name, folder), 'utf8'), name).studies)
    .map(study => ({ ...study, bundled: true })))
  return corpus
}
