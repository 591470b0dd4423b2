import type { Statistic } from '../../statistics/statistic.ts'
import type { Derivation } from './derivation.ts'
import { isCount, type Line, type Operand } from './lines.ts'
import { areAlike } from './pairs.ts'

const people: ReadonlySet<Statistic['kind']> = new Set(['count', 'sample-size'])

/** Heads of columns in which all are counted. */
const ofAll = /\b(?:total|all|overall|both|whole|difference|change|P)\b/i

function columnsOf(line: Line): Operand[] {
  return line.operands.filter(each => isCount(each) && !ofAll.test(each.evidence.finding.cell?.column ?? ''))
}

/** Parts of a whole, in per cent: of a column, of all columns together, of another number of the sentence, or of those whom the claim names. */
export function sharesIn(line: Line, wholes: readonly Operand[]): Derivation[] {
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
  return counts.flatMap(part => [...counts.flatMap(whole => whole === part ? [] : share([part], whole.value, whole)), ...wholes.flatMap(whole => line.operands.includes(whole) ? [] : share([part], whole.value, whole))])
}

/** What is left of a hundred per cent. */
export function restsIn(line: Line): Derivation[] {
  return line.operands.filter(({ value, evidence: { finding: { statistic: { kind, unit } } } }) => (kind === 'percentage' || unit === '%') && value > 0 && value < 100)
    .map(each => ({ value: 100 - each.value, operands: [each], lines: [line] }))
}

/** All columns of a row together, and rows of numbers of one kind in a sentence. */
export function totalsIn(lines: ReadonlySet<Line>, claim: Statistic): Derivation[] {
  return [...lines].flatMap(line => {
    const isOfKind = (each: Operand): boolean => people.has(claim.kind) || claim.unit === null ? isCount(each) : each.evidence.finding.statistic.unit === claim.unit
    const same = line.operands.filter(isOfKind)
    const runs = line.isRow ? [columnsOf(line).filter(isOfKind)] : same.flatMap((_, from) => [2, 3, 4].flatMap(length => from + length <= same.length ? [same.slice(from, from + length)] : []))
    return runs.filter(run => run.length > 1 && run.length <= 6 && run.every(each => areAlike(each, run[0]!)))
      .map(run => ({ value: run.reduce((sum, { value }) => sum + value, 0), operands: run, lines: [line], isAll: same.filter(each => areAlike(each, run[0]!)).length === run.length }))
  })
}

/** Those of a whole who are no part of what is counted. */
export function leftIn(line: Line, wholes: readonly Operand[]): Derivation[] {
  const counts = line.operands.filter(isCount)
  const fractions = line.operands.flatMap((each): Derivation[] => {
    const { numerator, denominator } = each.evidence.finding.statistic
    return numerator === undefined || denominator === undefined ? [] : [{ value: denominator - numerator, operands: [each], lines: [line] }]
  })
  return [...fractions, ...line.isRow ? [] : counts.flatMap(part => [...counts, ...wholes].flatMap((whole): Derivation[] => whole !== part && whole.value > part.value ? [{ value: whole.value - part.value, operands: [part], whole, lines: [line] }] : []))]
}
