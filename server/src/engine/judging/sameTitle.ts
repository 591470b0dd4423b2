import { foldText } from '../corpus/fold.ts'
import { nearTitles } from '../corpus/titleIndex.ts'

/** A title cut after fewer words than this could be any work's. */
const leastWords = 5

/**
 * Whether two printed titles are those of one work: the same words but for misspellings, or one cut short, as where the subtitle is left out.
 */
export function sameTitle(a: string, b: string): boolean {
  const first = foldText(a)
  const second = foldText(b)
  if (first === second) return true
  const [short, long] = first.length < second.length ? [first, second] : [second, first]
  if (short.split(' ').length >= leastWords && long.startsWith(`${short} `)) return true
  return nearTitles(first.split(' '), second.split(' '))
}
