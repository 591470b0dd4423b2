import type { Token } from '../tokens.ts'
import type { PrintedNumber } from '../statistic.ts'
import { bounds, isClosing, isDash, isOpening, numberAt, type Draft, type Match, type Recognizer } from './draft.ts'
import { readOpenBounds, type OpenBounds } from './openBounds.ts'
import { readUnit, type Unit } from './units.ts'

export interface Bounds {
  lower: PrintedNumber
  upper: PrintedNumber
  /** Token after the bounds and their closing bracket. */
  next: number
  percent: boolean
  enclosed: boolean
}

/**
 * Reads two numbers joined as bounds: "3.45–242.57", "[0.65, 0.84]", "(−0.58; −0.01)", "1.1 to 13.5", "−9.41% to 4.98%".
 * Commas, semicolons and "and" join only inside brackets, or where `loose` says that a label has announced an interval.
 */
export function readBounds(tokens: readonly Token[], at: number, loose = false): Bounds | null {
  let i = at
  const enclosed = isOpening(tokens[i])
  if (enclosed) i++
  if (tokens[i]?.text === 'from' || tokens[i]?.text === 'between') i++
  const first = boundAt(tokens, i)
  if (!first) return null
  const { number: lower } = first
  i = first.next
  const percentFirst = tokens[i]?.text === '%'
  if (percentFirst) i++
  // "97.72 mg, 128.82 mg"
  const unit = percentFirst || !enclosed && !loose ? null : readUnit(tokens, i)
  if (unit && unit.kind !== 'percentage' && tokens[i]!.type === 'word' && repeats(tokens, unit)) i = unit.next
  const joint = tokens[i]
  if (!joint) return null
  if (isDash(joint)) {
    // "7 - 12" and "7-12" are ranges; "2 -year" is not.
    i++
  } else if (/^(?:to|through|bis|à)$/.test(joint.text)) {
    i++
  } else if (farEnd(tokens, i) !== null) {
    i = farEnd(tokens, i)!
  } else if ((enclosed || loose) && (joint.text === ',' || joint.text === ';' || joint.text === 'and' || joint.text === '/' || joint.text === ':')) {
    i++
    if (tokens[i]?.text === 'to') i++
  } else return null
  // "1.6 to8.3", as a typesetter may leave it.
  const second = boundAt(tokens, i) ?? (joint.text === 'to' && tokens[i]?.number ? { number: tokens[i]!.number!, next: i + 1 } : null)
  if (!second) return null
  const { number: upper } = second
  i = second.next
  if (unit && readUnit(tokens, i)?.unit === unit.unit) i = readUnit(tokens, i)!.next
  let percent = tokens[i]?.text === '%'
  if (percent) i++
  if (enclosed) {
    const after = isClosing(tokens[i]) ? null : readUnit(tokens, i)
    if (after && after.kind !== 'percentage' && isClosing(tokens[after.next])) i = after.next
    if (!isClosing(tokens[i])) return { lower, upper, next: i, percent: percent || percentFirst, enclosed: false }
    i++
    // "[24.1, 35.9]%"
    if (tokens[i]?.text === '%') {
      percent = true
      i++
    }
  }
  return { lower, upper, next: i, percent: percent || percentFirst, enclosed }
}

/** "From 3.45 all the way to 242.57", "right up to": behind the "to". */
function farEnd(tokens: readonly Token[], at: number): number | null {
  const words = tokens.slice(at, at + 4).map(({ text }) => text).join(' ')
  const found = /^(?:all the way|right up|all the way up|up|right through|as far as)(?: to)?(?= |$)/.exec(words)?.[0]
  return found !== undefined && /(?:to|as)$/.test(found) ? at + found.split(' ').length : null
}

/** A bound as a number or an amount of money: "12.12", "-$12.12". */
function boundAt(tokens: readonly Token[], at: number): { number: PrintedNumber, next: number } | null {
  const number = numberAt(tokens, at)
  if (number) return { number, next: at + 1 }
  const negative = isDash(tokens[at])
  const sign = negative ? at + 1 : at
  if (!/^[$€£]$/.test(tokens[sign]?.text ?? '')) return null
  const amount = numberAt(tokens, sign + 1)
  if (!amount || !negative) return amount ? { number: amount, next: sign + 2 } : null
  return { number: { ...amount, start: tokens[at]!.start, raw: `${tokens[at]!.raw}${tokens[sign]!.raw}${amount.raw}`, value: -amount.value }, next: sign + 2 }
}

/** The unit of the first bound stands behind the second one too, or something joins them at once. */
function repeats(tokens: readonly Token[], unit: Unit): boolean {
  const joint = tokens[unit.next]
  return joint !== undefined && (isDash(joint) || /^(?:[,;]|to|and)$/.test(joint.text)) && readUnit(tokens, unit.next + 2)?.unit === unit.unit
}

/** What stands before an interval: its level, where that is printed, and the token after the label. */
interface IntervalLabel { level: PrintedNumber | null, next: number }

/** "95% CI", "95% confidence interval [CI]", "CI 95%", "90 % C.I.", "95% CrI": the level and where the label ends. */
export function readIntervalLabel(tokens: readonly Token[], at: number): IntervalLabel | null {
  let i = at
  let level: PrintedNumber | null = null
  const first = numberAt(tokens, i)
  // "95 CI%", as a slip has it.
  const misplaced = first !== null && first.value >= 50 && first.value < 100 && names.has(tokens[i + 1]?.text ?? '') && tokens[i + 2]?.text === '%'
  if (first && misplaced) return { level: first, next: i + 3 }
  // "95 percent confidence interval", "95 per cent CI"
  const written = tokens[i + 1]?.text === 'percent' ? 2 : tokens[i + 1]?.text === 'per' && tokens[i + 2]?.text === 'cent' ? 3 : null
  if (first && written !== null && first.value >= 50 && first.value < 100 && readIntervalName(tokens, i + written) !== null) {
    level = first
    i += written
  } else if (first && tokens[i + 1]?.text === '%') {
    if (first.value < 50 && !isMistypedLevel(tokens, i, first) || first.value >= 100) return null
    level = first
    i += 2
    if (tokens[i]?.text === '-') i++
    while (['two', 'one', 'sided', '-', 'bootstrap', 'bootstrapped', 'exact', 'wald', 'profile', 'bayesian', 'adjusted'].includes(tokens[i]?.text ?? '')) i++
  }
  // "95 %-KI", "IC 95 %": German and French; without the level they are other things.
  const behind = numberAt(tokens, i + 1)
  const isLevel = behind !== null && tokens[i + 2]?.text === '%' && behind.value >= 50 && behind.value < 100
  const name = readIntervalName(tokens, i) ?? ((level !== null || isLevel) && /^(?:KI|IC|UI|HDI|HPD|HPDI)$/.test(tokens[i]?.raw ?? '') ? i + 1 : null)
  if (name === null) return null
  i = name
  // "confidence interval [CI]", "confidence interval (CI)"
  if (isOpening(tokens[i])) {
    const inner = readIntervalName(tokens, i + 1) ?? (/^(?:UI|PI|HDI|HPD)$/.test(tokens[i + 1]?.raw ?? '') ? i + 2 : null)
    if (inner !== null && isClosing(tokens[inner])) i = inner + 1
  }
  // "CI 95%", "CI95%"
  const after = tokens[i]
  if (level === null && after?.type === 'number' && tokens[i + 1]?.text === '%' && after.number!.value >= 50 && after.number!.value < 100 && Number.isInteger(after.number!.value * 2)
    && !isDash(tokens[i + 2]) && tokens[i + 2]?.text !== 'to') {
    level = after.number!
    i += 2
  } else if (level === null && after?.glued && glued.has(after.number!.value)) {
    // "CI95 1.12–1.88", "CI₉₅"
    level = after.number!
    i++
  }
  return { level, next: i }
}

/** "9% CI 0.36 to 1.91" is a level that lost a digit; in "a fall of 12% (CI 3 to 20)" the bounds hold what they are the interval of. */
function isMistypedLevel(tokens: readonly Token[], at: number, { value }: PrintedNumber): boolean {
  const name = readIntervalName(tokens, at + 2)
  if (name === null) return false
  let i = name
  while (i < name + 3 && fillers.has(tokens[i]?.text ?? '')) i++
  const read = readBounds(tokens, i, true)
  return read !== null && (value < Math.min(read.lower.value, read.upper.value) || value > Math.max(read.lower.value, read.upper.value))
}

/** Levels that may be written right behind the name. */
const glued = new Set([80, 90, 95, 99, 99.9])
const names = new Set(['ci', 'cis', 'cl', 'cls', 'cri', 'crl'])

function readIntervalName(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]
  if (word?.type !== 'word') return null
  // "CIa": the mark of a footnote.
  if (names.has(word.text) || /^CI[a-z]{1,2}$/.test(word.raw)) return at + 1
  if (word.text === 'c' && tokens[at + 1]?.text === '.' && (tokens[at + 2]?.text === 'i' || tokens[at + 2]?.text === 'l')) return tokens[at + 3]?.text === '.' ? at + 4 : at + 3
  // "The interval ran from 0.67 to 6.15"; days and doses have no decimals.
  if (word.text === 'interval' && reaching.includes(tokens[at + 1]?.text ?? '') && /^(?:from|between)$/.test(tokens[at + 2]?.text ?? '') && (tokens[at + 3]?.number?.decimals ?? 0) > 1) return at + 1
  if (word.text === 'confidence' || word.text === 'credible' || word.text === 'credibility' || word.text === 'prediction' || word.text === 'uncertainty') {
    return /^(?:intervals?|limits?|bounds?|levels?)$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : null
  }
  return null
}

/** The interval of some bounds and their label. */
function labelled({ lower, upper, percent }: Bounds, { level }: IntervalLabel): Draft {
  const levelAt = level && { start: level.start - lower.start, end: level.end - lower.start }
  return bounds('confidence-interval', lower, upper, { unit: percent ? '%' : null, ...(level && levelAt ? { level: level.value, levelAt } : {}) })
}

/** The same where one bound could not be estimated. */
function labelledOpen({ lower, upper, start, end, printed }: OpenBounds, { level }: IntervalLabel): Draft {
  const levelAt = level && { start: level.start - start, end: level.end - start }
  return { kind: 'confidence-interval', start, end, value: null, lower, upper, comparator: '=', unit: null, printed, ...(level && levelAt ? { level: level.value, levelAt } : {}) }
}

/** "6.1 months (4.6–NE)": bounds without a label, around the number before them as far as they go. */
function openAroundEstimate(tokens: readonly Token[], at: number): Match | null {
  const read = readOpenBounds(tokens, at)
  const estimate = read && estimateBefore(tokens, at)
  if (!read || !estimate || read.lower !== null && read.lower > estimate.value || read.upper !== null && read.upper < estimate.value) return null
  const { lower, upper, start, end, printed, next } = read
  return { next, statistics: [{ kind: 'confidence-interval', start, end, value: null, lower, upper, comparator: '=', unit: null, printed }] }
}

/** Verbs with which an interval goes from one bound to the other. */
const reaching = ['ranged', 'ranging', 'ranges', 'ran', 'runs', 'running', 'spanned', 'spans', 'spanning', 'stretched', 'stretches', 'stretching', 'extended', 'extends', 'extending', 'reached', 'reaches', 'reaching', 'went', 'goes', 'going', 'lay', 'lies', 'lying']
const fillers = new Set([':', '=', ',', ';', 'of', 'was', 'is', 'were', 'are', 'for', 'from', 'between', ...reaching, 'anywhere', 'the', 'difference', 'percentage'])

/** "(258–334 95% CI)", "(239–336, 95% CI)": the label stands behind. */
function labelledBehind(tokens: readonly Token[], at: number): Match | null {
  const read = readBounds(tokens, at + 1)
  if (!read) return null
  const label = readIntervalLabel(tokens, /^[,;]$/.test(tokens[read.next]?.text ?? '') ? read.next + 1 : read.next)
  if (!label || !isClosing(tokens[label.next])) return null
  return { next: label.next + 1, statistics: [labelled(read, label)] }
}

/** How many tokens of a time or a unit may stand between an estimate and the pair around it. */
const distance = 5

/** "−8.69 (−16.72, −0.65)", "−3.2 [−6.88, 0.45]", "−0.51 at 4 h (−1.00, −0.03)": a pair around the number before it, of whatever kind, printed as precisely or to one place more. */
function aroundEstimate(tokens: readonly Token[], at: number): Match | null {
  const read = /^[,;]$/.test(tokens[at + 2]?.text ?? '') ? readBounds(tokens, at) : null
  if (!read?.enclosed || read.percent || read.lower.decimals !== read.upper.decimals || read.lower.value >= read.upper.value) return null
  const estimate = estimateBefore(tokens, at)
  const more = estimate === null ? -1 : read.lower.decimals - estimate.decimals
  if (!estimate || more < 0 || more > 1 || estimate.value < read.lower.value || estimate.value > read.upper.value) return null
  return { next: read.next, statistics: [bounds('other', read.lower, read.upper)] }
}

/** The last number with decimals before a bracket, with nothing but a whole number and words of one phrase between. */
function estimateBefore(tokens: readonly Token[], at: number): PrintedNumber | null {
  for (let i = at - 1; i >= at - distance; i--) {
    const number = numberAt(tokens, i)
    if (number && number.decimals > 0) return number
    // "−1.1 mmol/L (−1.3, −0.9)"
    if (!tokens[i] || !number && tokens[i]!.type !== 'word' && !isDash(tokens[i]) && tokens[i]!.text !== '/') return null
  }
  return null
}

/** Where the bounds begin in "95% confidence interval for the usual approach was (…)" and "90% CI for the ratio of peaks (…)". */
function subjectEnd(tokens: readonly Token[], at: number): number | null {
  for (let i = at + 1; i < Math.min(tokens.length, at + 14); i++) {
    const { type, text } = tokens[i]!
    if (/^(?:was|were|is|are)$/.test(text) && readBounds(tokens, i + 1, true)) return i + 1
    if (isOpening(tokens[i]) && readBounds(tokens, i)?.enclosed) return i
    if (type === 'number' || /^[.;:()[\]=]$/.test(text)) return null
  }
  return null
}

/** A labelled interval, with further intervals of the same label ("95% CI −1.18 to −0.43 and −1.30 to −0.56, respectively"). */
export const intervals: Recognizer = {
  opens: token => isOpening(token) || token.text === 'interval' || token.type === 'number' && !token.glued || token.type === 'word' && (nameOfInterval.test(token.text) || /^(?:CI[a-z]{1,2}|KI|IC|UI|HDI|HPD|HPDI)$/.test(token.raw)),
  read: readInterval,
}

const nameOfInterval = /^(?:cis?|cls?|cri|crl|c|confidence|credible|credibility|prediction|uncertainty)$/

function readInterval(tokens: readonly Token[], at: number): Match | null {
  if (isOpening(tokens[at])) return labelledBehind(tokens, at) ?? aroundEstimate(tokens, at) ?? openAroundEstimate(tokens, at)
  const label = readIntervalLabel(tokens, at)
  if (!label) return null
  let i = label.next
  for (let skipped = 0; skipped < 6 && fillers.has(tokens[i]?.text ?? ''); skipped++) i++
  if (isClosing(tokens[label.next])) i = /^(?:was|were|is|are|of)$/.test(tokens[label.next + 1]?.text ?? '') ? label.next + 2 : label.next
  else if (tokens[label.next]?.text === 'for' || tokens[label.next]?.text === 'of') i = subjectEnd(tokens, label.next) ?? i
  // "(95% CI ([0.65, 0.84]))"
  if (isOpening(tokens[i]) && isOpening(tokens[i + 1])) i++
  let read = readBounds(tokens, i, true)
  const open = read ? null : readOpenBounds(tokens, i, true)
  if (open) return { next: open.next, statistics: [labelledOpen(open, label)] }
  // A heading such as "mean ± 95% CI" has its level, which is no result.
  if (!read) return { next: label.next, statistics: [] }
  const statistics = []
  let next = read.next
  while (read) {
    statistics.push(labelled(read, label))
    next = read.next
    let j = next
    if (tokens[j]?.text === ',') j++
    if (tokens[j]?.text === 'and' || tokens[j]?.text === 'vs' || tokens[j]?.text === 'versus') j++
    read = j > next ? readBounds(tokens, j) : null
  }
  if (statistics.length > 1) statistics.forEach((statistic, arm) => { statistic.arm = arm })
  return { next, statistics }
}
