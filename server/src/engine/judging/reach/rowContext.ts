import type { Block, Manuscript } from '../../manuscripts/manuscript.ts'
import type { Context } from '../../statistics/context/context.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { hoursOf } from '../../statistics/time.ts'
import { tokenize } from '../../statistics/tokens.ts'
import { contains, type Span } from '../../text/span.ts'
import { findMentions, type Mention, type Vocabulary } from '../../vocabulary/match.ts'

/** Slots that one cell of a row may fill for the numbers of all others. */
const described = ['outcome', 'scale', 'population', 'analysis'] as const

/** What the wordy cells of a row ("PTSD", "response", "at 24 h") say of its numbers. */
interface RowContext {
  mentions: readonly Mention[]
  /** What the row says its numbers are compared with: a cell under "Comparator". */
  compared: readonly Mention[]
  /** Cells that are a time and nothing else, with that time in hours, and the times beside words in others ("PHQ-9, within 6 weeks"): which one it was, nobody can tell. And the only time of a row, where it stands beside what is measured. */
  times: readonly { cell: Span, hours: number }[]
}

/**
 * The statistics of a row, with what its other cells say where their own cell and the head of its column are silent: "| Study A | PTSD | response | OR 2.03 |" is an
 * odds ratio of response in PTSD. Two arms in one cell leave open whose a number is.
 */
export function withRowContext(statistics: readonly Statistic[], block: Block, manuscript: Pick<Manuscript, 'prose'>, vocabulary: Vocabulary): Statistic[] {
  const row = readRow(block, manuscript, statistics, vocabulary)
  return row.mentions.length === 0 && row.compared.length === 0 && row.times.length === 0 ? [...statistics] : statistics.map(statistic => ({ ...statistic, context: filled(statistic, row) }))
}

function readRow({ cells = [] }: Block, { prose }: Pick<Manuscript, 'prose'>, statistics: readonly Statistic[], vocabulary: Vocabulary): RowContext {
  const spans = cells.map(({ span }) => span)
  const isCompared = (head: Span | null): boolean => head !== null && comparators.test(prose.slice(head.start, head.end))
  const within = (cell: Span): Statistic[] => statistics.filter(statistic => contains(cell, statistic))
  // "IES-R at 24 h": a cell that measures nothing says what is measured, and when.
  const mentionsIn = (cell: Span): Mention[] => within(cell).every(isTime) ? findMentions(tokenize(prose, cell), vocabulary) : []
  return {
    mentions: cells.filter(({ head }) => !isCompared(head)).flatMap(({ span }) => mentionsIn(span)),
    compared: cells.filter(({ head }) => isCompared(head)).flatMap(({ span }) => mentionsIn(span)).filter(({ slot }) => slot === 'arm'),
    times: timesOf(spans.map(cell => ({ cell, statistics: within(cell), isWhole: isWhole(prose, cell), isOfOutcome: within(cell).length === 1 && mentionsIn(cell).some(({ slot }) => slot === 'outcome' || slot === 'scale') }))),
  }
}

function timesOf(cells: readonly { cell: Span, statistics: readonly Statistic[], isWhole: boolean, isOfOutcome: boolean }[]): RowContext['times'] {
  const all = cells.flatMap(({ cell, statistics }) => statistics.filter(isTime).map(({ value, unit }) => ({ cell, hours: hoursOf(value!, unit) })))
  const isTold = cells.some(({ statistics, isWhole }) => isWhole && statistics.length === 1 && isTime(statistics[0]!)) || all.length === 1 && cells.some(({ isOfOutcome }) => isOfOutcome)
  return isTold ? all : []
}

function isTime({ kind, value }: Statistic): boolean {
  return kind === 'duration' && value !== null
}

/** A number, its unit and at most a word beside them. */
function isWhole(prose: string, cell: Span): boolean {
  return prose.slice(cell.start, cell.end).trim().split(/\s+/, 5).length <= 3
}

/** Heads of columns that name the other arm. */
const comparators = /\b(?:comparator|control|versus|vs|compared with|reference)\b/i

function filled({ kind, start, end, context }: Statistic, { mentions, compared, times }: RowContext): Context {
  const full = { ...context }
  for (const slot of described) if (full[slot].length === 0) full[slot] = idsOf(mentions, slot)
  const arms = idsOf(mentions, 'arm')
  if (arms.length === 1 && context.arm.length === 0 && context.comparator.length === 0) full.arm = arms
  if (context.comparator.length === 0 && !compared.some(({ id }) => full.arm.includes(id))) full.comparator = idsOf(compared, 'arm')
  if (!ofNoTime.has(kind) && context.time.length === 0) full.time = times.filter(({ cell }) => !contains(cell, { start, end })).map(({ hours }) => hours)
  return full
}

/** What is a time itself, or the same at any. */
const ofNoTime: ReadonlySet<Statistic['kind']> = new Set(['duration', 'sample-size', 'study-count', 'age', 'dose'])

function idsOf(mentions: readonly Mention[], slot: Mention['slot']): string[] {
  return [...new Set(mentions.filter(mention => mention.slot === slot).map(({ id }) => id))]
}
