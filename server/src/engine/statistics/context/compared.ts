import { labelsOf } from './labels.ts'
import { partsIn } from './roles.ts'
import type { Token } from '../tokens.ts'

/** Words behind which stands what something is compared with; some need another word before them. */
const joints: Readonly<Record<string, RegExp | null>> = { than: null, versus: null, vs: null, against: null, with: /^(?:compared|comparison|contrast)$/, to: /^(?:compared|relative|superior|inferior|similar|equal|contrast)$/, from: /^(?:differ(?:ed|s|ing|ent|ence)?|apart)$/ }
/** What ends a name. */
const ending = /^(?:[,.;:()[\]p]|was|were|is|are|had|has|have|at|after|by|when|while|and|but)$/
const longest = 5
/** So near behind a name, the number is of what it names: "than the placebo group's 4.5". */
const beside = 2

/**
 * The labels that a sentence says of what something is compared with and of nothing else: "placebo" in "the score fell more than with placebo, by 4.5".
 *
 * @param at where the number begins that they are not said of; what stands right before it may be whose it is
 */
export function comparedIn(tokens: readonly Token[], at: number): string[] {
  const own = tokens.findIndex(({ start }) => start >= at)
  // "Far less than the others (78 versus 186)": the second of two is of those who are compared with.
  if (/^(?:versus|vs|than|against|and|or|to)$/.test(tokens[own - 1]?.text ?? '')) return []
  const isCompared = new Set<number>()
  tokens.forEach(({ text }, i) => {
    const before = Object.hasOwn(joints, text) ? joints[text] : undefined
    if (before === undefined || before !== null && !before.test(tokens[i - 1]?.text ?? '')) return
    let end = i + 1
    while (end < tokens.length && end - i <= longest && !ending.test(tokens[end]!.text) && tokens[end]!.type !== 'number') end++
    if (own >= end && own <= end + beside && !/^[,;]$/.test(tokens[end]?.text ?? '')) return
    for (let k = i + 1; k < end; k++) isCompared.add(k)
  })
  if (isCompared.size === 0) return []
  const [compared, rest] = [true, false].map(which => tokens.filter((_, i) => isCompared.has(i) === which))
  const elsewhere = new Set([...labelsOf(rest!), ...partsIn(rest!)])
  return [...labelsOf(compared!), ...partsIn(compared!)].filter(label => !elsewhere.has(label))
}
