import type { Statistic } from '../statistic.ts'
import type { Token } from '../tokens.ts'
import type { Draft } from '../grammar/draft.ts'

/**
 * A number that tells what kind of thing something is, and no result: how many items a scale has, which line a treatment is, how good evidence is, how often something is
 * given, in which year it happened. It is compared by what it is of, and enters no calculation.
 */
export interface Specification {
  draft: Draft
  /** Tokens that it takes, end exclusive. */
  from: number
  to: number
}

/** Reads one specification that begins at a token; null where none does. */
export type SpecificationReader = (tokens: readonly Token[], at: number) => Specification | null

/** Units by which specifications are known, in the singular where they name a kind of thing. */
export const units = { items: 'items', line: 'line of treatment', level: 'level of evidence', grade: 'grade of evidence', class: 'class of recommendation', daily: 'times/day', weekly: 'times/week', monthly: 'times/month', yearly: 'times/year', year: 'calendar year', phase: 'phase of trial', development: 'phase of development', schedule: 'schedule of controlled substances' } as const

/** What says of a number of items that it is how long a scale is, and nothing that somebody counted. */
export const ofScale = 'of a scale'

const specific: ReadonlySet<string> = new Set(Object.values(units).filter(unit => unit !== units.items))

/** Whether a statistic is a specification. */
export function isSpecification({ unit, qualifier }: Pick<Statistic, 'unit' | 'qualifier'>): boolean {
  return unit !== null && specific.has(unit) || qualifier === ofScale
}

/** Makes a specification of the tokens from one to another. The number is that of the words between them. */
export function specify(tokens: readonly Token[], from: number, to: number, value: number, unit: string, more: Partial<Draft> = {}): Specification {
  const { start } = tokens[from]!
  const { end } = tokens[to - 1]!
  const printed = { start, end, raw: '', value, decimals: 0, word: true as const }
  return { from, to, draft: { kind: 'other', start, end, value, lower: null, upper: null, comparator: '=', unit, printed: [printed], ...more } }
}
