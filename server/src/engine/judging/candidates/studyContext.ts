import type { Study } from '../../corpus/study.ts'
import { tokenize } from '../../statistics/tokens.ts'
import { findMentions } from '../../vocabulary/match.ts'

const cache = new WeakMap<Study, string[]>()

/** The populations that a study's record names, from its population field and title. Cached: studies are never changed in place. */
export function populationOf(study: Study): string[] {
  const known = cache.get(study)
  if (known) return known
  const text = study.population ?? study.csl.title ?? ''
  const populations = [...new Set(findMentions(tokenize(text, { start: 0, end: text.length })).filter(mention => mention.slot === 'population').map(mention => mention.id))]
  cache.set(study, populations)
  return populations
}
