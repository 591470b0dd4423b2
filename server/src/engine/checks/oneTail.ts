import type { Manuscript } from '../manuscripts/manuscript.ts'

const words = /one[- ]?(?:sided|tailed)|\bdirectional|1[- ](?:sided|tailed)/i

/** Whether a text speaks of tests with one tail. */
export function namesOneTail(text: string): boolean {
  return words.test(text)
}

const known = new WeakMap<Manuscript, boolean>()

/** Whether a manuscript does so anywhere. Each passage is looked at once, since a key press changes but one of them. */
export function isOneTailNamed({ passages }: Manuscript): boolean {
  return passages.some(({ alone }) => {
    let named = known.get(alone)
    if (named === undefined) known.set(alone, named = namesOneTail(alone.text))
    return named
  })
}
