import type { CrossingTraits } from './crossing.ts'
import { probability } from './probability.ts'

/**
 * Weights of a logistic regression over pairs of numbers, as they are and swapped, of the tuning half of the abstract-against-body benchmark. The intercept supposes
 * that one pair in eleven is swapped. Printed by `node test/bench/accuracy/fitDoubt.ts`.
 */
const intercept = -2.13
const weights: CrossingTraits = {
  together: 0.11, order: 0.17, owner: 0.75, near: 0.62, arm: 1.08, beside: 2.03, alike: 0.58, orderAlone: 0.43, least: 0.24, greatest: 0.29,
  mean: 0.31, unlikeOthers: 0.67, likeOthers: -1.29,
}

/** How likely two numbers of which this is known are in each other's place, between 0 and 1. */
export function crossingDoubt(traits: CrossingTraits): number {
  return probability(intercept, weights, traits)
}
