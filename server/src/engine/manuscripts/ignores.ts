import { readLines } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import { isBlank } from './cuts.ts'
import type { Field, IgnoreComment, Syntax } from './manuscript.ts'

const directive = /^(?:<!--|%{1,10}!?|\/{2,10}|\/\*|\.\.)?\s{0,20}citewright-(ignore(?:-file)?|disable-(?:next-line|line|file)|own-result)(?=[\s,]|$)((?:(?!--|\*\/)[a-z\s,-]|-(?!-)){0,500})/
/** Comments are read no further than this. */
const longest = 1000

/**
 * The comments that silence checks. `citewright-disable-line`, `-next-line` and `-file` say what they cover; `citewright-ignore` and `citewright-own-result` cover the line that
 * they end, or the next one with text where they stand alone. In reStructuredText, where no comment stands within a paragraph, the whole paragraph is covered.
 * Without codes, every code is meant; what follows `--` is the writer's reason.
 */
export function readIgnores(text: string, comments: readonly Span[], syntax: Syntax): IgnoreComment[] {
  const found = comments.flatMap((comment) => {
    const match = directive.exec(text.slice(comment.start, Math.min(comment.end, comment.start + longest)))
    return match ? [{ comment, match }] : []
  })
  if (found.length === 0) return []
  const lines = new Lines(text, comments)
  return found.map(({ comment, match }) => {
    const word = match[1]!
    const places = readCodes(match[2]!, comment.start + match[0].length - match[2]!.length)
    return { start: comment.start, end: comment.end, codes: places.map((place) => place.text), places, own: word === 'own-result', ...lines.coverage(comment, word, syntax) }
  })
}

function readCodes(list: string, offset: number): Field[] {
  return [...list.matchAll(/[a-z]+(?:-[a-z]+){0,10}/g)].map((match) => ({ text: match[0], start: offset + match.index, end: offset + match.index + match[0].length }))
}

/** The lines of a document, for finding what a comment covers. */
class Lines {
  readonly #text: string
  readonly #lines: Span[]
  /** What was found behind a line, so that a row of comments is gone through once. */
  readonly #next = new Map<number, number>()
  /** Comments by where they start. */
  readonly #comments: Map<number, Span>

  constructor(text: string, comments: readonly Span[]) {
    this.#text = text
    this.#lines = readLines(text)
    this.#comments = new Map(comments.map((comment) => [comment.start, comment]))
  }

  coverage(comment: Span, word: string, syntax: Syntax): Pick<IgnoreComment, 'scope' | 'covers'> {
    if (word.endsWith('-file')) return { scope: 'file', covers: { start: 0, end: this.#text.length + 1 } }
    const first = this.#indexAt(comment.start)
    const last = this.#indexAt(Math.max(comment.start, comment.end - 1))
    const before = this.#lines[first]!.start
    const after = this.#lines[last]!.end
    const alone = isBlank(this.#text, before, comment.start) && isBlank(this.#text, comment.end, after)
    if (word === 'disable-line' || word !== 'disable-next-line' && !alone) return { scope: 'line', covers: { start: before, end: after + 1 } }
    const next = this.#nextWithText(last + 1)
    let until = next
    if (syntax === 'restructuredtext') while (until + 1 < this.#lines.length && !this.#isBlank(until + 1)) until++
    const start = this.#lines[next]?.start ?? this.#text.length
    return { scope: 'next-line', covers: { start, end: (this.#lines[until]?.end ?? this.#text.length) + 1 } }
  }

  /** The first line at or behind an index that has more on it than blanks and comments. */
  #nextWithText(index: number): number {
    const passed: number[] = []
    let at = this.#lines[index]?.start ?? this.#text.length
    while (index < this.#lines.length) {
      const { start, end } = this.#lines[index]!
      if (at === start) {
        const known = this.#next.get(index)
        if (known !== undefined) {
          index = known
          break
        }
        passed.push(index)
      }
      while (at < end && this.#text.charCodeAt(at) <= 32) at++
      if (at >= end) at = this.#lines[++index]?.start ?? this.#text.length
      else {
        const comment = this.#comments.get(at)
        if (!comment || comment.end <= at) break
        at = comment.end
        while (index < this.#lines.length && this.#lines[index]!.end < at) index++
      }
    }
    for (const line of passed) this.#next.set(line, index)
    return index
  }

  #isBlank(index: number): boolean {
    return isBlank(this.#text, this.#lines[index]!.start, this.#lines[index]!.end)
  }

  /** The index of the line that holds an offset. */
  #indexAt(offset: number): number {
    let low = 0
    let high = this.#lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#lines[middle]!.start <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}
