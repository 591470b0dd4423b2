import type { Check, CheckInput } from './check.ts'
import type { Claim } from '../judging/claim.ts'
import type { Inconsistency } from './inconsistency.ts'
import { allocationOf, partitionsOf } from './sums.ts'
import { roundingInterval } from '../statistics/consistency/rounding.ts'
import { reportsOf } from './inconsistency.ts'
import { sentencesOf } from './sentences.ts'
import { listed } from '../wording/listed.ts'
import type { Say } from '../wording/say.ts'

/** Groups that do not add up to their total, and exclusive percentages that pass 100. */
export const sumMismatch: Check = {
  code: 'sum-mismatch',
  severity: 'warning',
  description: 'The groups do not add up to the total, or exclusive percentages to 100.',
  reach: 'passage',
  run: input => reportsOf(findWrongSums(input), input.say),
}

/** Explainable where exclusive percentages stay below 100: a part may go unnamed. */
export function* findWrongSums({ manuscript, claims, say }: CheckInput): Iterable<Inconsistency | null> {
  for (const sentence of sentencesOf(claims)) {
    const text = manuscript.text.slice(sentence[0]!.sentence.start, sentence[0]!.sentence.end)
    const allocation = allocationOf(sentence, text)
    if (allocation) {
      const { total, parts } = allocation
      const sum = parts.reduce((all, { statistic }) => all + statistic.value!, 0)
      if (sum === total.statistic.value) yield null
      else {
        yield {
          grade: 'inconsistent',
          // A group may go unnamed.
          ...(sum < total.statistic.value! ? { minor: true as const } : {}),
          start: total.statistic.start, end: total.statistic.end, claims: [total, ...parts],
          message: say`${total.statistic.text} should be ${sum}: that is what the groups add up to (${parts.map(({ statistic }) => statistic.text).join(' + ')}).`,
          related: marked(parts, say),
        }
      }
    }
    for (const parts of partitionsOf(sentence, text)) {
      const low = parts.reduce((all, { statistic }) => all + roundingInterval(statistic.printed[0]!).low, 0)
      const high = parts.reduce((all, { statistic }) => all + roundingInterval(statistic.printed[0]!).high, 0)
      if (low <= 100 && high >= 100) {
        yield null
        continue
      }
      const sum = parts.reduce((all, { statistic }) => all + statistic.value!, 0)
      const last = parts.at(-1)!
      yield {
        grade: high < 100 ? 'explainable' : 'inconsistent',
        start: last.statistic.start, end: last.statistic.end, claims: [last, ...parts.slice(0, -1)],
        message: say`${listed(parts.map(({ statistic }) => statistic.text), say)}% add up to ${Math.round(sum * 100) / 100}%, not to 100%.`,
        related: marked(parts.slice(0, -1), say),
      }
    }
  }
}

function marked(parts: readonly Claim[], say: Say): { start: number, end: number, message: string }[] {
  return parts.map(({ statistic }) => ({ start: statistic.start, end: statistic.end, message: say`One of the parts` }))
}
