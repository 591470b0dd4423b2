import type { PrintedNumber, Statistic, StatisticKind } from '../statistics/statistic.ts'

/** How figures are printed: by the manuals of the APA (7th edition) and the AMA (11th edition), and in The Lancet. */
export const reportingStyles = ['apa', 'ama', 'lancet'] as const
export type ReportingStyle = typeof reportingStyles[number]

export const reportingStyleNames: Record<ReportingStyle, string> = { apa: 'APA', ama: 'AMA', lancet: 'The Lancet’s' }

/** Quantities that cannot exceed 1, which a style prints without the zero before the point. */
const withoutZero: Record<ReportingStyle, ReadonlySet<StatisticKind>> = {
  apa: new Set(['p-value', 'correlation']), ama: new Set(['p-value']), lancet: new Set(),
}

/**
 * A number as the style prints it, from what is printed: the decimal mark, the zero before it, and the mark between thousands. The value and its
 * digits stay. Null where the number is of a kind that is left alone: words, powers of ten, fractions.
 */
export function numberInStyle({ raw, word }: Pick<PrintedNumber, 'raw' | 'word'>, kind: StatisticKind, style: ReportingStyle): string | null {
  if (word || !/^[+−–-]?\s?[\d.,·\s]{1,30}$/.test(raw)) return null
  const thousands = /^([+−–-]?)([1-9]\d{0,2})((?:[,\s]\d{3}){1,4})((?:[.·]\d{1,10})?)$/.exec(raw)
  const digits = thousands ? `${thousands[1]}${thousands[2]}${thousands[3]!.replace(/[,\s](?=\d{3})/g, style === 'lancet' ? '\u2009' : ',')}${thousands[4]}` : raw
  const mark = style === 'lancet' ? '·' : '.'
  // A comma is a decimal mark where it parts off other than three digits.
  const pointed = thousands ? digits.replace(/[.·](?=\d{1,10}$)/, mark) : digits.replace(/[.·,](?=\d{1,10}$)/, mark)
  const bare = /^([+−–-]?\s?)0?([.·]\d{1,10})$/.exec(pointed)
  if (!bare) return pointed
  return `${bare[1]}${withoutZero[style].has(kind) ? '' : '0'}${bare[2]}`
}

/** What stands between the two ends of a range, of an interval of confidence or another; a dash before a minus sign would be misread. */
export function rangeMark(bounds: readonly PrintedNumber[], kind: StatisticKind, style: ReportingStyle): string {
  if (style === 'apa' && kind === 'confidence-interval') return ', '
  if (bounds.some(({ raw }) => /^[−–-]/.test(raw))) return ' to '
  return style === 'ama' ? '-' : '–'
}

const labels: Partial<Record<StatisticKind, string>> = {
  'odds-ratio': 'OR', 'risk-ratio': 'RR', 'hazard-ratio': 'HR', 'rate-ratio': 'IRR', 'mean-difference': 'MD', 'risk-difference': 'RD', 'standardized-mean-difference': 'SMD',
  'correlation': 'r', 'regression-coefficient': 'b', 'number-needed-to-treat': 'NNT', 'mean': 'M', 'median': 'median', 'standard-deviation': 'SD', 'standard-error': 'SE', 't-statistic': 't',
  'f-statistic': 'F', 'chi-square': 'χ²', 'z-statistic': 'z',
}

/** What a string of figures may begin with, from the most to the least telling. */
const leads: readonly StatisticKind[] = [
  'odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'risk-difference', 'mean-difference', 'standardized-mean-difference', 'correlation', 'regression-coefficient',
  'number-needed-to-treat', 't-statistic', 'f-statistic', 'chi-square', 'z-statistic', 'median', 'mean', 'percentage', 'fraction',
]

/**
 * The figures of one comparison in one short string: "OR 28.94, 95% CI 3.45–242.57, p = .002", in a style where one is chosen. Null where there is no figure
 * that says anything by itself. Values are printed as the source prints them, digit for digit.
 */
export function reportedFigures(group: readonly Statistic[], style: ReportingStyle | null): string | null {
  const lead = leads.map(kind => group.find(statistic => statistic.kind === kind && isResult(statistic))).find(statistic => statistic !== undefined)
  if (!lead || lead.printed.length === 0 || lead.printed.some(({ word }) => word)) return null
  const others = group.filter(statistic => statistic !== lead && (statistic.arm === undefined || statistic.arm === lead.arm))
  const find = (kind: StatisticKind): Statistic | undefined => others.find(statistic => statistic.kind === kind)
  const spread = lead.kind === 'mean' ? find('standard-deviation') ?? find('standard-error') : lead.kind === 'median' ? find('interquartile-range') ?? find('range') : undefined
  const parts = [
    estimate(lead, lead.kind === 'percentage' ? find('fraction') : undefined, style),
    spread && spreadText(spread, style),
    intervalText(find('confidence-interval'), style),
    pText(find('p-value'), style),
  ]
  return parts.filter(part => part !== undefined && part !== '').join(style === 'ama' ? '; ' : ', ')
}

/** "more than 35%" sets a limit, and a mean dose is part of the method. */
function isResult({ kind, comparator, unit }: Statistic): boolean {
  if (comparator === '~') return false
  return !['mean', 'median', 'percentage', 'fraction'].includes(kind) || comparator === '=' && !/^m?c?g\b|µg/.test(unit ?? '')
}

function estimate(statistic: Statistic, fraction: Statistic | undefined, style: ReportingStyle | null): string {
  const value = valueIn(statistic, style)
  const label = labels[statistic.kind]
  if (label === undefined) {
    const of = fraction && fraction.numerator !== undefined && fraction.denominator !== undefined ? ` (${fraction.numerator}/${fraction.denominator})` : ''
    return value + of
  }
  const degrees = [statistic.df1, statistic.df2].filter(df => df !== undefined).join(', ')
  const isTest = ['r', 't', 'F', 'χ²', 'z', 'b'].includes(label)
  const comparator = statistic.comparator === '=' ? style === 'apa' || isTest ? ' = ' : style === 'ama' ? ', ' : ' ' : ` ${statistic.comparator} `
  return `${label}${degrees === '' ? '' : `(${degrees})`}${comparator}${value}`
}

function spreadText(spread: Statistic, style: ReportingStyle | null): string | undefined {
  const label = labels[spread.kind]
  if (label !== undefined) return `${label}${style === 'apa' ? ' = ' : ' '}${valueIn(spread, style)}`
  return spread.printed.length === 2 ? `${spread.kind === 'range' ? 'range' : 'IQR'} ${bounds(spread, style)}` : undefined
}

function intervalText(interval: Statistic | undefined, style: ReportingStyle | null): string | undefined {
  if (!interval || interval.printed.length !== 2) return undefined
  const inside = bounds(interval, style)
  return `${interval.level ?? 95}% CI${style === 'ama' ? ',' : ''} ${style === 'apa' ? `[${inside}]` : inside}`
}

function bounds({ printed, kind }: Statistic, style: ReportingStyle | null): string {
  const [lower, upper] = printed.map(number => styled(number, kind, style))
  return `${lower}${rangeMark(printed, kind, style ?? 'lancet')}${upper}`
}

function pText(p: Statistic | undefined, style: ReportingStyle | null): string | undefined {
  if (!p || p.value === null || p.printed.length !== 1) return undefined
  const space = style === 'lancet' ? '' : ' '
  return `${style === 'ama' ? 'P' : 'p'}${space}${p.comparator}${space}${styled(p.printed[0]!, 'p-value', style)}`
}

function valueIn({ printed, kind, unit }: Statistic, style: ReportingStyle | null): string {
  const numbers = printed.map(number => styled(number, kind, style)).join(kind === 'fraction' ? '/' : rangeMark(printed, kind, style ?? 'lancet'))
  return unit === null || unit === 'fold' ? numbers : unit === '%' ? `${numbers}%` : `${numbers} ${unit}`
}

function styled(number: PrintedNumber, kind: StatisticKind, style: ReportingStyle | null): string {
  return style === null ? number.raw : numberInStyle(number, kind, style) ?? number.raw
}
