import type { Study } from '../../corpus/study.ts'
import type { Candidate, Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import { doubtOf } from './doubt.ts'
import { contradicted, silence, unknown, type Judgement } from '../judgement.ts'
import { meantBeside } from '../rules/meantBeside.ts'
import { partiesTo } from '../candidates/parties.ts'
import { slipOf } from '../comparing/slip.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { traitsOf } from './traits.ts'
import { workedOut } from './workedOut.ts'

/** From which doubt on a number is spoken of; of one that rounds a number in words akin, which writers do more often than abstracts, from a greater one on. */
export const worthSaying = 0.28
export const worthSayingOfRounded = 0.45

/**
 * The last word on a number whose whole source is at hand. The rules say what speaks for it and what against; how likely it is to be wrong, all told, says
 * whether to speak of it, and how loudly. So what the rules let pass can be called in question, and what they found can be let go: where the number stands in
 * the source after all, or is missing there with others of a sentence of which the rest is there, and was then perhaps read off a figure. Nothing becomes supported here but what two numbers of the source give together.
 */
export function weighed(judgement: Judgement, setting: Setting, studies: readonly Study[], candidates: readonly Candidate[], company: Company): Judgement {
  const result = outweighed(judgement, setting, studies, candidates, company)
  if (result.verdict === 'unsupported') {
    if (isLoose(setting.statistic)) return unknown
    const meant = meantBeside(setting, candidates, company)
    if (meant) return { ...meant, confidence: result.confidence }
  }
  // What one slip of typing turns into the claim was meant, not two numbers that happen to give it.
  const isOpen = result.verdict === 'unsupported' || result.verdict === 'contradicted' && (result.reason === 'value' || result.reason === 'range')
  if (!isOpen) return result
  const source = workedOut(setting.statistic, company.pool)
  return source ? { verdict: 'supported', reason: 'derived', evidence: [source], confidence: 1 } : result
}

/** "Slightly more than half" may be said of numbers that stand far apart. */
function isLoose({ kind, printed }: Statistic): boolean {
  return kind === 'fraction' && printed.length > 0 && printed.every(({ word }) => word)
}

function outweighed(judgement: Judgement, setting: Setting, studies: readonly Study[], candidates: readonly Candidate[], company: Company): Judgement {
  const traits = traitsOf(setting, candidates, company, judgement.verdict)
  const confidence = doubtOf(traits)
  const isFlagged = judgement.verdict === 'contradicted' || judgement.verdict === 'unsupported'
  const isRounded = traits.rounded > 0 && judgement.verdict === 'supported'
  if (confidence >= (isRounded ? worthSayingOfRounded : worthSaying)) return isFlagged ? { ...judgement, confidence } : doubted(setting, studies, candidates, company, confidence)
  if (!isFlagged) return meantBeside(setting, candidates, company) ?? judgement
  return traits.witness > 0 || traits.lost > 0 && traits.apart > 0 ? unknown : silence(studies, confidence)
}

/** Of notes on a full text, which leave out much, it is only asked how loudly to contradict. */
export function toned(judgement: Judgement, setting: Setting, candidates: readonly Candidate[], company: Company): Judgement {
  return judgement.verdict === 'contradicted' ? { ...judgement, confidence: doubtOf(traitsOf(setting, candidates, company, judgement.verdict)) } : judgement
}

/** What is true but printed otherwise is no more than an information. */
const ofTrue = 0.45

/** How near a finding must stand to be shown as what was meant. */
const telling = 2

/** What is said of a number that stands in the sources, though hardly for this: what the nearest rival says, or that nothing does. */
function doubted(setting: Setting, studies: readonly Study[], candidates: readonly Candidate[], company: Company, confidence: number): Judgement {
  const { rival, slip } = partiesTo(setting, candidates, company)
  const meant = slip && (!rival || slip.rank >= rival.rank - 1) ? slip : rival
  if (!meant || meant.rank < telling) return silence(studies, confidence)
  const { evidence, agreement } = meant.candidate
  // "p < .01" for p < .001 is not what is printed, and true all the same.
  return contradicted(slipOf(setting.statistic, evidence.finding.statistic), [evidence], agreement ? Math.min(confidence, ofTrue) : confidence)
}
