import type { Corpus } from '../corpus/corpus.ts'
import type { Study } from '../corpus/study.ts'
import type { Claim, Reason } from '../judging/claim.ts'
import { studyLabel } from '../references/studyLabel.ts'
import { describeContradiction } from './contradiction.ts'
import { secondHand, studyName } from './evidence.ts'
import { figureText } from './statistic.ts'

/** How a value agrees without being literally there. */
const agreements: Partial<Record<Reason, string>> = {
  rounding: 'rounded', derived: 'it follows from the figures there', approximate: 'a fair approximation',
}

/** One plain sentence that says what became of a claim, and leads with the figure. Text from the corpus in it is not escaped. */
export function describeVerdict(claim: Claim, corpus: Corpus): string {
  const { verdict, reason, statistic, studies, evidence } = claim
  const [first] = evidence
  const figure = figureText(statistic)
  switch (verdict) {
    case 'supported': {
      const how = reason === null ? undefined : agreements[reason]
      return `${figure} agrees with ${first ? studyName(first) + secondHand(first, corpus) : listed(studies.map(studyLabel))}${how === undefined ? '' : ` (${how})`}.`
    }
    case 'contradicted': return describeContradiction(claim, corpus)
    case 'misattributed': return `${figure} is ${first ? `in ${studyName(first)}${secondHand(first, corpus)}` : 'in another study'}, not in ${listed(studies.map(studyLabel)) || 'the cited work'}.`
    case 'unsupported': return `${figure} is not to be found in ${listed(studies.map(studyLabel))}, whose full text is indexed.`
    case 'unverifiable': return `${figure} cannot be checked: ${whyNot(studies)}.`
    case 'uncited': return `${figure} has no citation in reach.`
  }
}

/** "only the abstract of Feder et al. (2014) is indexed" */
function whyNot(studies: readonly Study[]): string {
  if (studies.length === 0) return 'the cited work is not in the library'
  return studies.map(study => {
    const label = studyLabel(study)
    if (study.evidence === 'abstract') return `only the abstract of ${label} is indexed`
    if (study.evidence === 'record') return `only the bibliographic record of ${label} is indexed`
    return `the indexed text of ${label} does not settle it`
  }).join('; ')
}

/** "a", "a and b", "a, b and c" */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
