import { isSpecification, ofScale } from '../../statistics/specifications/specification.ts'
import type { Statistic, StatisticKind } from '../../statistics/statistic.ts'
import { hoursOf } from '../../statistics/time.ts'

/**
 * Kinds that name one quantity in different words belong to one family: a percentage and its fraction, a count of people and a sample
 * size, "635 days" as a median and as a duration.
 */
export type Family =
  | 'share' | 'people' | 'count' | 'studies' | 'score' | 'time' | 'dose' | 'age' | 'interval' | 'any' | StatisticKind

const families: Partial<Record<StatisticKind, Family>> = {
  percentage: 'share', fraction: 'share', 'risk-difference': 'share',
  'sample-size': 'people', count: 'count', 'study-count': 'studies',
  mean: 'score', 'mean-difference': 'score', score: 'score', median: 'score',
  duration: 'time', dose: 'dose', age: 'age', 'confidence-interval': 'interval', 'interquartile-range': 'interval', range: 'interval', other: 'any',
}

const timeUnits = new Set(['s', 'min', 'h', 'days', 'weeks', 'months', 'years', 'decades'])

/** The family of a statistic; its unit decides where the kind does not ("a median of 27.5 days" is a time). */
export function familyOf(statistic: Statistic): Family {
  if (statistic.kind === 'age') return 'age'
  if (statistic.unit === 'fold') return 'any'
  const family = families[statistic.kind] ?? statistic.kind
  if (family === 'score' || family === 'any') {
    if (statistic.unit === '%') return 'share'
    if (statistic.unit !== null && timeUnits.has(statistic.unit)) return 'time'
  }
  if (family === 'interval' && statistic.kind !== 'confidence-interval' && statistic.kind !== 'range') return statistic.kind
  return family
}

const ratios = new Set<Family>(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio'])

/** Whether a claim of one family can be about a finding of the other. */
export function comparable(claim: Statistic, finding: Statistic): boolean {
  if (isSpecification(claim) !== isSpecification(finding)) return false
  if (isSpread(claim) !== isSpread(finding) && ![claim, finding].some(isNameless)) return false
  if (isOfSomething(claim) && isOfNoThings(claim, finding) || isOfSomething(finding) && isOfNoThings(finding, claim)) return false
  const a = familyOf(claim)
  const b = familyOf(finding)
  // "Four times as often" is no number needed to treat.
  if (claim.unit === 'fold' && finding.kind === 'number-needed-to-treat') return false
  if (a === b) return a === 'count' ? claim.unit === finding.unit || claim.unit === null || finding.unit === null || givings.has(claim.unit) && givings.has(finding.unit) : a !== 'dose' || claim.unit !== null
  // A number without a label, as in a table cell, may be anything; and the same unit measures the same thing under any name.
  if ((claim.lower !== null) === (finding.lower !== null) && (unitOf(claim) === unitOf(finding) || claim.unit === null || finding.unit === null)) {
    if (claim.kind === finding.kind) return true
    if (a === 'p-value' || b === 'p-value') return a === 'p-value' && isBareP(claim, finding)
    // "187.9 ml", read as a dose, may be what a table gives the mean of.
    if ((claim.kind === 'dose' || claim.kind === 'duration') && claim.unit !== null && finding.unit === null && averages.has(finding.kind)) return true
    if (claim.kind === 'other' || finding.kind === 'other' || claim.lower !== null && (claim.kind === 'range' || finding.kind === 'range') || claim.unit !== null && unitOf(claim) === unitOf(finding)) return true
  }
  if (a === 'any' || b === 'any') {
    if (claim.unit === 'fold' || finding.unit === 'fold') return ratios.has(a) || ratios.has(b)
    return unitless(claim) === unitless(finding) && neutral.has(a === 'any' ? b : a)
  }
  if (pair(a, b, 'people', 'count')) return true
  if (pair(a, b, 'age', 'time') || pair(a, b, 'age', 'score')) return true
  // "17 patients responded" against "17/31", "12 patients" against "8 of 12"; "one infusion" is no "one in three".
  if (pair(a, b, 'share', 'people') || pair(a, b, 'share', 'count') && (a === 'count' ? claim : finding).unit === null) return finding.numerator !== undefined || claim.numerator !== undefined
  return false
}

/** All that `comparable` looks at in a finding: those of one sort are comparable with the same claims. */
export function sortOf({ kind, unit, qualifier, value, lower, numerator, printed: [first] }: Statistic): string {
  return `${kind} ${unit} ${qualifier === 'spread' || qualifier === 'counted' || qualifier === ofScale ? qualifier : ''} ${lower !== null} ${numerator !== undefined} ${(value ?? 2) <= 1 && (first?.decimals ?? 0) >= 2}`
}

/** Kinds of pure numbers, which are so many of nothing. */
const dimensionless: ReadonlySet<StatisticKind> = new Set([
  'odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'standardized-mean-difference', 'correlation', 'p-value', 't-statistic', 'f-statistic', 'chi-square', 'z-statistic', 'q-statistic', 'u-statistic',
])

/** Kinds whose units are no things that are counted. */
const measured: ReadonlySet<StatisticKind> = new Set(['percentage', 'duration', 'dose', 'age', 'cost'])

function isOfNoThings({ qualifier }: Statistic, { kind, unit }: Statistic): boolean {
  return dimensionless.has(kind) || qualifier === 'counted' && measured.has(kind) && unit !== null
}

/** "28.94 km", "28.94 times", "29 dogs": a number without a name that counts or measures something; "29-fold" and "29 times as high" do not. */
function isOfSomething({ kind, unit, qualifier }: Statistic): boolean {
  return kind === 'other' && (unit === null ? qualifier === 'counted' : unit !== 'fold' && unit !== '%' && unit !== 'points')
}

/** The unit without how often it is given, which "a mean daily dose of 61.1 mg" says in words. */
function unitOf({ unit }: Statistic): string | null {
  return unit?.replace(givenEvery, '') ?? null
}
const givenEvery = /\/(?:day|week|dose|infusion)$/

const averages: ReadonlySet<StatisticKind> = new Set(['mean', 'median'])

/** Kinds that say how large an effect is and bear their name: an abstract has one or two of them, a sentence seldom more. */
export const effectSizes: ReadonlySet<StatisticKind> = new Set(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'standardized-mean-difference', 'mean-difference', 'risk-difference', 'correlation', 'number-needed-to-treat'])

/** What is given again and again goes by many names: six treatments are six sessions. */
export const givings = new Set(['treatments', 'sessions', 'infusions', 'injections', 'administrations', 'applications', 'doses'])

/** How much values differ among each other, which no value of one of them agrees with. */
export function isSpread({ kind, qualifier }: Statistic): boolean {
  return kind === 'standard-deviation' || kind === 'standard-error' || qualifier === 'spread'
}

/** A number that may be anything, a spread in brackets too. */
function isNameless(statistic: Statistic): boolean {
  return statistic.kind === 'other' && !isSpread(statistic)
}

/** A cell in a column of p values has no label of its own: "0.33". */
function isBareP(claim: Statistic, finding: Statistic): boolean {
  return claim.comparator === '=' && finding.kind === 'other' && finding.unit === null && (finding.value ?? 2) <= 1 && (finding.printed[0]?.decimals ?? 0) >= 2
}

/** Points are what a scale counts in; leaving them out changes nothing. */
export function unitless(statistic: Statistic): string | null {
  return statistic.unit === 'points' ? null : statistic.unit
}

/** Families that a number without a label ("65.3") may turn out to be. */
const neutral = new Set<Family>(['score', 'people', 'count', 'any', 'age', 'standardized-mean-difference', 'standard-deviation', 'standard-error', 'correlation', 'regression-coefficient', 'odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'mean-difference', 'number-needed-to-treat'])

function pair(a: Family, b: Family, x: Family, y: Family): boolean {
  return (a === x && b === y) || (a === y && b === x)
}

/** Values in the common unit of their family: hours for times, per cent for shares, mg for masses. NaN for what has no unit in common. */
export function scaleOf(statistic: Statistic): number {
  const family = familyOf(statistic)
  if (family === 'time' || statistic.unit !== null && timeUnits.has(statistic.unit) && family !== 'age') return hoursOf(1, statistic.unit)
  if (family === 'share') return statistic.kind === 'fraction' ? 100 : statistic.kind === 'risk-difference' && statistic.unit !== '%' && Math.abs(statistic.value ?? 1) < 1 ? 100 : 1
  if (family === 'dose' && statistic.unit?.startsWith('g')) return 1000
  if (family === 'dose' && statistic.unit?.startsWith('µg')) return 0.001
  return 1
}

/** The scales of a claim and a finding; a number without a unit, as in a table cell, is taken to be in that of the other. */
export function scalesOf(claim: Statistic, finding: Statistic): [claim: number, finding: number] {
  const [ofClaim, ofFinding] = [scaleOf(claim), scaleOf(finding)]
  if (isBare(finding) && claim.unit !== null) return [ofClaim, ofClaim]
  if (isBare(claim) && finding.unit !== null) return [ofFinding, ofFinding]
  return [ofClaim, ofFinding]
}

function isBare({ kind, unit }: Statistic): boolean {
  return unit === null && kind !== 'fraction' && kind !== 'risk-difference'
}

/** The unit without its prefix and without how often it is given, so that doses of one dimension compare: "g/kg" and "mg/kg" are both "mass/kg". */
export function dimensionOf(statistic: Statistic): string | null {
  if (familyOf(statistic) === 'time' || statistic.unit !== null && timeUnits.has(statistic.unit) && statistic.kind !== 'age') return 'time'
  if (familyOf(statistic) === 'share') return 'share'
  return statistic.unit === null ? null : statistic.unit.replace(givenEvery, '').replace(/^(?:mg|µg|g|ng)(?=$|\/)/, 'mass')
}
