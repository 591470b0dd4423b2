/** What a logistic regression makes of some traits: a probability between 0 and 1. */
export function probability<Trait extends string>(intercept: number, weights: Readonly<Record<Trait, number>>, traits: Readonly<Record<Trait, number>>): number {
  const sum = (Object.keys(weights) as Trait[]).reduce((total, trait) => total + weights[trait] * traits[trait], intercept)
  return 1 / (1 + Math.exp(-sum))
}
