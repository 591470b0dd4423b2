import type { Statistic } from '../../statistics/statistic.ts'
import { tokenize } from '../../statistics/tokens.ts'
import { stemsOf } from '../../text/stems.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import type { EvidencePool, PooledEvidence } from '../candidates/evidencePool.ts'
import { siblingsOf } from '../candidates/siblings.ts'
import { align } from '../comparing/alignment.ts'
import type { Judgement } from '../judgement.ts'

/**
 * One quantity told as another: "explained 29% of the variance" for R² = 0.29 or r = 0.54, "75% of them within 6.6 minutes" for an upper quartile of 6.6 minutes. Null where the source
 * has no such thing, or where what stands nearest in words gives another value.
 */
export function toldOtherwise(setting: Setting, { pool }: Company): Judgement | null {
  const source = shareOfVariance(setting.statistic, pool) ?? quartileReached(setting, pool)
  return source ? { verdict: 'supported', reason: 'derived', evidence: [source], confidence: 1 } : null
}

/** What part of the words a finding must share with the claim. */
const akin = 0.25

/** Stems of what a model explains a part of. */
const variance = /^(?:varianc|variabil|variat)/
/** How a part of the variance is called that is no percentage. */
const isShareOfVariance = ({ kind, qualifier }: Statistic): boolean => kind === 'other' && (qualifier === 'R squared' || qualifier === 'eta squared' || qualifier === 'partial eta squared')
const isPercentOfVariance = ({ kind, value, denominator, qualifier, context }: Statistic): boolean => kind === 'percentage' && value !== null && denominator === undefined && qualifier === undefined && context.near.some(word => variance.test(word))

/** What part of the words that name something must be the source's. */
const halfOfThem = 0.5

function shareOfVariance(claim: Statistic, pool: EvidencePool): PooledEvidence | null {
  const [printed] = claim.printed
  if (claim.value === null || !printed || printed.word || claim.comparator !== '=') return null
  const inPercent = isPercentOfVariance(claim)
  if (!inPercent && !isShareOfVariance(claim)) return null
  const half = 0.5 * 10 ** -Math.max(0, printed.decimals) * (1 + 1e-9)
  const found = pool.flatMap(evidence => {
    const { statistic } = evidence.finding
    const share = inPercent ? asPercent(statistic) : isPercentOfVariance(statistic) ? statistic.value! / 100 : null
    const { conflicts } = align(claim.context, statistic.context, true)
    const words = covered(claim.context.words, statistic.context.words)
    return share === null || conflicts.length > 0 || words < halfOfThem ? [] : [{ evidence, words, agrees: Math.abs(share - claim.value!) <= half }]
  })
  return nearest(found)
}

/** What part of the words that name something the source has. */
function covered(claim: readonly string[], source: readonly string[]): number {
  const telling = claim.filter(word => !ofModels.test(word))
  return telling.length === 0 ? 0 : telling.filter(word => source.includes(word)).length / telling.length
}

/** Stems of what is said of any model. */
const ofModels = /^(?:models?|varianc|variabil|variat|explain|account|r|squar|adjust|predict|regress|r²|\d+)$/

/** A share or a correlation, as the per cent of the variance that it explains; null for what is given too roughly to say. */
function asPercent(statistic: Statistic): number | null {
  const { value, comparator, printed: [printed] } = statistic
  if (value === null || comparator !== '=' || (printed?.decimals ?? 0) < 2) return null
  if (isShareOfVariance(statistic)) return 100 * value
  return statistic.kind === 'correlation' && Math.abs(value) < 1 ? 100 * value * value : null
}

/** How many words more speak for another. */
const lead = 0.15

/** The finding that agrees and is akin, unless one that does not agree is more so. */
function nearest(found: readonly { evidence: PooledEvidence, words: number, agrees: boolean }[]): PooledEvidence | null {
  const best = found.filter(({ agrees, words }) => agrees && words >= akin).sort((a, b) => b.words - a.words)[0]
  return !best || found.some(({ agrees, words }) => !agrees && words > best.words + lead) ? null : best.evidence
}

/** Which part of people has a value at most, by the value's place in the spread. */
const quarters = { 25: 'lower', 75: 'upper', 50: 'middle' } as const
/** Between a share and what it reached stand no more tokens. */
const reach = 10

function quartileReached({ statistic, sentence, tokens }: Setting, pool: EvidencePool): PooledEvidence | null {
  const share = quarterOf(statistic) ? statistic : sentence.findLast(other => other.end <= statistic.start && quarterOf(other))
  const limit = quarterOf(statistic) ? sentence.find(other => other.start >= statistic.end) : statistic
  const quarter = share && quarterOf(share)
  if (!quarter || limit?.kind !== 'duration' || sentence.some(({ start, end }) => start >= share.end && end <= limit.start)) return null
  const words = tokens()
  const at = words.findIndex(token => token.start >= limit.start)
  const first = words.findIndex(token => token.start >= share.end)
  if (at - first > reach || !/^(?:within|by|in|under)$/.test(words[at - 1]?.text ?? '')) return null
  const claimed = new Set(stemsOf(words))
  const found = pool.flatMap(evidence => {
    const { statistic: source } = evidence.finding
    const end = endOf(evidence, quarter, pool)
    if (end === null || end.unit !== null && end.unit !== limit.unit) return []
    const { conflicts, words: shared } = align(limit.context, source.context, false)
    return conflicts.length > 0 || isOfAnother(claimed, evidence, pool) ? [] : [{ evidence, words: shared, agrees: end.value === limit.value && end.unit !== null }]
  })
  return nearest(found)
}

function quarterOf({ kind, value, comparator, denominator }: Statistic): typeof quarters[keyof typeof quarters] | null {
  if (value === null || comparator === '<' || comparator === '>' || kind === 'fraction' && (denominator ?? 0) > 4) return null
  const share = kind === 'fraction' ? 100 * value : kind === 'percentage' ? value : null
  return share === 25 || share === 50 || share === 75 ? quarters[share] : null
}

/** The quartile or the median that a finding gives, in its own unit or in that of the median it belongs to. */
function endOf(evidence: PooledEvidence, quarter: 'lower' | 'upper' | 'middle', pool: EvidencePool): { value: number, unit: string | null } | null {
  const { kind, value, lower, upper, unit } = evidence.finding.statistic
  if (quarter === 'middle') return kind === 'median' && value !== null ? { value, unit } : null
  if (kind !== 'interquartile-range' || lower === null || upper === null) return null
  const before = pool[evidence.at - 1]
  const of = before?.sentence === evidence.sentence && before.finding.statistic.value !== null && before.finding.statistic.value >= lower && before.finding.statistic.value <= upper ? before.finding.statistic.unit : null
  return { value: quarter === 'lower' ? lower : upper, unit: unit ?? of }
}

/** Of two in one sentence, the claim names the other, or neither. */
function isOfAnother(claimed: ReadonlySet<string>, evidence: PooledEvidence, pool: EvidencePool): boolean {
  const own = namesOf(evidence)
  const rivals = siblingsOf(evidence, pool).filter(other => isRival(evidence.finding.statistic, other.finding.statistic)).map(namesOf)
  return rivals.some(theirs => {
    const isSaid = (names: ReadonlySet<string>, others: ReadonlySet<string>): boolean => [...names].some(name => !others.has(name) && claimed.has(name))
    return !isSaid(own, theirs)
  })
}

/** A spread beside a spread, an average beside an average; the cells of a row are not all called what they are. */
function isRival(statistic: Statistic, other: Statistic): boolean {
  return other.kind !== 'p-value' && (statistic.lower === null) === (other.lower === null) && (other.unit === statistic.unit || other.unit === null) && other.kind !== 'sample-size'
}

/** What tells a number apart from those beside it, in stems. */
function namesOf({ finding: { cell, statistic: { context: { particulars } } } }: PooledEvidence): ReadonlySet<string> {
  const text = cell ? `${cell.row} ${cell.column}` : particulars.join(' ')
  return new Set(stemsOf(tokenize(text, { start: 0, end: text.length })))
}
