import { probability } from './probability.ts'
import type { Traits } from './traits.ts'

/**
 * Weights of a logistic regression over the numbers, right and changed ones, of the tuning half of the abstract-against-body benchmark. The intercept supposes
 * that one number in six is wrong, as in the medical literature (Baethge & Jergas 2025). Printed by `node test/bench/accuracy/fitDoubt.ts`.
 */
const intercept = -1.48
const weights: Traits = {
  flagged: 0.50, contradicted: 0.42, witness: -0.80, witnessScore: -0.11, witnessWords: -0.57, witnessNear: -0.91, witnessMates: -0.13, witnessBeside:
  -0.75, witnessCompanions: -0.39, witnessKind: -0.32, literal: -0.43, sound: -0.15, agreements: -0.20, rounded: 0.74, loose: 0.41, entailed: 1.80,
  otherPrecision: 1.01, taken: 0.87, stranger: 0.14, rivalScore: 0.08, rivalWords: 0.56, rivalNear: 0.15, rivalMates: 0.10, rivalBeside: 0.22,
  rivalLead: 0.25, slipScore: 0.06, slipWords: 0.58, slipNear: 0.23, slipMates: 0.03, slipBeside: 0.15, slipCompanions: 0.40, slipLead: 0.16,
  limitRival: 1.27, limitRivalScore: 0.19, digits: -0.01, chance: 0.73, coarse: 1.28, pValue: 0.12, nameless: 0.51, time: 0.19, people: 0.68, mates:
  -0.10, apart: 0.13, lost: -0.23, lostTogether: -0.27, lostInGroup: -0.19,
}

/** How likely a number with these traits is wrong, between 0 and 1. */
export function doubtOf(traits: Traits): number {
  return probability(intercept, weights, traits)
}
