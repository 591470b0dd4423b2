import type { Finding, Study } from '../../engine/corpus/study.ts'
import { effectsOf } from '../../engine/evidence/effects.ts'

/** Findings that share a sentence of the source: what a card lists as one item. */
export interface FindingSentence {
  study: Study
  sentence: string
  findings: Finding[]
}

/** The findings of a study gathered by their sentence, in the order of the source. */
export function findingSentences(study: Study): FindingSentence[] {
  const gathered = new Map<string, FindingSentence>()
  for (const finding of study.findings) {
    const place = `${finding.source}:${finding.span.start}`
    const known = gathered.get(place)
    if (known) known.findings.push(finding)
    else gathered.set(place, { study, sentence: finding.sentence, findings: [finding] })
  }
  return [...gathered.values()]
}

/**
 * Puts the sentences first that share the most with `context`, the writer's own sentence. A shared number weighs as much as three
 * shared words, since numbers are what the writer wants to compare; what was read in the study itself goes before what others say of it.
 * Of equal ones those go first that report an effect with its interval; else they keep their order.
 */
export function byRelevance(sentences: readonly FindingSentence[], context: string): FindingSentence[] {
  const wanted = tokens(context)
  const score = ({ sentence, findings }: FindingSentence): number => {
    let sum = findings[0]?.level === 'secondary' ? 0 : 2
    if (effectsOf(findings.map(({ statistic }) => statistic)).length > 0) sum += 0.5
    for (const token of tokens(sentence)) if (wanted.has(token)) sum += /^\d/.test(token) ? 3 : 1
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
