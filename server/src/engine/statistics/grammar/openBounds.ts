import type { Token } from '../tokens.ts'
import { isClosing, isDash, isOpening, numberAt, type Draft } from './draft.ts'
import { readUnit } from './units.ts'

/** Bounds of which one could not be estimated, and the token after them. */
export interface OpenBounds {
  lower: Draft['lower']
  upper: Draft['upper']
  /** All that is printed: "97.0–not estimable". */
  start: number
  end: number
  printed: Draft['printed']
  next: number
  enclosed: boolean
}

const absent = /^(?:NE|NR|NC|NA|NYR|N\/A|∞|infinity|Infinity|inf|Inf)$/
const lacking = /^(?:estimable|estimated|evaluable|reached|calculable|calculated|available|attained|determined|applicable|defined)$/

/** "97.0–not estimable", "12.3 to NR", "4.6 months, NE", "NE to 12.1", "85.1–∞": bounds of which one is missing. Commas join only inside brackets, or where `loose` says that a label has announced an interval. */
export function readOpenBounds(tokens: readonly Token[], at: number, loose = false): OpenBounds | null {
  const enclosed = isOpening(tokens[at])
  const first = enclosed ? at + 1 : at
  const from = tokens[first]?.text === 'from' ? first + 1 : first
  const number = numberAt(tokens, from)
  const missing = number ? null : missingAt(tokens, from)
  if (!number && missing === null) return null
  const behind = number ? readUnit(tokens, from + 1)?.next ?? from + 1 : missing!
  const joint = tokens[behind]
  const joins = isDash(joint) || joint?.text === 'to' || (enclosed || loose) && (joint?.text === ',' || joint?.text === ';')
  if (!joins) return null
  const second = number ? null : numberAt(tokens, behind + 1)
  const last = number ? missingAt(tokens, behind + 1) : second ? behind + 2 : null
  if (last === null) return null
  const unit = readUnit(tokens, last)
  const next = unit && second ? unit.next : last
  if (enclosed && !isClosing(tokens[next])) return null
  return {
    lower: number?.value ?? null, upper: second?.value ?? null, start: tokens[from]!.start, end: tokens[last - 1]!.end, printed: [number ?? second!], next: enclosed ? next + 1 : next, enclosed,
  }
}

/** The token after what says that a bound is missing: "NE", "not estimable", "−∞"; null where nothing does. */
function missingAt(tokens: readonly Token[], at: number): number | null {
  const i = isDash(tokens[at]) ? at + 1 : at
  if (absent.test(tokens[i]?.raw ?? '')) return i + 1
  const negated = /^(?:not|non)$/.test(tokens[i]?.text ?? '')
  if (!negated) return null
  const word = isDash(tokens[i + 1]) || tokens[i + 1]?.text === 'yet' ? i + 2 : i + 1
  return lacking.test(tokens[word]?.text ?? '') ? word + 1 : null
}
