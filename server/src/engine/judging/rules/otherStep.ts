import { flowOfLabel, type FlowStep } from '../../statistics/context/flow.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { tokenize } from '../../statistics/tokens.ts'
import type { Claim } from '../claim.ts'
import type { Company } from '../candidates/company.ts'
import type { EvidencePool, PooledEvidence } from '../candidates/evidencePool.ts'
import { align } from '../comparing/alignment.ts'
import { contradicted, isThere, unknown } from '../judgement.ts'

/** A number of people that the sources count at a step of the flow through the trial, or at none that they name. */
interface Counted { n: number, flow: readonly FlowStep[], isPlanned: boolean, groups: number, evidence: PooledEvidence }

const confidence = 0.6

/**
 * Finds a number of people of another step of the flow through the trial: "150 completed" where 150 were randomised and 134 completed, "analysed for 10 men" where ten were enrolled and nine analysed.
 * The sources must count the number at another step, nowhere at this one, and have another number at this one, of as many people as can have been left. Two steps may have the same number, and where
 * the sources do not say how many took a step, nothing is said either.
 *
 * @param claims the claims of one sentence that lean on the same studies
 */
export function findOtherStep(claims: readonly Claim[], company: Company): Claim[] {
  return claims.map(claim => {
    const { statistic } = claim
    const [step, ...more] = statistic.context.flow ?? []
    if (!isThere(claim) && !isOtherValue(claim) || step === undefined || more.length > 0 || !isNumberOfPeople(statistic)) return claim
    const n = statistic.value!
    const counted = countedIn(company.pool)
    const same = counted.filter(each => each.n === n)
    const elsewhere = same.filter(({ flow }) => flow.length > 0)
    if (elsewhere.length === 0 || same.some(({ flow }) => flow.includes(step)) || isWorkedOut(n, step, counted)) return claim
    const meant = meantBy(claim, counted, elsewhere, each => each === step)
    if (meant) return { ...claim, ...contradicted('population', meant, confidence) }
    // How many of 150 were followed up is not said where 134 were analysed; all 150 it can hardly have been.
    const isAmongLate = late.has(step) && elsewhere.every(({ flow }) => !flow.some(each => late.has(each))) && meantBy(claim, counted, elsewhere, each => late.has(each)) !== null
    return isAmongLate ? { ...claim, ...unknown } : claim
  })
}

/** Called in question as another number: which step it is of says more. */
function isOtherValue({ verdict, reason }: Claim): boolean {
  return verdict === 'contradicted' && reason === 'value'
}

/** The number as it is counted elsewhere, and the one that the sources have at one of some steps. */
function meantBy({ statistic: { value, context } }: Claim, counted: readonly Counted[], elsewhere: readonly Counted[], isStep: (step: FlowStep) => boolean): [PooledEvidence, PooledEvidence] | null {
  for (const here of counted) {
    const [step] = here.flow
    if (here.n === value || step === undefined || !here.flow.every(isStep) || align(context, here.evidence.finding.statistic.context, false).conflicts.length > 0) continue
    const other = elsewhere.find(each => isPossible(here, step, each))
    if (other) return [other.evidence, here.evidence]
  }
  return null
}

const people: ReadonlySet<Statistic['kind']> = new Set(['sample-size', 'count', 'other'])
/** What is counted that is no person's. */
const persons: ReadonlySet<string | null> = new Set([null, 'patients', 'participants'])

function isNumberOfPeople({ kind, value, unit, lower, comparator, printed: [own] }: Statistic): boolean {
  return people.has(kind) && value !== null && lower === null && persons.has(unit) && comparator === '=' && (own?.decimals ?? 0) <= 0 && value >= 2
}

const known = new WeakMap<EvidencePool, readonly Counted[]>()

/** All numbers of people of a pool. Kept for as long as it lives. */
function countedIn(pool: EvidencePool): readonly Counted[] {
  let counted = known.get(pool)
  if (!counted) known.set(pool, counted = withGroups(pool.flatMap(evidence => countsOf(evidence))))
  return counted
}

/** How many numbers of a sentence are of one step: of two and more, each is a group's. */
function withGroups(counted: readonly Counted[]): Counted[] {
  const numbers = new Map<string, number>()
  const keyOf = ({ evidence: { sentence }, flow }: Counted): string => `${sentence} ${flow.join(' ')}`
  for (const each of counted) numbers.set(keyOf(each), (numbers.get(keyOf(each)) ?? 0) + 1)
  const all = counted.map(each => ({ ...each, groups: numbers.get(keyOf(each))! }))
  return [...all, ...togetherIn(all)]
}

/** "Allocated to zinc (n = 60) or placebo (n = 62)": 122 together. */
function togetherIn(counted: readonly Counted[]): Counted[] {
  return counted.flatMap((first, at) => {
    const second = counted[at + 1]
    const isPair = first.groups === 2 && first.flow.length === 1 && second !== undefined && second.evidence.sentence === first.evidence.sentence && second.flow.join(' ') === first.flow.join(' ') && !first.evidence.finding.cell
    // One of two may be all and the other a part.
    return isPair && 2 * Math.min(first.n, second.n) > Math.max(first.n, second.n) ? [{ ...first, n: first.n + second.n, groups: 1 }] : []
  })
}

const planning = /\b(?:will|planned|needed|required?|sample size|power|aim(?:ed|s)? to|intend(?:ed|s)?|target)\b/i

function countsOf(evidence: PooledEvidence): Counted[] {
  const { statistic, cell, sentence } = evidence.finding
  const isPlanned = !cell && planning.test(sentence)
  const flow = cell ? flowOfLabel(tokenize(cell.row, { start: 0, end: cell.row.length })) : statistic.context.flow ?? []
  if (statistic.kind === 'fraction' && statistic.numerator !== undefined && statistic.denominator !== undefined) {
    return [{ n: statistic.numerator, flow, isPlanned, groups: 1, evidence }, { n: statistic.denominator, flow: [], isPlanned, groups: 1, evidence }]
  }
  return isNumberOfPeople(statistic) ? [{ n: statistic.value!, flow, isPlanned, groups: 1, evidence }] : []
}

const order: readonly FlowStep[] = ['screened', 'eligible', 'enrolled', 'randomised', 'treated', 'followed', 'completed', 'analysed']
/** Steps of which neither is surely the first. */
const late: ReadonlySet<FlowStep> = new Set(['followed', 'completed', 'analysed'])

/** Whether so many may have taken the step where the others took theirs: fewer after it; and either both are one of several groups of a sentence, or not so few that a part of the others must be meant. */
function isPossible(here: Counted, step: FlowStep, other: Counted): boolean {
  if (here.isPlanned !== other.isPlanned || here.evidence.study !== other.evidence.study) return false
  if (step === 'left') return true
  const isOfGroups = here.groups === other.groups && here.groups > 1
  return other.flow.every(from => {
    if (from === 'left') return true
    const [more, fewer] = order.indexOf(from) < order.indexOf(step) ? [other.n, here.n] : [here.n, other.n]
    return (late.has(from) && late.has(step) || more > fewer) && (isOfGroups || 2 * Math.min(here.n, other.n) > Math.max(here.n, other.n))
  })
}

/** The groups of one sentence together, or those of an earlier step less those who left. */
function isWorkedOut(n: number, step: FlowStep, counted: readonly Counted[]): boolean {
  const here = counted.filter(({ flow }) => flow.includes(step))
  const isSum = here.some(({ evidence }) => {
    const parts = here.filter(other => other.evidence.sentence === evidence.sentence)
    return parts.some((a, i) => parts.slice(i + 1).some((b, j) => a.n + b.n === n || parts.slice(i + j + 2).some(c => a.n + b.n + c.n === n)))
  })
  const left = new Set(counted.filter(({ flow }) => flow.includes('left')).map(each => each.n))
  const isRest = step !== 'left' && counted.some(({ n: more, flow }) => flow.length > 0 && more > n && left.has(more - n))
  return isSum || isRest
}
