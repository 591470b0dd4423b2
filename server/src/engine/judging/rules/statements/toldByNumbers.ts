import type { Statement, Words } from '../../../statistics/statements/statement.ts'
import type { Statistic, StatisticKind } from '../../../statistics/statistic.ts'
import type { PooledEvidence } from '../../candidates/evidencePool.ts'
import { scaleOf } from '../../comparing/quantity.ts'
import { significanceOf } from './significance.ts'

/** A statement that numbers make, with the finding it rests on. */
export interface Counted { statement: Statement, evidence: PooledEvidence }

const shares: ReadonlySet<StatisticKind> = new Set(['percentage', 'fraction'])
const differences: ReadonlySet<StatisticKind> = new Set(['mean-difference', 'risk-difference', 'standardized-mean-difference', 'odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio'])
const ratios: ReadonlySet<StatisticKind> = new Set(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio'])
const averages: ReadonlySet<StatisticKind> = new Set(['mean', 'median', 'score'])
/** How far two shares must lie apart, in points, for one to be plainly the greater. */
const apart = 5

/** What the numbers of one sentence say of two sides: which has the greater share, and whether they differ by the p value or the interval of the comparison. */
export function toldByNumbers(findings: readonly PooledEvidence[]): Counted[] {
  return [...greaterShares(findings), ...tested(findings)]
}

/** "72 of 90 with A against 20 of 91 with B (P < .001)" */
function greaterShares(findings: readonly PooledEvidence[]): Counted[] {
  const ofSides = findings.filter(({ finding: { statistic } }) => shares.has(statistic.kind) && sideOf(statistic) !== null)
  return ofSides.flatMap((first, i): Counted[] => {
    const second = ofSides.slice(i + 1).find(({ finding }) => isOther(first.finding.statistic, finding.statistic))
    if (!second || ofSides.slice(0, i).some(({ finding }) => sideOf(finding.statistic)!.id === sideOf(first.finding.statistic)!.id && sameTopic(finding.statistic, first.finding.statistic))) return []
    const [a, b] = [first, second].map(({ finding: { statistic } }) => (statistic.value ?? 0) * scaleOf(statistic)) as [number, number]
    const significant = significanceIn(findings.filter(({ group }) => group === first.group || group === second.group)) ?? significanceIn(findings)
    if (Math.abs(a - b) < apart) return []
    return [{ evidence: first, statement: statementOf(first.finding.statistic, { way: a > b ? 'more' : 'less', negated: false, significant, of: wordsOf(sideOf(first.finding.statistic)!), than: wordsOf(sideOf(second.finding.statistic)!) }) }]
  })
}

/** "(mean difference 2.15, 95% CI −0.06 to 4.37; P = .06)" */
function tested(findings: readonly PooledEvidence[]): Counted[] {
  return findings.flatMap((evidence): Counted[] => {
    const { statistic } = evidence.finding
    const isWord = statistic.kind === 'direction' && statistic.direction?.inWords !== true
    if (!differences.has(statistic.kind) && statistic.kind !== 'p-value' && !isWord || statistic.qualifier !== undefined) return []
    const mates = findings.filter(({ group }) => group === evidence.group)
    const significant = isWord ? significanceOf(statistic) : significanceIn(mates) ?? (differences.has(statistic.kind) ? significanceByInterval(statistic, mates) : null)
    if (significant === null) return []
    // "Nausea in 25 of 91 with A against 23 of 90 with B (not significant)": a test of both is of one against the other.
    const { arm, comparator } = statistic.context
    const sides = (arm.length === 2 && comparator.length === 0 ? [[arm[0]!], [arm[1]!]] : [arm, comparator]).map((ids): Words => ({ ids, stems: [] })) as [Words, Words]
    const shared = findings.filter(({ finding }) => shares.has(finding.statistic.kind)).flatMap(({ finding }) => finding.statistic.context.arm)
    if (isWord && new Set(shared).size !== 2) return []
    // "45% responded (p < .0001)", "remitted less often with ketamine (p < .01)": a p value by itself compares no arms.
    if (statistic.kind === 'p-value' && sides.some(({ ids }) => ids.length === 0) && !mates.some(({ finding }) => differences.has(finding.statistic.kind)) && !isOfTwo(findings)) return []
    const [of, than] = sides[0].ids.length + sides[1].ids.length > 0 || new Set(shared).size !== 2 ? sides : ([...new Set(shared)].map((id): Words => ({ ids: [id], stems: [] })) as [Words, Words])
    return [{ evidence, statement: { ...statementOf(statistic, { way: 'apart', negated: !significant, significant, of, than }), unordered: true } }]
  })
}

/** Two shares, or two averages, that a test may be of. */
function isOfTwo(findings: readonly PooledEvidence[]): boolean {
  return [shares, averages].some(kinds => findings.filter(({ finding }) => kinds.has(finding.statistic.kind)).length >= 2)
}

function significanceIn(findings: readonly PooledEvidence[]): boolean | null {
  const stated = findings.filter(({ finding }) => finding.statistic.kind === 'p-value' && finding.statistic.qualifier === undefined).map(({ finding }) => significanceOf(finding.statistic))
  return stated.length > 0 && stated.every(each => each === stated[0]) ? stated[0]! : null
}

/** An interval of the comparison that holds the value of no effect, or does not. */
function significanceByInterval({ kind }: Statistic, mates: readonly PooledEvidence[]): boolean | null {
  const intervals = mates.filter(({ finding }) => finding.statistic.kind === 'confidence-interval')
  const { lower, upper, level } = intervals[0]?.finding.statistic ?? {}
  if (intervals.length !== 1 || lower === null || lower === undefined || upper === null || upper === undefined || level !== undefined && level !== 95) return null
  const none = ratios.has(kind) ? 1 : 0
  return lower === none || upper === none ? null : lower > none || upper < none
}

interface Side { slot: 'arm' | 'analysis', id: string }

function sideOf({ context: { arm, analysis } }: Statistic): Side | null {
  if (arm.length === 1) return { slot: 'arm', id: arm[0]! }
  return analysis.length === 1 && /^(?:female|male|responders|non-responders)$/.test(analysis[0]!) ? { slot: 'analysis', id: analysis[0]! } : null
}

const wordsOf = ({ id }: Side): Words => ({ ids: [id], stems: [] })

/** Another side's number of the same thing. */
function isOther(a: Statistic, b: Statistic): boolean {
  const [first, second] = [sideOf(a)!, sideOf(b)!]
  return a.kind === b.kind && first.slot === second.slot && first.id !== second.id && sameTopic(a, b)
}

function sameTopic({ context: a }: Statistic, { context: b }: Statistic): boolean {
  return (['outcome', 'scale', 'time'] as const).every(slot => a[slot].join() === b[slot].join())
}

function statementOf({ start, end, context }: Statistic, said: Pick<Statement, 'way' | 'negated' | 'significant' | 'of' | 'than'>): Statement {
  return {
    form: 'comparison', start, end, until: end, ...said, measure: { ids: [...context.outcome, ...context.scale], stems: context.words }, unordered: false,
    people: [...context.population, ...context.analysis], doses: context.limits.filter(({ dose }) => dose).flatMap(({ lower, upper }) => [lower, upper]), time: context.time, limits: context.limits.filter(({ dose }) => !dose), overall: false, repeated: false, joined: false, poles: null, hedged: false,
  }
}
