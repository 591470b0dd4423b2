import type { Statistic } from '../../statistics/statistic.ts'
import type { Candidate, Setting } from './candidates.ts'
import type { Company } from './company.ts'
import type { PooledEvidence } from './evidencePool.ts'
import { besidePoint } from './othersWork.ts'
import { coverageOf, rarityIn } from './rarity.ts'
import { isSpread } from '../comparing/quantity.ts'
import { isOfAnotherSort, isSlip, isSpokenFor, sameQuantity } from './sameQuantity.ts'

/** How near one finding stands to a claim. */
export interface Kinship {
  candidate: Candidate
  /** What the words of the claim's sentence tell that the finding's tell too, 0 to 1. */
  words: number
  /** The same for the words next to the number. */
  near: number
  /** Other numbers of the claim's sentence that stand in the finding's; those that are rare count twice. */
  mates: number
  /** How many of the numbers right before and right behind the claim's stand right before and behind the finding's too. */
  beside: number
  /** All that in one number. */
  rank: number
}

/** The findings between which it is decided. */
export interface Parties {
  /** The nearest that agrees with the claim. */
  witness: Kinship | null
  /** The nearest of the same quantity that has another value, for which no other number of the claim's sentence stands. */
  rival: Kinship | null
  /** The nearest such that one slip of typing would turn into the claim. */
  slip: Kinship | null
}

/** What kinship adds to a candidate's score at most. */
const mostKinship = 4.5

/** Finds the witness for a claim and its rivals among the candidates, which come in the order of their scores. */
export function partiesTo(setting: Setting, candidates: readonly Candidate[], company: Company): Parties {
  const { statistic } = setting
  const kinshipOf = kinshipIn(setting, company)
  const nearest = (fits: (candidate: Candidate) => boolean): Kinship | null => {
    let best: Kinship | null = null
    for (const candidate of candidates) {
      if (best && candidate.score + mostKinship <= best.rank) break
      if (candidate.alignment.conflicts.length > 0 || !fits(candidate)) continue
      const kinship = kinshipOf(candidate)
      if (!best || kinship.rank > best.rank) best = kinship
    }
    return best
  }
  const isOfOthers = besidePoint(setting)
  const isRival = (candidate: Candidate): boolean => !isPrinted(statistic, candidate) && !isOfOthers(candidate.evidence) && !isSpokenFor(setting, candidate, company)
  return {
    witness: nearest(({ agreement }) => agreement !== null),
    rival: nearest(candidate => sameQuantity(statistic, candidate) && isRival(candidate)),
    slip: nearest(candidate => !isOfAnotherSort(statistic, candidate.evidence) && isSlip(statistic, candidate.evidence.finding.statistic) && (isSpread(statistic) || !isSpread(candidate.evidence.finding.statistic)) && isRival(candidate)),
  }
}

/** "p < .01" is true where the source has p < .001, and yet not what it prints; "p < .05" may be said of all that is significant. */
function isPrinted(claim: Statistic, { agreement, evidence: { finding: { statistic } } }: Candidate): boolean {
  return agreement !== null && !(agreement.reason === 'derived' && claim.comparator === statistic.comparator && isExactLimit(claim))
}

/** A limit of a p value that says more than that it is significant. */
export function isExactLimit({ kind, comparator, value }: Statistic): boolean {
  return kind === 'p-value' && comparator !== '=' && value !== 0.05
}

/** How near each candidate stands to a claim. */
export function kinshipIn({ statistic, sentence }: Setting, company: Company): (candidate: Candidate) => Kinship {
  const { words, near } = statistic.context
  const rarity = rarityIn(company.pool)
  const wordsBy = coverageOf(words, rarity)
  const nearBy = coverageOf(near, rarity)
  const mates = company.bySentence(sentence)
  const besideOf = neighboursIn(statistic, sentence, company)
  return candidate => {
    const { evidence, score } = candidate
    const { context } = evidence.finding.statistic
    const kinship = { words: wordsBy(context.words), near: nearBy(context.near, context.owner), beside: besideOf(evidence) }
    return { candidate, ...kinship, mates: mates.get(evidence.sentence) ?? 0, rank: score + 1.5 * kinship.words + kinship.near + kinship.beside }
  }
}

/** Counts the neighbours that a finding has in common with a statistic. */
function neighboursIn(statistic: Statistic, sentence: readonly Statistic[], company: Company): (evidence: PooledEvidence) => number {
  const numbers = sentence.filter(({ kind }) => kind !== 'direction')
  const before = numbers.findLast(({ start }) => start < statistic.start)
  const behind = numbers.find(({ start }) => start > statistic.start)
  const stands = (other: Statistic | undefined, at: number, sentence: number): boolean => {
    const agreement = other && company.pool[at]?.sentence === sentence ? company.agreementsOf(other)[at] : null
    return agreement !== null && agreement !== undefined && agreement.reason !== 'approximate'
  }
  return ({ at, sentence }) => Number(stands(before, at - 1, sentence)) + Number(stands(behind, at + 1, sentence))
}
