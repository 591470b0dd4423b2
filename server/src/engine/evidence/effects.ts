import type { Statistic, StatisticKind } from '../statistics/statistic.ts'
import type { Context } from '../statistics/context/context.ts'
import { conceptLabel } from '../vocabulary/match.ts'

/** An estimate with its interval: one line of a forest plot. */
export interface Effect {
  kind: StatisticKind
  estimate: number
  lower: number
  upper: number
  /** 95 in "95% CI". */
  level: number | undefined
  /** "28.94 (3.45 to 242.57)", the numbers as printed. */
  printed: string
  /** What it is about: "response, social anxiety disorder". Empty where the text does not say. */
  about: string
  statistic: Statistic
}

const ratios: readonly StatisticKind[] = ['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio']
const differences: readonly StatisticKind[] = ['mean-difference', 'risk-difference', 'standardized-mean-difference']

/** Whether no effect is 1, and not 0. */
export function isRatio(kind: StatisticKind): boolean {
  return ratios.includes(kind)
}

/** The effect estimates among the statistics of a sentence, each with the interval of its group. What cannot be drawn is left out. */
export function effectsOf(statistics: readonly Statistic[]): Effect[] {
  const intervals = new Map<number, Statistic>()
  for (const statistic of statistics) if (statistic.kind === 'confidence-interval' && !intervals.has(statistic.group)) intervals.set(statistic.group, statistic)
  return statistics.flatMap(statistic => {
    const interval = intervals.get(statistic.group)
    return interval ? effectOf(statistic, interval) ?? [] : []
  })
}

function effectOf(statistic: Statistic, interval: Statistic): Effect | null {
  const { kind, value } = statistic
  const { lower, upper, level } = interval
  if (value === null || lower === null || upper === null || lower > upper || ![value, lower, upper].every(Number.isFinite)) return null
  if (isRatio(kind) ? Math.min(value, lower) <= 0 : !differences.includes(kind)) return null
  const [low, high] = interval.printed.length === 2 ? interval.printed.map(({ raw }) => raw) : [String(lower), String(upper)]
  return { kind, estimate: value, lower, upper, level, printed: `${statistic.printed[0]?.raw ?? value} (${low} to ${high})`, about: aboutWords(statistic.context), statistic }
}

/** The outcome or the scale, the population and the time point, as far as they are known: "response, PTSD, 24 h". */
export function aboutWords({ outcome, scale, population, time }: Context): string {
  const [hours] = time
  const parts = [[...scale, ...outcome].slice(0, 1), population.slice(0, 1)].flat().map(conceptLabel)
  if (hours !== undefined) parts.push(hours % 24 === 0 && hours > 24 ? `${hours / 24} days` : `${hours} h`)
  return parts.join(', ')
}
