import type { Edit, Check, Report } from './check.ts'
import type { Manuscript } from '../manuscripts/manuscript.ts'
import type { Statistic } from '../statistics/statistic.ts'
import { inItalics } from '../manuscripts/italics.ts'
import { numberInStyle, rangeMark, reportingStyleNames, type ReportingStyle } from '../wording/reportingStyle.ts'
import type { Say } from '../wording/say.ts'

/** A figure is not printed as the style chosen prints it. */
export const statisticStyle: Check = {
  code: 'statistic-style',
  severity: 'off',
  description: 'A statistic is not printed in the reporting style that is chosen.',
  reach: 'passage',
  * run({ manuscript, claims, reportingStyle: style, say }) {
    if (style === undefined) return
    for (const { statistic } of claims) {
      const report = statistic.kind === 'p-value' ? pValue(statistic, manuscript, style, say) : interval(statistic, manuscript, style, say) ?? numbers(statistic, manuscript, style, say)
      if (report) yield report
    }
  },
}

/** "p", perhaps emphasised, with its sign, right before the number. */
const pBefore = /(?<![\p{L}\p{N}*_])(\*{1,2}|_)?[pP](\*{1,2}|_)?(\s{0,2})([=<>≤≥])(\s{0,2})$/u

function pValue({ printed: [number], start, end, value, comparator }: Statistic, manuscript: Manuscript, style: ReportingStyle, say: Say): Report | null {
  const { text, syntax } = manuscript
  const from = Math.max(0, start - 12)
  const label = pBefore.exec(text.slice(from, start))
  if (!number || !label || (label[1] ?? '') !== (label[2] ?? '')) return null
  const inStyle = numberInStyle(number, 'p-value', style)
  if (inStyle === null || end < number.end) return null
  const place = { start: from + label.index, end: number.end }
  const letter = style === 'ama' ? 'P' : 'p'
  const marked = style === 'lancet' ? letter : inItalics(letter, syntax)
  const space = (present: string): string => style === 'lancet' ? '' : present.length === 1 ? present : ' '
  const zero = value === 0 && comparator === '='
  const shown = zero ? numberInStyle({ raw: number.raw.replace(/0$/, '1') }, 'p-value', style) ?? inStyle : inStyle
  const newText = `${marked}${space(label[3]!)}${zero ? '<' : label[4]}${space(label[5]!)}${shown}`
  const message = zero ? say`A p value is never zero` : undefined
  return reportOf(manuscript, place, newText, style, say, { safe: !zero, ...message ? { message } : {} })
}

/** The bounds of a confidence interval and what stands between and around them. */
function interval({ kind, printed: [lower, upper] }: Statistic, manuscript: Manuscript, style: ReportingStyle, say: Say): Report | null {
  const { text } = manuscript
  if (kind !== 'confidence-interval' || !lower || !upper || lower.end >= upper.start) return null
  const [low, high] = [numberInStyle(lower, kind, style), numberInStyle(upper, kind, style)]
  const between = text.slice(lower.end, upper.start)
  if (low === null || high === null || !/^(?:\s?[–—−-]\s?|\s?to\s|[,;]\s?)$/.test(between)) return null
  // "−1.0,0 −0.03", "(0.9 to 17.)3": a comma or a point has slipped, and where the bounds end is not sure.
  if (/^[,;]$/.test(between) && lower.decimals !== upper.decimals || /^\.\S/.test(text.slice(upper.end, upper.end + 2))) return null
  const open = text[lower.start - 1] ?? ''
  const unit = /^\s?%/.exec(text.slice(upper.end, upper.end + 2))?.[0] ?? ''
  const last = upper.end + unit.length
  const close = text[last] ?? ''
  const bracketed = open === '[' && close === ']'
  const parenthesised = open === '(' && close === ')'
  const inside = low + rangeMark([lower, upper], kind, style) + high
  // APA puts the bounds into brackets; elsewhere what is around them stays.
  if (style !== 'apa' || bracketed) return reportOf(manuscript, { start: lower.start, end: upper.end }, inside, style, say, { safe: true })
  const around = parenthesised ? 1 : 0
  return reportOf(manuscript, { start: lower.start - around, end: last + around }, `[${inside}${unit}]`, style, say, { safe: true })
}

/** Any other number: its decimal mark, its zero, its thousands. */
function numbers({ kind, printed }: Statistic, manuscript: Manuscript, style: ReportingStyle, say: Say): Report | null {
  const edits = printed.flatMap((number): Edit[] => {
    const newText = numberInStyle(number, kind, style)
    return newText === null || newText === number.raw || manuscript.text.slice(number.start, number.end) !== number.raw ? [] : [{ start: number.start, end: number.end, newText }]
  })
  const [first] = edits
  if (!first) return null
  const last = edits.at(-1)!
  const shown = manuscript.text.slice(first.start, last.end)
  return { start: first.start, end: last.end, ...worded(shown, edits.map(({ newText }) => newText).join(' … '), edits, style, true, say) }
}

function reportOf({ text }: Manuscript, place: { start: number, end: number }, newText: string, style: ReportingStyle, say: Say, { safe, message }: { safe: boolean, message?: string }): Report | null {
  const present = text.slice(place.start, place.end)
  return present === newText ? null : { ...place, ...worded(present, newText, [{ ...place, newText }], style, safe, say, message) }
}

function worded(present: string, wanted: string, edits: Edit[], style: ReportingStyle, safe: boolean, say: Say, reason?: string): Pick<Report, 'message' | 'fixes' | 'severity'> {
  const name = reportingStyleNames[style]
  return {
    severity: 'information',
    message: reason === undefined ? say`“${present}” is “${wanted}” in ${name} style.` : say`${reason}: “${present}” is “${wanted}” in ${name} style.`,
    fixes: [{ title: say`Write “${wanted}”`, edits, preferred: true, ...safe ? { safe: true as const } : {} }],
  }
}
