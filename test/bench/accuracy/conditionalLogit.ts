/** One choice among alternatives: what is known of each, and which of them may have been meant. */
export interface Choice<Of extends Record<keyof Of, number>> { alternatives: readonly Of[], isChosen: readonly boolean[] }

export interface FittedChoice { weights: Record<string, number>, count: number, likelihood: number }

/** Keeps weights small that few choices speak for. */
const ridge = 0.001
const steps = 180
/** Adam (Kingma & Ba 2015). */
const adam = { rate: 0.05, first: 0.9, second: 0.99 }
/** The last steps are small ones. */
const settling = { from: 130, by: 0.2 }

/**
 * Conditional logit (McFadden 1974) where several alternatives may be the chosen one: the weights under which the chosen ones together are likeliest. Fitted on standardised signs; the weights are those of the signs as they are.
 */
export function fitChoices<Of extends Record<keyof Of, number>>(choices: readonly Choice<Of>[]): FittedChoice {
  const names = Object.keys(choices[0]!.alternatives[0]!) as (keyof Of & string)[]
  const rows = choices.reduce((sum, { alternatives }) => sum + alternatives.length, 0)
  const signs = new Float64Array(rows * names.length)
  choices.flatMap(({ alternatives }) => alternatives).forEach((alternative, row) => {
    names.forEach((name, j) => { signs[j * rows + row] = alternative[name] })
  })
  const deviation = names.map((_, j) => standardise(signs.subarray(j * rows, (j + 1) * rows)))
  const isChosen = choices.flatMap(choice => choice.isChosen)
  const slopes = new Float64Array(names.length)
  const [first, second] = [new Float64Array(names.length), new Float64Array(names.length)]
  const pull = new Float64Array(rows)
  let likelihood = 0
  for (let step = 1; step <= steps; step++) {
    const utility = new Float64Array(rows)
    slopes.forEach((slope, j) => { for (let i = 0; i < rows; i++) utility[i]! += slope * signs[j * rows + i]! })
    likelihood = 0
    let from = 0
    for (const { alternatives: { length } } of choices) {
      likelihood += pullOf(utility, isChosen, pull, from, from + length) / choices.length
      from += length
    }
    slopes.forEach((slope, j) => {
      let gradient = -ridge * slope
      for (let i = 0; i < rows; i++) gradient += pull[i]! * signs[j * rows + i]! / choices.length
      first[j] = adam.first * first[j]! + (1 - adam.first) * gradient
      second[j] = adam.second * second[j]! + (1 - adam.second) * gradient ** 2
      const rate = adam.rate * (step < settling.from ? 1 : settling.by)
      slopes[j] = slope + rate * (first[j] / (1 - adam.first ** step)) / (Math.sqrt(second[j] / (1 - adam.second ** step)) + 1e-8)
    })
  }
  return { weights: Object.fromEntries(names.map((name, j) => [name, slopes[j]! / deviation[j]!])), count: choices.length, likelihood }
}

/** Writes how much more likely each alternative would have to be, and returns the logarithm of how likely the chosen ones are. */
function pullOf(utility: Float64Array, isChosen: readonly boolean[], pull: Float64Array, from: number, to: number): number {
  let most = -Infinity
  for (let i = from; i < to; i++) most = Math.max(most, utility[i]!)
  let [all, chosen] = [0, 0]
  for (let i = from; i < to; i++) {
    pull[i] = Math.exp(utility[i]! - most)
    all += pull[i]!
    if (isChosen[i]) chosen += pull[i]!
  }
  for (let i = from; i < to; i++) pull[i] = (isChosen[i] ? pull[i]! / chosen : 0) - pull[i]! / all
  return Math.log(chosen / all)
}

/** Moves some values to a mean of nought and a deviation of one; returns what the deviation was, one where all are alike. */
function standardise(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1
  values.forEach((value, i) => { values[i] = (value - mean) / deviation })
  return deviation
}
