import type { Study } from '../../corpus/study.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import type { Candidate, Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { isSpokenFor } from '../candidates/sameQuantity.ts'
import { givings } from '../comparing/quantity.ts'
import { slipOf } from '../comparing/slip.ts'
import { contradicted, type Judgement } from '../judgement.ts'
import { isOfOthers, isPart } from './whose.ts'

/** What part of the words of a claim a finding must share that is the only one of its kind. */
const akin = 0.2
/** The same where it is said but once. */
const near = 0.4

/**
 * Another value than the only one that the notes on a study have of its kind: "eight infusions" of a study that counts six wherever it counts infusions, "at least four failed antidepressants" where it has
 * two. Null where the claim may be of a part: a course half done, one of several groups, what comes on top.
 */
export function contradictedByOnlyValue(setting: Setting, studies: readonly Study[], candidates: readonly Candidate[], company: Company): Judgement | null {
  const { statistic } = setting
  if (studies.length !== 1 || !kinds.has(statistic.kind) || statistic.value === null || !isPlain(statistic)) return null
  const alike = candidates.filter(({ evidence: { finding } }) => isOfOneKind(statistic, finding.statistic))
  const best = alike.find(({ evidence: { finding } }) => finding.level !== 'secondary') ?? alike[0]
  if (!best || best.evidence.study.evidence === 'full-text' || isOfOthers(setting) || isPart(setting, best.evidence, company)) return null
  const { value } = best.evidence.finding.statistic
  const isOnly = alike.every(({ evidence: { finding: { statistic: source } }, agreement, alignment }) => source.value === value && isPlain(source) && agreement === null && alignment.conflicts.length === 0)
    && (alike.length > 1 || best.alignment.words >= near) && !alike.every(({ evidence }) => isStepThere(evidence))
  // Three are at least two, but where a word for something is explained.
  if (best.evidence.finding.statistic.comparator === '≥' && statistic.comparator !== '≥' && !setting.tokens().some(({ text }) => explains.test(text))) return null
  if (!isOnly || isSpokenFor(setting, best, company) || !isAkin(setting, best, company)) return null
  return contradicted(slipOf(statistic, best.evidence.finding.statistic), [best.evidence], 0.6)
}

const kinds: ReadonlySet<Statistic['kind']> = new Set(['count', 'dose'])

const medicines = /^(?:antidepressants|medications|drugs)$/

/** Counted as it is, without a word that makes it a part or a limit of another kind. */
function isPlain({ qualifier, comparator, kind }: Statistic): boolean {
  return qualifier === undefined && (comparator === '=' || comparator === '~' || kind === 'count' && comparator === '≥')
}

/** The same things are counted, or doses given by the same measure. */
function isOfOneKind(claim: Statistic, source: Statistic): boolean {
  if (source.kind !== claim.kind || source.value === 1 && claim.kind === 'count') return false
  if (claim.kind === 'dose') return claim.unit === source.unit && claim.unit?.endsWith('/kg') === true
  if (claim.unit === null || source.unit === null) return false
  return givings.has(claim.unit) ? givings.has(source.unit) : medicines.test(claim.unit) && medicines.test(source.unit)
}

const explains = /^(?:defin\p{L}{1,6}|means?|called|counts?|considered|termed|regarded|labelled|deemed|spoken|speak)$/u

/** "Non-responders after two infusions": a step of the study's own is not how many there were. */
function isStepThere({ finding: { sentence, statistic: { kind, text } } }: PooledEvidence): boolean {
  const at = kind === 'count' ? sentence.indexOf(text) : -1
  return at > 0 && /\b(?:after|following|within|by) (?:the )?$/iu.test(sentence.slice(Math.max(0, at - 14), at))
}

/** The sentence has words of the finding's, or other numbers of the study. */
function isAkin({ sentence }: Setting, { alignment }: Candidate, company: Company): boolean {
  return alignment.words >= akin || sentence.some(other => other.kind !== 'direction' && company.agreementsOf(other).some(agreement => agreement?.reason === null))
}
