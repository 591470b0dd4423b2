import type { Candidate, Setting } from '../candidates/candidates.ts'
import { contradicted, type Judgement } from '../judgement.ts'

/** What was done, and what was published of it: one trial may have several reports. */
const trials = /^(?:trials?|rcts?)$/
const reports = /^(?:reports?|articles?|publications?|papers?|records?)$/
/** Between a number and its noun, in words. */
const reach = 3

type Work = 'trials' | 'reports'

/**
 * "25 independent trials" of a review that has twenty-five reports of 15 trials: the number is that of what was published, where the same sentence of the source has another number for what is
 * claimed. Null where the sources do not count both.
 */
export function contradictedByOtherWorks({ statistic, tokens }: Setting, candidates: readonly Candidate[]): Judgement | null {
  if (statistic.kind !== 'study-count' || statistic.value === null) return null
  const claimed = workIn(tokens().filter(({ start }) => start >= statistic.end).map(({ text }) => text))
  const counted = candidates.filter(({ evidence: { finding } }) => finding.statistic.kind === 'study-count')
  const same = claimed === null ? [] : counted.filter(({ agreement }) => agreement !== null)
  if (same.length === 0 || same.some(candidate => workOf(candidate) === null || workOf(candidate) === claimed)) return null
  const meant = counted.find(candidate => candidate.agreement === null && workOf(candidate) === claimed && same.some(({ evidence }) => evidence.sentence === candidate.evidence.sentence))
  return meant ? contradicted('value', [meant.evidence], 0.75) : null
}

function workOf({ evidence: { finding } }: Candidate): Work | null {
  return workIn(finding.sentence.slice(finding.statistic.end - finding.span.start).toLowerCase().split(/[^\p{L}\d]+/u).filter(word => word !== ''))
}

function workIn(words: readonly string[]): Work | null {
  for (const word of words.slice(0, reach)) {
    if (trials.test(word)) return 'trials'
    if (reports.test(word)) return 'reports'
  }
  return null
}
