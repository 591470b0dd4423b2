import { extractStatistics } from '../../statistics/extractStatistics.ts'
import { splitSentences } from '../../text/sentences.ts'
import { foldSpace } from '../fold.ts'
import type { MappedText } from './mappedText.ts'
import type { Span } from '../../text/span.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import type { Finding } from '../study.ts'

/** What all findings of one passage have in common. */
export type Passage = Pick<Finding, 'source' | 'level' | 'by' | 'where'>

/** What a structured abstract begins its parts with: "RESULTS: ", "Methods and Results: ". It belongs to no sentence. */
const partLabel = /^(?:background|introduction|context|importance|rationale|objectives?|aims?|purpose|methods?|design|setting|patients|participants|interventions?|(?:main )?outcomes?(?: measures?)?|measurements?|results?|findings|conclusions?|interpretation|discussion)(?:(?:,| and| &|\/) ?[a-z]{4,13}){0,3}: /i

/**
 * The findings of one sentence of a file: each statistic in it is one. `prose` is the file with markup blanked out, `text` the file
 * itself; offsets are the same in both.
 */
export function findingsInSentence(text: string, prose: string, sentence: Span, passage: Passage): Finding[] {
  const words = foldSpace(text.slice(sentence.start, sentence.end)).replace(partLabel, '')
  return extractStatistics(prose, sentence).map(statistic => ({ statistic, sentence: words, span: sentence, ...passage }))
}

/** No abstract and no paragraph is longer, in code units; what comes after it stands in the wrong field and is passed over. */
const longestPassage = 200_000

/** The findings of a passage taken out of a file, sentence by sentence, at their places in the file. */
export function findingsInPassage(passageText: MappedText, passage: Passage): Finding[] {
  const { text } = passageText
  return splitSentences(text, { start: 0, end: Math.min(text.length, longestPassage) }).flatMap(sentence => findingsInMapped(passageText, sentence, passage))
}

/** The findings of one sentence of a passage taken out of a file, at their places in the file. */
export function findingsInMapped(passageText: MappedText, sentence: Span, passage: Passage): Finding[] {
  return findingsInSentence(passageText.text, passageText.text, sentence, passage).map(finding => ({
    ...finding,
    span: passageText.place(finding.span),
    statistic: placedIn(passageText, finding.statistic),
  }))
}

/** A statistic read in a text taken out of a file, at its place in the file. */
export function placedIn(passageText: MappedText, statistic: Statistic): Statistic {
  return { ...statistic, ...passageText.place(statistic), printed: statistic.printed.map(number => ({ ...number, ...passageText.place(number) })) }
}
