import type { Statistic } from '../../statistics/statistic.ts'
import { detached } from '../../text/detached.ts'
import { digitsOf, trimZeros } from '../../text/digits.ts'
import type { Reason } from '../claim.ts'
import { opposed } from './agreement.ts'
import { dimensionOf, familyOf, scaleOf } from './quantity.ts'

/**
 * What kind of slip turns the finding into the claim. Ordered from the most to the least specific; `value` and `range` when none is
 * recognised.
 */
export function slipOf(claim: Statistic, finding: Statistic): Reason {
  if (claim.kind === 'p-value' && claim.value !== null && finding.value !== null && claim.value === finding.value && claim.comparator !== finding.comparator) return 'operator'
  const unitA = dimensionOf(claim)
  const unitB = dimensionOf(finding)
  if (claim.value !== null && claim.value === finding.value && (unitA !== unitB || scaleOf(claim) !== scaleOf(finding))) return 'unit'
  if (claim.lower !== null && finding.lower !== null) {
    if (claim.lower === finding.lower && claim.upper === finding.upper && (unitA !== unitB || scaleOf(claim) !== scaleOf(finding))) return 'unit'
    const lower = digitSlip(claim.printed[0]?.raw, finding.printed[0]?.raw)
    const upper = digitSlip(claim.printed[1]?.raw, finding.printed[1]?.raw)
    return lower ?? upper ?? 'range'
  }
  if (claim.kind === 'sample-size' && finding.kind === 'fraction') return 'denominator'
  if (claim.value === null || finding.value === null) return 'range'
  const a = claim.value * scaleOf(claim)
  const b = finding.value * scaleOf(finding)
  if (claim.kind === 'fraction' && finding.kind === 'fraction') {
    if (claim.numerator === finding.numerator || claim.denominator === finding.denominator) return claim.numerator === finding.numerator ? 'denominator' : 'value'
  }
  if (a !== 0 && (Math.abs(a + b) <= 1e-9 * Math.abs(b) || Math.abs(a - b) <= 1e-9 * Math.abs(b) && opposed(claim, finding))) return 'sign'
  const digits = digitSlip(claim.printed[0]?.raw, finding.printed[0]?.raw)
  if (digits) return digits
  if (isRatio(claim) && b !== 0 && Math.abs(1 / b - a) <= 0.5 * 10 ** -(claim.printed[0]?.decimals ?? 0)) return 'reciprocal'
  return 'value'
}

function isRatio(statistic: Statistic): boolean {
  return familyOf(statistic).endsWith('-ratio')
}

/** A slip of typing between two printed numbers, or null. */
export function digitSlip(claimRaw: string | undefined, findingRaw: string | undefined): Reason | null {
  if (!claimRaw || !findingRaw) return null
  const { plain: claim, digits: a } = writingOf(claimRaw)
  const { plain: finding, digits: b } = writingOf(findingRaw)
  if (a === '' || b === '') return null
  if (claim === finding) return null
  // "decimal-shift" only where the digits are the same and the point has moved.
  if (trimZeros(a, true) === trimZeros(b, true) && trimZeros(a, true) !== '') return 'decimal-shift'
  if (isShortOf(a, b) || isShortOf(b, a)) return 'dropped-digit'
  // "52.3" for "53.2": the mark stands still, the digits change places.
  if (claim.indexOf('.') === finding.indexOf('.') && isTransposed(a, b)) return 'transposed-digits'
  return null
}

/** Whether two printed numbers differ in just one digit; of three digits and more that seldom happens by chance. */
export function differsInOneDigit(claimRaw: string | undefined, findingRaw: string | undefined, atLeast = 3): boolean {
  if (!claimRaw || !findingRaw) return false
  const { plain: a, digits } = writingOf(claimRaw)
  const { plain: b } = writingOf(findingRaw)
  if (a.length !== b.length || digits.length < atLeast) return false
  let differences = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differences++
  return differences === 1
}

/** How a number is written: in one notation, and its digits. */
interface Writing { plain: string, digits: string }

/** Writings met lately: each number of a claim is held against all of a study. */
const writings = new Map<string, Writing>()
const mostKnown = 20_000

function writingOf(raw: string): Writing {
  let writing = writings.get(raw)
  if (!writing) {
    if (writings.size >= mostKnown) writings.clear()
    const plain = plainly(raw)
    writings.set(detached(raw), writing = { plain, digits: digitsOf(plain) })
  }
  return writing
}

function plainly(raw: string): string {
  return raw.replace(/[·∙⋅]/g, '.').replace(/[−–‒‑\s+-]/g, '').replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.').replace(/^\./, '0.')
}

/** Whether one is the other without one of its digits. */
function isShortOf(short: string, long: string): boolean {
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  return i < long.length && short.slice(i) === long.slice(i + 1)
}

function isTransposed(a: string, b: string): boolean {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return i + 1 < a.length && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}
