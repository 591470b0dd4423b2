import type { Statistic } from '../../statistics/statistic.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { align } from '../comparing/alignment.ts'
import { contradicted, type Judgement } from '../judgement.ts'

/** Kinds of which one may be so many times another. */
const sized: ReadonlySet<Statistic['kind']> = new Set(['percentage', 'median', 'mean'])
/** Words by which something else than the two numbers is set against each other. */
const others = /^(?:odds|hazards?|risks?|likel\p{L}{1,6}|probab\p{L}{1,6}|chances?)$/u
/** Between the last of the two numbers and what one is of the other stand no more tokens. */
const reach = 16

/**
 * "635 days, more than seven times as long as with placebo", "67% and 20%, four times as many": how many times the one is the other of two numbers that one comparison of the source sets side by side, one of
 * which the sentence gives at least. Null where it gives none or where it may be of something else.
 */
export function judgeRatio({ statistic, sentence, tokens }: Setting, company: Company): Judgement | null {
  if (statistic.unit !== 'fold' || statistic.value === null || statistic.value <= 1 || statistic.kind !== 'other') return null
  const words = tokens()
  if (words.some(({ text }) => others.test(text))) return null
  const before = sentence.filter(other => (sized.has(other.kind) || other.kind === 'duration') && other.value !== null && other.end <= statistic.start)
  const last = before.at(-1)
  if (before.length === 0) return judgeNamedRatio(statistic, company)
  if (!last || words.filter(({ start, end }) => start >= last.end && end <= statistic.start).length > reach) return null
  const pairs = pairsOf(last, company)
  const both = pairs.find(({ other }) => before.some(each => each !== last && company.agreementsOf(each)[other.at]?.reason === null))
  const pair = both ?? (pairs.length === 1 && before.filter(({ kind, unit }) => kind === last.kind && unit === last.unit).length === 1 ? pairs[0] : undefined)
  if (!pair) return null
  const values = [pair.own, pair.other].map(({ finding }) => Math.abs(finding.statistic.value!))
  const ratio = Math.max(...values) / Math.min(...values)
  const evidence = [pair.own, pair.other]
  if (fits(statistic, ratio)) return { verdict: 'supported', reason: 'derived', evidence, confidence: 1 }
  return isFarFrom(statistic, ratio) && !company.agreementsOf(statistic).some(agreement => agreement !== null) ? contradicted('value', evidence, 0.8) : null
}

interface Pair { own: PooledEvidence, other: PooledEvidence }

/** The comparisons of just two numbers of one kind of which a statistic is one, by its very value. */
function pairsOf(statistic: Statistic, company: Company): Pair[] {
  const agreements = company.agreementsOf(statistic)
  return company.pool.flatMap((own): Pair[] => {
    const { kind, unit, qualifier } = own.finding.statistic
    if (agreements[own.at]?.reason !== null || !sized.has(kind)) return []
    const beside = company.pool.filter(({ sentence, finding, at }) => sentence === own.sentence && at !== own.at && finding.statistic.kind === kind && finding.statistic.unit === unit && finding.statistic.qualifier === qualifier && finding.statistic.value !== null && finding.statistic.value !== 0)
    return beside.length === 1 && own.finding.statistic.value ? [{ own, other: beside[0]! }] : []
  })
}

/** "Relapse was 2.2 times as frequent with placebo as with the drug": of two shares that the sentence leaves out, whose sides and outcome it names. */
function judgeNamedRatio(statistic: Statistic, company: Company): Judgement | null {
  const { arm, comparator, outcome } = statistic.context
  if (arm.length !== 1 || comparator.length !== 1 || outcome.length !== 1 || company.agreementsOf(statistic).some(agreement => agreement !== null)) return null
  const sides = [arm, comparator].map(side => company.pool.filter(({ study, finding: { statistic: { kind, value, context } } }) => study.evidence !== 'full-text' && kind === 'percentage' && value !== null && value > 0 && context.arm.length === 1 && context.arm[0] === side[0]
    && align({ ...statistic.context, arm: [], comparator: [] }, context, false).conflicts.length === 0 && outcome.some(id => context.outcome.includes(id))))
  const pairs = sides[0]!.flatMap(own => sides[1]!.filter(other => other.group === own.group).map(other => ({ own, other })))
  const ofPart = statistic.context.analysis.length > 0 ? pairs.filter(({ own }) => own.finding.statistic.context.analysis.some(id => statistic.context.analysis.includes(id))) : pairs
  const ratioOf = ({ own, other }: Pair): number => own.finding.statistic.value! / other.finding.statistic.value!
  const [pair] = ofPart
  const ratio = pair ? ratioOf(pair) : 0
  if (!pair || ofPart.some(other => ratioOf(other) !== ratio)) return null
  const evidence = [pair.own, pair.other]
  if (fits(statistic, ratio)) return { verdict: 'supported', reason: 'derived', evidence, confidence: 1 }
  if (fits(statistic, 1 / ratio)) return contradicted('reciprocal', evidence, 0.8)
  return isFarFrom(statistic, ratio) ? contradicted('value', evidence, 0.7) : null
}

/** Whether a number of times says how often the one goes into the other: in whole numbers, as writers say it. */
function fits({ value, comparator, printed: [printed] }: Statistic, ratio: number): boolean {
  const half = 0.5 * 10 ** -Math.max(0, printed?.decimals ?? 0)
  if (comparator === '>' || comparator === '≥') return ratio >= value! - half / 10 && ratio < value! + Math.max(1, 0.2 * value!)
  if (comparator === '<' || comparator === '≤') return ratio <= value! && ratio > value! - Math.max(1, 0.2 * value!)
  return Math.abs(ratio - value!) <= (comparator === '~' ? Math.max(half, 0.1 * value!) : half)
}

/** Whether it says what cannot be meant, however loosely. */
function isFarFrom({ value, comparator }: Statistic, ratio: number): boolean {
  if (comparator === '>' || comparator === '≥') return ratio < 0.95 * value!
  if (comparator === '<' || comparator === '≤') return ratio > 1.05 * value!
  return Math.abs(ratio - value!) > Math.max(0.75, 0.15 * value!)
}
