import type { CrossingTraits } from './crossing.ts'
import { probability } from './probability.ts'

/**
 * Weights of a logistic regression over pairs of numbers, as they are and swapped, of the tuning half of the abstract-against-body benchmark. The intercept supposes
 * that one pair in eleven is swapped. Printed by `node test/bench/accuracy/fitDoubt.ts`.
 */
const intercept = -2.15
const weights: CrossingTraits = {
  together: 0.03, order: 0.19, owner: 0.71, near: 0.59, arm: 1.08, beside: 2.02, alike: 0.58, orderAlone: 0.38, least: 0.24, greatest: 0.30,
  mean: 0.30, unlikeOthers: 0.75, likeOthers: -1.25,
}

/** How likely two numbers of which this is known are in each other's place, between 0 and 1. */
export function crossingDoubt(traits: CrossingTraits): number {
  return probability(intercept, weights, traits)
}
