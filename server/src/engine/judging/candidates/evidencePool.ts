import type { Corpus } from '../../corpus/corpus.ts'
import type { Finding, Study } from '../../corpus/study.ts'
import { isSpecification } from '../../statistics/specifications/specification.ts'
import type { Evidence } from '../claim.ts'

/** A finding in a pool, with numbers for what it stands together with. */
export interface PooledEvidence extends Evidence {
  /** The comparison it belongs to: same number, same group of one sentence of one source. */
  group: number
  /** The sentence it stands in. */
  sentence: number
  /** How often its sentence states this value: "41 patients (N = 41)" does twice. */
  mentions: number
  /** Its place in the pool: the order of the text. */
  at: number
}

/** Everything that the studies behind some citations bring as evidence. */
export type EvidencePool = readonly PooledEvidence[]

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

/** Numbers the groups and sentences of some evidence; what is said in words, and what tells of which kind something is, comes last, so that numbers stand beside their neighbours. Linear. */
export function poolEvidence(all: readonly Evidence[]): EvidencePool {
  const evidence = [...all.filter(({ finding }) => !isNoResult(finding)), ...all.filter(({ finding }) => isNoResult(finding))]
  const groups = new Map<string, number>()
  const sentences = new Map<string, number>()
  const mentions = new Map<string, number>()
  const keys = evidence.map(({ study, finding }) => {
    const { value, lower, upper, group } = finding.statistic
    const sentence = `${study.key}\u0000${finding.source}\u0000${finding.span.start}`
    const mention = `${sentence}\u0000${value ?? `${lower} ${upper}`}`
    mentions.set(mention, (mentions.get(mention) ?? 0) + 1)
    return { group: numberOf(groups, `${sentence}\u0000${group}`), sentence: numberOf(sentences, sentence), mention }
  })
  return evidence.map((item, i) => ({ ...item, group: keys[i]!.group, sentence: keys[i]!.sentence, mentions: mentions.get(keys[i]!.mention)!, at: i }))
}

/** Whether a finding is a statement without a number, or tells of which kind something is: it is read by other rules than the numbers are. */
export function isNoResult({ statistic }: Finding): boolean {
  return statistic.direction?.inWords === true || isSpecification(statistic)
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}
