import type { Token } from '../tokens.ts'
import { isDash, numberAt, point, readComparator, type Match, type Recognizer } from './draft.ts'

/**
 * "ηp2 = .11", "η²p = .11", "partial η² = 0.11", "eta squared = .10", "eta2_p of .11": a share of variance. The qualifier says whether it is the
 * partial one, which is tied to F and its degrees of freedom whatever the design.
 */
export const etaSquared: Recognizer = {
  opens: ({ text }) => /^(?:η|eta)p?$/.test(text),
  read: readEtaSquared,
}

/** "R² = 0.29", "adjusted R2 of .41", "R-squared: .3": a share of variance too. */
export const rSquared: Recognizer = {
  opens: ({ text }) => text === 'r',
  read: readRSquared,
}

function readRSquared(tokens: readonly Token[], at: number): Match | null {
  const i = skipJoint(tokens, at + 1)
  return squared(tokens, i) ? shareBehind(tokens, i + 1, 'R squared') : null
}

function readEtaSquared(tokens: readonly Token[], at: number): Match | null {
  let partial = tokens[at]!.text.endsWith('p') || tokens[at - 1]?.text === 'partial'
  let i = skipJoint(tokens, at + 1)
  if (tokens[i]?.text === 'p' && squared(tokens, skipJoint(tokens, i + 1))) {
    partial = true
    i = skipJoint(tokens, i + 1)
  }
  if (!squared(tokens, i)) return null
  i = skipJoint(tokens, i + 1)
  if (tokens[i]?.text === 'p') {
    partial = true
    i++
  } else if (tokens[i]?.text === 'partial') {
    partial = true
    i++
  }
  return shareBehind(tokens, i, partial ? 'partial eta squared' : 'eta squared')
}

/** The share that a name ending before `at` announces. */
function shareBehind(tokens: readonly Token[], at: number, qualifier: string): Match | null {
  const comparator = readComparator(tokens, at) ?? (/^(?:of|was|is|:)$/.test(tokens[at]?.text ?? '') ? { comparator: '=' as const, next: at + 1 } : null)
  const number = comparator && numberAt(tokens, comparator.next)
  if (!comparator || !number || number.value < 0 || number.value > 1) return null
  return { next: comparator.next + 1, statistics: [point('other', number, { comparator: comparator.comparator, qualifier })] }
}

function squared(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.text === '²' || token?.text === 'squared' || token?.text === 'square' || token?.number?.value === 2 && token.type === 'number'
}

/** "eta-squared", "η^2", "η_p". */
function skipJoint(tokens: readonly Token[], at: number): number {
  return isDash(tokens[at]) || tokens[at]?.text === '^' || tokens[at]?.text === '_' ? at + 1 : at
}
