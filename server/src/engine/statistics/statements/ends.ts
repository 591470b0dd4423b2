import type { Token } from '../tokens.ts'
import type { Stretch } from './clauses.ts'
import type { Statement } from './statement.ts'

/** How much later than a time what comes after it is taken to be. */
const later = 1.2

const hoursIn: Readonly<Record<string, number>> = { minute: 1 / 60, hour: 1, day: 24, week: 168, month: 730.5, year: 8766 }
/** What is over "within hours" or "in days" is over after so many of them at the latest, and what lasts for weeks lasts for two at least. */
const few: Readonly<Record<string, number>> = { minute: 60, hour: 12, day: 4, week: 4, month: 4, year: 4 }

/** When something lasted or was over, where that is said otherwise than by a time point: "beyond 72 hours" and "gone after 72 hours" are later, "gone within hours" is sooner than a day, "for up to a week" is how long. */
export function timesOf(tokens: readonly Token[], { from, to }: Stretch, times: number[], isOver: boolean): number[] {
  for (let at = from; at < to; at++) {
    const { text } = tokens[at]!
    const isAfter = /^(?:beyond|past)$/.test(text) || text === 'after' && isOver
    const stretch = isAfter || /^(?:for|within|in)$/.test(text) ? stretchAt(tokens, at + 1, to) : null
    if (!stretch) continue
    if (isAfter && stretch.count !== null) return [stretch.count * stretch.hours * later]
    if (times.length > 0 || text === 'in' && stretch.count !== null) continue
    if (stretch.count !== null) return text === 'for' || isOver ? [stretch.count * stretch.hours] : times
    if (isOver !== (text === 'for')) return [stretch.hours * (isOver ? few[stretch.unit]! : 2)]
  }
  return times
}

/** "72 hours", "up to a week", "a matter of hours": `count` is null where none is given. */
function stretchAt(tokens: readonly Token[], from: number, to: number): { count: number | null, hours: number, unit: string } | null {
  for (let at = from, count: number | null = null; at < Math.min(to, from + 5); at++) {
    const { text, number } = tokens[at]!
    const unit = text.endsWith('s') ? text.slice(0, -1) : text
    if (hoursIn[unit] !== undefined) return count === null && !text.endsWith('s') && !/^(?:an?|one)$/.test(tokens[at - 1]!.text) ? null : { count: count ?? (text.endsWith('s') ? null : 1), hours: hoursIn[unit], unit }
    if (number !== undefined) count = number.value
    else if (!/^(?:up|to|at|least|about|only|some|a|an|matter|of|few|the|first|more|than|nearly|almost|several|mere|another)$/.test(text)) return null
  }
  return null
}

/** "Persisted until 72 hours, but not thereafter": it was over later than that. */
export function endAfter(tokens: readonly Token[], { to }: Stretch, statement: Statement): Statement[] {
  if (statement.form !== 'lasting' || statement.negated || statement.time.length === 0) return []
  const not = tokens.findIndex(({ text }, i) => i >= to - 3 && i < to + 4 && text === 'not')
  const word = not < 0 ? undefined : tokens[/^(?:any|much)$/.test(tokens[not + 1]?.text ?? '') ? not + 2 : not + 1]
  if (!word || !/^(?:thereafter|afterwards|afterward|later|longer|beyond)$/.test(word.text)) return []
  return [{ ...statement, start: tokens[not]!.start, end: word.end, until: word.end, negated: true, significant: null, time: [Math.max(...statement.time) * later] }]
}
