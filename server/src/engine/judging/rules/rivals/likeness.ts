import type { Stretch } from '../../../statistics/statements/clauses.ts'
import type { Member, Passage } from './passage.ts'
import type { Source } from './sources.ts'

/** How much two passages have in common: all told, and as a part of what the first says. */
export interface Likeness { shared: number, covered: number }

/** How much a word counts that the study never uses: writers have words of their own. */
const strange = 0.5

/** How much what a passage says around a member has in common with what a study says; `known` is all that the study ever speaks of. */
export function likenessOf(claim: Passage, { from, to }: Stretch, member: Member, source: Source, known: ReadonlySet<string>): Likeness {
  const ours = new Map<string, number>()
  for (let at = from; at < to; at++) {
    const feature = claim.features[at]
    if (feature && (at < member.from || at >= member.to)) ours.set(feature.key, feature.weight)
  }
  let [shared, all] = [0, 0]
  for (const [key, weight] of ours) {
    all += known.has(key) ? weight : weight * strange
    if (source.keys.has(key)) shared += weight
  }
  return { shared, covered: all === 0 ? 0 : shared / all }
}

