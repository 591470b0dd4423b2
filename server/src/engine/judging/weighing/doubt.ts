import { probability } from './probability.ts'
import type { Traits } from './traits.ts'

/**
 * Weights of a logistic regression over the numbers, right and changed ones, of the tuning half of the abstract-against-body benchmark, and those of labelled sentences in own words. The intercept supposes
 * that one number in six is wrong, as in the medical literature (Baethge & Jergas 2025). Fitted as `node test/bench/accuracy/fitDoubt.ts` fits them,
 * which prints such weights; other changes were drawn.
 */
const intercept = -4.07
const weights: Traits = {
  flagged: 0.15, contradicted: 0.57, misplaced: 2.39, witness: -0.57, witnessScore: -0.06, witnessWords: 0.08, witnessNear: -0.52, witnessMates:
  -0.16, witnessBeside: -0.71, witnessCompanions: -0.50, witnessKind: -0.04, literal: 0.26, sound: 0.20, agreements: -0.09, rounded: 0.47, loose:
  -0.10, entailed: 2.48, otherPrecision: -0.06, taken: 0.55, stranger: 0.21, calculated: -0.12, calculable: -1.12, named: -0.36, headed: -0.07,
  namedInTable: -0.22, inTable: 0.47, missing: 0.60, otherNamed: 0.89, otherHeaded: 1.03, otherNamedInTable: -0.18, rivalScore: 0.06, rivalWords:
  0.67, rivalNear: 0.13, rivalMates: 0.05, rivalBeside: 0.09, rivalLead: 0.13, slipScore: 0.12, slipWords: 0.57, slipNear: 0.25, slipMates: 0.02,
  slipBeside: 0.19, slipCompanions: 0.40, slipLead: 0.06, limitRival: 1.44, limitRivalScore: 0.22, meantLiterally: -0.13, meant: -0.15, meantMost:
  -0.11, meantLead: -0.03, rivalMeant: 0.04, slipMeant: -0.00, surest: 0.34, digits: -0.10, chance: 0.73, coarse: 1.35, pValue: 0.24, nameless: 0.39,
  time: 0.62, people: 0.44, mates: -0.08, apart: 0.11, lost: -0.33, lostTogether: -0.05, lostInGroup: -0.22,
}

/** How likely a number with these traits is wrong, between 0 and 1. */
export function doubtOf(traits: Traits): number {
  return probability(intercept, weights, traits)
}
