import { probability } from './probability.ts'
import type { Traits } from './traits.ts'

/**
 * Weights of a logistic regression over the numbers, right and changed ones, of the tuning half of the abstract-against-body benchmark. The intercept supposes
 * that one number in six is wrong, as in the medical literature (Baethge & Jergas 2025). Printed by `node test/bench/accuracy/fitDoubt.ts`.
 */
const intercept = -0.62
const weights: Traits = {
  flagged: 0.80, contradicted: 0.34, witness: -0.98, witnessScore: -0.10, witnessWords: -0.96, witnessNear: -0.65, witnessMates: -0.11,
  witnessBeside: -0.56, witnessCompanions: -0.37, witnessKind: -0.51, literal: -0.75, sound: -0.57, agreements: -0.13, rounded: 1.46, loose: 1.06,
  entailed: 1.68, otherPrecision: 1.04, taken: 1.43, stranger: 0.20, rivalScore: 0.03, rivalWords: 0.30, rivalNear: 0.10, rivalMates: 0.06,
  rivalBeside: 0.12, rivalLead: 0.18, slipScore: 0.10, slipWords: 0.86, slipNear: 0.26, slipMates: 0.09, slipBeside: 0.31, slipCompanions: 0.30,
  slipLead: 0.27, limitRival: 1.37, limitRivalScore: 0.22, digits: -0.27, chance: 0.76, coarse: 1.10, pValue: 0.02, nameless: 0.51, time: 0.30,
  people: 0.59, mates: -0.10, apart: 0.06, lost: -0.30, lostTogether: -0.40, lostInGroup: -0.10,
}

/** How likely a number with these traits is wrong, between 0 and 1. */
export function doubtOf(traits: Traits): number {
  return probability(intercept, weights, traits)
}
