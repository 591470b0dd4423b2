import type { PrintedNumber, Statistic } from '../statistics/statistic.ts'
import type { Candidate, Setting } from './candidates.ts'
import type { Company } from './company.ts'
import { isSpokenFor, likeness, sameQuantity } from './sameQuantity.ts'
import { isSound } from './support.ts'

/** What the sources have to say about one number, each trait about 0 to 10 and 0 where there is nothing to tell. */
export interface Traits {
  /** The very value stands in a context that does not conflict. */
  literal: number
  /** Something agrees with it, if only rounded or derived. */
  agreeing: number
  /** What agrees is akin enough to count as support. */
  sound: number
  /** How many findings agree, as a logarithm. */
  agreements: number
  /** Of what agrees best: words in common, the same kind. */
  words: number
  sameKind: number
  /** Of the nearest finding of the same quantity with another value: its score, words in common, numbers of the group beside it, and how much like a slip of it the claim looks. */
  rivalScore: number
  rivalWords: number
  rivalCompanions: number
  rivalLikeness: number
  /** Other numbers of the claim's sentence, and how many of them stand together in one sentence of the sources. */
  mates: number
  matesTogether: number
  /** Digits of the number, and the chance that it would be found in the sources with one digit mistyped. */
  digits: number
  chance: number
}

/**
 * Weights of a logistic regression over numbers that the rules call contradicted or unsupported, right and changed ones, in the tuning half of
 * the abstract-against-body benchmark. The intercept supposes that one number in six is wrong, as in the medical literature (Baethge & Jergas
 * 2025). Printed by `node test/bench/accuracy/fitDoubt.ts`.
 */
const intercept = 0.33
const weights: Traits = {
  literal: 0.94, agreeing: -3.42, sound: 0.13, agreements: 1.01, words: -1.85, sameKind: 1.11, rivalScore: -0.17, rivalWords: 2.43, rivalCompanions: 0.59,
  rivalLikeness: 1.02, mates: -0.6, matesTogether: 0.68, digits: -0.06, chance: 1.29,
}

/**
 * How likely a number that the rules call contradicted or unsupported is really wrong, between 0 and 1. It says how loudly to speak; it never
 * makes a verdict.
 */
export function doubtOf(setting: Setting, candidates: readonly Candidate[], company: Company): number {
  const traits = traitsOf(setting, candidates, company)
  const sum = (Object.keys(weights) as (keyof Traits)[]).reduce((total, trait) => total + weights[trait] * traits[trait], intercept)
  return 1 / (1 + Math.exp(-sum))
}

/** The traits of one number. Exported for fitting. */
export function traitsOf(setting: Setting, candidates: readonly Candidate[], company: Company): Traits {
  const { statistic } = setting
  const compatible = candidates.filter(({ alignment }) => alignment.conflicts.length === 0)
  const agreeing = compatible.filter(({ agreement }) => agreement !== null)
  const best = agreeing[0]
  const rival = compatible.find(candidate => candidate.agreement === null && sameQuantity(statistic, candidate) && !isSpokenFor(setting, candidate))
  const printed = statistic.printed[0]
  return {
    literal: Number(agreeing.some(({ agreement }) => agreement!.reason === null)),
    agreeing: Number(best !== undefined),
    sound: Number(agreeing.some(isSound(setting))),
    agreements: Math.log1p(agreeing.length),
    words: best?.alignment.words ?? 0,
    sameKind: Number(best?.evidence.finding.statistic.kind === statistic.kind),
    rivalScore: rival?.score ?? 0,
    rivalWords: rival?.alignment.words ?? 0,
    rivalCompanions: Math.min(2, rival?.companions ?? 0),
    rivalLikeness: rival ? likeness(statistic, rival) : 0,
    mates: Math.min(8, setting.sentence.filter(({ kind }) => kind !== 'direction').length),
    matesTogether: Math.min(8, Math.max(0, ...company.bySentence(setting.sentence).values())),
    digits: Math.min(6, significantDigits(statistic)),
    chance: printed === undefined ? 0 : chanceOf(printed, company),
  }
}

function significantDigits({ printed }: Statistic): number {
  return printed[0]?.raw.replace(/\D/g, '').replace(/^0+/, '').length ?? 0
}

/** The share of the numbers one mistyped digit away that the sources print. */
function chanceOf({ raw, value, decimals, word }: PrintedNumber, company: Company): number {
  if (word || !/^[−–+-]?[\d.,·∙⋅\s]{1,24}$/.test(raw)) return 0
  const digits = raw.replace(/\D/g, '')
  let tried = 0
  let found = 0
  for (let at = 0; at < digits.length; at++) {
    const unit = 10 ** (digits.length - 1 - at - Math.max(0, decimals))
    for (let digit = 0; digit <= 9; digit++) {
      if (digit === Number(digits[at])) continue
      tried++
      if (company.prints(Math.abs(value) + (digit - Number(digits[at])) * unit)) found++
    }
  }
  return tried === 0 ? 0 : found / tried
}
