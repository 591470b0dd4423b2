import type { Finding, Study } from '../../engine/corpus/study.ts'
import { effectsOf, type Effect } from '../../engine/evidence/effects.ts'

/** Findings that share a sentence of the source: what a card lists as one item. */
export interface FindingSentence {
  study: Study
  sentence: string
  findings: Finding[]
  /** Estimates with their intervals, which can be drawn. */
  effects: readonly Effect[]
  /** Its numbers and the stems of its words. */
  tokens: ReadonlySet<string>
}

/** What was gathered of the studies that were shown last, in that order: a pointer that moves over a text shows few, again and again. */
const shown = new Map<Study, readonly FindingSentence[]>()
const mostKept = 64

/** The findings of a study gathered by their sentence, in the order of the source. */
export function findingSentences(study: Study): readonly FindingSentence[] {
  const sentences = shown.get(study) ?? gather(study)
  shown.delete(study)
  shown.set(study, sentences)
  const [earliest] = shown.keys()
  if (shown.size > mostKept && earliest) shown.delete(earliest)
  return sentences
}

function gather(study: Study): FindingSentence[] {
  const gathered = new Map<string, Pick<FindingSentence, 'study' | 'sentence' | 'findings'>>()
  for (const finding of study.findings) {
    const place = `${finding.source}:${finding.span.start}`
    const known = gathered.get(place)
    if (known) known.findings.push(finding)
    else gathered.set(place, { study, sentence: finding.sentence, findings: [finding] })
  }
  return [...gathered.values()].map(one => ({ ...one, effects: effectsOf(one.findings.map(({ statistic }) => statistic)), tokens: tokens(one.sentence) }))
}

/**
 * Puts the sentences first that share the most with `context`, the writer's own sentence. A shared number weighs as much as three
 * shared words, since numbers are what the writer wants to compare; what was read in the study itself goes before what others say of it.
 * Of equal ones those go first that report an effect with its interval; else they keep their order.
 */
export function byRelevance(sentences: readonly FindingSentence[], context: string): FindingSentence[] {
  const wanted = tokens(context)
  const score = ({ findings, effects, tokens: own }: FindingSentence): number => {
    let sum = findings[0]?.level === 'secondary' ? 0 : 2
    if (effects.length > 0) sum += 0.5
    for (const token of own) if (wanted.has(token)) sum += /^\d/.test(token) ? 3 : 1
    return sum
  }
  return sentences
    .map(sentence => ({ sentence, score: score(sentence) }))
    .sort((a, b) => b.score - a.score)
    .map(({ sentence }) => sentence)
}

/** Numbers as printed and words of four letters or more, cut to a stem of six. */
function tokens(text: string): Set<string> {
  const found = text.toLowerCase().match(/\d{1,12}(?:[.,·]\d{1,12})?|\p{L}{4,40}/gu) ?? []
  return new Set(found.map(token => token.slice(0, 6)))
}
