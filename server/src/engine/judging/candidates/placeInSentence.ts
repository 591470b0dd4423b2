import type { EvidencePool } from './evidencePool.ts'

/**
 * Where the finding of each place of a pool stands in its sentence as it is kept, -1 where it is not to be found. Places count in the file, whose markup its sentences are
 * without; so the numbers of one are looked up in turn.
 */
export function placesInSentences(pool: EvidencePool): number[] {
  let last = -1
  let from = 0
  return pool.map(({ sentence: own, finding: { statistic, sentence } }) => {
    if (own !== last) from = 0
    last = own
    const start = sentence.indexOf(statistic.text, from)
    if (start >= 0) from = start + statistic.text.length
    return start
  })
}
