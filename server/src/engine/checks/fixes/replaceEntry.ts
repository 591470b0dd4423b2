import type { CheckInput, Fix } from '../check.ts'
import type { Study } from '../../corpus/study.ts'
import type { Reference } from '../../manuscripts/manuscript.ts'
import { authorLabel, yearOf } from '../../references/studyLabel.ts'
import { citingEdits } from './citingEdits.ts'
import { entryText } from './entryText.ts'

/** Puts the record of a work in the place of an entry, in the reference list and wherever the text cites it. `title` is that of the fix. */
export function replaceEntry(reference: Reference, study: Study, title: string, { citations }: CheckInput): Fix[] {
  const citing = citingEdits(reference, citations, { authors: authorLabel(study), year: yearOf(study.csl) ?? 'n.d.' })
  if (citing === null) return []
  const entry = { start: reference.start, end: reference.end, newText: entryText(study, reference) }
  return [{ title, edits: [...citing, entry] }]
}
