import type { Finding } from '../../corpus/study.ts'
import type { Vocabulary } from '../../vocabulary/match.ts'

/**
 * Makes something that is the same of a finding whatever is held against it be worked out once, for as long as the finding lives: findings are never changed in place. The same finding
 * stands in the pool of every combination of studies that is cited, and in those of every document and every version of the library.
 *
 * @param workOut must depend on nothing but the finding and the vocabulary
 */
export function ofFinding<Known>(workOut: (finding: Finding, vocabulary: Vocabulary) => Known): (finding: Finding, vocabulary: Vocabulary) => Known {
  const all = new WeakMap<Finding, { vocabulary: Vocabulary, known: Known }>()
  return (finding, vocabulary) => {
    const kept = all.get(finding)
    if (kept?.vocabulary === vocabulary) return kept.known
    const known = workOut(finding, vocabulary)
    all.set(finding, { vocabulary, known })
    return known
  }
}
