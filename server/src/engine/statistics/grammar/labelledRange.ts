import type { Token } from '../tokens.ts'
import type { PrintedNumber, StatisticKind } from '../statistic.ts'
import { isDash, numberAt, readComparator } from './draft.ts'
import { readLabel } from './labels.ts'

/**
 * The other end of a range whose label is printed twice: "d = 0.48 to d = 0.85".
 *
 * @param at   the token behind the first number
 * @param kind that the first label says
 * @returns null where no larger number of the same label follows
 */
export function otherEnd(tokens: readonly Token[], at: number, kind: StatisticKind): { upper: PrintedNumber, next: number } | null {
  if (!isDash(tokens[at]) && tokens[at]?.text !== 'to') return null
  const label = readLabel(tokens, at + 1)
  const sign = label?.label.kind === kind ? readComparator(tokens, label.next) : null
  const upper = sign?.comparator === '=' ? numberAt(tokens, sign.next) : null
  const lower = tokens[at - 1]?.number
  return upper && lower && lower.value < upper.value ? { upper, next: sign!.next + 1 } : null
}
