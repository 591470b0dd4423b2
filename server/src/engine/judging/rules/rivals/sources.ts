import type { Study } from '../../../corpus/study.ts'
import { tokenize, type Token } from '../../../statistics/tokens.ts'
import type { Vocabulary } from '../../../vocabulary/match.ts'
import type { Evidence } from '../../claim.ts'
import type { EvidencePool } from '../../candidates/evidencePool.ts'
import { readPassage, type Passage } from './passage.ts'

/** What a sentence of a study says of one thing, read. */
export interface Source extends Passage {
  sentence: string
  /** All that it is about. */
  keys: ReadonlySet<string>
  evidence: Evidence | null
}

const read = new WeakMap<EvidencePool, { vocabulary: Vocabulary, isOwn: boolean, sources: readonly Source[] }>()

/** What is known of a study, read. Worked out when it is asked for the first time, and kept for as long as its evidence is. */
export function sourcesOf(study: Study, pool: EvidencePool, vocabulary: Vocabulary, isOwn: boolean): readonly Source[] {
  const kept = read.get(pool)
  if (kept?.vocabulary === vocabulary && kept.isOwn === isOwn) return kept.sources
  const sources = readSources(study, pool, vocabulary, isOwn)
  read.set(pool, { vocabulary, isOwn, sources })
  return sources
}

function readSources(study: Study, pool: EvidencePool, vocabulary: Vocabulary, isOwn: boolean): Source[] {
  const sentences = new Map<string, Evidence | null>()
  for (const evidence of pool) if (evidence.study === study && !sentences.has(evidence.finding.sentence)) sentences.set(evidence.finding.sentence, evidence)
  if (isOwn) for (const remark of study.remarks ?? []) sentences.set(remark, null)
  return [...sentences].flatMap(([sentence, evidence]) => thoughtsOf(tokenize(sentence, { start: 0, end: sentence.length })).map(tokens => {
    const passage = readPassage(tokens, vocabulary)
    return { ...passage, sentence, evidence, keys: new Set(passage.features.flatMap(feature => (feature ? [feature.key] : []))) }
  }))
}

/** What a semicolon parts is said of two things. */
function thoughtsOf(tokens: readonly Token[]): (readonly Token[])[] {
  const ends = tokens.flatMap(({ text }, at) => (text === ';' && !isInBracket(tokens, at) ? [at] : []))
  return [...ends, tokens.length].map((end, i) => tokens.slice(i === 0 ? 0 : ends[i - 1]! + 1, end))
}

function isInBracket(tokens: readonly Token[], at: number): boolean {
  const opening = tokens.findLastIndex(({ text }, i) => i < at && /^[([]$/.test(text))
  return opening >= 0 && !tokens.slice(opening, at).some(({ text }) => /^[)\]]$/.test(text))
}
