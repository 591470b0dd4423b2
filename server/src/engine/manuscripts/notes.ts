import { extractStatistics } from '../statistics/extractStatistics.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import type { Note } from './manuscript.ts'

/** Nobody writes a longer note in the running text, in characters; whether it is an aside is not asked. */
const longest = 5000

/**
 * The notes of a piece. One that is written where it is marked and says nothing that is judged ("See Aust et al., p. 4.") is a mark as a whole: an aside whose words are no part
 * of the sentence around it. What stands in a note is no note of its own. `words` is the text of the piece without citations.
 */
export function withAsides(notes: readonly Note[], words: string): readonly Note[] {
  const outer: Note[] = []
  let until = 0
  for (const note of notes) {
    const { start, end, mark, body } = note
    if (!mark || !body) outer.push(note)
    else if (start >= until) {
      until = end
      outer.push(end - start <= longest && extractStatistics(words, body).length === 0 ? { ...note, mark: { start, end } } : note)
    }
  }
  return outer
}

/**
 * The sentences of a block. What a note in it says is divided by itself; the sentence that the note stands in ends with the mark, so that no number of one counts for the other.
 *
 * @param notes   those in the block, in order
 * @param visible text in which marks are visible
 */
export function sentencesBeside(notes: readonly Note[], visible: string, block: Span): Span[] {
  const sentences: Span[] = []
  let from = block.start
  for (const { start, end, mark, body } of notes) {
    const isApart = body !== null && (mark === null || mark.end < end)
    if (!isApart || start < from || end > block.end || body.start <= block.start) continue
    sentences.push(...splitSentences(visible, { start: from, end: mark?.end ?? start }), ...splitSentences(visible, body))
    from = end
  }
  return [...sentences, ...splitSentences(visible, { start: from, end: block.end })]
}
