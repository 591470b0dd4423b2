import { probability } from './probability.ts'
import type { Traits } from './traits.ts'

/**
 * Weights of a logistic regression over the numbers, right and changed ones, of the tuning half of the abstract-against-body benchmark. The intercept supposes
 * that one number in six is wrong, as in the medical literature (Baethge & Jergas 2025). Printed by `node test/bench/accuracy/fitDoubt.ts`.
 */
const intercept = -1.40
const weights: Traits = {
  flagged: 0.42, contradicted: 0.42, witness: -0.77, witnessScore: -0.12, witnessWords: -0.76, witnessNear: -0.86, witnessMates: -0.13, witnessBeside:
  -0.75, witnessCompanions: -0.40, witnessKind: -0.32, literal: -0.38, sound: -0.19, agreements: -0.20, rounded: 0.80, loose: 0.43, entailed: 1.81,
  otherPrecision: 1.03, taken: 0.79, stranger: 0.04, rivalScore: 0.08, rivalWords: 0.69, rivalNear: 0.14, rivalMates: 0.09, rivalBeside: 0.22,
  rivalLead: 0.27, slipScore: 0.06, slipWords: 0.53, slipNear: 0.27, slipMates: 0.02, slipBeside: 0.22, slipCompanions: 0.39, slipLead: 0.16,
  limitRival: 1.30, limitRivalScore: 0.19, digits: -0.01, chance: 0.71, coarse: 1.26, pValue: 0.10, nameless: 0.51, time: 0.21, people: 0.64, mates:
  -0.10, apart: 0.13, lost: -0.24, lostTogether: -0.26, lostInGroup: -0.03,
}

/** How likely a number with these traits is wrong, between 0 and 1. */
export function doubtOf(traits: Traits): number {
  return probability(intercept, weights, traits)
}
