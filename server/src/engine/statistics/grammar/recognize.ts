import { newWord, ofWord } from '../../text/words.ts'
import type { Token } from '../tokens.ts'
import { articleDurations } from './articleDuration.ts'
import { directions } from './direction.ts'
import { primaryEndpoints } from './endpoint.ts'
import type { Draft, Match, Recognizer } from './draft.ts'
import { effects, heterogeneity } from './effect.ts'
import { etaSquared, rSquared } from './etaSquared.ts'
import { intervals } from './interval.ts'
import { nobody } from './nobody.ts'
import { partsOfTime } from './partsOfTime.ts'
import { plusMinus } from './plusMinus.ts'
import { missingSignificance, pValues } from './pValue.ts'
import { proportions } from './proportion.ts'
import { quantities, sampleSizes } from './quantity.ts'
import { spreads } from './spread.ts'
import { testStatistics } from './testStatistic.ts'

/** In the order they are tried; the first that reads something wins. */
const recognizers: readonly Recognizer[] = [
  intervals, etaSquared, rSquared, pValues, missingSignificance, heterogeneity, testStatistics, effects, spreads, sampleSizes, plusMinus, partsOfTime, articleDurations, proportions, nobody, quantities, primaryEndpoints, directions,
]

/** Reads the statistics of a row of tokens, in order of appearance. Linear. */
export function recognize(tokens: readonly Token[]): Draft[] {
  const drafts: Draft[] = []
  let i = 0
  while (i < tokens.length) {
    const match = firstMatch(tokens, i)
    if (match) {
      drafts.push(...match.statistics)
      i = Math.max(match.next, i + 1)
    } else i++
  }
  // A direction reaches back to its negation, which may stand before a number ("no 2-week difference was significant").
  return drafts.sort((a, b) => a.start - b.start || a.end - b.end)
}

function firstMatch(tokens: readonly Token[], at: number): Match | null {
  for (const { read } of recognizersFor(tokens[at]!)) {
    const match = read(tokens, at)
    if (match) return match
  }
  return null
}

/** The recognizers that a word or a symbol opens: most open none. */
const openedBy = ofWord((token: Token): readonly Recognizer[] => recognizers.filter(({ opens }) => opens(token)))
const number: Token = { type: 'number', raw: '1', text: '1', start: 0, end: 1, spaced: true, number: { start: 0, end: 1, raw: '1', value: 1, decimals: 0 }, glued: false, word: newWord() }
const openedByNumber = recognizers.filter(({ opens }) => opens(number))
const openedByGlued = recognizers.filter(({ opens }) => opens({ ...number, glued: true }))

function recognizersFor(token: Token): readonly Recognizer[] {
  if (token.type === 'number') return token.glued ? openedByGlued : openedByNumber
  return openedBy(token)
}
