import { isNoResult, type EvidencePool } from './evidencePool.ts'

/** How much a word tells in some sources: much where few of their sentences have it, nothing where none has. */
export type Rarity = (word: string) => number

const known = new WeakMap<EvidencePool, Rarity>()

/** Inverse document frequency (Spärck Jones 1972) with the sentences of a pool for documents. Kept for as long as the pool lives. */
export function rarityIn(pool: EvidencePool): Rarity {
  let rarity = known.get(pool)
  if (!rarity) known.set(pool, rarity = countedIn(pool))
  return rarity
}

function countedIn(pool: EvidencePool): Rarity {
  const counts = new Map<string, number>()
  const seen = new Set<number>()
  for (const { sentence, finding } of pool) {
    const { words } = finding.statistic.context
    if (seen.has(sentence) || isNoResult(finding)) continue
    seen.add(sentence)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return word => {
    const count = counts.get(word)
    return count === undefined ? 0 : Math.log(1 + seen.size / count)
  }
}

/** The share of what some words tell that other words tell too, 0 to 1: made once for the words of a claim, asked of many findings. */
export function coverageOf(words: readonly string[], rarity: Rarity): (...others: (readonly string[])[]) => number {
  const places = new Map(words.map((word, at) => [word, at]))
  const weights = words.map(rarity)
  const all = weights.reduce((total, each) => total + each, 0)
  // In which call a word was met last, so that none counts twice.
  const metIn = new Int32Array(words.length)
  let call = 0
  return (...others) => {
    if (all === 0) return 0
    call++
    let met = 0
    for (const part of others) {
      for (const word of part) {
        const at = places.get(word)
        if (at === undefined || metIn[at] === call) continue
        metIn[at] = call
        met += weights[at]!
      }
    }
    return met / all
  }
}
