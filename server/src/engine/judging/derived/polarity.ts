import type { Statistic } from '../../statistics/statistic.ts'
import type { Token } from '../../statistics/tokens.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'

/** Words by which what did not come about, or those who are gone, are told. */
const denying = /^(?:not|no|none|never|without|nor|neither|non|failed|remaining|rest|free|unable|untreated|unchanged)$/
const parting = /^(?:[,;:]|but|while|whereas|and|with)$/

/** Whether a sentence says of its number, between two signs or words that part clauses, that something was not so. */
export function isDenied(tokens: readonly Token[], { start, end }: Statistic): boolean {
  const from = tokens.findLastIndex(token => token.end <= start && parting.test(token.text)) + 1
  const to = tokens.findIndex(token => token.start >= end && parting.test(token.text))
  return tokens.slice(from, to < 0 ? tokens.length : to).some(({ text }) => denying.test(text))
}

/** Whether a number of an article is of those of whom something was not so. */
export function isDeniedIn({ finding: { sentence, cell, statistic } }: PooledEvidence): boolean {
  const text = cell ? `${cell.row} ${cell.column}` : statistic.context.particulars.length > 0 ? statistic.context.particulars.join(' ') : sentence
  return text.toLowerCase().split(/\P{L}+/u).some(word => denying.test(word))
}
