import type { Token } from '../tokens.ts'
import type { Draft } from '../grammar/draft.ts'
import { readUnit } from '../grammar/units.ts'
import type { Place } from './parts.ts'

/** The numbers of one kind that stand side by side with the one at `at`, joined by "and", "vs" or a comma. */
export function rowOf(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[], at: number): number[] {
  const alike = drafts.flatMap((draft, i) => (draft.kind === drafts[at]!.kind && draft.unit === drafts[at]!.unit ? [i] : []))
  const row = [at]
  const place = alike.indexOf(at)
  for (let k = place - 1; k >= 0 && joined(tokens, places[alike[k]!]!.to, places[row[0]!]!.from); k--) row.unshift(alike[k]!)
  for (let k = place + 1; k < alike.length && joined(tokens, places[row.at(-1)!]!.to, places[alike[k]!]!.from); k++) row.push(alike[k]!)
  return row
}

/** No unit, spread and bracket between two numbers of a row are longer, in tokens. */
const longest = 14

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
    if (depth === 0 && /^(?:and|vs?|versus|against|compared|to|from|with|[–−-])$/.test(text)) joint = true
    else if (type === 'word' && text !== 'sd') return false
  }
  return joint
}
