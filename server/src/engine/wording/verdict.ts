import type { Corpus } from '../corpus/corpus.ts'
import type { Study } from '../corpus/study.ts'
import type { Claim } from '../judging/claim.ts'
import { studyLabel } from '../references/studyLabel.ts'
import { describeContradiction } from './contradiction.ts'
import { secondHand, studyName } from './evidence.ts'
import { figureText } from './statistic.ts'
import { listed } from './listed.ts'
import type { Say } from './say.ts'

/** One plain sentence that says what became of a claim, and leads with the figure. Text from the corpus in it is not escaped. */
export function describeVerdict(claim: Claim, corpus: Corpus, say: Say): string {
  const { verdict, reason, statistic, studies, evidence } = claim
  const [first] = evidence
  const figure = figureText(statistic, say)
  const cited = listed(studies.map(studyLabel), say)
  switch (verdict) {
    case 'supported': {
      const source = first ? studyName(first) + secondHand(first, corpus, say) : cited
      if (reason === 'rounding') return say`${figure} agrees with ${source} (rounded).`
      if (reason === 'derived') return say`${figure} agrees with ${source} (it follows from the figures there).`
      return reason === 'approximate' ? say`${figure} agrees with ${source} (a fair approximation).` : say`${figure} agrees with ${source}.`
    }
    case 'contradicted': return describeContradiction(claim, corpus, say)
    case 'misattributed': return say`${figure} is in ${first ? studyName(first) + secondHand(first, corpus, say) : say`another study`}, not in ${cited || say`the cited work`}.`
    case 'unsupported': return first ? say`${figure} is in ${cited}, but hardly for this.` : say`${figure} is not to be found in ${cited}, whose full text is indexed.`
    case 'unverifiable': return first ? say`${figure} is not certain: ${studyName(first)} has it, perhaps for something else.` : say`${figure} cannot be checked: ${whyNotCheckable(studies, say)}.`
    case 'uncited': return say`${figure} has no citation in reach.`
  }
}

/** Why a figure cannot be checked against the cited studies: "only the abstract of Feder et al. (2014) is indexed". */
export function whyNotCheckable(studies: readonly Study[], say: Say): string {
  if (studies.length === 0) return say`the cited work is not in the library`
  return studies.map(study => {
    const label = studyLabel(study)
    if (study.evidence === 'abstract') return say`only the abstract of ${label} is indexed`
    if (study.evidence === 'record') return say`only the bibliographic record of ${label} is indexed`
    return say`the indexed text of ${label} does not settle it`
  }).join('; ')
}
