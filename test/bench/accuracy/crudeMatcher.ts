import { valueOf } from './printedNumbers.ts'

/**
 * The simplest thing that could work, for comparison: a number is flagged when its value is printed nowhere in the article. It knows
 * neither kinds nor context nor rounding.
 */
export function crudeMatcher(body: string): (raw: string) => boolean {
  const values = new Set(valuesIn(body).map(({ value }) => value))
  return raw => !values.has(valueOf(raw))
}

/** Everything that could be read as a number, names and years too. */
export function valuesIn(text: string): { value: number, at: number }[] {
  return [...text.matchAll(/\d{1,3}(?:[,\u2009\u202f\u00a0]\d{3})+(?:[.·]\d+)?|\d*[.·∙⋅]\d+|\d+/g)].map(match => ({ value: valueOf(match[0]), at: match.index }))
}
