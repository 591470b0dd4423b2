import type { Corpus } from '../corpus/corpus.ts'
import type { Evidence } from '../judging/claim.ts'
import { authorLabel, studyLabel, yearOf } from '../references/studyLabel.ts'
import type { Say } from './say.ts'

/** Where a finding was read, as the end of a sentence: "" for first-hand evidence, else who reports it. */
export function secondHand({ finding }: Evidence, corpus: Corpus, say: Say): string {
  if (finding.level !== 'secondary' || finding.by === undefined) return ''
  const reporter = corpus.byKey(finding.by)
  const name = reporter ? `${authorLabel(reporter)} ${yearOf(reporter.csl) ?? '(n.d.)'}` : finding.by
  return say` (as reported by ${name}; not read in the study itself)`
}

/** "Feder et al. (2014)". */
export function studyName({ study }: Evidence): string {
  return studyLabel(study)
}
