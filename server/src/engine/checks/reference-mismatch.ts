import type { Check, CheckInput, Fix } from './check.ts'
import type { Study } from '../corpus/study.ts'
import { compareReference, otherOwner } from '../judging/compareReference.ts'
import type { Difference } from '../judging/difference.ts'
import type { Reference } from '../manuscripts/manuscript.ts'
import { studyLabel } from '../references/studyLabel.ts'
import { citingEdits } from './fixes/citingEdits.ts'
import { replaceEntry } from './fixes/replaceEntry.ts'

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
      const [gravest] = differences
      if (!gravest) continue
      const owner = otherOwner(reference, study, input.corpus)
      yield {
        start: gravest.start, end: gravest.end,
        severity: gravest.serious || owner ? 'warning' : 'information',
        message: describe(differences, study, owner),
        fixes: [
          ...corrections(reference, differences, !owner, input),
          ...differences.some(({ newText }) => newText === null) ? replaceEntry(reference, study, 'Replace the entry by the record of', input) : [],
          ...owner ? replaceEntry(reference, owner.study, 'Change the entry and its citations to', input) : [],
        ],
        related: differences.slice(1).map((difference) => ({ start: difference.start, end: difference.end, message: `In the record ${describeSlip(difference)}` })),
      }
    }
  },
}

function describe(differences: readonly Difference[], study: Study, owner: ReturnType<typeof otherOwner>): string {
  const label = studyLabel(study)
  const slips = differences.map((difference) => describeSlip(difference)).join('; ')
  if (!owner) return `${slips.charAt(0).toUpperCase()}${slips.slice(1)}, as the record of ${label} has it.`
  const record = owner.study.csl.DOI === undefined ? '' : `, DOI ${owner.study.csl.DOI}`
  return `The ${owner.field} of this entry is that of ${studyLabel(owner.study)}${record}, but the rest is ${label}: ${slips}.`
}

function describeSlip({ field, printed, right }: Difference): string {
  if (field === 'title') return `the title is “${right}”`
  if (field === 'author') return `${printed} is not the author in this place, ${right} is`
  if (field === 'authors') return `${printed} ${printed.includes(',') ? 'are' : 'is'} not among the authors, who are ${right}`
  if (field === 'pages') return `the pages are ${right}, not ${printed}`
  return `the ${field} is ${right}, not ${printed}`
}

/** One fix for each field that can be put right alone, and one for all of them. */
function corrections(reference: Reference, differences: readonly Difference[], safe: boolean, { citations }: CheckInput): Fix[] {
  const fixes = differences.flatMap(({ field, start, end, newText }): Fix[] => {
    if (newText === null) return []
    const citing = field === 'year' ? citingEdits(reference, citations, { year: newText }) : []
    const title = field === 'title' ? 'Use the title in the record' : `Change the ${field} to ${newText}`
    return citing === null ? [] : [{ title, edits: [...citing, { start, end, newText }] }]
  })
  const whole = fixes.length === differences.length
  const [only] = fixes
  if (fixes.length < 2 || !whole) return only && whole ? [{ ...only, preferred: true, safe }] : fixes
  return [{ title: `Correct ${fixes.length === 2 ? 'both' : `all ${fixes.length}`} fields`, edits: fixes.flatMap(({ edits }) => edits), preferred: true, safe }, ...fixes]
}
