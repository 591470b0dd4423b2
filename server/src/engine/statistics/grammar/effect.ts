import type { Token } from '../tokens.ts'
import type { PrintedNumber, StatisticKind } from '../statistic.ts'
import { bounds, isClosing, isDash, isOpening, numberAt, point, readComparator, type Draft, type Match, type Recognizer } from './draft.ts'
import { readBounds, readIntervalLabel } from './interval.ts'
import { beginsChange } from './change.ts'
import { otherEnd } from './labelledRange.ts'
import { labelsByFirstWord, readLabel, type Label } from './labels.ts'
import { isSizeOfScale } from './naming.ts'
import { quantities } from './quantity.ts'
import { announcedSpread, quartilesEnd, readSpread } from './spread.ts'
import { readUnit, type Unit } from './units.ts'

const ratios = new Set<StatisticKind>(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio'])
/** Kinds whose value is often followed by its bare interval in brackets: "OR 4.09 (1.64–10.23)". */
const takesInterval = new Set<StatisticKind>([...ratios, 'mean-difference', 'risk-difference', 'standardized-mean-difference', 'correlation', 'regression-coefficient', 'number-needed-to-treat'])

/** Labelled values: ratios, differences, effect sizes, means, medians, spreads, NNT, with what is printed beside them. */
export const effects: Recognizer = {
  opens: ({ text }) => labelsByFirstWord.has(text),
  read: readEffect,
}

function readEffect(tokens: readonly Token[], at: number): Match | null {
  const label = readLabel(tokens, at)
  if (!label || namesAnother(tokens, label)) return null
  const header = readHeader(tokens, label.next)
  const place = findValue(tokens, header.next, label.label) ?? (ratios.has(label.label.kind) ? beforeInterval(tokens, header.next) : null)
  if (!place) return null
  const number = tokens[place.at]!.number!
  const unit = readUnit(tokens, place.at + 1)
  if (misfit(tokens, place.at, label.label, number, unit?.unit ?? null)) return null
  if ((label.label.kind === 'mean' || label.label.kind === 'median' || label.label.kind === 'score') && unit && unit.kind === 'percentage') return null
  const kind = isAlternative(tokens, at) ? 'other' : header.ratio ?? kindWithUnit(tokens, label.label, unit, place.at)
  const statistics: Draft[] = [...timesBetween(tokens, header.next, place.at), point(kind, number, { comparator: place.comparator, unit: unit?.unit ?? null })]
  const own = statistics.length - 1
  let next = unit?.next ?? place.at + 1
  const range = isDash(tokens[place.at + 1]) || tokens[place.at + 1]?.text === 'to' ? readBounds(tokens, place.at) : spans(tokens, place.at) ? readBounds(tokens, place.at, true) : null
  // "the difference was not significant (−6.88 to 0.45; p = .088)": the bounds of an estimate that is not printed.
  if (range && takesInterval.has(kind) && isOpening(tokens[place.at - 1]) && number.decimals > 0) return null
  if (range && !takesInterval.has(kind)) {
    const after = readUnit(tokens, range.next)
    if (range.percent || after?.kind === 'percentage') return null
    return { next: after?.next ?? range.next, statistics: [bounds(kind, range.lower, range.upper, { unit: after?.unit ?? null })] }
  }
  if (range && spannable.has(kind)) return { next: range.next, statistics: [bounds(kind, range.lower, range.upper)] }
  const end = spannable.has(kind) ? otherEnd(tokens, place.at + 1, kind) : null
  if (end) return { next: end.next, statistics: [bounds(kind, number, end.upper)] }
  const spread = readSpread(tokens, next, header.spread ?? announcedSpread(tokens) ?? (kind === 'median' ? 'interquartile-range' : null), number)
  if (spread) {
    statistics.push(...spread.statistics)
    next = spread.next
    // "an average efficiency of 58 ± 13 %"
    if (statistics[own]!.unit === null && spread.statistics[0]!.unit === '%') statistics[own] = { ...statistics[own]!, unit: '%' }
    // "an average of 4.1 ± 0.8 infusions"
    const after = unit ? null : readUnit(tokens, next)
    if (after && statistics[own]!.unit === null) {
      statistics[own] = { ...statistics[own]!, unit: after.unit }
      next = after.next
    }
  } else if (takesInterval.has(kind)) {
    const interval = bareInterval(tokens, next, number) ?? (ratios.has(kind) ? reversedInterval(tokens, next, number) : null)
    if (interval) {
      statistics.push(interval.statistic)
      next = interval.next
      // "OR of 2.37 (1.2–4.6) and 2.04 (1.1–3.8)"
      for (let more = nextPair(tokens, next); more; more = nextPair(tokens, next)) {
        statistics.push(point(kind, more.value, { unit: null }), more.interval)
        next = more.next
      }
    }
  }
  return { next, statistics }
}

/** Kinds of which several may be told by the least and the most. */
const spannable: ReadonlySet<StatisticKind> = new Set(['standardized-mean-difference', 'correlation'])

/** "d between 0.48 and 0.85" */
function spans(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === 'between' && numberAt(tokens, at) !== null && tokens[at + 1]?.text === 'and' && numberAt(tokens, at + 2) !== null
}

/** "d from 0.48 to 0.85" */
function isRange(tokens: readonly Token[], at: number): boolean {
  const [lower, upper] = [numberAt(tokens, at), numberAt(tokens, at + 2)]
  return lower !== null && upper !== null && tokens[at + 1]?.text === 'to' && lower.value < upper.value && !beginsChange(tokens, at)
}

/** "OR / SMD (95% CI)", the head of a column that holds both: which of them a value is, it does not say. */
function isAlternative(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === '/' && at >= 2 && readLabel(tokens, at - 2)?.next === at - 1
}

/** "the difference at 24 h was 3.1": times that the label passes over on its way to its value are numbers of their own. */
function timesBetween(tokens: readonly Token[], from: number, to: number): Draft[] {
  const times: Draft[] = []
  for (let i = from; i < to; i++) {
    const match = quantities.opens(tokens[i]!) ? quantities.read(tokens, i) : null
    if (match === null || match.next > to) continue
    times.push(...match.statistics.filter(({ kind }) => kind === 'duration'))
    i = match.next - 1
  }
  return times
}

/** "a difference of 5.2 percentage points" is one of risks, and so is "ARR 5.2%". */
function kindWithUnit(tokens: readonly Token[], label: Label, unit: Unit | null, at: number): StatisticKind {
  if (label.words[0] === 'ARR' && unit?.kind === 'percentage') return 'risk-difference'
  return label.kind === 'mean-difference' && tokens[at + 1]?.text === 'percentage' && unit?.kind === 'percentage' ? 'risk-difference' : label.kind
}

/** "the average odds ratio": the ratio is what is told, the average only says how it was made. */
function namesAnother(tokens: readonly Token[], { label, next }: { label: Label, next: number }): boolean {
  if (label.kind !== 'mean' && label.kind !== 'median' || label.symbol || tokens[next] === undefined) return false
  const kind = readLabel(tokens, next)?.label.kind
  return kind !== undefined && takesInterval.has(kind)
}

/**
 * The value of a ratio whose name is long ("the odds ratio for a reliable and lasting gain in the first group was 0.26 (95% CI …)"): the first number after
 * a verb, where its interval follows at once.
 */
function beforeInterval(tokens: readonly Token[], at: number): { at: number, comparator: Draft['comparator'] } | null {
  for (let i = at; i < Math.min(tokens.length, at + 30); i++) {
    if (/^[;.()]$/.test(tokens[i]!.text)) return null
    if (!numberAt(tokens, i)) continue
    const interval = tokens[i + 1]?.text === ',' || tokens[i + 1]?.text === ';' || isOpening(tokens[i + 1]) ? readIntervalLabel(tokens, i + 2) : null
    if (interval && /^(?:was|were|is|of|=)$/.test(tokens[i - 1]!.text)) return { at: i, comparator: '=' }
    if (!isTime(tokens, i)) return null
  }
  return null
}

interface Header { next: number, spread: StatisticKind | null, ratio: StatisticKind | null }

/** What stands in brackets right after a label: its abbreviation, or a heading such as "(95% CI)", "(SD)", "[IQR]". */
function readHeader(tokens: readonly Token[], at: number): Header {
  const header: Header = { next: at, spread: null, ratio: null }
  let i = at
  // "ICC(2,1)", "ICC(3, k)": which of the models.
  if (tokens[at - 1]?.raw === 'ICC' && isOpening(tokens[i]) && tokens[i + 2]?.text === ',' && isClosing(tokens[i + 4])) header.next = i += 5
  for (let k = 0; k < 2; k++) {
    // "mean ± SD" without brackets, "median, IQR"
    if ((tokens[i]?.text === '±' || tokens[i]?.text === ',') && spreadNames[tokens[i + 1]?.text ?? '']) {
      header.spread = spreadNames[tokens[i + 1]!.text]!
      i += 2
      header.next = i
      continue
    }
    if (!isOpening(tokens[i])) break
    let j = i + 1
    if (tokens[j]?.text === '±') j++
    const spread = spreadNames[tokens[j]?.text ?? '']
    const interval = readIntervalLabel(tokens, j)
    const quartiles = quartilesEnd(tokens, j)
    if (quartiles !== null && isClosing(tokens[quartiles])) {
      header.spread = 'interquartile-range'
      j = quartiles
    } else if (spread && isClosing(tokens[j + 1])) {
      header.spread = spread
      j++
    } else if (interval && isClosing(tokens[interval.next])) {
      header.spread = 'confidence-interval'
      j = interval.next
    } else if (tokens[j]?.type === 'word' && isClosing(tokens[j + 1])) {
      j++
    } else break
    i = j + 1
    header.next = i
  }
  return header
}

const spreadNames: Record<string, StatisticKind> = {
  sd: 'standard-deviation', sds: 'standard-deviation', se: 'standard-error', sem: 'standard-error', iqr: 'interquartile-range', range: 'range', ci: 'confidence-interval',
}

const links = new Set(['of', 'was', 'were', 'is', 'are', '=', ':', ',', 'equal', 'equalled', 'equaled', 'being', 'a', 'an', 'the', 'reached', 'estimated', 'at', 'to', 'came', 'amounted', 'stood', '('])

/** "Median overall survival 12.3 months": a value may follow these at once. */
const measures = /^(?:survival|pfs|os|dfs|time|duration|length|stay|score|followup|age|delay)$/

/** Finds the value that a label announces, through at most a few words ("odds ratio for response was 3.2"). */
function findValue(tokens: readonly Token[], at: number, label: Label): { at: number, comparator: Draft['comparator'] } | null {
  let limit = Math.min(tokens.length, at + (label.symbol && !label.reaching ? 4 : 18))
  let i = at
  let linked = label.bare === true || !label.symbol
  let signed = false
  let between = false
  while (i < limit) {
    const token = tokens[i]!
    // "the difference between drug A plus therapy and drug B was 3.1": two names and an "and" belong to the label.
    if (token.text === 'between') {
      if (spannable.has(label.kind) && spans(tokens, i + 1)) return { at: i + 1, comparator: '=' }
      between = true
      limit = Math.min(tokens.length, i + 18)
    } else if (token.text === 'from' && spannable.has(label.kind) && isRange(tokens, i + 1)) return { at: i + 1, comparator: '=' }
    else if (between && token.text === 'and') {
      between = false
      i++
      continue
    }
    // "scores on self-efficacy (p = .01)": the number has a name of its own.
    if (token.type === 'word' && i > at && token.raw.length <= 3 && '=<>≤≥'.includes(tokens[i + 1]?.text ?? ' ') && !links.has(token.text)) return null
    // "the difference was not significant with a p-value of 0.78"
    if (token.text === 'p' && i > at && (isDash(tokens[i + 1]) || tokens[i + 1]?.text === 'value')) return null
    // "a change, t(801) = 8.73"
    if (token.type === 'word' && i > at && token.raw.length <= 2 && isOpening(tokens[i + 1]) && tokens[i + 2]?.type === 'number') return null
    const comparator = readComparator(tokens, i)
    if (comparator && numberAt(tokens, comparator.next)) {
      return linked || '=<>≤≥'.includes(token.text) ? { at: comparator.next, comparator: comparator.comparator } : null
    }
    const number = numberAt(tokens, i)
    if (number) {
      // "difference 95% CI 2% to 30%": the level of an interval.
      if (readIntervalLabel(tokens, i)) return null
      if (label.symbol && !label.bare && !signed) return null
      const before = tokens[i - 1]!
      // "the difference at day 28 was", "the mean change after 4 weeks of": a time, not the value.
      if (isTime(tokens, i) || isSizeOfScale(tokens, i)) {
        i++
        continue
      }
      const announced = i === at || links.has(before.text) || isOpening(before) || label.kind === 'median' && i <= at + 4 && measures.test(before.text)
      return linked && announced ? { at: i, comparator: '=' } : null
    }
    // "the number needed to treat was six"
    if (token.number && i > at && /^(?:was|of|is)$/.test(tokens[i - 1]!.text) && token.number.value > 1) return { at: i, comparator: '=' }
    if (token.text === '=' || token.text === ':') {
      signed = true
      linked = true
    } else if (i > at && isAside(tokens, i)) i = tokens.findIndex((each, j) => j > i && isClosing(each))
    else if (token.text === ';' || token.text === '.' || isClosing(token) || (token.text === ',' && !label.bare && i !== at && !announcedLater(tokens, i))) return null
    else if (label.symbol && !label.reaching && !links.has(token.text)) return null
    // Another label in between has its own value ("the mean difference in MADRS score, and the response rate was 3 %").
    else if (i > at && token.type === 'word' && labelsByFirstWord.has(token.text) && readLabel(tokens, i) && (!label.symbol || label.bare) && !soft.has(token.text)) return null
    else if (token.type === 'word' && clauseWords.has(token.text)) return null
    i++
  }
  return null
}

/** "the difference in CGI-SS-r (suicidality) change": words alone in brackets belong to the name. */
function isAside(tokens: readonly Token[], at: number): boolean {
  if (!isOpening(tokens[at])) return false
  for (let i = at + 1; i < at + 6; i++) {
    if (isClosing(tokens[i])) return i > at + 1
    if (tokens[i]?.type !== 'word' || tokens[i]!.number) return false
  }
  return false
}

/** "the odds ratio for response, ketamine versus control, came to 0.035": a verb brings the value after all. */
function announcedLater(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 10); i++) {
    // "median logMAR, 0·6 [IQR 0·3–0·8]"
    if (numberAt(tokens, i) && i === at + 1) return isOpening(tokens[i + 1]) && /^(?:sd|se|iqr|range|interquartile)$/.test(tokens[i + 2]?.text ?? '')
    if (numberAt(tokens, i)) return /^(?:was|were|is|=|of|to)$/.test(tokens[i - 1]!.text) && /^(?:,|\p{L}{1,40})$/u.test(tokens[i - 2]?.text ?? '')
    if (/^[.;()]$/.test(tokens[i]!.text)) return false
  }
  return false
}

/** A number counted in hours, days or weeks, before or after it or after the last of a list ("at 6 and 9 months"). */
function isTime(tokens: readonly Token[], at: number): boolean {
  let last = at
  while (last < at + 8 && /^(?:and|or|to|[,\-–])$/.test(tokens[last + 1]?.text ?? '')) {
    const next = tokens[last + 1]!.text === ',' && /^(?:and|or)$/.test(tokens[last + 2]?.text ?? '') ? last + 3 : last + 2
    if (!numberAt(tokens, next)) break
    last = next
  }
  if (last > at && /^(?:after|at|within|from|by)$/.test(tokens[at - 1]?.text ?? '') && readUnit(tokens, last + 1)?.kind === 'duration') return true
  return /^(?:day|days|week|weeks|month|months|year|years|hour|hours)$/.test(tokens[at - 1]?.text ?? '') || /^(?:after|at|within|from|to|by|and|the)$/.test(tokens[at - 1]?.text ?? '') && readUnit(tokens, at + 1)?.kind === 'duration'
}

/** Words that may stand inside the name of another quantity: "effect size of the improvement", "difference in mean score". */
const soft = new Set(['mean', 'means', 'average', 'change', 'changes', 'improvement', 'reduction', 'decrease', 'increase', 'score', 'scores', 'total', 'b', 'heterogeneity', 'difference'])

const clauseWords = new Set(['and', 'but', 'there', 'while', 'whereas', 'although', 'because', 'which', 'that', 'who', 'when', 'than', 'if'])

/** A number that cannot be what the label says: a time after "difference at", a count of people after "mean". */
function misfit(tokens: readonly Token[], at: number, label: Label, number: PrintedNumber, unit: string | null): boolean {
  const after = tokens[at + 1]
  if (tokens[at]!.glued) return true
  const isSpread = label.kind === 'standard-deviation' || label.kind === 'standard-error'
  // "scores (37/38, 54.4%)" are people, "SD = 1.95 ± 0.47" is the mean of a group called so.
  if (after?.text === '/' && tokens[at + 2]?.type === 'number' || isSpread && after?.text === '±') return true
  // "deviation of the boli of romifidine (0.01 mg/kg)"
  if (isSpread && isOpening(tokens[at - 1]) && unit !== null && /\//.test(unit)) return true
  // "B = 5000 resamples", "vitamin B = 60 mg", "B=60-69%"
  if (label.words[0] === 'B' && (number.decimals <= 0 && Math.abs(number.value) >= 100 || unit !== null && unit !== 'points' || isDash(after))) return true
  // "the IES-R score 24 hours after"
  if (label.kind === 'score' && unit !== null && unit !== 'points') return true
  // "An ultrafiltration coefficient of 59 ml/h" is measured.
  if (label.words.at(-1) === 'coefficient' && unit !== null && unit !== 'points' && unit !== '%') return true
  // "r = 1.4" is an impossible correlation, "r = 12" or "r = 1.4 mm" is something else.
  if (label.kind === 'correlation' && Math.abs(number.value) > 1 && (number.decimals < 1 || Math.abs(number.value) >= 2 || unit !== null)) return true
  if (ratios.has(label.kind) && label.words[0] !== 'ARR' && (after?.text === '%' || number.value < 0 || unit !== null && unit !== 'fold')) return true
  if (label.kind === 'standardized-mean-difference' && after?.text === '%') return true
  if (label.words[0] === 'difference' || label.kind === 'mean-difference') {
    const before = tokens[at - 1]?.text ?? ''
    return before === 'at' || before === 'after' || before === 'in' || before === 'with' || (isOpening(tokens[at - 1]) && after?.text === '%')
  }
  return /^(?:patients?|participants?|subjects?)$/.test(after?.text ?? '') && label.kind !== 'mean' && label.kind !== 'median'
}

/** "(1.64–10.23)", "[1.1, 1.5]" or ", 0·78–1·07" after an estimate that lies inside it. */
function bareInterval(tokens: readonly Token[], at: number, estimate: PrintedNumber): { statistic: Draft, next: number } | null {
  const comma = tokens[at]?.text === ',' || tokens[at]?.text === ';'
  const read = readBounds(tokens, comma ? at + 1 : at)
  if (!read || (!comma && !read.enclosed && !isOpening(tokens[at]))) return null
  if (read.lower.value > estimate.value || estimate.value > read.upper.value) return null
  return { statistic: bounds('confidence-interval', read.lower, read.upper), next: read.next }
}

/** How far from the middle of its interval a ratio may lie, as a part of the interval's width, both on the log scale. */
const skew = 0.3

/**
 * "RR 0.7 (2.2–0.2)": the interval of a ratio with its bounds swapped by a slip. Other pairs stand in brackets as well; so both have decimals, are alone there, and the ratio lies
 * about midway between them on the log scale.
 */
function reversedInterval(tokens: readonly Token[], at: number, estimate: PrintedNumber): { statistic: Draft, next: number } | null {
  if (!isOpening(tokens[at])) return null
  const read = readBounds(tokens, at)
  if (!read || read.percent || !read.enclosed && !/^[,;]$/.test(tokens[read.next]?.text ?? '')) return null
  const { lower, upper } = read
  if (lower.decimals <= 0 || upper.decimals <= 0 || upper.value <= 0 || lower.value <= estimate.value || estimate.value <= upper.value || tokens.slice(at, read.next).some(({ text }) => /^[/:]$/.test(text))) return null
  const width = Math.log(lower.value / upper.value)
  if (Math.abs(Math.log(estimate.value / Math.sqrt(lower.value * upper.value))) > skew * width) return null
  return { statistic: bounds('confidence-interval', lower, upper), next: read.next }
}

/** A further estimate with its interval in brackets, after "and" or a comma. */
function nextPair(tokens: readonly Token[], at: number): { value: PrintedNumber, interval: Draft, next: number } | null {
  let i = at
  if (tokens[i]?.text === ',') i++
  if (tokens[i]?.text === 'and' || tokens[i]?.text === 'or') i++
  const value = i > at ? numberAt(tokens, i) : null
  if (!value || !isOpening(tokens[i + 1])) return null
  const interval = bareInterval(tokens, i + 1, value)
  return interval ? { value, interval: interval.statistic, next: interval.next } : null
}

/** "I2 = 24%", "I² = 61 %", "tau² = 0.04". */
export const heterogeneity: Recognizer = {
  opens: ({ raw, text }) => raw === 'I' || text === 'tau' || text === 'τ',
  read: readHeterogeneity,
}

function readHeterogeneity(tokens: readonly Token[], at: number): Match | null {
  let i = at + 1
  if (tokens[i]?.text === '^') i++
  if (tokens[i]?.text !== '²' && tokens[i]?.number?.value !== 2) return null
  i++
  if (tokens[i]?.text === '^') i++
  const comparator = readComparator(tokens, i) ?? (/^(?:of|was|:)$/.test(tokens[i]?.text ?? '') ? { comparator: '=' as const, next: i + 1 } : null)
  const number = comparator ? numberAt(tokens, comparator.next) : null
  if (!comparator || !number) return null
  const percent = tokens[comparator.next + 1]?.text === '%'
  return { next: comparator.next + (percent ? 2 : 1), statistics: [point('heterogeneity', number, { comparator: comparator.comparator, unit: percent ? '%' : null })] }
}
