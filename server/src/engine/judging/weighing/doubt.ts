import { probability } from './probability.ts'
import type { Traits } from './traits.ts'

/**
 * Weights of a logistic regression over the numbers, right and changed ones, of the tuning half of the abstract-against-body benchmark, and those of labelled sentences in own words. The intercept supposes
 * that one number in six is wrong, as in the medical literature (Baethge & Jergas 2025). Fitted as `node test/bench/accuracy/fitDoubt.ts` fits them,
 * which prints such weights; other changes were drawn.
 */
const intercept = -2.15
const weights: Traits = {
  flagged: 0.31, contradicted: 0.53, misplaced: 1.29, witness: -0.75, witnessScore: -0.09, witnessWords: -0.21, witnessNear: -0.71, witnessMates:
  -0.22, witnessBeside: -0.72, witnessCompanions: -0.29, witnessKind: -0.25, literal: -0.19, sound: 0.06, agreements: -0.13, rounded: 0.54, loose:
  0.81, entailed: 2.28, otherPrecision: 0.95, taken: 0.86, stranger: 0.18, calculated: -0.24, calculable: -0.59, named: -0.81, headed: -0.02,
  namedInTable: 0.03, inTable: 0.49, missing: 0.92, otherNamed: 0.47, otherHeaded: 0.81, otherNamedInTable: 0.63, rivalScore: 0.08, rivalWords: 0.76,
  rivalNear: 0.41, rivalMates: 0.07, rivalBeside: 0.16, rivalLead: 0.23, slipScore: 0.10, slipWords: 0.42, slipNear: 0.29, slipMates: 0.02,
  slipBeside: 0.38, slipCompanions: 0.41, slipLead: 0.15, limitRival: 1.40, limitRivalScore: 0.18, digits: -0.10, chance: 0.86, coarse: 1.54, pValue:
  0.02, nameless: 0.53, time: 0.40, people: 0.45, mates: -0.08, apart: 0.14, lost: -0.18, lostTogether: -0.36, lostInGroup: -0.07,
}

/** How likely a number with these traits is wrong, between 0 and 1. */
export function doubtOf(traits: Traits): number {
  return probability(intercept, weights, traits)
}
