import type { Token } from '../tokens.ts'
import { isClosing, isOpening, numberAt, point, type Match, type Recognizer } from './draft.ts'
import { announcedSpread, readSpread } from './spread.ts'
import { readUnit } from './units.ts'
import type { StatisticKind } from '../statistic.ts'

/**
 * "16.33±10.8", "4.1 ± 0.8 infusions", "45 ± 10%" without a label: what the ± means is said elsewhere in the sentence, or unknown.
 * Also "−1.83 (2.07)" where the sentence has announced "mean (SD)", and "(± 10%)" in a bracket apart from its number.
 */
export const plusMinus: Recognizer = {
  opens: ({ type, glued, text }) => type === 'number' && !glued || text === '±',
  read: readPlusMinus,
}

function readPlusMinus(tokens: readonly Token[], at: number): Match | null {
  if (tokens[at]!.text === '±') return isOpening(tokens[at - 1]) ? readAlone(tokens, at) : isOfInterval(tokens, at) ? readHalf(tokens, at) : null
  const value = numberAt(tokens, at)
  if (!value) return null
  const unit = readUnit(tokens, at + 1)
  const sign = unit && tokens[unit.next]?.text === '±' ? unit.next : at + 1
  // "12.3 (±4.5)"
  const isBracketed = isOpening(tokens[sign]) && tokens[sign + 1]?.text === '±' && tokens[sign + 2]?.type === 'number' && isClosing(tokens[sign + 3])
  if (tokens[sign]?.text !== '±' && !isBracketed) return null
  const announced = announcedSpread(tokens)
  const read = readSpread(tokens, isBracketed ? sign + 1 : sign, announced, value)
  if (!read) return null
  const spread = isBracketed ? { ...read, next: read.next + 1 } : read
  const after = readUnit(tokens, spread.next)
  const percent = unit?.unit === '%' || tokens[spread.next - 1]?.text === '%'
  const of = percent ? '%' : unit?.unit ?? after?.unit ?? null
  const kind: StatisticKind = percent ? 'percentage' : 'mean'
  return { next: after ? after.next : spread.next, statistics: [point(kind, value, { unit: of }), ...spread.statistics.map(s => ({ ...s, unit: of }))] }
}

/** "45% responded (± 10%; p < 0.001)": what the ± is of stands before the bracket. */
function readAlone(tokens: readonly Token[], at: number): Match | null {
  const half = numberAt(tokens, at + 1)
  if (!half || half.value < 0 || !/^[%);,]$/.test(tokens[at + 2]?.text ?? '')) return null
  const isPercent = tokens[at + 2]!.text === '%'
  return { next: at + (isPercent ? 3 : 2), statistics: [point('other', half, { unit: isPercent ? '%' : null, qualifier: 'spread' })] }
}

/** "a 95% confidence interval of ± 10 percentage points", "95% CI ± 10%" */
export function isOfInterval(tokens: readonly Token[], sign: number): boolean {
  const label = /^(?:of|was|is|[:=,])$/.test(tokens[sign - 1]?.text ?? '') ? sign - 2 : sign - 1
  return /^(?:ci|intervals?)$/.test(tokens[label]?.text ?? '')
}

function readHalf(tokens: readonly Token[], at: number): Match | null {
  const half = numberAt(tokens, at + 1)
  if (!half || half.value < 0) return null
  const unit = readUnit(tokens, at + 2)
  return { next: unit?.next ?? at + 2, statistics: [point('other', half, { unit: unit?.unit ?? null, qualifier: 'spread' })] }
}
