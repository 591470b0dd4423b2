import type { Study } from '../../corpus/study.ts'
import { labelsOf } from '../../statistics/context/labels.ts'
import type { Token } from '../../statistics/tokens.ts'
import type { Asked } from './asked.ts'
import type { Derivation } from './derivation.ts'
import { tellApart, type Line } from './lines.ts'

/** What a sentence says before and behind the word that compares. */
interface Sides { head: readonly Token[], tail: readonly Token[] }

export function sidesOf(tokens: readonly Token[]): Sides {
  const at = tokens.findIndex(({ text }, i) => /^(?:than|compared|versus|vs|against|relative)$/.test(text) || text === 'over' && /^(?:advantage|benefit|gain|improvement)$/.test(tokens[i - 1]?.text ?? ''))
  return at < 0 ? { head: tokens, tail: [] } : { head: tokens.slice(0, at), tail: tokens.slice(at + 1) }
}

/**
 * Whether the words that say which way it goes say it as the numbers do: false where these go the other way, null where nothing tells whose the lower one should be.
 */
export function directionOf({ operands: [a, b], lines: [line, next], isInTime }: Derivation, { sense }: Asked, study: Study, { head, tail }: Sides): boolean | null {
  if (sense === null || !a) return true
  if (!b) return sense === (a.value < 1 ? 'decrease' : 'increase')
  // Of two falls the greater is the more negative one.
  const [one, other] = a.value <= 0 && b.value <= 0 ? [-a.value, -b.value] : [a.value, b.value]
  if (isInTime) return (b.value < a.value) === (sense === 'decrease')
  const labels = tellApart(a, b).own
  // Of a sentence with one number all words are about that.
  const [first, second] = next && labels.every(own => own.length === 0) ? [beyond(line!, next), beyond(next, line!)] : labels
  const leadBy = (labelsIn: (tokens: readonly Token[]) => ReadonlySet<string>): number => {
    const [before, behind] = [labelsIn(head), labelsIn(tail)]
    return shareIn(first, before) - shareIn(second, before) - shareIn(first, behind) + shareIn(second, behind)
  }
  const lead = leadBy(tokens => labelsOf(tokens, study.abbreviations)) || leadBy(tokens => named(tokens, study))
  return lead === 0 ? null : (lead > 0 ? one < other : other < one) === (sense === 'decrease')
}

function beyond({ words }: Line, { words: others }: Line): string[] {
  return words.filter(word => !others.includes(word))
}

function shareIn(labels: readonly string[], side: ReadonlySet<string>): number {
  return labels.length === 0 ? 0 : labels.filter(label => side.has(label)).length / labels.length
}

/** The labels that a part of a sentence says, and what the article calls the groups that it names. */
function named(tokens: readonly Token[], { abbreviations, groups = [] }: Study): Set<string> {
  const labels = labelsOf(tokens, abbreviations)
  for (const { names, words } of groups) if ([...names, ...words.map(word => [word])].some(name => name.every(label => labels.has(label)))) for (const label of names.flat()) labels.add(label)
  return labels
}
