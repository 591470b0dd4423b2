import type { Corpus } from '../corpus/corpus.ts'
import type { Finding, Study } from '../corpus/study.ts'
import type { Evidence } from './claim.ts'

/** Whether a finding may count: a document never supports itself, neither as the study nor as the reporter of another. */
export function admissible(study: Study, finding: Finding, self: Study | null): boolean {
  if (!self) return true
  return finding.by !== self.key && !(study.key === self.key && finding.level !== 'secondary')
}

/** All findings that a citation of the study brings: its own, and what it reports of others. */
export function evidenceOf(study: Study, corpus: Corpus, self: Study | null): Evidence[] {
  const own = study.findings.filter(finding => admissible(study, finding, self)).map(finding => ({ study, finding }))
  const reported = study.key === self?.key ? [] : corpus.reportedBy(study.key).filter(({ finding }) => finding.by !== self?.key)
  return [...own, ...reported]
}

/** Statistics of one comparison in one sentence of one source. */
export function groupKey({ study, finding }: Evidence): string {
  return `${study.key}\u0000${finding.source}\u0000${finding.span.start}\u0000${finding.statistic.group}`
}

/** One sentence of one source. */
export function sentenceKey({ study, finding }: Evidence): string {
  return `${study.key}\u0000${finding.source}\u0000${finding.span.start}`
}
