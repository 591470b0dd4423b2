/** Numbers written as words. "one" and "no" are left to the grammar: mostly they count nothing. */
export interface NumberWord { value: number, decimals: number, fraction?: true }

const units = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen',
  'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const tens: Record<string, number> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 }

export const numberWords: ReadonlyMap<string, NumberWord> = new Map<string, NumberWord>([
  ...units.map((word, value): [string, NumberWord] => [word, { value, decimals: 0 }]),
  ...Object.entries(tens).map(([word, value]): [string, NumberWord] => [word, { value, decimals: 0 }]),
  // "a threefold increase"
  ...units.slice(2).map((word, index): [string, NumberWord] => [`${word}fold`, { value: index + 2, decimals: 0 }]),
  ['none', { value: 0, decimals: 0 }],
  ['hundred', { value: 100, decimals: 0 }],
  ['dozen', { value: 12, decimals: 0 }],
  ['half', { value: 0.5, decimals: 1, fraction: true }],
])

/** Denominators of fractions in words: "two-thirds", "a quarter", "three fifths". */
export const fractionWords: Readonly<Record<string, number>> = {
  half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fourth: 4, fourths: 4, fifth: 5, fifths: 5, sixth: 6, sixths: 6,
  eighth: 8, eighths: 8, tenth: 10, tenths: 10,
}
