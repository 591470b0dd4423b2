import type { Study } from '../../corpus/study.ts'
import type { Candidate, Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import { doubtOf } from './doubt.ts'
import { contradicted, silence, unknown, type Judgement } from '../judgement.ts'
import { meantBeside } from '../rules/meantBeside.ts'
import { partiesTo } from '../candidates/parties.ts'
import { slipOf } from '../comparing/slip.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { labelsOfFinding } from '../candidates/labels.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { traitsOf } from './traits.ts'
import { workedOut } from './workedOut.ts'

/** From which doubt on a number is spoken of; of one that rounds a number in words akin, which writers do more often than abstracts, from a greater one on. */
export const worthSaying = 0.28
export const worthSayingOfRounded = 0.45
/** What is doubted more than this, the share of quotations that are wrong, has found nothing that speaks for it (Baethge & Jergas 2025). */
const asDoubtfulAsAny = 1 / 6
/** What is called supported is half as doubtful at most: a wrong "supported" costs more than a right number of which nothing is said. */
const sureEnough = asDoubtfulAsAny / 2
/** What is true but printed otherwise, or likely right but for its words, is no more than an information. */
const ofTrue = 0.45

/**
 * The last word on a number whose whole source is at hand. The rules say what speaks for it and what against; how likely it is to be wrong, all told, says
 * whether to speak of it, and how loudly. So what the rules let pass can be called in question, and what they found can be let go: where the number stands in
 * the source after all, or is missing there with others of a sentence of which the rest is there, and was then perhaps read off a figure. A number that is there, though perhaps for something else,
 * is neither supported nor called in question. Nothing becomes supported here but what two numbers of the source give together.
 */
export function weighed(judgement: Judgement, setting: Setting, studies: readonly Study[], candidates: readonly Candidate[], company: Company): Judgement {
  const result = outweighed(judgement, setting, studies, candidates, company)
  if (result.verdict === 'unsupported' && isLoose(setting.statistic)) return unknown
  // What one slip of typing turns into the claim was meant, not two numbers that happen to give it.
  const isOpen = result.verdict === 'unsupported' || result.verdict === 'unverifiable' || result.verdict === 'contradicted' && (result.reason === 'value' || result.reason === 'range')
  if (!isOpen) return result
  const source = workedOut(setting, company.pool)
  return source ? { verdict: 'supported', reason: 'derived', evidence: [source], confidence: 1 } : result
}

/** "Slightly more than half" may be said of numbers that stand far apart, and "the two groups" is no finding. */
function isLoose({ kind, unit, printed }: Statistic): boolean {
  return (kind === 'fraction' || unit === 'groups') && printed.length > 0 && printed.every(({ word }) => word)
}

function outweighed(judgement: Judgement, setting: Setting, studies: readonly Study[], candidates: readonly Candidate[], company: Company): Judgement {
  const { verdict } = judgement
  const traits = traitsOf(setting, candidates, company, judgement)
  const confidence = doubtOf(traits)
  const meant = verdict === 'contradicted' ? null : meantBeside(setting, candidates, company)
  // Where all else speaks for the number, the words may only be put otherwise.
  if (meant?.verdict === 'contradicted') return { ...meant, confidence: confidence < asDoubtfulAsAny ? ofTrue : Math.max(meant.confidence, confidence) }
  const isFlagged = verdict === 'contradicted' || verdict === 'unsupported'
  const isRounded = traits.rounded > 0 && verdict === 'supported'
  if (!isFlagged && namesPlace(setting, company)) return judgement
  if (confidence >= (isRounded ? worthSayingOfRounded : worthSaying)) return isFlagged ? { ...judgement, confidence } : doubted(setting, studies, candidates, company, confidence)
  if (verdict === 'supported' && (meant || confidence >= sureEnough)) return { ...unknown, evidence: judgement.evidence }
  if (!isFlagged) return judgement
  // What is missing alone was not read off a figure; what is there, though of something else, is not missing.
  const isNowhere = traits.missing > 0 && !candidates.some(({ agreement }) => agreement?.reason === null)
  return isNowhere && !(traits.lost > 0 && traits.apart > 0) ? silence(studies, confidence) : unknown
}

/** "58.9 minutes to a ratio of 0.9": the second number is in the name of the row that has the first. */
function namesPlace({ statistic: { value }, sentence }: Setting, company: Company): boolean {
  const isNamed = ({ finding, study }: PooledEvidence): boolean => finding.cell !== undefined && labelsOfFinding({ finding, study }).slice(0, 2).some(labels => labels.has(String(value)))
  return value !== null && sentence.some(other => company.agreementsOf(other).some((agreement, at) => agreement?.reason === null && isNamed(company.pool[at]!)))
}

/** Of notes on a full text, which leave out much, it is only asked how loudly to contradict. */
export function toned(judgement: Judgement, setting: Setting, candidates: readonly Candidate[], company: Company): Judgement {
  return judgement.verdict === 'contradicted' ? { ...judgement, confidence: doubtOf(traitsOf(setting, candidates, company, judgement)) } : judgement
}

/** How near a finding must stand to be shown as what was meant. */
const telling = 2

/** What is said of a number that stands in the sources, though hardly for this: what the nearest rival says, or that nothing does. */
function doubted(setting: Setting, studies: readonly Study[], candidates: readonly Candidate[], company: Company, confidence: number): Judgement {
  const { witness, rival, slip } = partiesTo(setting, candidates, company)
  const meant = slip && (!rival || slip.rank >= rival.rank - 1) ? slip : rival
  if (!meant || meant.rank < telling) {
    const silent = silence(studies, confidence)
    return witness && silent.verdict === 'unsupported' ? { ...silent, evidence: [witness.candidate.evidence] } : silent
  }
  const { evidence, agreement } = meant.candidate
  // "p < .01" for p < .001 is not what is printed, and true all the same.
  return contradicted(slipOf(setting.statistic, evidence.finding.statistic), [evidence], agreement ? Math.min(confidence, ofTrue) : confidence)
}
