import type { Corpus } from '../corpus/corpus.ts'
import type { Claim, Evidence, Reason } from '../judging/claim.ts'
import type { Context } from '../statistics/context/context.ts'
import { contextOf } from '../judging/candidates.ts'
import { conceptLabel } from '../vocabulary/match.ts'
import { secondHand, studyName } from './evidence.ts'
import { describeStatistic, valueText } from './statistic.ts'

const slips: Partial<Record<Reason, string>> = {
  'dropped-digit': 'a digit seems to be missing or added', 'transposed-digits': 'two digits seem to be swapped', 'decimal-shift': 'the decimal point seems to have moved',
  sign: 'the sign is the other way round', reciprocal: 'it is the reciprocal', 'interval-bound-as-estimate': 'it is a bound of the interval', operator: 'the comparator differs',
  unit: 'the unit differs', denominator: 'the total differs', 'n-for-k': 'people and studies seem to be confused',
}
const slotNames: Partial<Record<Reason, keyof Pick<Context, 'outcome' | 'scale' | 'population' | 'arm'>>> = { outcome: 'outcome', scale: 'scale', population: 'population', arm: 'arm' }

/** One plain sentence: what the manuscript says, what the source says, and where. */
export function describeContradiction(claim: Claim, corpus: Corpus): string {
  const [first, second] = claim.evidence
  if (!first) return 'A cited study reports another value.'
  const source = describeStatistic(first.finding.statistic)
  const name = studyName(first)
  if (claim.reason === 'direction') return `${describeStatistic(claim.statistic)} does not fit ${name}, which reports ${direction(first)}${secondHand(first, corpus)}.`
  if (claim.reason === 'timepoint') {
    return `${name} reports ${source} at ${times(first.finding.statistic.context.time)}, not at ${times(claim.statistic.context.time)}${secondHand(first, corpus)}.${instead(second)}`
  }
  if (claim.reason === 'n-for-k') {
    const [theirs, ours] = claim.statistic.kind === 'sample-size' ? ['studies', 'people'] : ['people', 'studies']
    return `${name} counts ${valueText(first.finding.statistic)} ${theirs}, not ${ours}${secondHand(first, corpus)}.`
  }
  if (claim.reason === 'interval-bound-as-estimate' && second) {
    return `${valueText(claim.statistic)} is a bound of the interval that ${name} reports, ${valueText(first.finding.statistic)}; the estimate is ${valueText(second.finding.statistic)}${secondHand(first, corpus)}.`
  }
  const slot = claim.reason === null ? undefined : slotNames[claim.reason]
  if (claim.reason === 'population' && claim.statistic.context.analysis.length > 0 && compare(claim.statistic.context.population, contextOf(first).population)) {
    return `${name} reports ${source} for ${labels(contextOf(first).analysis)}, not for ${labels(claim.statistic.context.analysis)}${secondHand(first, corpus)}.${instead(second)}`
  }
  if (slot) {
    const theirs = labels(contextOf(first)[slot])
    const ours = labels(claim.statistic.context[slot])
    return `${name} reports ${source} for ${theirs || 'something else'}, not for ${ours}${secondHand(first, corpus)}.${instead(second)}`
  }
  const slip = claim.reason === null ? undefined : slips[claim.reason]
  return `The manuscript says ${claim.statistic.kind === 'p-value' ? describeStatistic(claim.statistic) : valueText(claim.statistic)}; ${name} reports ${source}${secondHand(first, corpus)}${slip ? `: ${slip}` : ''}.`
}

/** Whether two populations are the same, so that the difference must lie in the analysis. */
function compare(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some(id => b.includes(id))
}

function instead(evidence: Evidence | undefined): string {
  return evidence ? ` For that it reports ${describeStatistic(evidence.finding.statistic)}.` : ''
}

function direction({ finding }: Evidence): string {
  const { statistic } = finding
  return statistic.kind === 'direction' ? `“${finding.sentence}”` : describeStatistic(statistic)
}

function labels(ids: readonly string[]): string {
  return ids.map(conceptLabel).join(' and ')
}

/** Hours as a person says them: "24 hours", "2 weeks". */
function times(hours: readonly number[]): string {
  const [time] = hours
  if (time === undefined) return 'another time'
  for (const [unit, size] of [['year', 8766], ['month', 730.5], ['week', 168], ['day', 24]] as const) {
    const count = time / size
    if (count >= 2 && Math.abs(count - Math.round(count)) < 0.01) return `${Math.round(count)} ${unit}s`
  }
  return time >= 1 ? `${Math.round(time * 10) / 10} ${time === 1 ? 'hour' : 'hours'}` : `${Math.round(time * 60)} minutes`
}
