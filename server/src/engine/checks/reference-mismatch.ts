import type { Check, CheckInput, Fix } from './check.ts'
import type { Study } from '../corpus/study.ts'
import { compareReference, otherOwner } from '../judging/citations/compareReference.ts'
import type { Difference } from '../judging/citations/difference.ts'
import type { Reference } from '../manuscripts/manuscript.ts'
import { studyLabel } from '../references/studyLabel.ts'
import { citingEdits } from './fixes/citingEdits.ts'
import { replaceEntry } from './fixes/replaceEntry.ts'
import type { Say } from '../wording/say.ts'

/** An entry of the reference list disagrees with the record of its work. */
export const referenceMismatch: Check = {
  code: 'reference-mismatch',
  severity: 'warning',
  description: 'A reference entry disagrees with the record of the work: its DOI, title, year, authors, journal, volume, issue or pages.',
  reach: 'document',
  * run(input) {
    for (const { reference, study } of input.references) {
      if (!study?.confirmed) continue
      const differences = compareReference(input.manuscript.text, reference, study)
      const { say } = input
      const [gravest] = differences
      if (!gravest) continue
      const owner = otherOwner(reference, study, input.corpus)
      yield {
        start: gravest.start, end: gravest.end,
        severity: gravest.serious || owner ? 'warning' : 'information',
        message: describe(differences, study, owner, say),
        fixes: [
          ...corrections(reference, differences, !owner, input),
          ...differences.some(({ newText }) => newText === null) ? replaceEntry(reference, study, say`Replace the entry by the record of ${studyLabel(study)}`, input) : [],
          ...owner ? replaceEntry(reference, owner.study, say`Change the entry and its citations to ${studyLabel(owner.study)}`, input) : [],
        ],
        related: differences.slice(1).map((difference) => ({ start: difference.start, end: difference.end, message: say`In the record ${describeSlip(difference, say)}` })),
      }
    }
  },
}

function describe(differences: readonly Difference[], study: Study, owner: ReturnType<typeof otherOwner>, say: Say): string {
  const label = studyLabel(study)
  const slips = differences.map((difference) => describeSlip(difference, say)).join('; ')
  if (!owner) return say`${slips.charAt(0).toUpperCase() + slips.slice(1)}, as the record of ${label} has it.`
  const record = owner.study.csl.DOI === undefined ? '' : `, DOI ${owner.study.csl.DOI}`
  return say`The ${fieldName(owner.field, say)} of this entry is that of ${studyLabel(owner.study)}${record}, but the rest is ${label}: ${slips}.`
}

function describeSlip({ field, printed, right }: Difference, say: Say): string {
  if (field === 'title') return say`the title is “${right}”`
  if (field === 'author') return say`${printed} is not the author in this place, ${right} is`
  if (field === 'authors') return printed.includes(',') ? say`${printed} are not among the authors, who are ${right}` : say`${printed} is not among the authors, who are ${right}`
  if (field === 'pages') return say`the pages are ${right}, not ${printed}`
  return say`the ${fieldName(field, say)} is ${right}, not ${printed}`
}

/** One fix for each field that can be put right alone, and one for all of them. */
function corrections(reference: Reference, differences: readonly Difference[], safe: boolean, { citations, say }: CheckInput): Fix[] {
  const fixes = differences.flatMap(({ field, start, end, newText }): Fix[] => {
    if (newText === null) return []
    const citing = field === 'year' ? citingEdits(reference, citations, { year: newText }) : []
    const title = field === 'title' ? say`Use the title in the record` : say`Change the ${fieldName(field, say)} to ${newText}`
    return citing === null ? [] : [{ title, edits: [...citing, { start, end, newText }] }]
  })
  const whole = fixes.length === differences.length
  const [only] = fixes
  if (fixes.length < 2 || !whole) return only && whole ? [{ ...only, preferred: true, safe }] : fixes
  return [{ title: fixes.length === 2 ? say`Correct both fields` : say`Correct all ${fixes.length} fields`, edits: fixes.flatMap(({ edits }) => edits), preferred: true, safe }, ...fixes]
}

/** What a field of a reference is called. */
function fieldName(field: Difference['field'], say: Say): string {
  switch (field) {
    case 'year': return say`year`
    case 'journal': return say`journal`
    case 'volume': return say`volume`
    case 'issue': return say`issue`
    case 'pages': return say`pages`
    case 'title': return say`title`
    case 'author': return say`author`
    case 'last author': return say`last author`
    default: return field
  }
}
