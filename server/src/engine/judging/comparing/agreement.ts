import type { PrintedNumber, Statistic } from '../../statistics/statistic.ts'
import type { Reason } from '../claim.ts'
import { digitsOf, trimZeros } from '../../text/digits.ts'
import { comparable, dimensionOf, familyOf, isSpread, scaleOf, scalesOf, sortOf } from './quantity.ts'

/** How a claim agrees with a finding: literally (`null`) or in one of the ways that still support it. */
export interface Agreement { reason: Extract<Reason, 'rounding' | 'derived' | 'approximate'> | null }

const exact: Agreement = { reason: null }
const rounding: Agreement = { reason: 'rounding' }
const derived: Agreement = { reason: 'derived' }
const approximate: Agreement = { reason: 'approximate' }
const epsilon = 1e-9

/**
 * Whether the finding supports the value of the claim, context apart. A printed value stands for itself ± half a unit of its last digit; a
 * claim agrees when the source's value, rounded to the claim's precision, equals it, ties accepting both roundings. More digits than the
 * source has are fine only when a fraction yields them.
 */
export function agreement(stated: Statistic, source: Statistic): Agreement | null {
  return canAgree(stated, source) ? agreementWhereOpen(stated, source) : null
}

/** The same where `canAgree` has said that they can. */
export function agreementWhereOpen(stated: Statistic, source: Statistic): Agreement | null {
  const [claim, finding] = asAges(stated, source)
  if ((claim.qualifier === 'criterion') !== (finding.qualifier === 'criterion') && claim.kind === 'percentage') return null
  if (claim.kind === 'p-value') return agreePValues(claim, finding)
  const a = dimensionOf(claim)
  const b = dimensionOf(finding)
  if (a !== null && b !== null && a !== b && a !== 'points' && b !== 'points' && !isCounted(claim) && !isCounted(finding)) return null
  if (isCountedFraction(claim) && isCountedFraction(finding)) {
    return claim.numerator === finding.numerator && claim.denominator === finding.denominator ? exact : null
  }
  if (isOfOtherWhole(claim, finding)) return null
  if (isOpenInterval(claim) || isOpenInterval(finding)) return agreeOpenBounds(claim, finding)
  if (claim.lower !== null && claim.upper !== null) return agreeBounds(claim, finding)
  if (claim.value === null) return null
  const family = familyOf(claim)
  if (family === 'people' || family === 'count') return agreeCounts(claim, finding)
  if (finding.lower !== null && finding.upper !== null) {
    // A point claimed of a range agrees with either end only where the claim says so ("up to", "at least").
    return agreeWithRange(claim, finding)
  }
  if (finding.value === null) return null
  if (isShortOfUnit(claim, finding)) return null
  // "309 showed interest" of "n = 309": a bare number may count what the source counts, where it is too large to be there by chance.
  if (!printsUnit(claim, finding)) return null
  if (isCounted(finding)) return claim.kind === 'other' && claim.value >= 20 && claim.value === finding.value && claim.comparator === '=' ? exact : null
  return agreePoints(claim, finding)
}

/** Whether a claim can agree with findings of the sort of this one, whatever their values. */
export function canAgree(stated: Statistic, source: Statistic): boolean {
  return comparable(...asAges(stated, source))
}

/** As `sortOf`, for `canAgree`. */
export function agreementSortOf(finding: Statistic): string {
  return `${sortOf(finding)} ${asAge(finding) !== finding}`
}

/** "A mean age of 44 years" against "mean age 44.07". */
function asAges(stated: Statistic, source: Statistic): [claim: Statistic, finding: Statistic] {
  const claim = source.kind === 'age' && stated.unit === 'years' && averages.has(stated.kind) ? asAge(stated) : stated
  return [claim, claim.kind === 'age' ? asAge(source) : source]
}

/** "17/31" and "seven out of 161", not "two-thirds" or "two of three". */
function isCountedFraction({ kind, printed, numerator, denominator }: Statistic): boolean {
  return kind === 'fraction' && numerator !== undefined && denominator !== undefined && printed.some(({ word }) => !word)
}

const ageWords = /^(?:ages?|aged|old(?:er)?|young(?:er)?)$/

const averages: ReadonlySet<Statistic['kind']> = new Set(['mean', 'median'])
const ageLike: ReadonlySet<Statistic['kind']> = new Set(['duration', 'mean', 'median', 'range', 'other'])

/** "65 to 74 years" and "a mean of 49.5" are ages where an age is claimed. */
function asAge(finding: Statistic): Statistic {
  return ageLike.has(finding.kind) && (finding.unit === 'years' || finding.unit === null && finding.kind !== 'duration' && isSaidOfAge(finding)) ? { ...finding, kind: 'age', unit: 'years' } : finding
}

/** A mean of ages, as its words say. */
export function isLikeAge(finding: Statistic): boolean {
  return averages.has(finding.kind) && isSaidOfAge(finding)
}

function isSaidOfAge({ context }: Statistic): boolean {
  return context.words.some(word => ageWords.test(word))
}

/**
 * A bare number is a time only where the words around it name the unit, and then only one of some length: two digits are in every table that
 * names its weeks.
 */
function printsUnit(claim: Statistic, finding: Statistic): boolean {
  if (finding.unit !== null || familyOf(claim) !== 'time' && familyOf(claim) !== 'age' || finding.kind === 'age' || isSpread(finding)) return true
  const names = unitNames[claim.unit ?? '']
  return names === undefined || isLong(claim) && finding.context.words.some(word => names.test(word))
}

/** "30°" is no match for the 30 of anything: a short number with a unit needs that unit, or a name for what it is, on the other side too. */
function isShortOfUnit(claim: Statistic, finding: Statistic): boolean {
  return claim.unit !== null && claim.unit !== 'points' && finding.unit === null && finding.kind === 'other' && claim.kind !== 'age' && !(claim.unit === '%' && finding.context.words.some(word => shares.test(word))) && claim.value !== 0 && !isSpread(claim) && !isLong(claim) && !claim.printed[0]?.word
    && ((claim.printed[0]?.decimals ?? 0) <= 0 || trimZeros(digitsOf(claim.printed[0]!.raw), true).length <= 1)
}

/** Stems of words for what is given in per cent, whether the sign is printed or not. */
const shares = /^(?:percent|rate|propor|preval|incid|frequen)/

function isLong({ printed }: Statistic): boolean {
  return printed.some(({ raw }) => trimZeros(digitsOf(raw)).length >= 3)
}

const unitNames: Record<string, RegExp> = {
  s: /^(?:s|secs?|second)$/, min: /^min/, h: /^(?:h|hrs?|hour)$/, days: /^(?:d|day)$/, weeks: /^(?:wks?|week)$/, months: /^(?:mo|month)$/, years: /^(?:yr?s?|year|ages?|aged)$/,
}

function isCounted(statistic: Statistic): boolean {
  return familyOf(statistic) === 'count' || familyOf(statistic) === 'people'
}

function agreePoints(claim: Statistic, finding: Statistic): Agreement | null {
  const [claimScale, findingScale] = scalesOf(claim, finding)
  const printed = claim.printed[0]!
  const source = finding.value! * findingScale
  const target = claim.value! * claimScale
  const size = Math.max(Math.abs(source), Math.abs(target), 1)
  // The sign follows the outcome's convention: a "4.1-point reduction" is a change of −4.1.
  if (opposed(claim, finding)) return null
  // "before age 55" for "<55 years": an age is a limit however it is put, but on one side.
  if (claim.kind === 'age' && source === target) return areOpposite(claim.comparator, finding.comparator) ? null : exact
  // A slope of "−16.0 ml/h" is a decline of 16 ml an hour, and no rise.
  const isSlope = familyOf(claim) === 'dose' && claim.unit === finding.unit && finding.value! < 0
  if (isSlope && claim.value! > 0 && claim.context.words.some(word => rising.test(word))) return null
  const sameSize = signFree(claim) && signFree(finding) || isSlope
  const difference = sameSize ? Math.abs(Math.abs(source) - Math.abs(target)) : Math.abs(source - target)
  const comparator = claim.comparator
  // "Up to 33%" for "as many as one in three".
  if ((comparator === '≤' || comparator === '≥') && claim.kind === 'percentage' && finding.kind === 'fraction' && difference <= 0.5 * 10 ** -printed.decimals * (1 + 1e-6)) return approximate
  if (comparator === '<' || comparator === '>' || comparator === '≤' || comparator === '≥') return entails(claim, finding, source, target)
  if (finding.comparator === '<' || finding.comparator === '>') return null
  const isExact = difference <= epsilon * size
  const fromFraction = finding.kind === 'fraction'
  if (isExact && !printed.word) return claim.kind === finding.kind || !fromFraction ? exact : derived
  const half = 0.5 * 10 ** -printed.decimals * claimScale
  if (claim.kind === 'fraction') return agreeFraction(claim, finding, source, target)
  if (printed.word && printed.value === target / claimScale && isExact) return exact
  const coarser = printed.decimals <= (finding.printed[0]?.decimals ?? Infinity) + decimalsOf(findingScale / claimScale)
  if (difference <= half * (1 + 1e-6) + epsilon * size && (coarser || fromFraction)) return fromFraction ? derived : rounding
  if (comparator === '~' && difference <= tolerance(claim, source)) return approximate
  return null
}

/**
 * How far "about" reaches: a twentieth for a round number, or half a unit of the last digit that it shows, whichever is more. "About 204" is
 * no round number and reaches a hundredth.
 */
function tolerance(claim: Statistic, source: number): number {
  const printed = claim.printed[0]!
  const value = Math.abs(claim.value! * scaleOf(claim))
  const isRound = printed.word || value % 5 === 0 || trimZeros(digitsOf(printed.raw)).length <= 2
  const half = value === 50 ? 5 : value >= 10 && value % 10 === 0 ? 4 : value >= 10 && value % 5 === 0 ? 2.5 : 0.5 * 10 ** -printed.decimals
  return Math.max((isRound ? 0.05 : 0.01) * Math.abs(source), familyOf(claim) === 'share' ? Math.min(half, 5) : Math.min(half, 0.1 * Math.abs(source)))
}

/** A fraction claimed of a percentage: 17/31 for 54.8 %, "two-thirds" for 67 %, "half" for 52 % only when hedged or in words. */
function agreeFraction(claim: Statistic, finding: Statistic, source: number, target: number): Agreement | null {
  const difference = Math.abs(source - target)
  if (claim.printed[0]?.word) {
    if (difference <= epsilon) return claim.comparator === '~' ? approximate : exact
    if (source !== 0 && target === 0) return null
    if (difference <= (claim.comparator === '~' ? 5 : 2.5)) return approximate
    return null
  }
  if (finding.kind === 'other' && finding.unit === null) return null
  const decimals = finding.printed[0]?.decimals ?? 0
  const fits = difference <= 0.5 * 10 ** -decimals * scaleOf(finding) * (1 + 1e-6)
  return fits && (finding.denominator === undefined || finding.denominator === claim.denominator) ? derived : null
}

/** Comparisons by entailment: "more than half" is supported by 55 %, "fewer than 10 %" by 8 %. */
function entails(claim: Statistic, finding: Statistic, source: number, target: number): Agreement | null {
  const same = Math.abs(source - target) <= epsilon * Math.max(1, Math.abs(target))
  if (same && finding.comparator === claim.comparator) return exact
  if (finding.comparator !== '=' && finding.comparator !== '~') return null
  // "More than eight" of something without a name would be true of half the numbers there are; "no more than 15" may be said of "a maximum of 15".
  if (claim.kind === 'other' && claim.unit === null) return same && (claim.comparator === '≤' || claim.comparator === '≥') ? derived : null
  // "More than half" of 71 %; but who writes "no more than 53%" means about that.
  const [printed] = claim.printed
  const isRound = printed === undefined || printed.word || claim.value! % 5 === 0 || trimZeros(digitsOf(printed.raw)).length < 2
  const near = Math.abs(source - target) <= (isRound ? 0.5 : 0.1) * Math.max(Math.abs(target), epsilon)
  switch (claim.comparator) {
    case '<': return source < target && near ? approximate : null
    case '>': return source > target && near ? approximate : null
    case '≤': return source <= target + epsilon && near ? approximate : null
    default: return source >= target - epsilon && near ? approximate : null
  }
}

/** Both say which way the number goes, and they say different things. */
export function opposed(claim: Statistic, finding: Statistic): boolean {
  return claim.sense !== undefined && finding.sense !== undefined && claim.sense !== finding.sense
}

/** "Younger than 65" and "65 or older". */
export function areOpposite(a: Statistic['comparator'], b: Statistic['comparator']): boolean {
  return isUpper(a) && isLower(b) || isLower(a) && isUpper(b)
}

function isUpper(comparator: Statistic['comparator']): boolean {
  return comparator === '<' || comparator === '≤'
}

function isLower(comparator: Statistic['comparator']): boolean {
  return comparator === '>' || comparator === '≥'
}

/** Stems of words for a number that grows. */
const rising = /^(?:increas|rose|ris|grew|grow|gain|climb|higher|more)/

/** Kinds whose sign is a matter of wording. */
function signFree(statistic: Statistic): boolean {
  const family = familyOf(statistic)
  return family === 'score' || family === 'any' || family === 'share' || family === 'standardized-mean-difference'
}

function decimalsOf(factor: number): number {
  return factor === 1 ? 0 : 6
}

/** Bounds agree when both ends do, in their order; "45 ± 10" yields 35 to 55; a claimed range may contain a point that the source reports. */
function agreeBounds(claim: Statistic, finding: Statistic): Agreement | null {
  const [scale, sourceScale] = scalesOf(claim, finding)
  const [first, second] = claim.printed
  if (finding.lower !== null && finding.upper !== null) {
    const lower = agreeEnd(first, claim.lower! * scale, finding.lower * sourceScale, scale, finding.printed[0])
    const upper = agreeEnd(second, claim.upper! * scale, finding.upper * sourceScale, scale, finding.printed[1])
    if (lower === null || upper === null) {
      // A reduction of 0.58 to 0.01 is a change of −0.58 to −0.01.
      const mirrored = agreeEnd(first, claim.lower! * scale, -finding.upper * sourceScale, scale, finding.printed[1]) !== null
        && agreeEnd(second, claim.upper! * scale, -finding.lower * sourceScale, scale, finding.printed[0]) !== null
      return mirrored ? derived : null
    }
    if (isHalfWidth(finding) !== isHalfWidth(claim)) return derived
    return lower && upper ? exact : rounding
  }
  if (finding.value !== null && claim.kind !== 'confidence-interval' && finding.comparator === '=') {
    const source = finding.value * sourceScale
    // A range wider than the value itself would contain almost anything; one to the decimal is somebody's result, and an age a limit. "Three to seven weeks" holds many a time.
    if (familyOf(claim) === 'time' && claim.printed.every(({ word }) => word === true) && claim.upper! > widestTime * claim.lower!) return null
    if (claim.kind === 'age' || claim.printed.every(({ decimals }) => decimals > 0)) return null
    if ((claim.upper! - claim.lower!) * scale <= Math.abs(source) && claim.lower! * scale <= source + epsilon && source <= claim.upper! * scale + epsilon) return approximate
  }
  return null
}

/** So many times its lower end is the upper end of a time in words that is said of one point in it; a stretch in figures ("from 2 to 24 hours") may be one of a curve. */
const widestTime = 1.6

/** "97.0–not estimable" */
function isOpenInterval({ lower, upper }: Statistic): boolean {
  return (lower === null) !== (upper === null)
}

/** Intervals without one of their bounds agree in the other one, and with nothing else. */
function agreeOpenBounds(claim: Statistic, finding: Statistic): Agreement | null {
  if ((claim.lower === null) !== (finding.lower === null) || (claim.upper === null) !== (finding.upper === null)) return null
  const [scale, sourceScale] = scalesOf(claim, finding)
  const agrees = agreeEnd(claim.printed[0], (claim.lower ?? claim.upper!) * scale, (finding.lower ?? finding.upper!) * sourceScale, scale, finding.printed[0])
  return agrees === null ? null : agrees ? exact : rounding
}

/** True for literal agreement, false for agreement by rounding, null for none. */
function agreeEnd(printed: PrintedNumber | undefined, target: number, source: number, scale: number, sourcePrinted: PrintedNumber | undefined): boolean | null {
  const difference = Math.abs(target - source)
  if (difference <= epsilon * Math.max(1, Math.abs(source))) return true
  const decimals = printed?.decimals ?? 0
  if (sourcePrinted && decimals > sourcePrinted.decimals) return null
  return difference <= 0.5 * 10 ** -decimals * scale * (1 + 1e-6) ? false : null
}

/** An interval printed as "45 ± 10": its two printed numbers are the middle and the half-width. */
export function isHalfWidth(statistic: Statistic): boolean {
  return statistic.kind === 'confidence-interval' && statistic.printed.length === 2 && statistic.printed[0]!.value !== statistic.lower
}

function agreeWithRange(claim: Statistic, finding: Statistic): Agreement | null {
  const [claimScale, scale] = scalesOf(claim, finding)
  const target = claim.value! * claimScale
  if (claim.comparator === '≤' || claim.comparator === '<') return Math.abs(finding.upper! * scale - target) <= epsilon ? derived : null
  if (claim.comparator === '≥' || claim.comparator === '>') return Math.abs(finding.lower! * scale - target) <= epsilon ? derived : null
  // "Rose from 0.75 to 1.2 mg/kg" for doses of 0.75 to 1.2 mg/kg.
  const end = claim.context.particulars.includes('baseline') ? finding.lower! : claim.context.particulars.includes('end') ? finding.upper! : null
  if (end !== null && claim.kind === 'dose' && claim.comparator === '=') return Math.abs(end * scale - target) <= epsilon ? derived : null
  return claim.comparator === '~' && finding.lower! * scale <= target && target <= finding.upper! * scale ? approximate : null
}

/** "20 in each group" is not "20 in all". */
function isOfOtherWhole(a: Statistic, b: Statistic): boolean {
  return a.qualifier === 'total' && b.qualifier === 'per group' || a.qualifier === 'per group' && b.qualifier === 'total'
}

/** Whole numbers of people and things: equal, or the numerator or denominator of a fraction. */
function agreeCounts(claim: Statistic, finding: Statistic): Agreement | null {
  const value = claim.value!
  const isOfCount = finding.kind === 'fraction' || finding.kind === 'percentage'
  // People come whole: "n = 3.0" is thirty with a slip.
  if (isOfCount ? !isWhole(claim) : isWhole(claim) !== isWhole(finding)) return null
  const hits = (source: number | null | undefined): boolean => source !== null && source !== undefined
    && (claim.comparator === '=' ? source === value : claim.comparator === '~' ? Math.abs(source - value) <= 0.05 * source : compare(source, claim.comparator, value))
  // "Four of the six trials" says nothing of six patients.
  if (finding.qualifier === 'studies') return null
  if (isOfCount) return hits(finding.numerator) || hits(finding.denominator) ? derived : null
  if (finding.value === value && finding.comparator === claim.comparator) return exact
  return hits(finding.value) ? (claim.comparator === '=' ? exact : approximate) : null
}

function isWhole({ printed: [own] }: Statistic): boolean {
  return (own?.decimals ?? 0) <= 0
}

function compare(source: number, comparator: Exclude<Statistic['comparator'], '=' | '~'>, value: number): boolean {
  const near = Math.abs(source - value) <= 0.5 * value
  switch (comparator) {
    case '<': return source < value && near
    case '>': return source > value && near
    case '≤': return source <= value && near
    case '≥': return source >= value && near
  }
}

export const conventional: ReadonlySet<number> = new Set([0.2, 0.1, 0.05, 0.025, 0.02, 0.01, 0.005, 0.001, 0.0005, 0.0001, 0.00001])

const thresholds: ReadonlySet<number> = new Set([0.05, 0.01, 0.001])

/**
 * p values by entailment: p = .002 in the source supports p < .05 but not p < .002; p < .001 does not support p = .0004. Only the usual
 * thresholds are entailed: nobody rounds p < .001 to "p < .002".
 */
function agreePValues(claim: Statistic, finding: Statistic): Agreement | null {
  if (finding.kind !== 'p-value') return finding.kind === 'other' && claim.value === finding.value ? exact : null
  if (claim.value === null) return finding.value === null || (finding.comparator !== '<' && finding.value > 0.05) ? exact : null
  if (finding.value === null) return claim.comparator === '>' && claim.value <= 0.1 ? exact : null
  const { value, comparator } = claim
  const source = finding.value
  if (comparator === finding.comparator && value === source) return exact
  const half = 0.5 * 10 ** -claim.printed[0]!.decimals * (1 + 1e-6)
  // Whoever reads "p < .001" writes that, or that it is significant; "p < .005" is a slip, and so is a trend of what was significant.
  const entailedBy = ({ comparator }: Statistic): boolean => thresholds.has(value) ? comparator !== '>' && comparator !== '≥'
    : comparator === '=' && conventional.has(value) && source >= value / 5 && (value < 0.1 || source >= 0.05)
  const isUpper = ({ comparator }: Statistic): boolean => comparator !== '>' && comparator !== '≥'
  switch (comparator) {
    case '=':
    case '~':
      // No p is nought; only programs print "p = .000".
      if (finding.comparator !== '=' || value === 0 && claim.printed[0]!.decimals < 3) return null
      return Math.abs(value - source) <= half && claim.printed[0]!.decimals <= finding.printed[0]!.decimals ? rounding : null
    case '<': return isUpper(finding) && entailedBy(finding) && source < value ? derived : null
    case '≤': return isUpper(finding) && entailedBy(finding) && source <= value ? derived : null
    case '>': return conventional.has(value) && source > value && (finding.comparator === '=' || finding.comparator === '>') ? derived : null
    default: return conventional.has(value) && source >= value && finding.comparator !== '<' ? derived : null
  }
}
