/** A piece of text where a PDF puts it: `x` from the left and `y` of its base line from the bottom of the page, in points. */
export interface PlacedText {
  text: string
  x: number
  y: number
  width: number
  /** Height of the letters, in points. */
  size: number
  /** What the file calls the font; another name is another face, weight or slope. */
  font: string
}

/** A page with its texts in the order in which the file draws them. */
export interface Page {
  width: number
  height: number
  texts: PlacedText[]
}

/** The least of the values, infinite of none; they may be more than a call takes. */
export function least(values: readonly number[]): number {
  return values.reduce((best, value) => Math.min(best, value), Infinity)
}

/** The greatest of the values, negatively infinite of none. */
export function greatest(values: readonly number[]): number {
  return -least(values.map(value => -value))
}

/** The median, 0 of nothing. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}

/** What most of the letters have in common, by a name for it; undefined of nothing. */
export function commonest<Item>(items: readonly Item[], nameOf: (item: Item) => string | number, weightOf: (item: Item) => number): Item | undefined {
  const weights = new Map<string | number, number>()
  for (const item of items) weights.set(nameOf(item), (weights.get(nameOf(item)) ?? 0) + weightOf(item))
  const best = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0]
  return items.find(item => nameOf(item) === best)
}
