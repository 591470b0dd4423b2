import { foldText } from '../../corpus/fold.ts'
import { nearTitles } from '../../corpus/titleIndex.ts'

/** A title cut in its middle after fewer words than this could be any work's. */
const leastWords = 5
/** A main title without its subtitle needs no more than this. */
const leastMainWords = 3

/**
 * Whether two printed titles are those of one work: the same words but for misspellings, or one cut short, as where the subtitle is left out.
 */
export function sameTitle(a: string, b: string): boolean {
  const first = foldText(a)
  const second = foldText(b)
  if (first === second) return true
  if (isMainTitle(first, b) || isMainTitle(second, a)) return true
  const [short, long] = first.length < second.length ? [first, second] : [second, first]
  if (short.split(' ').length >= leastWords && long.startsWith(`${short} `)) return true
  return nearTitles(first.split(' '), second.split(' '))
}

/** Whether a folded title is all of another title that stands before its subtitle. */
function isMainTitle(folded: string, title: string): boolean {
  const end = title.search(/[:?.!] |\s[–—-]\s/)
  return end > 0 && folded.split(' ').length >= leastMainWords && foldText(title.slice(0, end)) === folded
}
