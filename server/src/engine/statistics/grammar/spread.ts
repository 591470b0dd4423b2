import type { Token } from '../tokens.ts'
import type { PrintedNumber, StatisticKind } from '../statistic.ts'
import { bounds, isClosing, isDash, isOpening, numberAt, point, readComparator, type Draft, type Match, type Recognizer } from './draft.ts'
import { readBounds } from './interval.ts'

const spreadLabels: Record<string, StatisticKind> = {
  sd: 'standard-deviation', sds: 'standard-deviation', se: 'standard-error', sem: 'standard-error', iqr: 'interquartile-range', range: 'range', ranges: 'range',
  interquartile: 'interquartile-range',
}

/**
 * What stands beside a mean or a median: "± 0.8", "(5.2)", "(SD 5.2)", "[IQR 0.3–0.8]", "(range 2–39)".
 * `announced` is the spread that the label named ("mean (SD)"), so that a bare number in brackets can be read.
 */
export function readSpread(tokens: readonly Token[], at: number, announced: StatisticKind | null, value: PrintedNumber): Match | null {
  const first = tokens[at]
  if (first?.text === '±') {
    const half = numberAt(tokens, at + 1)
    if (!half || half.value < 0) return null
    const percent = tokens[at + 2]?.text === '%'
    return { next: at + (percent ? 3 : 2), statistics: [halfWidth(half, announced, value, percent ? '%' : null)] }
  }
  if (!isOpening(first)) return null
  let i = at + 1
  const quartiles = quartilesEnd(tokens, i)
  const label = quartiles === null ? spreadLabels[tokens[i]?.text ?? ''] : 'interquartile-range'
  if (label) {
    i = quartiles ?? i + 1
    if (tokens[i]?.text === 'range') i++
    if (isOpening(tokens[i]) && tokens[i + 1]?.text === 'iqr' && isClosing(tokens[i + 2])) i += 3
    const sign = readComparator(tokens, i)
    if (sign) i = sign.next
    else if (tokens[i]?.text === ':' || tokens[i]?.text === ',' || tokens[i]?.text === '±' || tokens[i]?.text === 'of') i++
  } else if (!announced) return null
  const kind = label ?? announced!
  const read = readBounds(tokens, i, true)
  if (read && (kind === 'interquartile-range' || kind === 'range' || kind === 'confidence-interval')) {
    return { next: isClosing(tokens[read.next]) ? read.next + 1 : read.next, statistics: [bounds(kind, read.lower, read.upper)] }
  }
  if (/^[±$€£¥]$/.test(tokens[i]?.text ?? '')) i++
  const number = numberAt(tokens, i)
  if (!number || number.value < 0 || kind === 'confidence-interval') return null
  if (tokens[i + 1]?.text === '%') return null
  if (!label && !isClosing(tokens[i + 1])) return null
  return { next: isClosing(tokens[i + 1]) ? i + 2 : i + 1, statistics: [point(kind, number)] }
}

/** "Q1–Q3", "Q1, Q3", "25th–75th percentile": names of the interquartile range; the token after one. */
export function quartilesEnd(tokens: readonly Token[], at: number): number | null {
  const quarter = (i: number, digit: number): boolean => tokens[i]?.text === 'q' && tokens[i + 1]?.number?.value === digit && tokens[i + 1]!.glued === true
  const joint = (i: number): boolean => isDash(tokens[i]) || /^(?:[,;/]|to|and)$/.test(tokens[i]?.text ?? '')
  if (quarter(at, 1) && joint(at + 2) && quarter(at + 3, 3)) return at + 5
  if (tokens[at]?.text !== '25th') return null
  const second = joint(at + 1) ? at + 2 : -1
  return tokens[second]?.text === '75th' ? /^(?:percentiles?|centiles?)$/.test(tokens[second + 1]?.text ?? '') ? second + 2 : second + 1 : null
}

/** A ± of known meaning is that; an interval's half-width becomes the interval; of an unknown one only the number is kept. */
function halfWidth(half: PrintedNumber, announced: StatisticKind | null, value: PrintedNumber, unit: string | null): Draft {
  if (announced === 'confidence-interval') {
    return { ...point('confidence-interval', half, { unit }), value: null, lower: round(value.value - half.value), upper: round(value.value + half.value), printed: [value, half] }
  }
  return point(announced ?? 'other', half, announced ? { unit } : { unit, qualifier: 'spread' })
}

const round = (x: number): number => Math.round(x * 1e9) / 1e9

/** "SD 5.2", "SD = 1.6", "IQR: 7.0–14.3", "range 94–137", "ranging from 2 to 39" anywhere in a sentence. */
export const spreads: Recognizer = {
  opens: ({ text }) => Object.hasOwn(spreadLabels, text) || /^(?:ranging|ranged|q|25th)$/.test(text),
  read: readLabelledSpread,
}

function readLabelledSpread(tokens: readonly Token[], at: number): Match | null {
  const word = tokens[at]!
  const ranging = word.text === 'ranging' || word.text === 'ranged'
  const quartiles = quartilesEnd(tokens, at)
  const kind = ranging ? 'range' : quartiles === null ? spreadLabels[word.text] : 'interquartile-range'
  if (!kind || (word.text === 'interquartile' && !/^(?:range|[:=])$/.test(tokens[at + 1]?.text ?? ''))) return null
  let i = quartiles ?? (word.text === 'interquartile' && tokens[at + 1]?.text === 'range' ? at + 2 : at + 1)
  // "interquartile range [IQR], 6–24"
  if (isOpening(tokens[i]) && tokens[i + 1]?.text === 'iqr' && isClosing(tokens[i + 2])) i += 3
  const last = i + 4
  while (i < last && /^(?:of|was|were|[:=,]|from|is)$/.test(tokens[i]?.text ?? '')) i++
  const read = readBounds(tokens, i, true)
  if (read && kind !== 'standard-deviation' && kind !== 'standard-error') return { next: read.next, statistics: [bounds(kind, read.lower, read.upper, { unit: read.percent ? '%' : null })] }
  // "SD $4,120"
  if (/^[$€£¥]$/.test(tokens[i]?.text ?? '')) i++
  const number = numberAt(tokens, i)
  if (!number || number.value < 0 || kind === 'range') return null
  return { next: i + 1, statistics: [point(kind, number)] }
}

/** What the sentence says of its ±: "mean ± SD", "± SEM", "mean ± 95% CI". */
export function announcedSpread(tokens: readonly Token[]): StatisticKind | null {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.text !== '±') continue
    const next = tokens[i + 1]
    // "12.3 ± 4.5 (SD)"
    const behind = isOpening(tokens[i + 2]) ? i + 3 : isOpening(tokens[i + 3]) ? i + 4 : -1
    const named = next?.type === 'number' && isClosing(tokens[behind + 1]) ? spreadLabels[tokens[behind]?.text ?? ''] : undefined
    if (named === 'standard-deviation' || named === 'standard-error') return named
    if (next?.text === 'sd' || next?.text === 'standard') return tokens[i + 2]?.text === 'error' ? 'standard-error' : 'standard-deviation'
    if (next?.text === 'se' || next?.text === 'sem') return 'standard-error'
    if (next?.text === 'ci' || (next?.type === 'number' && tokens[i + 2]?.text === '%' && tokens[i + 3]?.text === 'ci')) return 'confidence-interval'
  }
  return null
}
