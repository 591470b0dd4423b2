import type { Edit, Fix } from '../check.ts'
import type { Claim, Evidence } from '../../judging/claim.ts'
import type { PrintedNumber, Statistic } from '../../statistics/statistic.ts'
import { familyOf, scaleOf } from '../../judging/comparing/quantity.ts'
import { differsInLevel, levelPlace } from '../../judging/rules/intervalLevel.ts'
import { studyName } from '../../wording/evidence.ts'
import { describeStatistic, valueText } from '../../wording/statistic.ts'
import type { Say } from '../../wording/say.ts'
import { timeUnitEdit } from './timeUnit.ts'

/**
 * Replaces the number of a claim by the source's, digit for digit; the words around it stay. Null where the two are printed so differently
 * that no edit of the number alone would be right (another unit but of time, a fraction for a percentage).
 */
export function useSourceValue(text: string, claim: Claim, evidence: Evidence, say: Say): Fix | null {
  if (differsInLevel(claim.statistic, claim.evidence)) return useSourceLevel(claim, evidence, say)
  const { finding: { statistic: taken } } = claim.evidence[0] ?? evidence
  const unit = timeUnitEdit(text, claim.statistic, evidence.finding.statistic)
  const edits = unit ? [unit] : isInForm(claim.statistic, evidence.finding.statistic) || isTakenFor(claim.statistic, taken, evidence.finding.statistic) ? editsFor(text, claim.statistic, evidence.finding.statistic) : null
  if (!edits || edits.length === 0) return null
  const { statistic } = evidence.finding
  return { title: say`Use ${claim.statistic.kind === 'p-value' ? describeStatistic(statistic, say) : valueText(statistic, say)}, as ${studyName(evidence)} reports`, edits, preferred: true }
}

/** "95 % interval": the level of an interval whose bounds are right. */
function useSourceLevel({ statistic }: Claim, evidence: Evidence, say: Say): Fix | null {
  const place = levelPlace(statistic)
  const { level } = evidence.finding.statistic
  return place && level !== undefined ? { title: say`Use ${`${level}%`}, as ${studyName(evidence)} reports`, edits: [{ ...place, newText: String(level) }], preferred: true } : null
}

function isInForm(claim: Statistic, source: Statistic): boolean {
  return familyOf(claim) === familyOf(source) && scaleOf(claim) === scaleOf(source)
}

/** The claim prints what the source has in another cell of the same form: "58.9 min" where the table, which has its unit in the head, prints 58.9 and 66.2. */
function isTakenFor(claim: Statistic, taken: Statistic, source: Statistic): boolean {
  return taken.kind === source.kind && taken.unit === source.unit && taken.printed.length === claim.printed.length && taken.printed.every(({ value }, i) => Math.abs(value) === Math.abs(claim.printed[i]!.value))
}

function editsFor(text: string, claim: Statistic, source: Statistic): Edit[] | null {
  if (claim.kind === 'direction' || source.kind === 'direction') return null
  if (claim.printed.length !== source.printed.length || claim.printed.length === 0) return null
  if ((claim.kind === 'fraction') !== (source.kind === 'fraction') || claim.printed.some(printed => printed.raw === '')) return null
  const edits: Edit[] = []
  claim.printed.forEach((printed, i) => {
    const shown = text.slice(printed.start, printed.end)
    const wanted = inManner(numberText(printed, source.printed[i]!, claim, source), shown, claim)
    if (wanted !== printed.raw && wanted !== shown) edits.push({ start: printed.start, end: printed.end, newText: wanted })
  })
  if (edits.some(edit => growsTogether(text, edit))) return null
  if (claim.comparator !== source.comparator) {
    const sign = comparatorEdit(text, claim, source)
    if (sign) edits.unshift(sign)
  }
  return edits
}

/**
 * Whether what replaces a number would be read as one with what stands around it: "17 8" as 17,178, the 5 of "day 1,5" as 1.15, the 9 of "9%5CI" as 63%5, the −5.0 of "−5.0;5" as a whole bound;
 * not the bounds of "[0.65,0.84]" or "(3;8)".
 */
function growsTogether(text: string, { start, end, newText }: Edit): boolean {
  const before = text.slice(Math.max(0, start - 16), start)
  const after = text.slice(end, end + 16)
  const thousands = /\d[ \u00A0\u2009]$/.test(before) && /^\d{3}(?!\d)/.test(newText)
  const whole = /(?<![\d.,·])\d{1,14}([.,·;])$/.exec(before)?.[1] ?? /^([.,·;])\d{1,14}(?![\d.,·])/.exec(after)?.[1]
  return thousands || /^%\d/.test(after) || whole !== undefined && (whole !== ';' || /[.,·]\d/.test(newText))
}

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** The source's number in the manuscript's manner: words for words, and no sign where the wording carries it. */
function numberText(printed: PrintedNumber, source: PrintedNumber, claim: Statistic, finding: Statistic): string {
  if (printed.word && Number.isInteger(source.value) && words[source.value]) {
    const word = words[source.value]!
    return /^\p{Lu}/u.test(printed.raw) ? word[0]!.toUpperCase() + word.slice(1) : word
  }
  if (source.word) return String(source.value)
  const signed = familyOf(claim) === 'score' && claim.lower === null && finding.lower === null && printed.value >= 0 && source.value < 0
  let raw = signed ? source.raw.replace(/^[−–-]\s?/, '') : source.raw.replace(/^([−–-])\s/, '$1')
  if (claim.kind === 'p-value' && printed.raw.startsWith('.') && raw.startsWith('0')) raw = raw.slice(1)
  if (claim.kind === 'p-value' && /^0[.·]/.test(printed.raw) && /^[.·]/.test(raw)) raw = `0${raw}`
  return raw
}

/** A number with the decimal mark and the minus of the manuscript: "12,7", `12{,}7`, "12·7", `$-$12.7`. Where the claim is a whole number, the source's mark stays. */
function inManner(raw: string, shown: string, { printed }: Statistic): string {
  const own = printed.flatMap(({ decimals, raw: number }) => decimals > 0 ? /([.,·])\d{1,20}$/.exec(number)?.[1] ?? [] : [])[0]
  const mark = shown.includes('{,}') ? '{,}' : own
  const minus = /^(?:\$-\$|\{-\}|[−–‒-])/.exec(shown)?.[0]
  return raw.replace(/(?<=\d)[.·](?=\d)/, point => mark ?? point).replace(/^[−–‒-]/, sign => minus ?? sign)
}

/** The comparator printed right before the number, replaced. */
function comparatorEdit(text: string, claim: Statistic, source: Statistic): Edit | null {
  const before = text.slice(Math.max(0, claim.start - 4), claim.start)
  const found = /[=<>≤≥]\s{0,2}$/.exec(before)
  if (!found) return null
  const start = claim.start - before.length + found.index
  return { start, end: start + 1, newText: source.comparator }
}
