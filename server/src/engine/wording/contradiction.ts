import type { Corpus } from '../corpus/corpus.ts'
import type { Characteristic, Claim, Evidence, Reason } from '../judging/claim.ts'
import { isHalfWidth } from '../judging/comparing/agreement.ts'
import { differsInLevel } from '../judging/rules/intervalLevel.ts'
import type { Context } from '../statistics/context/context.ts'
import { contextOf } from '../judging/candidates/candidates.ts'
import { studyLabel } from '../references/studyLabel.ts'
import { conceptLabel } from '../vocabulary/match.ts'
import { secondHand, studyName } from './evidence.ts'
import { describeStatistic, figureText, valueText } from './statistic.ts'
import { listed } from './listed.ts'
import type { Say } from './say.ts'

const slotNames: Partial<Record<Reason, keyof Pick<Context, 'outcome' | 'scale' | 'population' | 'arm'>>> = { outcome: 'outcome', scale: 'scale', population: 'population', arm: 'arm' }

/**
 * One plain sentence that begins with the printed value and the right one, since a list of problems shows little more than its beginning:
 * "2.89 should be 28.94: Reed et al. (2020) reports an odds ratio of 28.94; a digit seems to be missing or added."
 */
export function describeContradiction(claim: Claim, corpus: Corpus, say: Say): string {
  const [first, second] = claim.evidence
  if (claim.characteristic) return describeCharacteristic(claim, claim.characteristic, say)
  if (!first) return say`A cited study reports another value.`
  const name = studyName(first)
  const where = secondHand(first, corpus, say)
  const { reason } = claim
  if (differsInLevel(claim.statistic, claim.evidence)) {
    const { level } = first.finding.statistic
    return say`${`${claim.statistic.level}%`} should be ${`${level}%`}: ${name} reports ${valueText(first.finding.statistic, say)} as a ${`${level}%`} interval${where}.`
  }
  if (reason === 'direction' && claim.statistic.value !== null) return say`${figureText(claim.statistic, say)} is right, but the other side is ahead: ${name} says${placeOf(first)}${where}: ${quoted(first)}`
  if (reason === 'direction') return say`${describeStatistic(claim.statistic, say)} is not what ${name} says${placeOf(first)}${where}: ${quoted(first)}`
  if (reason === 'n-for-k') {
    const value = valueText(first.finding.statistic, say)
    return claim.statistic.kind === 'sample-size' ? say`${value} counts studies, not people, in ${name}${where}.` : say`${value} counts people, not studies, in ${name}${where}.`
  }
  if (reason === 'interval-bound-as-estimate' && second) {
    return say`${correction(claim, second, say)}: it is a bound of the interval that ${name} reports, ${valueText(first.finding.statistic, say)}${where}.`
  }
  if (claim.statistic.unit === 'fold' && second && (reason === 'value' || reason === 'reciprocal')) {
    const [one, other] = [first, second].map(({ finding }) => figureText(finding.statistic, say))
    return say`${figureText(claim.statistic, say)} times does not agree: ${name} has ${one!} and ${other!}${where}.`
  }
  const cells = second && (reason === 'arm' || reason === 'timepoint' || reason === 'outcome') ? cellsApart(first, second) : null
  if (cells) {
    const [read, right] = [first, second!].map(({ finding }) => figureText(finding.statistic, say))
    return say`${correction(claim, second!, say)}: ${name} has ${read!} for “${cells.theirs}” and ${right!} for “${cells.ours}”${where}.`
  }
  const contexts = contextsApart(claim, first, say)
  if (contexts) return elsewhere(claim, first, second, contexts, where, say)
  const slip = slipOf(reason, say)
  const said = say`${correction(claim, first, say)}: ${name} reports ${describeStatistic(first.finding.statistic, say)}${where}`
  return slip === null ? `${said}.` : `${said}; ${slip}.`
}

/** “naltrexone” should be “nalmefene”: Mills et al. (1998) has “ketamine with nalmefene”. */
function describeCharacteristic({ statistic, studies }: Claim, { entry, right }: Characteristic, say: Say): string {
  const ours = statistic.text.replace(/\s+/g, ' ')
  const name = listed(studies.map(studyLabel), say)
  return right === null ? say`“${ours}” is not what ${name} has: “${entry}”.` : say`“${ours}” should be “${right}”: ${name} has “${entry}”.`
}

/** What kind of slip it looks like. */
function slipOf(reason: Reason | null, say: Say): string | null {
  switch (reason) {
    case 'dropped-digit': return say`a digit seems to be missing or added`
    case 'transposed-digits': return say`two digits seem to be swapped`
    case 'decimal-shift': return say`the decimal point seems to have moved`
    case 'sign': return say`the sign is the other way round`
    case 'reciprocal': return say`it is the reciprocal`
    case 'operator': return say`the comparator differs`
    case 'unit': return say`the unit differs`
    case 'denominator': return say`the total differs`
    default: return null
  }
}

/** "2.89 should be 28.94", "0.069 should be ± 0.609" */
function correction({ statistic }: Claim, { finding }: Evidence, say: Say): string {
  const ours = figureText(statistic, say)
  const theirs = statistic.lower === null && isHalfWidth(finding.statistic) ? `± ${finding.statistic.printed[1]!.raw}` : figureText(finding.statistic, say)
  return ours === theirs ? say`${ours} does not agree` : say`${ours} should be ${theirs}`
}

/** The value is right for something else: what it is for, and what the manuscript says it is for. */
function contextsApart(claim: Claim, first: Evidence, say: Say): { theirs: string, ours: string } | null {
  const { reason, statistic: { context } } = claim
  if (reason === 'timepoint') return { theirs: times(first.finding.statistic.context.time, say), ours: times(context.time, say) }
  if (reason === 'population' && context.analysis.length > 0 && compare(context.population, contextOf(first).population)) {
    return { theirs: labels(contextOf(first).analysis, say) || say`something else`, ours: labels(context.analysis, say) }
  }
  const slot = reason === null ? undefined : slotNames[reason]
  return slot ? { theirs: labels(contextOf(first)[slot], say) || say`something else`, ours: labels(context[slot], say) } : null
}

/** What the table says of two of its cells, as far as that differs: the labels of their rows, the heads of their columns, or both; of cells of two tables, which table it is. Null where one stands in no table. */
function cellsApart({ finding: first }: Evidence, { finding: second }: Evidence): { theirs: string, ours: string } | null {
  const [a, b] = [first.cell, second.cell]
  if (!a || !b) return null
  const parts = (['row', 'column'] as const).filter(part => a[part] !== b[part])
  const [theirs, ours] = [first, second].map(({ cell, where }) => (parts.length === 0 ? where ?? '' : parts.map(part => cell![part]).filter(name => name !== '').join(', ')))
  return theirs === '' || ours === '' || theirs === ours ? null : { theirs: theirs!, ours: ours! }
}

/** The right value for the claim's own context leads where the source has one. */
function elsewhere(claim: Claim, first: Evidence, second: Evidence | undefined, { theirs, ours }: { theirs: string, ours: string }, where: string, say: Say): string {
  const source = `${studyName(first)}${where}`
  const { statistic } = first.finding
  const isTime = claim.reason === 'timepoint'
  if (!second && (ours === '' || ours === theirs)) return say`${figureText(statistic, say)} is for something else in ${source}.`
  if (!second) return isTime ? say`${figureText(statistic, say)} is at ${theirs}, not at ${ours}, in ${source}.` : say`${figureText(statistic, say)} is for ${theirs}, not for ${ours}, in ${source}.`
  const right = correction(claim, second, say)
  const read = describeStatistic(statistic, say)
  // Two groups with each other's numbers often have no names that could be put here.
  if (ours === '' || ours === theirs) return claim.reason === 'arm' ? say`${right}: ${source} reports ${read} for the other group.` : say`${right}: ${source} reports ${read} for something else.`
  return isTime ? say`${right}: ${source} reports ${read} at ${theirs}, not at ${ours}.` : say`${right}: ${source} reports ${read} for ${theirs}, not for ${ours}.`
}

/** Whether two populations are the same, so that the difference must lie in the analysis. */
function compare(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some(id => b.includes(id))
}

/** A sentence longer than this is cut, in code units; the row of a table often is. */
const longestQuote = 300

/** The sentence that says otherwise, as the source has it. */
function quoted({ finding: { sentence } }: Evidence): string {
  return sentence.length <= longestQuote ? `“${sentence}”` : `“${sentence.slice(0, sentence.lastIndexOf(' ', longestQuote))} …”`
}

/** Where in the document it stands, where that is known: " (Table 2)". */
function placeOf({ finding: { where } }: Evidence): string {
  return where === undefined ? '' : ` (${where})`
}

function labels(ids: readonly string[], say: Say): string {
  return listed(ids.map(conceptLabel), say)
}

/** Hours as a person says them: "24 hours", "2 weeks". */
function times(hours: readonly number[], say: Say): string {
  const [time] = hours
  if (time === undefined) return say`another time`
  const whole = (size: number): number | null => time / size >= 2 && Math.abs(time / size - Math.round(time / size)) < 0.01 ? Math.round(time / size) : null
  const [years, months, weeks, days] = [8766, 730.5, 168, 24].map(whole)
  if (years) return say`${years} years`
  if (months) return say`${months} months`
  if (weeks) return say`${weeks} weeks`
  if (days) return say`${days} days`
  if (time < 1) return say`${Math.round(time * 60)} minutes`
  return time === 1 ? say`1 hour` : say`${Math.round(time * 10) / 10} hours`
}
