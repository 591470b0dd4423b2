import { hash, randomFrom, shuffled } from '../support/random.ts'
import type { Article } from './articles.ts'
import { changesOf, type Change, type ChangeKind } from './changes.ts'
import { crudeMatcher } from './crudeMatcher.ts'
import { judgeNumbers, type Judgement } from './judgements.ts'
import { citingManuscript } from './manuscript.ts'
import { printedNumbers, type NumberKind } from './printedNumbers.ts'

/** One printed number, left as it is or changed, and what was said of it. */
export interface Outcome {
  article: string
  sentence: string
  /** The number, or "12.3 → 13.3". */
  number: string
  of: NumberKind
  change: ChangeKind | null
  judgement: Judgement
  /** Flagged by the crude matcher. */
  crude: boolean
}

/** Every number of the abstract's results as printed: whatever is flagged of these is a false alarm or a fault of the article. */
export function measureUntouched(article: Article): Outcome[] {
  const isAbsent = crudeMatcher(article.body)
  const { text, starts } = citingManuscript(article.paragraphs, article.id)
  const numbers = article.paragraphs.flat().flatMap((sentence, i) => printedNumbers(sentence).map(number => ({ sentence, number, place: moved(number, starts[i]!) })))
  const judgements = judgeNumbers(text, numbers.map(({ place }) => place), article.corpus)
  return numbers.map(({ sentence, number }, i) => ({
    article: article.id, sentence, number: number.raw, of: number.kind, change: null, judgement: judgements[i]!, crude: isAbsent(number.raw),
  }))
}

/**
 * Changes one number (or pair) of every sentence and asks whether that number is flagged. Of the changes of one kind that a sentence admits, `perSentence`
 * are tried, one at a time, chosen by a seed made of the article and the sentence.
 */
export function measureChanged(article: Article, kind: ChangeKind, perSentence: number): Outcome[] {
  const isAbsent = crudeMatcher(article.body)
  const sentences = article.paragraphs.flat()
  const changes = sentences.map(sentence => {
    const random = randomFrom(`${article.id} ${kind} ${hash(sentence)}`)
    return shuffled(changesOf(kind, sentence, random, article.body), random).slice(0, perSentence)
  })
  const rounds = Math.max(0, ...changes.map(({ length }) => length))
  return Array.from({ length: rounds }, (_, round) => measureRound(article, changes.map(each => each[round]), isAbsent)).flat()
}

/** One manuscript with one change in each sentence that still has one to try. */
function measureRound(article: Article, changes: readonly (Change | undefined)[], isAbsent: (raw: string) => boolean): Outcome[] {
  let next = 0
  const { text, starts } = citingManuscript(article.paragraphs.map(sentences => sentences.map(sentence => changes[next++]?.sentence ?? sentence)), article.id)
  const places = changes.map((change, i) => (change?.places ?? []).map(place => moved(place, starts[i]!)))
  const judgements = judgeNumbers(text, places.flat(), article.corpus)
  let read = 0
  return changes.flatMap((change, i) => {
    const own = judgements.slice(read, read += places[i]!.length)
    if (!change) return []
    const crude = change.places.some(place => isAbsent(change.sentence.slice(place.start, place.end).replace(/^[−–-]/, '')))
    return [{ article: article.id, sentence: change.sentence, number: change.what, of: change.of, change: change.kind, judgement: surest(own), crude }]
  })
}

/** Of a pair, either number will do. */
function surest(judgements: readonly Judgement[]): Judgement {
  const best = [...judgements].sort((a, b) => Number(b.flagged) - Number(a.flagged) || b.confidence - a.confidence)[0]!
  return { ...best, inconsistent: judgements.some(({ inconsistent }) => inconsistent) }
}

function moved<Place extends { start: number, end: number }>(place: Place, by: number): { start: number, end: number } {
  return { start: place.start + by, end: place.end + by }
}
