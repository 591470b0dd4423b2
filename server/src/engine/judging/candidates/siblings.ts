import type { Finding } from '../../corpus/study.ts'
import type { EvidencePool, PooledEvidence } from './evidencePool.ts'

/** How far before and behind a finding its table is looked through, in findings. */
const reach = 250

/** The findings of the same table or the same sentence, and those of the same row of other tables, whose columns may be of other people. */
export function siblingsOf(evidence: PooledEvidence, pool: EvidencePool): PooledEvidence[] {
  const siblings: PooledEvidence[] = []
  for (const step of [-1, 1]) {
    for (let at = evidence.at + step; Math.abs(at - evidence.at) <= reach && pool[at] && standsWith(evidence, pool[at]!); at += step) siblings.push(pool[at]!)
  }
  const { cell, where } = evidence.finding
  return cell ? [...siblings, ...cellsIn(pool).get(nameOf(cell))!.filter(({ study, finding }) => study === evidence.study && finding.where !== where)] : siblings
}

const known = new WeakMap<EvidencePool, Map<string, PooledEvidence[]>>()

/** The cells of all tables by the names of their rows. Kept for as long as the pool lives. */
function cellsIn(pool: EvidencePool): ReadonlyMap<string, PooledEvidence[]> {
  let cells = known.get(pool)
  if (!cells) {
    known.set(pool, cells = new Map<string, PooledEvidence[]>())
    for (const evidence of pool) {
      const { cell } = evidence.finding
      if (!cell) continue
      const name = nameOf(cell)
      const same = cells.get(name)
      if (same) same.push(evidence)
      else cells.set(name, [evidence])
    }
  }
  return cells
}

function nameOf({ row }: NonNullable<Finding['cell']>): string {
  return row.toLowerCase()
}

/** In the same table, or the same sentence. */
function standsWith({ study, sentence, finding }: PooledEvidence, other: PooledEvidence): boolean {
  if (other.study !== study || other.finding.source !== finding.source) return false
  return finding.cell ? other.finding.cell !== undefined && other.finding.where === finding.where : other.sentence === sentence && !other.finding.cell
}

/** More than ten times as much, p values and noughts aside. */
function isFarFrom(a: number | null, b: number | null): boolean {
  const [x, y] = [Math.abs(a ?? 0), Math.abs(b ?? 0)]
  return Math.min(x, y) >= 1 && Math.max(x, y) > 10 * Math.min(x, y)
}

/** Numbers of one kind; of one form too, unless they share a row or a column. */
export function isAlike({ finding: { statistic: a, cell } }: PooledEvidence, { finding: { statistic: b, cell: other } }: PooledEvidence): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit || a.qualifier !== b.qualifier || (a.lower === null) !== (b.lower === null)) return false
  // "In 72%, and in less than 25%" are two statements.
  if (cell === undefined && a.kind !== 'p-value' && a.comparator !== b.comparator) return false
  // Rows of two measures.
  if (cell?.row !== other?.row && isFarFrom(a.value, b.value)) return false
  // P values of one list have as many digits as each takes.
  return a.printed[0]?.decimals === b.printed[0]?.decimals || a.kind === 'p-value' && cell === undefined || cell !== undefined && (cell.row === other?.row || cell.column === other?.column)
}

const averages: ReadonlySet<Finding['statistic']['kind']> = new Set(['mean', 'median', 'score', 'other', 'dose'])

/** Numbers of a sentence that may be of one list though they are printed differently: "81%, 69.1% and 34 to 37%"; "a median of 5.7 with tea, 6.4 with coffee". */
export function isListedWith({ finding: { statistic: a, cell } }: PooledEvidence, { finding: { statistic: b, cell: other } }: PooledEvidence): boolean {
  if (cell || other || a.comparator !== b.comparator || a.qualifier !== b.qualifier || a.unit !== b.unit) return false
  return a.kind === 'percentage' && b.kind === 'percentage' || averages.has(a.kind) && averages.has(b.kind) && a.printed[0]?.decimals === b.printed[0]?.decimals && (a.lower === null) === (b.lower === null)
}
