import { headIn } from '../../corpus/groups/heads.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { isSpread } from '../comparing/quantity.ts'
import { isNoResult, type EvidencePool, type PooledEvidence } from '../candidates/evidencePool.ts'
import { labelsOfFinding } from '../candidates/labels.ts'

/** A number of an article that others may be worked out from. */
export interface Operand {
  evidence: PooledEvidence
  value: number
  /** How many there are in all in its column, as the head says. */
  size: number | null
}

/** What stands together: the numbers of one row of a table, or of one sentence. */
export interface Line {
  operands: readonly Operand[]
  isRow: boolean
  /** Stems of all that it says. */
  words: readonly string[]
}

const known = new WeakMap<EvidencePool, readonly Line[]>()

/** The rows and sentences of some sources, in the order of the text. Kept for as long as the pool lives. */
export function linesOf(pool: EvidencePool): readonly Line[] {
  let lines = known.get(pool)
  if (!lines) known.set(pool, lines = readLines(pool))
  return lines
}

function readLines(pool: EvidencePool): Line[] {
  const lines: { operands: Operand[], isRow: boolean, words: readonly string[] }[] = []
  const heads = new Map<string, number | null>()
  const sizeIn = (column: string): number | null => {
    let size = heads.get(column)
    if (size === undefined) heads.set(column, size = headIn(column, {}).size)
    return size
  }
  let last = -1
  let cells = new Set<string>()
  for (const evidence of pool) {
    const { finding, sentence } = evidence
    const { statistic, cell } = finding
    if (isNoResult(finding) || finding.level === 'secondary') continue
    if (sentence !== last) {
      last = sentence
      cells = new Set()
      lines.push({ operands: [], isRow: cell !== undefined, words: statistic.context.words })
    }
    if (!isUsable(statistic) || cell?.column === '' || lines.at(-1)!.operands.length >= mostOperands) continue
    // What follows the first number of a cell is how much it varies, or its share.
    const key = cell ? `${cell.column}\n${statistic.unit === '%'}` : ''
    if (cell && cells.has(key)) continue
    cells.add(key)
    lines.at(-1)!.operands.push({ evidence, value: statistic.value!, size: cell ? sizeIn(cell.column) : null })
  }
  return lines.filter(({ operands }) => operands.length > 0)
}

/** A line with more numbers is a table that could not be read. */
const mostOperands = 24

function isUsable(statistic: Statistic): boolean {
  const { kind, value, lower, upper, comparator } = statistic
  return value !== null && lower === null && upper === null && (comparator === '=' || comparator === '~') && !apart.has(kind) && !isSpread(statistic)
}

const apart: ReadonlySet<Statistic['kind']> = new Set(['p-value', 'direction', 'confidence-interval', 'study-count', 't-statistic', 'f-statistic', 'chi-square', 'z-statistic', 'q-statistic', 'u-statistic', 'heterogeneity', 'correlation', 'interquartile-range', 'range'])

/** The labels by which a number is told apart: of its row, and of its column; of a number in a sentence, of what is said of it. */
export function labelsOfOperand({ evidence }: Operand): [row: ReadonlySet<string>, column: ReadonlySet<string>, caption: ReadonlySet<string>] {
  const [row, column = none, caption = none] = labelsOfFinding(evidence)
  return evidence.finding.cell ? [row!, column, caption] : [none, row!, none]
}

const none: ReadonlySet<string> = new Set()

/** What two numbers share in their row and column, or in what their sentence says of them, and what each has alone. */
export function tellApart(a: Operand, b: Operand): { common: string[], own: [string[], string[]] } {
  const [one, other] = [a, b].map(each => new Set(labelsOfOperand(each).slice(0, 2).flatMap(labels => [...labels])))
  return { common: [...one!].filter(label => other!.has(label)), own: [[...one!].filter(label => !other!.has(label)), [...other!].filter(label => !one!.has(label))] }
}

const people: ReadonlySet<Statistic['kind']> = new Set(['count', 'sample-size'])

/** A whole number of people or of things. */
export function isCount({ value, evidence: { finding: { statistic: { kind, unit, printed } } } }: Operand): boolean {
  return value >= 1 && Number.isInteger(value) && (printed[0]?.decimals ?? 1) <= 0 && (people.has(kind) || kind === 'other' && unit === null)
}
