import assert from 'node:assert/strict'
import { extractStatistics } from '../../../../server/src/engine/statistics/extractStatistics.ts'
import type { Statistic } from '../../../../server/src/engine/statistics/statistic.ts'
import { mark, unmark } from '../marks.ts'

/**
 * Reads a sentence whose statistics stand in marks: `an OR of [28.94|odds-ratio] ([3.45–242.57|confidence-interval 3.45..242.57], p [.002|p-value])`.
 * Every statistic must be marked, and nothing else. A label says the kind, then what differs from the plain reading of the characters:
 * comparator, value (`=0.0001`, `−1.18..−0.43`), unit, level (`95%`), degrees of freedom (`df 1,13`), fraction (`17/31`), place in a row (`arm 0`),
 * qualifier, and of a direction what it says.
 */
export function extracts(marked: string): void {
  const text = unmark(marked)
  assert.equal(markStatistics(text), marked)
}

/** The sentence with its statistics marked as `extracts` expects them. */
function markStatistics(text: string): string {
  return mark(text, read(text).map(statistic => ({ start: statistic.start, end: statistic.end, label: label(statistic) })))
}

/** The statistics of a text read as one sentence, but for what it says in words alone, which has tests of its own. */
export function read(text: string): Statistic[] {
  return extractStatistics(text, { start: 0, end: text.length }).filter(isNoWord)
}

/** Whether a statistic is more than a statement in words. */
export function isNoWord({ direction }: Statistic): boolean {
  return direction?.inWords !== true
}

/** The statistics of a sentence by group: `groups('OR 2 (95% CI 1 to 4); 5 patients')` is `['2 | 1 to 4', '5']`. */
export function groups(text: string): string[] {
  const byGroup = new Map<number, string[]>()
  for (const { group, text: printed } of read(text)) byGroup.set(group, [...byGroup.get(group) ?? [], printed])
  return [...byGroup.values()].map(members => members.join(' | '))
}

/** What a mark says of a statistic. */
export function label(statistic: Statistic): string {
  const { kind, comparator, unit, level, df1, df2, numerator, denominator, arm, qualifier, direction } = statistic
  const degrees = [df1, df2].filter(df => df !== undefined)
  return [
    kind,
    comparator === '=' ? '' : comparator,
    valueOf(statistic),
    unit === null || unit === '%' && kind === 'percentage' ? '' : unit,
    level === undefined ? '' : `${level}%`,
    degrees.length > 0 ? `df ${degrees.join(',')}` : '',
    numerator === undefined ? '' : `${numerator}/${denominator}`,
    arm === undefined ? '' : `arm ${arm}`,
    qualifier ?? '',
    direction === undefined ? '' : `${direction.significant === null ? 'unknown' : direction.significant ? 'significant' : 'not-significant'} ${direction.change}`,
  ].filter(Boolean).join(' ')
}

/** The value where the characters do not say it by themselves; a fraction says it by its parts. */
function valueOf({ kind, text, value, lower, upper }: Statistic): string {
  if (lower !== null || upper !== null) return `${lower ?? ''}..${upper ?? ''}`
  return value === null || kind === 'fraction' || Number(text) === value ? '' : `=${value}`
}
