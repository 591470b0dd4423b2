import type { Statistic } from '../../statistics/statistic.ts'
import type { Context } from '../../statistics/context/context.ts'
import { align } from '../comparing/alignment.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import type { Evidence } from '../claim.ts'
import type { EvidencePool, PooledEvidence } from '../candidates/evidencePool.ts'

/** Kinds that count people. */
const heads = new Set(['sample-size', 'count'])

/** "67 (45 women)": in the few sentences of an abstract, whole numbers without a name count people too. */
function countsHeads({ study, finding: { statistic } }: Evidence): boolean {
  return heads.has(statistic.kind) || statistic.kind === 'other' && statistic.unit === null && study.evidence !== 'full-text' && Number.isInteger(statistic.value) && (statistic.printed[0]?.decimals ?? 1) <= 0
}

/**
 * Whether a count is of what the claim is about: nothing conflicts, it says what became of people where the claim does, and a word beside its number stands beside the
 * claim's. Two numbers alone prove nothing: the 537 of 9016 who had data are not 537 of 9016 who died.
 */
export function countsTheSame(claim: Context, { finding: { statistic: { context } } }: Evidence): boolean {
  const { conflicts, unmatched } = align(claim, context, false)
  return conflicts.length === 0 && !unmatched.includes('outcome') && !unmatched.includes('analysis') && claim.near.some(word => context.near.includes(word))
}

/** A fraction whose two numbers one sentence of the source counts: "of 9016 patients, 537 had data" for 537/9016. */
export function countedApart({ kind, numerator, denominator, context }: Statistic, pool: EvidencePool): Evidence | null {
  if (kind !== 'fraction' || numerator === undefined || denominator === undefined || denominator < 20) return null
  const wholes = new Set(pool.filter(evidence => countsHeads(evidence) && evidence.finding.statistic.value === denominator).map(({ sentence }) => sentence))
  return pool.find(evidence => wholes.has(evidence.sentence) && countsHeads(evidence) && evidence.finding.statistic.value === numerator && countsTheSame(context, evidence)) ?? null
}

/** "23 of 41 responded" for the 23 responders of a study of 41: those whom something befell, of all who took part. */
export function countedOfAll({ kind, numerator, denominator, context }: Statistic, pool: EvidencePool): Evidence | null {
  if (kind !== 'fraction' || numerator === undefined || denominator === undefined || context.outcome.length === 0) return null
  return pool.find(evidence => {
    const { study, finding: { statistic } } = evidence
    if (study.n !== denominator || study.evidence === 'full-text' || !countsHeads(evidence) || statistic.value !== numerator || numerator === denominator) return false
    const { conflicts, agreements } = align(context, statistic.context, false)
    return conflicts.length === 0 && (agreements.includes('outcome') || statistic.context.analysis.some(id => context.outcome.includes(befallen[id] ?? '')))
  }) ?? null
}

/** What befell those who are called after it. */
const befallen: Readonly<Record<string, string>> = { 'responders': 'response', 'non-responders': 'non-response', 'remitters': 'remission' }

/** The difference of two shares that one comparison of the source sets side by side: 17 percentage points for "63% against 46%". */
export function differenceOfShares({ kind, value, printed: [printed], context }: Statistic, pool: EvidencePool): Evidence | null {
  if (kind !== 'risk-difference' || value === null || !printed) return null
  const byGroup = new Map<number, PooledEvidence[]>()
  for (const evidence of pool) if (evidence.finding.statistic.kind === 'percentage' && evidence.finding.statistic.value !== null) byGroup.set(evidence.group, [...byGroup.get(evidence.group) ?? [], evidence])
  const half = 0.5 * 10 ** -Math.max(0, printed.decimals) * (1 + 1e-9)
  for (const [first, second, more] of byGroup.values()) {
    if (!second || more || Math.abs(Math.abs(first!.finding.statistic.value! - second.finding.statistic.value!) - Math.abs(value)) > half) continue
    const { outcome } = first!.finding.statistic.context
    if (context.outcome.some(id => outcome.includes(id)) || align(context, first!.finding.statistic.context, true).words >= 0.2) return first!
  }
  return null
}

/** Words by which a time is told to be so much more or less than another. */
const comparing = /^(?:longer|shorter|later|earlier|sooner|more|less)$/

/** What two numbers of one sentence of the source are apart, one of which the claim's sentence has: "635 days, 547 days longer than with placebo" for 635 and 88 days. */
export function differenceFromBeside({ statistic: { kind, value, unit, end }, sentence, tokens }: Setting, company: Company): Evidence | null {
  const { pool } = company
  if (value === null || kind !== 'duration') return null
  const words = tokens()
  const behind = words.findIndex(({ start }) => start >= end)
  if (!words.slice(Math.max(0, behind), behind + 3).some(({ text }) => comparing.test(text))) return null
  for (const other of sentence) {
    if (other.value === null || other.unit !== unit) continue
    const agreements = company.agreementsOf(other)
    const own = pool.find(({ at, finding }) => agreements[at]?.reason === null && finding.statistic.unit === unit
      && pool.some(({ sentence: of, finding: { statistic } }) => of === pool[at]!.sentence && statistic.unit === unit && statistic.value !== null && Math.abs(Math.abs(finding.statistic.value! - statistic.value) - value) < 1e-9))
    if (own) return own
  }
  return null
}

/**
 * A range whose ends one sentence of the source prints apart: "5.8% in the first round, 6.4% in the second" for 5.8–6.4 %.
 */
export function spannedBy({ lower, upper, unit, printed, context }: Statistic, pool: EvidencePool): Evidence | null {
  if (lower === null || upper === null || printed.length !== 2) return null
  const firsts = new Map<number, PooledEvidence>()
  const prints = (evidence: PooledEvidence, bound: number): boolean => {
    const { statistic } = evidence.finding
    return statistic.unit === unit && statistic.value !== null && statistic.kind !== 'p-value' && Math.abs(statistic.value) === Math.abs(bound)
  }
  for (const evidence of pool) if (prints(evidence, lower)) firsts.set(evidence.sentence, evidence)
  for (const evidence of pool) {
    const first = prints(evidence, upper) ? firsts.get(evidence.sentence) : undefined
    if (!first) continue
    const { words, conflicts } = align(context, first.finding.statistic.context, false)
    if (words >= 0.2 && conflicts.length === 0) return first
  }
  return null
}

/**
 * A percentage that two counts of one sentence of the source give: "53 patients (40 women)" for 75.5 %. Only inside one sentence, and only
 * for a percentage with a decimal: counts from anywhere in a document yield almost any number.
 */
export function derivedFrom(claim: Statistic, pool: EvidencePool): Evidence | null {
  const printed = claim.printed[0]
  if (claim.kind !== 'percentage' || claim.value === null || claim.comparator !== '=' || !printed || printed.decimals < 1) return null
  const bySentence = new Map<number, PooledEvidence[]>()
  for (const evidence of pool) {
    if (!countsHeads(evidence)) continue
    const list = bySentence.get(evidence.sentence) ?? []
    list.push(evidence)
    bySentence.set(evidence.sentence, list)
  }
  for (const list of bySentence.values()) {
    const first = list[0]!
    const { words, conflicts } = align(claim.context, first.finding.statistic.context, false)
    if (words < 0.2 || conflicts.length > 0) continue
    const half = 0.5 * 10 ** -printed.decimals * (1 + 1e-9)
    const wholes = list.map(({ finding }) => finding.statistic.value ?? 0).filter(whole => whole >= 8)
    const part = list.find(evidence => wholes.some(whole => isShare(evidence.finding.statistic.value ?? 0, whole, claim.value!, half)) && countsTheSame(claim.context, evidence))
    if (part) return part
  }
  return null
}

function isShare(part: number, whole: number, percentage: number, half: number): boolean {
  return part < whole && Math.abs((100 * part) / whole - percentage) <= half
}
