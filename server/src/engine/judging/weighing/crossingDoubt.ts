import type { CrossingTraits } from './crossing.ts'
import { probability } from './probability.ts'

/**
 * Weights of a logistic regression over pairs of numbers, as they are and swapped, of the tuning half of the abstract-against-body benchmark. The intercept supposes
 * that one pair in eleven is swapped. Printed by `node test/bench/accuracy/fitDoubt.ts`.
 */
const intercept = -2.33
const weights: CrossingTraits = {
  together: 0.40, order: 0.08, owner: 0.95, near: 0.50, arm: 1.13, beside: 2.00, alike: 0.70, orderAlone: 0.50, least: 0.29, greatest: 0.34, mean:
  0.37, unlikeOthers: 0.70, likeOthers: -1.67,
}

/** How likely two numbers of which this is known are in each other's place, between 0 and 1. */
export function crossingDoubt(traits: CrossingTraits): number {
  return probability(intercept, weights, traits)
}
