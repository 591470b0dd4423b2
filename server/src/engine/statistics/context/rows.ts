import type { Token } from '../tokens.ts'
import type { Draft } from '../grammar/draft.ts'
import { readUnit } from '../grammar/units.ts'
import type { Place } from './parts.ts'

/** The numbers of one kind that stand side by side with the one at `at`, joined by "and" or "vs", with those before them in one list: "13.8%, 5.8% and 7.6%". */
export function rowOf(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[], at: number): number[] {
  const alike = drafts.flatMap((draft, i) => (draft.kind === drafts[at]!.kind && draft.unit === drafts[at]!.unit ? [i] : []))
  const gap = (k: number): [number, number] => [places[alike[k]!]!.to, places[alike[k + 1]!]!.from]
  const isJoined = (k: number): boolean => joined(tokens, ...gap(k))
  const isListed = (k: number): boolean => listed(tokens, ...gap(k))
  let [first, last] = [alike.indexOf(at), alike.indexOf(at)]
  // Commas join only what "and" joins in the end.
  let end = last
  while (end + 1 < alike.length && isListed(end)) end++
  if (end + 1 < alike.length && isJoined(end)) last = end + 1
  while (last + 1 < alike.length && isJoined(last)) last++
  while (first > 0 && isJoined(first - 1)) first--
  if (last > first) while (first > 0 && isListed(first - 1)) first--
  return alike.slice(first, last + 1)
}

/** Nothing but a comma, and the unit before it. */
function listed(tokens: readonly Token[], from: number, to: number): boolean {
  const comma = readUnit(tokens, from)?.next ?? from
  return tokens[comma]?.text === ',' && comma + 1 === to
}

/** No unit, spread and bracket between two numbers of a row are longer, in tokens. */
const longest = 14

/** "26 of 90 patients against 8 of 91": what is counted parts nothing. */
const counted = /^(?:patients?|participants?|subjects?|people|persons?|individuals?|pts)$/

function joined(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > longest) return false
  let joint = false
  let depth = 0
  for (let i = from; i < to; i++) {
    const { text, type } = tokens[i]!
    // "603 ± 50 days vs. 359 ± 69 days"
    const unit = readUnit(tokens, i)
    if (unit && depth === 0) {
      i = unit.next - 1
      continue
    }
    // "−14.9 [standard error; SE 1.0] vs. −10.7": what stands in brackets between does not part them.
    if (text === '(' || text === '[') depth++
    else if (text === ')' || text === ']') depth--
    else if (depth > 0) continue
    if (depth === 0 && /^(?:and|vs?|versus|against|compared|opposed|to|from|with|[–−-])$/.test(text)) joint = true
    else if (type === 'word' && !/^(?:sd|as)$/.test(text) && !counted.test(text)) return false
  }
  return joint
}
