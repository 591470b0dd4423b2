import { invertedBefore } from '../grammar/direction.ts'
import type { Token } from '../tokens.ts'
import { isInterposed, type Stretch } from './clauses.ts'
import { seenBehind } from './presence.ts'
import { far, type Trigger } from './trigger.ts'
import { isNegation } from './words.ts'

/** The nearest negation in the few words before, within the clause: "did not", "no significant", "neither frequency was". */
export function negationOf(tokens: readonly Token[], { from, way }: Trigger, clause: Stretch): number | null {
  for (let i = from - 1; i >= Math.max(clause.from, from - 6); i--) {
    const { text } = tokens[i]!
    if (text === ',' && i < from - 1 && !isInterposed(tokens, i + 1)) return null
    if (!isNegation(tokens, i) || tokens[i + 1]?.text === 'only' || text === 'without' && way === 'apart' && !/^(?:an?|any|significant)$/.test(tokens[i + 1]?.text ?? '')) continue
    return i
  }
  const seen = seenBehind(tokens, from)
  return invertedBefore(tokens, from) ?? (seen && !seen.isSeen ? seen.at : null)
}

/** What the words around the statement say of its significance. */
export function significanceOf(tokens: readonly Token[], { from, to }: Trigger, clause: Stretch): { isSignificant: boolean, at: number } | null {
  const end = Math.min(clause.to, to + far + 4)
  for (let i = Math.max(clause.from, from - 4); i < end; i++) {
    const { text } = tokens[i]!
    if (!/^(?:significant|significantly|significance|nonsignificant|nonsignificantly)$/.test(text) || /^(?:clinically|clinical)$/.test(tokens[i - 1]?.text ?? '')) continue
    if (i >= to && !/^significantly$/.test(text) && !tokens.slice(to, i).some(({ text }) => /^(?:was|were|is|are|reached|reach|missed|misses|attained|achieved|short|lacked)$/.test(text))) continue
    if (i >= to + 2 && text === 'significantly') continue
    const before = [1, 2, 3, 4, 5].map(back => i - back).filter(at => at >= clause.from)
    return { at: i, isSignificant: !(text.startsWith('non') || before.some(at => isNegation(tokens, at) || /^(?:missed|short|approached|nearly|almost)$/.test(tokens[at]!.text))) }
  }
  return null
}

/** "Separated from placebo" is said of what was tested. */
export function isSeparation(tokens: readonly Token[], { from }: Trigger): boolean {
  return /^separate[sd]?$/.test(tokens[from]!.text)
}
