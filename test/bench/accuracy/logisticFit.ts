/** Traits of a number of a manuscript, or of a pair of numbers, as printed or changed. */
export interface Example<Of extends Record<keyof Of, number>> { traits: Of, changed: boolean }

export interface Fitted { intercept: number, weights: Record<string, number>, count: number }

/** Keeps weights small that few numbers speak for. */
const ridge = 0.01

/**
 * Logistic regression by gradient ascent on standardised traits, both classes weighing the same. The intercept is then moved to the odds that a number is
 * wrong.
 */
export function fit<Of extends Record<keyof Of, number>>(examples: readonly Example<Of>[], odds: number): Fitted {
  const names = Object.keys(examples[0]!.traits) as (keyof Of & string)[]
  const mean = names.map(name => average(examples.map(({ traits }) => traits[name])))
  const deviation = names.map((name, j) => Math.sqrt(average(examples.map(({ traits }) => (traits[name] - mean[j]!) ** 2))) || 1)
  const rows = examples.map(({ traits }) => names.map((name, j) => (traits[name] - mean[j]!) / deviation[j]!))
  const share = average(examples.map(({ changed }) => Number(changed)))
  const weight = examples.map(({ changed }) => 0.5 / (changed ? share : 1 - share))
  const slopes = names.map(() => 0)
  let base = 0
  for (let step = 0; step < 4000; step++) {
    const gradient = names.map(() => 0)
    let baseGradient = 0
    rows.forEach((row, i) => {
      const error = weight[i]! * (Number(examples[i]!.changed) - 1 / (1 + Math.exp(-row.reduce((sum, x, j) => sum + x * slopes[j]!, base))))
      row.forEach((x, j) => { gradient[j]! += error * x })
      baseGradient += error
    })
    base += 0.5 * baseGradient / rows.length
    slopes.forEach((slope, j) => { slopes[j] = slope + 0.5 * (gradient[j]! / rows.length - ridge * slope) })
  }
  const weights = Object.fromEntries(names.map((name, j) => [name, slopes[j]! / deviation[j]!]))
  return { intercept: base + Math.log(odds) - names.reduce((sum, name, j) => sum + weights[name]! * mean[j]!, 0), weights, count: examples.length }
}

/** How likely an example is to be wrong. */
export function probabilityOf<Of extends Record<keyof Of, number>>(traits: Of, { intercept, weights }: Fitted): number {
  return 1 / (1 + Math.exp(-Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * traits[name as keyof Of], intercept)))
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
