import type { Source, Study } from '../corpus/study.ts'
import type { Statistic } from '../statistics/statistic.ts'
import { digitsOf } from '../text/digits.ts'
import { conventional } from './comparing/agreement.ts'
import { candidatesFor, type Candidate, type Setting } from './candidates/candidates.ts'
import type { Company } from './candidates/company.ts'
import { withDerived } from './derived/withDerived.ts'
import { judgeAdded } from './rules/addedCounts.ts'
import { anchors, contradictedByCompany, contradictedByContext, contradictedByRole, contradictedBySign, contradictedByValue, contradictedNearby } from './rules/contradictions.ts'
import { contradictedByDoseUnit } from './rules/doseUnit.ts'
import { contradictedByOnlyValue } from './rules/onlyValue.ts'
import { judgeHalfWidth } from './rules/halfWidths.ts'
import { contradictedByBound } from './rules/intervalBound.ts'
import { contradictedByLevel, differsInLevel } from './rules/intervalLevel.ts'
import { contradictedByDigits } from './rules/mistyped.ts'
import { silence, unknown, type Judgement } from './judgement.ts'
import { contradictedBySide } from './rules/otherSide.ts'
import { contradictedByOtherWorks } from './rules/otherWorks.ts'
import { judgePartOfStudies } from './rules/partOfStudies.ts'
import { judgeRatio } from './rules/ratios.ts'
import { judgeRest } from './rules/rest.ts'
import { judgeOwnShare, supportedBySum } from './rules/ownCounts.ts'
import { isSpread } from './comparing/quantity.ts'
import { isSound, supported, supportedByDerivation, supportedByOwnFraction, supportedWordForWord } from './rules/support.ts'
import { toldOtherwise } from './rules/toldOtherwise.ts'
import { contradictedByWholeOfStudies } from './rules/wholeOfStudies.ts'
import { toned, weighed } from './weighing/weigh.ts'

/**
 * Judges one number against the findings of the studies it cites, in the order that the terms of the engine lay down: agreement first, then
 * the same quantity with another value or the same value in another context, then silence. What keeps company with the rest of its group
 * is judged there before anywhere else.
 */
export function judgeAgainst(setting: Setting, studies: readonly Study[], company: Company): Judgement {
  const told = toldOtherwise(setting, company)
  if (told) return told
  const candidates = candidatesFor(setting, company)
  const judgement = judgeByRules(setting, studies, candidates, company)
  const isSettled = !studies.every(study => study.evidence === 'full-text') || differsInLevel(setting.statistic, judgement.evidence) || isReversed(setting.statistic)
  if (isSettled) return judgement
  return studies.every(isWhole) ? withDerived(weighed(judgement, setting, studies, candidates, company), setting, company) : toned(judgement, setting, candidates, company)
}

/** "7.2 to 0.9" needs no weighing. */
function isReversed({ lower, upper }: Statistic): boolean {
  return lower !== null && upper !== null && lower > upper
}

/** Formats in which a whole work is at hand, not what somebody noted of it. */
const whole: ReadonlySet<Source['format']> = new Set(['jats', 'text', 'pdf'])

/** Whether all of a study is at hand, not what somebody noted of it. */
export function isWhole({ sources }: Study): boolean {
  return sources.some(({ format }) => whole.has(format))
}

/** What the rules say of a claim, before it is weighed. Exported for fitting. */
export function judgeByRules(setting: Setting, studies: readonly Study[], candidates: readonly Candidate[], company: Company): Judgement {
  return contradictedByLevel(setting, agreementFirst(setting, studies, candidates, company), company)
}

function agreementFirst(setting: Setting, studies: readonly Study[], candidates: readonly Candidate[], company: Company): Judgement {
  const accompanied = candidates.filter(candidate => candidate.companions > 0)
  const own = isBrief(studies) && isSpread(setting.statistic) ? candidates.filter(candidate => !isOfAnotherEstimate(setting, candidate, company)) : candidates
  const anchored = own.filter(candidate => candidate.companions > 0 && candidate.alignment.conflicts.length === 0 && anchors(setting, candidate))
  return (studies.some(isWhole) ? null : contradictedByOtherWorks(setting, candidates) ?? judgeHalfWidth(setting, company) ?? judgeAdded(setting, candidates) ?? judgePartOfStudies(setting, company) ?? judgeRatio(setting, company))
    ?? contradictedBySign(setting, anchored)
    ?? (studies.some(isWhole) ? null : contradictedBySide(setting, candidates))
    ?? supported(setting, anchored, company)
    ?? supportedByOwnFraction(setting, own)
    ?? supportedBySum(setting, studies, company)
    ?? (studies.some(isWhole) ? null : judgeRest(setting, company))
    ?? (isBrief(studies) && !isPrinted(setting, candidates) ? judgeOwnShare(setting, company) : null)
    ?? contradictedByContext(setting, accompanied, candidates, company)
    ?? (accompanied.length > 0 && !isThere(setting, candidates) ? contradictedByRole(setting, company) : null)
    ?? contradictedByCompany(setting, anchored, own, company)
    ?? contradictedNearby(setting, own, company)
    ?? supported(setting, own.filter(isSound(setting)), company, own)
    ?? supportedWordForWord(setting, own)
    ?? contradictedByBound(setting, candidates)
    ?? contradictedByContext(setting, candidates, candidates, company)
    ?? supportedByDerivation(setting, company)
    ?? contradictedByRole(setting, company)
    ?? (studies.some(isWhole) ? null : contradictedByDoseUnit(setting, candidates))
    ?? contradictedByValue(setting, own, company)
    ?? (isBrief(studies) ? contradictedByDigits(setting, own, company) ?? contradictedByOnlyValue(setting, studies, own, company) ?? contradictedByWholeOfStudies(setting, company) : null)
    ?? notCertain(setting, studies, candidates)
    ?? (isConvention(setting.statistic) ? unknown : silence(studies))
}

/** The notes on a study have the very number, and too little tells that it is meant: it is not missing. Of whole articles the weighing says so. */
function notCertain({ statistic }: Setting, studies: readonly Study[], candidates: readonly Candidate[]): Judgement | null {
  const same = studies.every(isWhole) ? undefined : candidates.find(({ agreement, alignment, evidence }) => agreement?.reason === null && alignment.conflicts.length === 0 && evidence.finding.statistic.kind === statistic.kind)
  return same ? { ...unknown, evidence: [same.evidence] } : null
}

/** "14 ± 12" where the source has 14 ± 10 and 0 ± 12: a spread counts beside its own estimate, where that is in the sentence. */
function isOfAnotherEstimate({ statistic, sentence }: Setting, { evidence }: Candidate, company: Company): boolean {
  const estimate = sentence.findLast(other => other.end <= statistic.start && other.group === statistic.group && other.kind !== 'duration')
  if (!estimate) return false
  const agreements = company.agreementsOf(estimate)
  const own = company.pool.filter((each, i) => each.sentence === evidence.sentence && agreements[i]?.reason === null)
  return own.length > 0 && !own.some(({ at }) => at === evidence.at - 1)
}

function isBrief(studies: readonly Study[]): boolean {
  return studies.every(({ evidence }) => evidence !== 'full-text')
}

/** The source has the very percentage, of whatever; one digit may be there by chance. */
function isPrinted({ statistic: { printed } }: Setting, candidates: readonly Candidate[]): boolean {
  return printed.some(({ raw }) => digitsOf(raw).length > 1) && candidates.some(({ agreement }) => agreement?.reason === null)
}

/** The very number stands in the sources under its own name: then it plays no other's role. */
function isThere({ statistic }: Setting, candidates: readonly Candidate[]): boolean {
  return candidates.some(({ agreement, alignment, evidence }) => agreement?.reason === null && alignment.conflicts.length === 0 && (evidence.finding.statistic.kind === statistic.kind || evidence.finding.statistic.kind === 'other'))
}

/** "p < .05" is what abstracts write for many values, "none of the patients" has many words, and "one infusion" may be "an infusion" or "a single one": their absence proves nothing. */
function isConvention(statistic: Statistic): boolean {
  return statistic.value === 1 && statistic.printed[0]?.word === true || statistic.kind === 'fraction' && statistic.numerator === 0 && statistic.denominator === undefined || statistic.kind === 'p-value' && statistic.comparator !== '=' && (statistic.value === null || conventional.has(statistic.value))
}
