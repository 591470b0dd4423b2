import type { Token } from '../tokens.ts'
import type { Comparator, PrintedNumber, Statistic, StatisticKind } from '../statistic.ts'

/** A statistic before it has its group and its context. */
export type Draft = Omit<Statistic, 'group' | 'context' | 'text'>

/** What a recogniser found: statistics of one comparison, and the token after the last one it took. */
export interface Match {
  next: number
  statistics: Draft[]
}

/** Reads the statistics of one form. */
export interface Recognizer {
  /** Whether the form may begin with this token, whatever stands around it. What is said of a word goes for that word everywhere, and what is said of a number for all. */
  opens: (token: Token) => boolean
  /** Tries to read something that begins at token `at`, which opens the form; null where it does not begin there. */
  read: (tokens: readonly Token[], at: number) => Match | null
}

type Extras = Partial<Pick<Draft, 'comparator' | 'unit' | 'df1' | 'df2' | 'numerator' | 'denominator' | 'level' | 'levelAt' | 'direction' | 'arm' | 'qualifier'>>

/** A statistic of one printed value; it spans the printed number alone, so that a problem underlines just that. */
export function point(kind: StatisticKind, number: PrintedNumber, extras: Extras = {}): Draft {
  return { kind, start: number.start, end: number.end, value: number.value, lower: null, upper: null, comparator: '=', unit: null, printed: [number], ...extras }
}

/** An interval or a range of two printed values. */
export function bounds(kind: StatisticKind, lower: PrintedNumber, upper: PrintedNumber, extras: Extras = {}): Draft {
  return {
    kind, start: lower.start, end: upper.end, value: null, lower: lower.value, upper: upper.value, comparator: '=', unit: null,
    printed: [lower, upper], ...extras,
  }
}

const comparators: Record<string, Comparator> = { '=': '=', '<': '<', '>': '>', '≤': '≤', '≥': '≥', '~': '~' }

/** The comparator printed at `at`, and where it ends: "=", "<", "less than", "at least", "about". */
export function readComparator(tokens: readonly Token[], at: number): { comparator: Comparator, next: number } | null {
  const token = tokens[at]
  if (!token) return null
  const symbol = comparators[token.text]
  if (symbol) {
    // "= <0.05", "of < 0.001"
    const second = symbol === '=' ? comparators[tokens[at + 1]?.text ?? ''] : undefined
    return second ? { comparator: second, next: at + 2 } : { comparator: symbol, next: at + 1 }
  }
  const words = phrasesByFirstWord.get(token.text)?.find(phrase => phrase.words.every((word, k) => tokens[at + k]?.text === word))
  return words ? { comparator: words.comparator, next: at + words.words.length } : null
}

interface Phrase { words: [string, ...string[]], comparator: Comparator }

const phrases: readonly Phrase[] = [
  // "No more than 12 sessions" is a limit from above; what begins one word later says the contrary.
  ...['no', 'not'].flatMap((word): Phrase[] => [
    ...['more', 'greater', 'higher', 'longer', 'later', 'older'].map((than): Phrase => ({ words: [word, than, 'than'], comparator: '≤' })),
    ...['fewer', 'less', 'lower', 'earlier', 'younger'].map((than): Phrase => ({ words: [word, than, 'than'], comparator: '≥' })),
  ]),
  { words: ['less', 'than', 'or', 'equal', 'to'], comparator: '≤' },
  { words: ['greater', 'than', 'or', 'equal', 'to'], comparator: '≥' },
  { words: ['less', 'than'], comparator: '<' },
  { words: ['fewer', 'than'], comparator: '<' },
  { words: ['lower', 'than'], comparator: '<' },
  { words: ['smaller', 'than'], comparator: '<' },
  { words: ['greater', 'than'], comparator: '>' },
  { words: ['more', 'than'], comparator: '>' },
  { words: ['higher', 'than'], comparator: '>' },
  { words: ['at', 'least'], comparator: '≥' },
  { words: ['at', 'most'], comparator: '≤' },
  { words: ['up', 'to'], comparator: '≤' },
  { words: ['over'], comparator: '>' },
  { words: ['exceeding'], comparator: '>' },
  { words: ['under'], comparator: '<' },
  { words: ['below'], comparator: '<' },
  { words: ['above'], comparator: '>' },
  { words: ['about'], comparator: '~' },
  { words: ['around'], comparator: '~' },
  { words: ['approximately'], comparator: '~' },
  { words: ['roughly'], comparator: '~' },
  { words: ['nearly'], comparator: '~' },
  { words: ['almost'], comparator: '~' },
  { words: ['close', 'to'], comparator: '~' },
  { words: ['circa'], comparator: '~' },
  { words: ['some'], comparator: '~' },
  { words: ['ca', '.'], comparator: '~' },
  { words: ['c', '.'], comparator: '~' },
  { words: ['an', 'estimated'], comparator: '~' },
]

const phrasesByFirstWord = new Map<string, Phrase[]>()
for (const phrase of phrases) phrasesByFirstWord.set(phrase.words[0], [...phrasesByFirstWord.get(phrase.words[0]) ?? [], phrase])

/** The hedge or comparator that ends right before token `at` ("more than half", "about 50 %"). */
export function comparatorBefore(tokens: readonly Token[], at: number): Comparator {
  for (let back = 5; back >= 1; back--) {
    if (at - back < 0) continue
    const read = readComparator(tokens, at - back)
    if (read?.next === at) return read.comparator
  }
  return '='
}

/** The number at `at` where one stands that is not part of a name. */
export function numberAt(tokens: readonly Token[], at: number): PrintedNumber | null {
  const token = tokens[at]
  return token?.type === 'number' && !token.glued ? token.number! : null
}

const opening = '([{'
const closing = ')]}'
export const isOpening = (token: Token | undefined): boolean => token?.type === 'symbol' && opening.includes(token.text)
export const isClosing = (token: Token | undefined): boolean => token?.type === 'symbol' && closing.includes(token.text)
export const isDash = (token: Token | undefined): boolean => token?.type === 'symbol' && '-–−'.includes(token.text)
