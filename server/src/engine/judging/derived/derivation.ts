import type { Statistic } from '../../statistics/statistic.ts'
import type { Asked } from './asked.ts'
import { leftIn, restsIn, sharesIn, totalsIn } from './counts.ts'
import type { Line, Operand } from './lines.ts'
import { pairsIn, ratiosIn, spansIn } from './pairs.ts'

/** A number that some of an article's give together, which nobody has printed. */
export interface Derivation {
  value: number
  operands: readonly Operand[]
  /** The lines that they stand in. */
  lines: readonly Line[]
  /** Of two that are compared: the change from the first to the second is that from earlier to later. */
  isInTime?: boolean
  /** Whole that only the words of the claim tie to the part. */
  whole?: Operand
  /** All of a sentence or a row that are of one kind. */
  isAll?: boolean
  /** How far from each other two of them stand, in numbers, where they may belong to different pairs. */
  apart?: number
}

/** What some lines give by the operation that a claim asks for. Each line is looked at with the next ones only. */
export function derivationsFrom(lines: readonly Line[], chosen: ReadonlySet<Line>, wholes: readonly Operand[], claim: Statistic, asked: Asked): Derivation[] {
  switch (asked.operation) {
    case 'difference': case 'change': case 'fold': return [...pairsIn(lines, chosen, claim, asked), ...asked.operation === 'change' ? ratiosIn(chosen) : []]
    case 'share': return [...chosen].flatMap(line => sharesIn(line, wholes))
    case 'rest': return [...chosen].flatMap(line => restsIn(line))
    case 'total': return totalsIn(chosen, claim)
    case 'span': return spansIn(lines, chosen, asked)
    case 'left': return [...chosen].flatMap(line => leftIn(line, wholes))
  }
}
