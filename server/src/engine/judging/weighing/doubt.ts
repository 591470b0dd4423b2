import { probability } from './probability.ts'
import type { Traits } from './traits.ts'

/**
 * Weights of a logistic regression over the numbers, right and changed ones, of the tuning half of the abstract-against-body benchmark. The intercept supposes
 * that one number in six is wrong, as in the medical literature (Baethge & Jergas 2025). Printed by `node test/bench/accuracy/fitDoubt.ts`.
 */
const intercept = -0.72
const weights: Traits = {
  flagged: 0.76, contradicted: 0.35, witness: -0.94, witnessScore: -0.11, witnessWords: -1.01, witnessNear: -0.61, witnessMates: -0.12,
  witnessBeside: -0.57, witnessCompanions: -0.35, witnessKind: -0.48, literal: -0.76, sound: -0.55, agreements: -0.14, rounded: 1.40, loose: 1.08,
  entailed: 1.78, otherPrecision: 1.04, taken: 1.40, stranger: 0.18, rivalScore: 0.05, rivalWords: 0.36, rivalNear: 0.04, rivalMates: 0.06,
  rivalBeside: 0.13, rivalLead: 0.18, slipScore: 0.10, slipWords: 0.84, slipNear: 0.29, slipMates: 0.08, slipBeside: 0.29, slipCompanions: 0.30,
  slipLead: 0.28, limitRival: 1.37, limitRivalScore: 0.21, digits: -0.26, chance: 0.79, coarse: 1.17, pValue: 0.06, nameless: 0.43, time: 0.34,
  people: 0.62, mates: -0.10, apart: 0.06, lost: -0.31, lostTogether: -0.37, lostInGroup: -0.12,
}

/** How likely a number with these traits is wrong, between 0 and 1. */
export function doubtOf(traits: Traits): number {
  return probability(intercept, weights, traits)
}
