import { candidatesFor, settingIn, type Candidate } from '../candidates/candidates.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import type { Company } from '../candidates/company.ts'
import type { Claim } from '../claim.ts'
import { reasonOfSlot } from '../comparing/alignment.ts'
import { isDistinctive } from '../comparing/distinctive.ts'
import { contradicted } from '../judgement.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import type { Named } from './withdraw.ts'
import type { Token } from '../../statistics/tokens.ts'
import type { Limit } from '../../statistics/context/limits.ts'
import { hoursOf } from '../../statistics/time.ts'

/**
 * Finds numbers given for another time, another dose or other ages: "−3.9 (95% CI −6.60 to −1.11) at 4 hours" where that is the difference at 24 hours. The number is the source's beyond doubt, by its company or its
 * digits, and nowhere there of the claim's time; the sentence names only that one, names it for nothing else, and does not name the source's.
 *
 * @param claims the claims of one sentence that lean on the same studies
 * @param named  what the sentence names, worked out when it is asked for
 * @returns the claims, those contradicted that are of another time, dose or age
 */
export function findOtherCondition(claims: readonly Claim[], company: Company, named: () => Named): Claim[] {
  return claims.map(claim => {
    const { statistic, verdict } = claim
    if (verdict === 'contradicted' || statistic.value === null || timeless.has(statistic.kind) || statistic.context.time.length !== 1 && dosesOf(statistic).length !== 1 && bandsOf(statistic).length !== 1) return claim
    const setting = settingIn(claims.map(other => other.statistic), statistic)
    const literal = candidatesFor(setting, company).filter(({ agreement }) => agreement?.reason === null)
    const [first] = literal
    const slot = first?.alignment.conflicts[0]
    if (!first || slot !== 'time' && slot !== 'dose' && slot !== 'ages' || !isUnmistakable(statistic, first) || !literal.every(({ alignment: { conflicts } }) => conflicts.length === 1 && conflicts[0] === slot)) return claim
    const isClear = { time: isOfOtherTime, dose: isOfOtherDose, ages: isOfOtherAges }[slot](claim, first, claims, named().tokens)
    return isClear ? { ...claim, ...contradicted(reasonOfSlot[slot], [first.evidence], 0.75) } : claim
  })
}

/** Kinds that are not measured at a time. */
const timeless: ReadonlySet<Statistic['kind']> = new Set(['direction', 'duration', 'dose', 'age', 'sample-size', 'count', 'study-count', 'p-value'])

/** Other numbers of its comparison stand there too, or its own digits are telling. */
function isUnmistakable(statistic: Statistic, { companions }: Candidate): boolean {
  return companions > 0 || isDistinctive(statistic) || (statistic.printed[0]?.decimals ?? 0) >= 2
}

/** One time is named, right beside the number and for nothing else, and it is not the source's. */
function isOfOtherTime({ statistic }: Claim, { evidence }: Candidate, claims: readonly Claim[], tokens: readonly Token[]): boolean {
  const [own] = statistic.context.time
  const its = evidence.finding.statistic.context.time
  const named = claims.flatMap(({ statistic: other }) => timesIn(other))
  const isTaken = claims.some(other => other.statistic.group !== statistic.group && other.verdict === 'supported' && !timeless.has(other.statistic.kind) && other.statistic.context.time.some(time => isSame(time, own!)))
  return its.length === 1 && !isTaken && !named.some(time => isSame(time, its[0]!))
    && claims.some(({ statistic: other }) => other.kind === 'duration' && timesIn(other).some(time => isSame(time, own!)) && (tokens.length === 0 || isBeside(statistic, other, claims, tokens)))
}

/** How many tokens may stand between a number and its time. */
const near = 5
const far = 10

/** "0.80 at day 3", "−3.9 (95% CI −6.60 to −1.11) at 4 h", "at 4 h the difference was −3.9": nothing that begins another statement stands between, and no other result. */
function isBeside({ start, end }: Statistic, time: Statistic, claims: readonly Claim[], tokens: readonly Token[]): boolean {
  const [from, to] = time.start >= end ? [end, time.start] : [time.end, start]
  let depth = 0
  const between = tokens.filter(token => token.start >= from && token.end <= to).filter(({ text }) => {
    if (/^[([]$/.test(text)) depth++
    const isInside = depth > 0
    if (/^[)\]]$/.test(text)) depth--
    return !isInside
  })
  if (time.start >= end) return between.length <= near && !between.some(({ text }) => /^(?:[,;]|and|but|while|whereas|was|were|is|still|remain.{0,5})$/.test(text))
  return between.length <= far && !between.some(({ text }) => /^(?:;|and|but|while|whereas)$/.test(text)) && !claims.some(({ statistic: other }) => other.start >= from && other.end <= to)
}

/** The lengths of time of a number, or the times that it is of, in hours. */
function timesIn({ kind, value, lower, upper, unit, context }: Statistic): number[] {
  return kind === 'duration' ? [value, lower, upper].flatMap(each => (each === null ? [] : [hoursOf(each, unit)])) : context.time
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.09 * Math.max(a, b)
}

/** One dose is named, more often than other numbers of the sentence need it, and none by its size alone: "the higher dose". */
function isOfOtherDose({ statistic }: Claim, { evidence }: Candidate, claims: readonly Claim[], tokens: readonly Token[]): boolean {
  const [own, ...more] = dosesOf(statistic)
  const its = dosesOf(evidence.finding.statistic)
  const doses = claims.filter(({ statistic: { kind } }) => kind === 'dose')
  if (own === undefined || more.length > 0 || its.length !== 1 || doses.some(dose => dose.statistic.value === its[0]) || tokens.some(({ text }, i) => /^doses?$/.test(text) && sizes.test(tokens[i - 1]?.text ?? ''))) return false
  const supported = claims.filter(other => other.statistic.group !== statistic.group && other.verdict === 'supported' && other.statistic.kind !== 'dose').flatMap(other => other.evidence)
  const taken = new Set(supported.filter(({ finding }) => dosesOf(finding.statistic).every(dose => dose === own) && dosesOf(finding.statistic).length > 0).map(each => (each as PooledEvidence).group))
  return doses.length > taken.size
}

const sizes = /^(?:higher|highest|lower|lowest|larger|largest|smaller|smallest|other|former|latter|first|second|third|double|half|full|maximum)$/

/** The doses that may be those of its arm. */
function dosesOf({ context: { limits } }: Statistic): number[] {
  return [...new Set(limits.filter(({ dose }) => dose).map(({ lower }) => lower))]
}

/** The source has it of those on the other side of the same age, and no word stands for these. */
function isOfOtherAges({ statistic }: Claim, { evidence, companions }: Candidate, claims: readonly Claim[], tokens: readonly Token[]): boolean {
  const [own, ...more] = bandsOf(statistic)
  const [its, ...others] = bandsOf(evidence.finding.statistic)
  return companions > 0 && own !== undefined && its !== undefined && more.length === 0 && others.length === 0 && !tokens.some(({ text }) => contrary.test(text))
    && (numberAbove(own) === numberBelow(its) || numberAbove(its) === numberBelow(own)) && !claims.some(other => other.statistic !== statistic && bandsOf(other.statistic).some(band => band.lower === its.lower && band.upper === its.upper))
}

/** The age that a band begins at or above, as it is printed: 55 for "after 55" and for "≥55". */
function numberAbove({ lower }: Limit): number {
  return Math.floor(lower)
}

/** The age that a band ends below: 55 for "before 55"; none where it ends with its last year, as 65 to 74 does. */
function numberBelow({ upper }: Limit): number {
  return Number.isInteger(upper) ? Number.NaN : Math.ceil(upper)
}

const contrary = /^(?:later|earlier|others?|rest|remaining|remainder|younger|elder)$/

/** The bands of ages that a number is of. */
function bandsOf({ context: { limits } }: Statistic): Limit[] {
  return limits.filter(({ of }) => of === 'years')
}
