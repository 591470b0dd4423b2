import type { Statistic } from '../../statistics/statistic.ts'
import { stages } from '../../statistics/context/stages.ts'
import { dimensionOf } from '../comparing/quantity.ts'
import type { Asked } from './asked.ts'
import type { Derivation } from './derivation.ts'
import { labelsOfOperand, tellApart, type Line, type Operand } from './lines.ts'

/** Two numbers of one sentence stand no further apart, in numbers; and two rows of one column, in lines. */
const reach = 5
const reachOfRows = 8

/** Two numbers that may be compared: of one row, of one column, of one sentence, or of two sentences that follow each other. */
export function pairsIn(lines: readonly Line[], chosen: ReadonlySet<Line>, claim: Statistic, asked: Asked): Derivation[] {
  const found: Derivation[] = []
  const add = (a: Operand, b: Operand, of: readonly Line[], isInTime: boolean, apart = 0): void => {
    for (const value of comparedBy(asked, a, b, isInTime)) found.push({ value, operands: [a, b], lines: of, isInTime, apart })
  }
  lines.forEach((line, at) => {
    if (!chosen.has(line)) return
    const usable = line.operands.filter(each => isOfMeasure(claim, each, asked.operation))
    usable.forEach((a, i) => {
      for (const b of line.isRow ? usable.slice(i + 1) : usable.slice(i + 1, i + 1 + reach)) if (areAlike(a, b) && (!line.isRow || !isAcross(a, b, usable))) add(a, b, [line], areInTime(a, b), line.isRow ? 0 : apartIn(usable.filter(each => areAlike(each, a)), a, b))
    })
    for (let next = at + 1; next < Math.min(lines.length, at + 1 + (line.isRow ? reachOfRows : 1)); next++) {
      const other = lines[next]!
      if (other.isRow !== line.isRow || !chosen.has(other)) continue
      for (const a of usable) for (const b of other.operands) if (isOfMeasure(claim, b, asked.operation) && areAlike(a, b) && (line.isRow ? isBelow(a, b) : isNext(a, b, line, other))) add(a, b, [line, other], areInTime(a, b))
    }
  })
  return found
}

function comparedBy({ operation, sense }: Asked, a: Operand, b: Operand, isInTime: boolean): number[] {
  const [low, high] = [Math.min(a.value, b.value), Math.max(a.value, b.value)]
  if (low === high) return []
  if (operation === 'difference') return low === 0 || high === 0 ? [] : [high - low]
  if (low <= 0) return []
  if (operation === 'fold') return [high / low]
  const bases = sense === 'decrease' ? [high] : sense === 'increase' ? [low] : isInTime ? [a.value] : [low, high]
  return bases.map(base => 100 * (high - low) / base)
}

/** "A against B at one time and C against D at the next": numbers side by side are compared, and of four the first two and the last two. */
function apartIn(row: readonly Operand[], a: Operand, b: Operand): number {
  const [from, to] = [row.indexOf(a), row.indexOf(b)]
  return to - from > 1 ? 2 : row.length % 2 === 0 && from % 2 === 1 ? 1 : 0
}

/** Of one kind and one unit; in a sentence, which gives the unit once, of one form. */
export function areAlike(a: Operand, b: Operand): boolean {
  const [one, other] = [a.evidence.finding.statistic, b.evidence.finding.statistic]
  if (one.unit === other.unit) return one.kind === other.kind || isNumber(one) && isNumber(other)
  const isProse = !a.evidence.finding.cell && !b.evidence.finding.cell
  return isProse && (one.unit === null || other.unit === null) && [one, other].every(each => isNumber(each) || each.kind === 'duration' || each.kind === 'age')
    && one.printed[0]!.decimals === other.printed[0]!.decimals && one.printed[0]!.decimals > 0
}

function isNumber({ kind }: Statistic): boolean {
  return kind === 'other' || kind === 'mean' || kind === 'median' || kind === 'score'
}

/** Two columns that differ in two things, in the group and in the time, where others differ in one. */
function isAcross(a: Operand, b: Operand, row: readonly Operand[]): boolean {
  const [, one] = labelsOfOperand(a)
  const [, other] = labelsOfOperand(b)
  const common = shared(one, other)
  return row.some(each => each !== b && shared(one, labelsOfOperand(each)[1]) > common && each !== a) && row.some(each => each !== a && each !== b && shared(other, labelsOfOperand(each)[1]) > common)
}

/** Further down in one column, in a row whose name is another in little: "before" and "after". */
function isBelow(a: Operand, b: Operand): boolean {
  const [above, below] = [a.evidence.finding, b.evidence.finding]
  if (above.cell!.column !== below.cell!.column || above.where !== below.where || a.evidence.study !== b.evidence.study) return false
  const [row] = labelsOfOperand(a)
  const [rowBelow] = labelsOfOperand(b)
  const common = shared(row, rowBelow)
  return common > 0 && row.size - common <= 2 && rowBelow.size - common <= 2 && row.size + rowBelow.size > 2 * common
}

/** Two sentences of one build, or the second goes on about what the first is about. */
function isNext(a: Operand, b: Operand, line: Line, next: Line): boolean {
  if (a.evidence.study !== b.evidence.study || a.evidence.finding.where !== b.evidence.finding.where || a.evidence.finding.source !== b.evidence.finding.source) return false
  const common = line.words.filter(word => next.words.includes(word)).length
  return common >= 2 && common >= 0.3 * Math.min(line.words.length, next.words.length)
}

function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0
  for (const each of some) if (others.has(each)) count++
  return count
}

const times = /^(?:<start>|<end>|second|minute|hour|day|week|month|year|visit|\d+)$/

/** What tells two numbers apart is when they were measured. */
function areInTime(a: Operand, b: Operand): boolean {
  const own = tellApart(a, b).own.flat()
  if (a.evidence.finding.cell) return own.length > 0 && own.every(label => times.test(label)) && own.some(label => !/^\d/.test(label) || own.length === 2)
  if (own.includes(stages.start)) return true
  const [early, late] = [a, b].map(({ evidence }) => evidence.finding.statistic.context.time)
  return early!.length === 1 && late!.length === 1 && early![0] !== late![0]
}

/** Whether a number may be a part of what a claim measures, as far as either says it. */
function isOfMeasure(claim: Statistic, { evidence }: Operand, operation: Asked['operation']): boolean {
  const { statistic } = evidence.finding
  if (ratios.has(statistic.kind)) return false
  // How long and how much is mostly what something was measured at, or given.
  // No difference has more decimals than what it is of, and none but that of people is of people.
  if (operation === 'difference' && (decimalsOf(statistic) < decimalsOf(claim) || statistic.kind === 'sample-size')) return false
  if (operation !== 'difference') return !circumstances.has(statistic.kind) || statistic.kind === 'duration' && claim.context.words.some(word => lasting.test(word))
  if (claim.unit === 'points') return statistic.unit === null || statistic.unit === 'points' || statistic.unit === '%'
  if (claim.unit !== null && claim.unit !== statistic.unit && (statistic.unit !== null || isBareCount(statistic, evidence))) return false
  const [a, b] = [dimensionOf(claim), dimensionOf(statistic)]
  return a === b || a === null && b !== 'share' || b === null
}

/** A whole number in a sentence that gives it no unit is of people or of things. */
function isBareCount({ kind, printed }: Statistic, { finding: { cell } }: Operand['evidence']): boolean {
  return cell === undefined && (kind === 'count' || kind === 'other' && (printed[0]?.decimals ?? 1) <= 0)
}

function decimalsOf({ printed: [own] }: Statistic): number {
  return Math.max(0, own?.decimals ?? 0)
}

const circumstances: ReadonlySet<Statistic['kind']> = new Set(['duration', 'dose', 'age', 'sample-size', 'study-count'])

/** Stems of words for what is measured as a time. */
const lasting = /^(?:time|durat|stay|surviv|long|short|fast|quick|slow|late|earl|soon|min|hour|delay)/

const ratios: ReadonlySet<Statistic['kind']> = new Set(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'fraction'])

/** "Lower by 55%" for a ratio of 0.45. */
export function ratiosIn(lines: ReadonlySet<Line>): Derivation[] {
  return [...lines].flatMap(line => line.operands.filter(each => isRatio(each)).map((ratio): Derivation => ({ value: 100 * Math.abs(1 - ratio.value), operands: [ratio], lines: [line] })))
}

const named = /\b(?:[HR]Rs?|ORs?|[Hh]azards?|[Oo]dds|[Rr]atios?|[Rr]elative risks?)\b/

function isRatio({ value, evidence: { finding: { statistic: { kind, unit }, cell, sentence } } }: Operand): boolean {
  if (ratios.has(kind)) return kind !== 'fraction'
  return cell !== undefined && kind === 'other' && unit === null && value > 0 && value < 5 && (named.test(cell.column) || named.test(cell.row) || named.test(sentence.split(' — ', 1)[0]!))
}

/** The least and the most of what stands in one row, or below each other in one column: both must be there. The value is the lower one. */
export function spansIn(lines: readonly Line[], chosen: ReadonlySet<Line>, { from, to }: Asked): Derivation[] {
  const ends = (operands: readonly Operand[], of: readonly Line[]): Derivation[] => {
    const [low, high] = [from, to].map(end => operands.find(({ value }) => Math.abs(value) === Math.abs(end)))
    if (!low || !high || low === high) return []
    const same = operands.filter(each => areAlike(each, low)).map(({ value }) => Math.abs(value))
    return areAlike(low, high) ? [{ value: low.value, operands: [low, high], lines: of, isAll: same.length > 2 && Math.min(...same) === Math.abs(low.value) && Math.max(...same) === Math.abs(high.value) }] : []
  }
  return lines.flatMap((line, at) => {
    if (!chosen.has(line)) return []
    const rows = line.isRow ? [line, ...lines.slice(at + 1, at + 1 + reachOfRows).filter(other => other.isRow && other.operands[0]!.evidence.finding.where === line.operands[0]!.evidence.finding.where)] : [line]
    const columns = new Map<string, Operand[]>()
    for (const row of rows) for (const each of row.operands) columns.set(each.evidence.finding.cell?.column ?? '', [...columns.get(each.evidence.finding.cell?.column ?? '') ?? [], each])
    return [...ends(line.operands, [line]), ...line.isRow ? [...columns.values()].flatMap(column => ends(column, [line])) : []]
  })
}
