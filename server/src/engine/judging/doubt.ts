import type { Traits } from './traits.ts'

/**
 * Weights of a logistic regression over the numbers, right and changed ones, of the tuning half of the abstract-against-body benchmark. The intercept supposes
 * that one number in six is wrong, as in the medical literature (Baethge & Jergas 2025). Printed by `node test/bench/accuracy/fitDoubt.ts`.
 */
const intercept = -0.59
const weights: Traits = {
  flagged: 0.83, contradicted: 0.29, witness: -1.01, witnessScore: -0.10, witnessWords: -0.97, witnessNear: -0.66, witnessMates: -0.11,
  witnessBeside: -0.56, witnessCompanions: -0.41, witnessKind: -0.47, literal: -0.75, sound: -0.57, agreements: -0.13, rounded: 1.40, loose: 1.09,
  entailed: 1.77, otherPrecision: 1.07, taken: 1.34, stranger: 0.19, rivalScore: 0.03, rivalWords: 0.31, rivalNear: 0.10, rivalMates: 0.07,
  rivalBeside: 0.12, rivalLead: 0.18, slipScore: 0.09, slipWords: 0.85, slipNear: 0.29, slipMates: 0.10, slipBeside: 0.34, slipCompanions: 0.31,
  slipLead: 0.26, limitRival: 1.30, limitRivalScore: 0.19, digits: -0.29, chance: 0.73, coarse: 1.17, pValue: 0.01, nameless: 0.55, time: 0.32,
  people: 0.61, mates: -0.11, apart: 0.05, lost: -0.24, lostTogether: -0.33, lostInGroup: -0.29,
}

/** How likely a number with these traits is wrong, between 0 and 1. */
export function doubtOf(traits: Traits): number {
  const sum = (Object.keys(weights) as (keyof Traits)[]).reduce((total, trait) => total + weights[trait] * traits[trait], intercept)
  return 1 / (1 + Math.exp(-sum))
}
