import type { Token } from '../tokens.ts'
import type { PrintedNumber } from '../statistic.ts'
import { bounds, isClosing, isDash, isOpening, numberAt, type Match } from './draft.ts'

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
  const lower = numberAt(tokens, i)
  if (!lower) return null
  i++
  const percentFirst = tokens[i]?.text === '%'
  if (percentFirst) i++
  const joint = tokens[i]
  if (!joint) return null
  if (isDash(joint)) {
    // "7 - 12" and "7-12" are ranges; "2 -year" is not.
    i++
  } else if (joint.text === 'to' || joint.text === 'through') {
    i++
  } else if ((enclosed || loose) && (joint.text === ',' || joint.text === ';' || joint.text === 'and' || joint.text === '/' || joint.text === ':')) {
    i++
    if (tokens[i]?.text === 'to') i++
  } else return null
  // "1.6 to8.3", as a typesetter may leave it.
  const upper = numberAt(tokens, i) ?? (joint.text === 'to' ? tokens[i]?.number ?? null : null)
  if (!upper) return null
  i++
  const percent = tokens[i]?.text === '%'
  if (percent) i++
  if (enclosed) {
    if (!isClosing(tokens[i])) return { lower, upper, next: i, percent: percent || percentFirst, enclosed: false }
    i++
  }
  return { lower, upper, next: i, percent: percent || percentFirst, enclosed }
}

/** "95% CI", "95% confidence interval [CI]", "CI 95%", "90 % C.I.", "95% CrI": the level and where the label ends. */
export function readIntervalLabel(tokens: readonly Token[], at: number): { level: number | null, next: number } | null {
  let i = at
  let level: number | null = null
  const first = numberAt(tokens, i)
  if (first && tokens[i + 1]?.text === '%') {
    if (first.value < 50 || first.value >= 100) return null
    level = first.value
    i += 2
    if (tokens[i]?.text === '-') i++
    while (['two', 'one', 'sided', '-', 'bootstrap', 'bootstrapped', 'exact', 'wald', 'profile', 'bayesian', 'adjusted'].includes(tokens[i]?.text ?? '')) i++
  }
  const name = readIntervalName(tokens, i)
  if (name === null) return null
  i = name
  // "confidence interval [CI]", "confidence interval (CI)"
  if (isOpening(tokens[i])) {
    const inner = readIntervalName(tokens, i + 1)
    if (inner !== null && isClosing(tokens[inner])) i = inner + 1
  }
  // "CI 95%", "CI95%"
  const after = tokens[i]
  if (level === null && after?.type === 'number' && tokens[i + 1]?.text === '%' && after.number!.value >= 50 && after.number!.value < 100 && Number.isInteger(after.number!.value * 2)
    && !isDash(tokens[i + 2]) && tokens[i + 2]?.text !== 'to') {
    level = after.number!.value
    i += 2
  }
  return { level, next: i }
}

const names = new Set(['ci', 'cis', 'cl', 'cls', 'cri', 'crl'])

function readIntervalName(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]
  if (word?.type !== 'word') return null
  if (names.has(word.text)) return at + 1
  if (word.text === 'c' && tokens[at + 1]?.text === '.' && (tokens[at + 2]?.text === 'i' || tokens[at + 2]?.text === 'l')) return tokens[at + 3]?.text === '.' ? at + 4 : at + 3
  if (word.text === 'confidence' || word.text === 'credible' || word.text === 'credibility' || word.text === 'prediction') {
    return /^(?:intervals?|limits?|bounds?|levels?)$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : null
  }
  return null
}

const fillers = new Set([':', '=', ',', ';', 'of', 'was', 'is', 'were', 'are', 'for', 'from', 'between', 'ranged', 'ranging', 'the', 'difference', 'percentage'])

/** A labelled interval, with further intervals of the same label ("95% CI −1.18 to −0.43 and −1.30 to −0.56, respectively"). */
export function recognizeInterval(tokens: readonly Token[], at: number): Match | null {
  const label = readIntervalLabel(tokens, at)
  if (!label) return null
  let i = label.next
  for (let skipped = 0; skipped < 6 && fillers.has(tokens[i]?.text ?? ''); skipped++) i++
  let read = readBounds(tokens, i, true)
  // A heading such as "mean ± 95% CI" has its level, which is no result.
  if (!read) return { next: label.next, statistics: [] }
  const statistics = []
  let next = read.next
  while (read) {
    statistics.push(bounds('confidence-interval', read.lower, read.upper, { unit: read.percent ? '%' : null, ...(label.level === null ? {} : { level: label.level }) }))
    next = read.next
    let j = next
    if (tokens[j]?.text === ',') j++
    if (tokens[j]?.text === 'and' || tokens[j]?.text === 'vs' || tokens[j]?.text === 'versus') j++
    read = j > next ? readBounds(tokens, j) : null
  }
  if (statistics.length > 1) statistics.forEach((statistic, arm) => { statistic.arm = arm })
  return { next, statistics }
}
