import type { Token } from '../tokens.ts'
import { found, type Trigger } from './trigger.ts'

const owing = ['owes', 'owed', 'owe']

/** Verbs that say by what something works, each with the words behind which that stands. */
const leads: ReadonlyMap<string, RegExp> = new Map([
  ...['acts', 'act', 'acted', 'works', 'work', 'worked', 'operates', 'operate'].map(word => [word, /^(?:through|via)$/] as const),
  ...['mediated', 'conveyed'].map(word => [word, /^(?:by|through|via)$/] as const),
  ...['hinges', 'hinge', 'hinged', 'relies', 'rely', 'relied'].map(word => [word, /^(?:on|upon)$/] as const),
  ...owing.map(word => [word, /^to$/] as const),
])
/** No object of "owes … to" is longer, in tokens. */
const longest = 7

/** Words that such a statement begins with. */
export const working: readonly string[] = [...leads.keys()]

/** "Acts through the receptor", "is mediated by it", "owes its effect to it": that the one comes by the other. */
export function mechanism(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  const lead = leads.get(text)
  if (!lead) return null
  const reach = owing.includes(text) ? longest : 2
  for (let to = at + 1; to <= at + reach; to++) {
    const next = tokens[to]?.text ?? ''
    if (lead.test(next)) return to > at + 1 || reach < longest ? found(at, to + 1, 'apart', 'link') : null
    if (reach < longest ? !/ly$/.test(next) : /^(?:[,;:.]|and|but)$/.test(next)) return null
  }
  return null
}

/** Where the object of "owes its effect to" stands, which belongs to what owes it; null for other words. */
export function owedIn(tokens: readonly Token[], { from, to }: Trigger): { from: number, to: number } | null {
  return owing.includes(tokens[from]!.text) ? { from: from + 1, to: to - 1 } : null
}

/** Whether a statement is of this kind. */
export function isMechanism(tokens: readonly Token[], { from }: Trigger): boolean {
  return leads.has(tokens[from]!.text)
}
