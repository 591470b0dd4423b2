import type { Check, CheckInput } from './check.ts'
import { foldText } from '../corpus/fold.ts'
import { doiKey } from '../corpus/identifiers.ts'
import type { Reference } from '../manuscripts/manuscript.ts'
import type { Say } from '../wording/say.ts'

/** Two entries of the reference list for one work. */
export const duplicateReference: Check = {
  code: 'duplicate-reference',
  severity: 'information',
  description: 'The reference list has two entries for one work.',
  reach: 'document',
  * run(input) {
    const seen = new Map<string, Reference>()
    for (const entry of input.references) {
      const { reference } = entry
      const marks = marksOf(entry, input.say)
      const shared = marks.find(({ mark }) => seen.has(mark))
      const first = shared && seen.get(shared.mark)
      for (const { mark } of marks) if (!seen.has(mark)) seen.set(mark, reference)
      if (!first || !shared) continue
      yield {
        start: reference.start, end: reference.end,
        message: input.say`This entry has ${shared.what} as an earlier one: the work is in the reference list twice.`,
        related: [{ start: first.start, end: first.end, message: input.say`The earlier entry` }],
      }
    }
  },
}

/** What two entries for one work share: the DOI, the study that both lead to, or title and year. */
function marksOf({ reference, study }: CheckInput['references'][number], say: Say): { mark: string, what: string }[] {
  const { doi, title, year, pages } = reference
  const marks: { mark: string, what: string }[] = []
  const key = doi ? doiKey(doi.text) : null
  if (key !== null) marks.push({ mark: `doi ${key}`, what: say`the same DOI` })
  // A misprinted entry may lead to the study of a sound one and still be meant for another work: the titles decide.
  const folded = title ? foldText(title.text) : ''
  if (folded.split(' ').length >= 4) marks.push({ mark: `title ${folded} ${year?.text.slice(0, 4) ?? ''} ${pages?.text ?? ''}`, what: say`the same title and year` })
  if (study && folded !== '') marks.push({ mark: `study ${study.key} ${folded}`, what: say`the same title` })
  return marks
}
