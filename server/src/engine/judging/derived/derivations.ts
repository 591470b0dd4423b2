import type { Statistic } from '../../statistics/statistic.ts'
import { stages } from '../../statistics/context/stages.ts'
import { dimensionOf } from '../comparing/quantity.ts'
import { labelsOfOperand, type Line, type Operand } from './lines.ts'
import type { Asked } from './asked.ts'

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

/** Two numbers of one sentence stand no further apart, in numbers; and two rows of one column, in lines. */
const reach = 5
const reachOfRows = 8

/** Two numbers that may be compared: of one row, of one column, of one sentence, or of two sentences that follow each other. */
function pairsIn(lines: readonly Line[], chosen: ReadonlySet<Line>, claim: Statistic, asked: Asked): Derivation[] {
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
function areAlike(a: Operand, b: Operand): boolean {
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

/** What two numbers share in their row and column, or in what their sentence says of them, and what each has alone. */
export function tellApart(a: Operand, b: Operand): { common: string[], own: [string[], string[]] } {
  const [one, other] = [a, b].map(each => new Set(labelsOfOperand(each).slice(0, 2).flatMap(labels => [...labels])))
  return { common: [...one!].filter(label => other!.has(label)), own: [[...one!].filter(label => !other!.has(label)), [...other!].filter(label => !one!.has(label))] }
}

/** What tells two numbers apart is when they were measured. */
function areInTime(a: Operand, b: Operand): boolean {
  const own = tellApart(a, b).own.flat()
  if (a.evidence.finding.cell) return own.length > 0 && own.every(label => times.test(label)) && own.some(label => !/^\d/.test(label) || own.length === 2)
  if (own.includes(stages.start)) return true
  const [early, late] = [a, b].map(({ evidence }) => evidence.finding.statistic.context.time)
  return early!.length === 1 && late!.length === 1 && early![0] !== late![0]
}

/** Whether a number may be a part of what a claim measures, as far as either says it. */
function isOfMeasure(claim: Statistic, { evidence: { finding: { statistic } } }: Operand, operation: Asked['operation']): boolean {
  if (ratios.has(statistic.kind)) return false
  // How long and how much is mostly what something was measured at, or given.
  // No difference has more decimals than what it is of, and none but that of people is of people.
  if (operation === 'difference' && (decimalsOf(statistic) < decimalsOf(claim) || statistic.kind === 'sample-size')) return false
  if (operation !== 'difference') return !circumstances.has(statistic.kind) || statistic.kind === 'duration' && claim.context.words.some(word => lasting.test(word))
  if (claim.unit === 'points') return statistic.unit === null || statistic.unit === 'points' || statistic.unit === '%'
  if (claim.unit !== null && claim.unit !== statistic.unit && statistic.unit !== null) return false
  const [a, b] = [dimensionOf(claim), dimensionOf(statistic)]
  return a === b || a === null && b !== 'share' || b === null
}

function decimalsOf({ printed: [own] }: Statistic): number {
  return Math.max(0, own?.decimals ?? 0)
}

const circumstances: ReadonlySet<Statistic['kind']> = new Set(['duration', 'dose', 'age', 'sample-size', 'study-count'])

/** Stems of words for what is measured as a time. */
const lasting = /^(?:time|durat|stay|surviv|long|short|fast|quick|slow|late|earl|soon|min|minut|hour|delay|latenc)/

const ratios: ReadonlySet<Statistic['kind']> = new Set(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'fraction'])

/** "Lower by 55%" for a ratio of 0.45. */
function ratiosIn(lines: ReadonlySet<Line>): Derivation[] {
  return [...lines].flatMap(line => line.operands.filter(each => isRatio(each)).map((ratio): Derivation => ({ value: 100 * Math.abs(1 - ratio.value), operands: [ratio], lines: [line] })))
}

const named = /\b(?:[HR]Rs?|ORs?|hazards?|odds|ratios?|relative risks?)\b/

function isRatio({ value, evidence: { finding: { statistic: { kind, unit }, cell, sentence } } }: Operand): boolean {
  if (ratios.has(kind)) return kind !== 'fraction'
  return cell !== undefined && kind === 'other' && unit === null && value > 0 && value < 5 && (named.test(cell.column) || named.test(cell.row) || named.test(sentence.split(' — ', 1)[0]!))
}

const people: ReadonlySet<Statistic['kind']> = new Set(['count', 'sample-size'])

/** A whole number of people or of things. */
export function isCount({ value, evidence: { finding: { statistic: { kind, unit, printed } } } }: Operand): boolean {
  return value >= 1 && Number.isInteger(value) && (printed[0]?.decimals ?? 1) <= 0 && (people.has(kind) || kind === 'other' && unit === null)
}

/** Heads of columns in which all are counted. */
const ofAll = /\b(?:total|all|overall|both|whole|difference|change|P)\b/i

function columnsOf(line: Line): Operand[] {
  return line.operands.filter(each => isCount(each) && !ofAll.test(each.evidence.finding.cell?.column ?? ''))
}

/** Parts of a whole, in per cent: of a column, of all columns together, of another number of the sentence, or of those whom the claim names. */
function sharesIn(line: Line, wholes: readonly Operand[]): Derivation[] {
  const share = (part: readonly Operand[], of: number, whole?: Operand): Derivation[] => {
    const sum = part.reduce((all, { value }) => all + value, 0)
    return part.length > 0 && sum < of && of >= 5 ? [{ value: 100 * sum / of, operands: part, lines: [line], ...whole && { whole } }] : []
  }
  const counts = line.operands.filter(isCount)
  if (line.isRow) {
    const columns = columnsOf(line)
    const sized = columns.filter(({ size }) => size !== null)
    const all = sized.length === columns.length && columns.length > 1 ? share(columns, columns.reduce((sum, { size }) => sum + size!, 0)) : []
    return [...counts.flatMap(each => each.size === null ? [] : share([each], each.size)), ...all, ...wholes.flatMap(whole => columns.length > 1 && columns.length <= 6 ? share(columns, whole.value, whole) : share(counts.slice(0, 1), whole.value, whole))]
  }
  return counts.flatMap(part => [...counts.flatMap(whole => whole === part ? [] : share([part, whole].slice(0, 1), whole.value, whole)), ...wholes.flatMap(whole => line.operands.includes(whole) ? [] : share([part], whole.value, whole))])
}

/** What is left of a hundred per cent. */
function restsIn(line: Line): Derivation[] {
  return line.operands.filter(({ value, evidence: { finding: { statistic: { kind, unit } } } }) => (kind === 'percentage' || unit === '%') && value > 0 && value < 100)
    .map(each => ({ value: 100 - each.value, operands: [each], lines: [line] }))
}

/** All columns of a row together, and rows of numbers of one kind in a sentence. */
function totalsIn(lines: ReadonlySet<Line>, claim: Statistic): Derivation[] {
  return [...lines].flatMap(line => {
    const isOfKind = (each: Operand): boolean => people.has(claim.kind) || claim.unit === null ? isCount(each) : each.evidence.finding.statistic.unit === claim.unit
    const same = line.operands.filter(isOfKind)
    const runs = line.isRow ? [columnsOf(line).filter(isOfKind)] : same.flatMap((_, from) => [2, 3, 4].flatMap(length => from + length <= same.length ? [same.slice(from, from + length)] : []))
    return runs.filter(run => run.length > 1 && run.length <= 6 && run.every(each => areAlike(each, run[0]!)))
      .map(run => ({ value: run.reduce((sum, { value }) => sum + value, 0), operands: run, lines: [line], isAll: same.filter(each => areAlike(each, run[0]!)).length === run.length }))
  })
}

/** Those of a whole who are no part of what is counted. */
function leftIn(line: Line, wholes: readonly Operand[]): Derivation[] {
  const counts = line.operands.filter(isCount)
  const fractions = line.operands.flatMap((each): Derivation[] => {
    const { numerator, denominator } = each.evidence.finding.statistic
    return numerator === undefined || denominator === undefined ? [] : [{ value: denominator - numerator, operands: [each], lines: [line] }]
  })
  return [...fractions, ...line.isRow ? [] : counts.flatMap(part => [...counts, ...wholes].flatMap((whole): Derivation[] => whole !== part && whole.value > part.value ? [{ value: whole.value - part.value, operands: [part], whole, lines: [line] }] : []))]
}

/** The least and the most of what stands in one row, or below each other in one column: both must be there. The value is the lower one. */
function spansIn(lines: readonly Line[], chosen: ReadonlySet<Line>, { from, to }: Asked): Derivation[] {
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
