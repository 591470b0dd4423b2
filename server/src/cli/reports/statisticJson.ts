import type { Context } from '../../engine/statistics/context/context.ts'
import type { Statistic } from '../../engine/statistics/statistic.ts'

/** The fields that a claim and a statistic have in common, in the order of the output contract. `lead` is added to its offsets. */
export function statisticJson(statistic: Statistic, lead: number) {
  const { start, end, text, kind, value, lower, upper, comparator, unit, group } = statistic
  return { start: start + lead, end: end + lead, text, kind, value, lower, upper, comparator, unit, group }
}

/** A statistic by itself: with the details that it has, and what it is about as far as the text says. */
export function detailedStatisticJson(statistic: Statistic, lead: number) {
  const { df1, df2, numerator, denominator, level, direction } = statistic
  const context = contextJson(statistic.context)
  return { ...statisticJson(statistic, lead), ...defined({ df1, df2, numerator, denominator, level, direction, context }) }
}

/** The known slots of a context; undefined where none is known. Word stems are of use to the engine only. */
function contextJson({ words: _words, ...slots }: Context): Partial<Context> | undefined {
  const known = Object.entries(slots).filter(([, slot]) => slot !== null && (!Array.isArray(slot) || slot.length > 0))
  return known.length > 0 ? Object.fromEntries(known) : undefined
}

function defined<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
}
