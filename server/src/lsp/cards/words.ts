import type { EvidenceLevel, Finding, Study } from '../../engine/corpus/study.ts'
import type { Say } from '../../engine/wording/say.ts'

/** How far the indexed evidence of a study reaches. */
export function reach(evidence: Study['evidence'], say: Say): string {
  if (evidence === 'full-text') return say`The full text is indexed`
  return evidence === 'abstract' ? say`Only the abstract is indexed` : say`Only the bibliographic record is indexed`
}

function level(evidence: Exclude<EvidenceLevel, 'secondary'>, say: Say): string {
  if (evidence === 'full-text') return say`read in the full text`
  return evidence === 'abstract' ? say`read in the abstract` : say`taken from the record`
}

/** Where a finding was read. `label` names a study by its key, as "Yavi et al. (2022)". */
export function whereRead(finding: Pick<Finding, 'level' | 'by' | 'where'>, label: (key: string) => string, say: Say): string {
  if (finding.level !== 'secondary') return finding.where === undefined ? level(finding.level, say) : `${level(finding.level, say)}, ${finding.where}`
  const by = finding.by === undefined ? say`another document` : label(finding.by)
  return say`as reported by ${by}; not read in the study itself`
}

/** A text that is cut where it is longer than `limit`, between words where possible. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit)
  const space = cut.lastIndexOf(' ')
  const end = space > limit / 2 ? space : limit - 1
  return `${cut.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`
}
