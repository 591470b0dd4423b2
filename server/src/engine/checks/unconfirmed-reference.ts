import type { Check, CheckInput, Fix, Report } from './check.ts'
import type { Study } from '../corpus/study.ts'
import type { ResolvedItem } from '../judging/claim.ts'
import { studyLabel } from '../references/studyLabel.ts'
import { replaceEntry } from './fixes/replaceEntry.ts'
import { oneOf } from '../wording/listed.ts'

/** A cited work whose bibliographic record was found nowhere. */
export const unconfirmedReference: Check = {
  code: 'unconfirmed-reference',
  severity: 'information',
  description: 'The bibliographic record of a cited work could not be confirmed; it may not exist as described.',
  reach: 'document',
  * run(input) {
    for (const { reference, study } of input.references) {
      if (!study || study.confirmed) continue
      const fixes = rightWorks(study, input).flatMap((right) => replaceEntry(reference, right, input.say`Change the entry and its citations to ${studyLabel(right)}`, input))
      yield { start: reference.start, end: reference.end, message: describe(study, input), fixes }
    }
    yield* withoutEntry(input)
  },
}

/** Works cited by key, or by authors and year in a document without a list: once each, where they are first cited. */
function* withoutEntry(input: CheckInput): Iterable<Report> {
  const seen = new Set<Study>()
  for (const { citation, items } of input.citations) {
    // Numbers are those of the document's own source, which is described elsewhere.
    if (citation.form === 'numeric') continue
    for (const { item, studies, reference } of items) {
      const [study] = studies
      if (reference || studies.length !== 1 || !study || study.confirmed || seen.has(study)) continue
      seen.add(study)
      yield { start: item.start, end: item.end, message: describe(study, input), fixes: rightWorks(study, input).flatMap((right) => citeInstead(item, right, input)) }
    }
  }
}

function citeInstead(item: ResolvedItem['item'], right: Study, { manuscript, say }: CheckInput): Fix[] {
  const at = item.key === undefined ? -1 : manuscript.text.slice(item.start, item.end).indexOf(item.key)
  if (item.key === undefined || at < 0) return []
  const start = item.start + at
  return [{ title: say`Cite ${studyLabel(right)} instead`, edits: [{ start, end: start + item.key.length, newText: right.key }] }]
}

/** The works that may be meant. */
function rightWorks(study: Study, { corpus }: CheckInput): Study[] {
  return study.related.flatMap(({ key }) => corpus.byKey(key) ?? []).filter(({ confirmed }) => confirmed)
}

function describe(study: Study, input: CheckInput): string {
  const { say } = input
  const right = oneOf(rightWorks(study, input).map(studyLabel), say)
  const said = right === '' ? say`The record of ${studyLabel(study)} could not be confirmed: check that it exists before you cite it.`
    : say`The record of ${studyLabel(study)} could not be confirmed: you may mean ${right}.`
  return study.note === undefined ? said : `${said} ${study.note}`
}
