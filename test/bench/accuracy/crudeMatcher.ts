import { valueOf } from './printedNumbers.ts'

/**
 * The simplest thing that could work, for comparison: a number is flagged when its value is printed nowhere in the article. It knows
 * neither kinds nor context nor rounding.
 */
export function crudeMatcher(body: string): (raw: string) => boolean {
  const values = new Set([...body.matchAll(/\d{1,3}(?:[,\u2009\u202f\u00a0]\d{3})+(?:[.·]\d+)?|\d*[.·∙⋅]\d+|\d+/g)].map(match => valueOf(match[0])))
  return raw => !values.has(valueOf(raw))
}
