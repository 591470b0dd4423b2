import type { Corpus } from '../corpus/corpus.ts'
import type { Claim, Evidence, Reason } from '../judging/claim.ts'
import { differsInLevel } from '../judging/intervalLevel.ts'
import type { Context } from '../statistics/context/context.ts'
import { contextOf } from '../judging/candidates.ts'
import { conceptLabel } from '../vocabulary/match.ts'
import { secondHand, studyName } from './evidence.ts'
import { describeStatistic, figureText, valueText } from './statistic.ts'

const slips: Partial<Record<Reason, string>> = {
  'dropped-digit': 'a digit seems to be missing or added', 'transposed-digits': 'two digits seem to be swapped', 'decimal-shift': 'the decimal point seems to have moved',
  sign: 'the sign is the other way round', reciprocal: 'it is the reciprocal', operator: 'the comparator differs',
  unit: 'the unit differs', denominator: 'the total differs', 'n-for-k': 'people and studies seem to be confused',
}
const slotNames: Partial<Record<Reason, keyof Pick<Context, 'outcome' | 'scale' | 'population' | 'arm'>>> = { outcome: 'outcome', scale: 'scale', population: 'population', arm: 'arm' }

/**
 * One plain sentence that begins with the printed value and the right one, since a list of problems shows little more than its beginning:
 * "2.89 should be 28.94: Reed et al. (2020) reports an odds ratio of 28.94; a digit seems to be missing or added."
 */
export function describeContradiction(claim: Claim, corpus: Corpus): string {
  const [first, second] = claim.evidence
  if (!first) return 'A cited study reports another value.'
  const name = studyName(first)
  const where = secondHand(first, corpus)
  const { reason } = claim
  if (differsInLevel(claim.statistic, claim.evidence)) {
    return `${claim.statistic.level}% should be ${first.finding.statistic.level}%: ${name} reports ${valueText(first.finding.statistic)} as a ${first.finding.statistic.level}% interval${where}.`
  }
  if (reason === 'direction') return `${describeStatistic(claim.statistic)} does not fit ${direction(first)}, as ${name} reports${where}.`
  if (reason === 'n-for-k') {
    const [theirs, ours] = claim.statistic.kind === 'sample-size' ? ['studies', 'people'] : ['people', 'studies']
    return `${valueText(first.finding.statistic)} counts ${theirs}, not ${ours}, in ${name}${where}.`
  }
  if (reason === 'interval-bound-as-estimate' && second) {
    return `${correction(claim, second)}: it is a bound of the interval that ${name} reports, ${valueText(first.finding.statistic)}${where}.`
  }
  const contexts = contextsApart(claim, first)
  if (contexts) return elsewhere(claim, first, second, contexts, where)
  const slip = reason === null ? undefined : slips[reason]
  return `${correction(claim, first)}: ${name} reports ${describeStatistic(first.finding.statistic)}${where}${slip ? `; ${slip}` : ''}.`
}

/** "2.89 should be 28.94" */
function correction({ statistic }: Claim, { finding }: Evidence): string {
  const ours = figureText(statistic)
  const theirs = figureText(finding.statistic)
  return ours === theirs ? `${ours} does not agree` : `${ours} should be ${theirs}`
}

/** The value is right for something else: what it is for, and what the manuscript says it is for. */
function contextsApart(claim: Claim, first: Evidence): { theirs: string, ours: string } | null {
  const { reason, statistic: { context } } = claim
  if (reason === 'timepoint') return { theirs: times(first.finding.statistic.context.time), ours: times(context.time) }
  if (reason === 'population' && context.analysis.length > 0 && compare(context.population, contextOf(first).population)) {
    return { theirs: labels(contextOf(first).analysis), ours: labels(context.analysis) }
  }
  const slot = reason === null ? undefined : slotNames[reason]
  return slot ? { theirs: labels(contextOf(first)[slot]) || 'something else', ours: labels(context[slot]) } : null
}

/** The right value for the claim's own context leads where the source has one. */
function elsewhere(claim: Claim, first: Evidence, second: Evidence | undefined, { theirs, ours }: { theirs: string, ours: string }, where: string): string {
  const name = studyName(first)
  const source = first.finding.statistic
  const preposition = claim.reason === 'timepoint' ? 'at' : 'for'
  if (!second) return `${figureText(source)} is ${preposition} ${theirs}, not ${preposition} ${ours}, in ${name}${where}.`
  // Two groups with each other's numbers often have no names that could be put here.
  const instead = ours === '' || ours === theirs ? `${preposition} ${claim.reason === 'arm' ? 'the other group' : 'something else'}` : `${preposition} ${theirs}, not ${preposition} ${ours}`
  return `${correction(claim, second)}: ${name} reports ${describeStatistic(source)} ${instead}${where}.`
}

/** Whether two populations are the same, so that the difference must lie in the analysis. */
function compare(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some(id => b.includes(id))
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
