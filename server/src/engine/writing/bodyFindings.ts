import { findingsInMapped, findingsInSentence } from '../corpus/formats/findings.ts'
import { renumberGroups } from '../corpus/mergeStudies.ts'
import type { Finding } from '../corpus/study.ts'
import { isInRow, rowSentence } from '../judging/reach/tableRow.ts'
import type { Block, Manuscript } from '../manuscripts/manuscript.ts'
import { overlaps, type Span } from '../text/span.ts'

const background = /^(?:\d{1,2}\.?\s{0,3})?(?:introduction|background)\b/i
const passage = { source: 0, level: 'full-text' } as const

/** What a manuscript states outside of a part of it, its abstract, as findings at their places. What its introduction says is background, not a result. */
export function bodyFindings(manuscript: Manuscript, except: Span): Finding[] {
  const { text, prose, blocks } = manuscript
  const findings = blocks.filter(block => block.kind !== 'heading' && !overlaps(block, except)).flatMap(block => {
    const found = block.cells ? rowFindings(block, manuscript) : block.sentences.flatMap(sentence => findingsInSentence(text, prose, sentence, passage))
    return block.section.some(title => background.test(title)) ? found.map(asBackground) : found
  })
  return renumberGroups(findings)
}

/** Only the numbers of the row itself are findings, not those in the heads of its columns. */
function rowFindings(block: Block, manuscript: Manuscript): Finding[] {
  const sentence = rowSentence(block, manuscript)
  const { start, end } = block
  return findingsInMapped(sentence, { start: 0, end: sentence.text.length }, passage)
    .filter(({ statistic }) => isInRow(block, statistic))
    .map(finding => ({ ...finding, span: { start, end } }))
}

function asBackground(finding: Finding): Finding {
  return { ...finding, statistic: { ...finding.statistic, context: { ...finding.statistic.context, role: 'background' } } }
}
