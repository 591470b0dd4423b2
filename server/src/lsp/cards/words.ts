import type { EvidenceLevel, Finding, Study } from '../../engine/corpus/study.ts'

/** How far the indexed evidence of a study reaches. */
export const reachWords: Record<Study['evidence'], string> = {
  'full-text': 'The full text is indexed',
  abstract: 'Only the abstract is indexed',
  record: 'Only the bibliographic record is indexed',
}

const levelWords: Record<Exclude<EvidenceLevel, 'secondary'>, string> = {
  'full-text': 'read in the full text',
  abstract: 'read in the abstract',
  record: 'taken from the record',
}

/** Where a finding was read. `label` names a study by its key, as "Yavi et al. (2022)". */
export function whereRead(finding: Pick<Finding, 'level' | 'by' | 'where'>, label: (key: string) => string): string {
  if (finding.level !== 'secondary') return finding.where === undefined ? levelWords[finding.level] : `${levelWords[finding.level]}, ${finding.where}`
  const by = finding.by === undefined ? 'another document' : label(finding.by)
  return `as reported by ${by}; not read in the study itself`
}

/** A text that is cut where it is longer than `limit`, between words where possible. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit)
  const space = cut.lastIndexOf(' ')
  const end = space > limit / 2 ? space : limit - 1
  return `${cut.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`
}
