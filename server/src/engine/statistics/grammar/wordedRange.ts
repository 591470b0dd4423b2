import type { Token } from '../tokens.ts'
import type { PrintedNumber } from '../statistic.ts'
import { beginsChange } from './change.ts'
import { fractionWords } from '../numberWords.ts'
import { bounds, comparatorBefore, isDash, type Match } from './draft.ts'
import { readUnit } from './units.ts'

/**
 * A range of shares of which an end is a fraction in words: "between half and 60%", "a third to a half", "40% to two-thirds".
 *
 * @param at the token that it begins with
 * @returns one percentage with both bounds in per cent; null where no such range begins
 */
export function readWordedRange(tokens: readonly Token[], at: number): Match | null {
  const lower = shareAt(tokens, at)
  if (!lower || beginsChange(tokens, at)) return null
  const joint = tokens[lower.next]
  const isBetween = joint?.text === 'and' && tokens[at - 1]?.text === 'between' && !/^differ/.test(tokens[at - 2]?.text ?? '')
  if (!isDash(joint) && joint?.text !== 'to' && !isBetween) return null
  const upper = shareAt(tokens, lower.next + 1)
  if (!upper || !lower.share.word && !upper.share.word || !upper.share.word && !upper.isMarked || upper.share.value <= lower.share.value) return null
  const comparator = comparatorBefore(tokens, at)
  return { next: upper.next, statistics: [bounds('percentage', lower.share, upper.share, { unit: '%', comparator: comparator === '~' ? '~' : '=' })] }
}

/** A share in per cent, and the token behind it. */
interface Share { share: PrintedNumber, next: number, isMarked: boolean }

function shareAt(tokens: readonly Token[], at: number): Share | null {
  const token = tokens[at]
  if (token?.type === 'number' && !token.glued) {
    const isMarked = readUnit(tokens, at + 1)?.kind === 'percentage'
    return { share: token.number!, next: isMarked ? at + 2 : at + 1, isMarked }
  }
  if (token?.text === 'half') return worded(token, token, 1, 2, at + 1)
  const numerator = token?.type === 'word' ? token.text === 'a' ? 1 : token.number?.value : undefined
  const name = isDash(tokens[at + 1]) ? at + 2 : at + 1
  const denominator = tokens[name]?.type === 'word' ? fractionWords[tokens[name].text] : undefined
  return numerator === undefined || denominator === undefined || numerator >= denominator ? null : worded(token!, tokens[name]!, numerator, denominator, name + 1)
}

function worded(first: Token, last: Token, numerator: number, denominator: number, next: number): Share {
  return { share: { start: first.start, end: last.end, raw: '', value: 100 * numerator / denominator, decimals: 0, word: true }, next, isMarked: false }
}
