import type { Evidence } from '../judging/claim.ts'

/** The evidence without what says the same sentence of the same study again: two numbers in each other's place stand in one. The first of each stays, in their order. */
export function distinctSentences(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>()
  return evidence.filter(({ study, finding }) => {
    const name = `${study.key} ${finding.sentence}`
    return !seen.has(name) && seen.add(name)
  })
}
