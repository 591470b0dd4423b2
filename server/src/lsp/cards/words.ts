import type { EvidenceLevel, Finding, Study } from '../../engine/corpus/study.ts'
import type { Reason, Verdict } from '../../engine/judging/claim.ts'

/** How a verdict is called in a hover. */
export const verdictWords: Record<Verdict, string> = {
  supported: 'Supported',
  contradicted: 'Contradicted',
  misattributed: 'Reported by another study',
  unsupported: 'Not found in the cited study',
  unverifiable: 'Not checkable',
  uncited: 'Not checked',
}

/** What a reason means, as a sentence about the number in the manuscript. */
export const reasonWords: Record<Reason, string> = {
  rounding: 'It is the value of the source, rounded.',
  derived: 'It follows from the figures of the source.',
  approximate: 'It is a fair approximation of the value of the source.',
  'dropped-digit': 'A digit is missing.',
  'transposed-digits': 'Two digits are swapped.',
  'decimal-shift': 'The decimal mark has moved.',
  sign: 'The sign differs.',
  reciprocal: 'The ratio is turned upside down.',
  'interval-bound-as-estimate': 'This is a bound of the interval, not the estimate.',
  operator: 'The sign of comparison differs.',
  unit: 'The unit differs.',
  outcome: 'The source reports it for another outcome.',
  scale: 'The source reports it on another scale.',
  population: 'The source reports it for another population.',
  arm: 'The source reports it for another arm.',
  timepoint: 'The source reports it for another time point.',
  'n-for-k': 'The number of studies and the number of participants are confused.',
  denominator: 'The denominator differs.',
  direction: 'The direction or the significance differs.',
  range: 'It lies outside of the range in the source.',
  value: 'The source has another value.',
}

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

/** "Feder et al. (2014)", or "Feder et al. (2014) and Aust et al. (2019)". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** A text that is cut where it is longer than `limit`, between words where possible. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit)
  const space = cut.lastIndexOf(' ')
  const end = space > limit / 2 ? space : limit - 1
  return `${cut.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`
}
