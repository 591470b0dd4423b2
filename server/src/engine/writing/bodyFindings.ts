import { findingsInMapped, findingsInSentence } from '../corpus/formats/findings.ts'
import { MappedText } from '../corpus/formats/mappedText.ts'
import { renumberGroups } from '../corpus/mergeStudies.ts'
import type { Finding } from '../corpus/study.ts'
import type { Block, Manuscript } from '../manuscripts/manuscript.ts'
import { contains, overlaps, type Span } from '../text/span.ts'

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

/** A row of a table put as a sentence: its label, and each cell after the head of its column. Only the numbers of the row itself are findings. */
function rowFindings({ cells = [], start, end }: Block, { prose }: Manuscript): Finding[] {
  const sentence = new MappedText()
  const put = (before: string, span: Span | null): void => {
    if (!span || prose.slice(span.start, span.end).trim() === '') return
    if (sentence.text !== '') sentence.add(before, span.start, 0)
    sentence.add(prose.slice(span.start, span.end), span.start)
  }
  cells.forEach(({ span, head }, column) => {
    if (column > 0) put(column === 1 ? ': ' : '; ', head)
    put(column === 0 ? '' : head ? ' ' : '; ', span)
  })
  sentence.add('.', end, 0)
  return findingsInMapped(sentence, { start: 0, end: sentence.text.length }, passage)
    .filter(({ statistic }) => contains({ start, end }, statistic) && cells.some(({ span }) => contains(span, statistic)))
    .map(finding => ({ ...finding, span: { start, end } }))
}

function asBackground(finding: Finding): Finding {
  return { ...finding, statistic: { ...finding.statistic, context: { ...finding.statistic.context, role: 'background' } } }
}
