import { keyInFileName } from '../fileName.ts'
import { findingsInSentence } from './findings.ts'
import { keyOfPath, newStudy } from './newStudy.ts'
import { readManuscript } from '../../manuscripts/readManuscript.ts'
import { renumberGroups } from '../mergeStudies.ts'
import type { Finding, Source, SourceReading } from '../study.ts'

/**
 * Reads the full text of a study from plain text or from the text of a PDF. It is known by nothing but the name of its file, and its
 * tables are lost, so that its silence proves little. Its reference list is not read. Form feeds part the pages.
 */
export function readPlainText(text: string, path: string, format: Source['format'] = 'text'): SourceReading {
  const { prose, blocks } = readManuscript(text, 'plaintext')
  const findings = blocks.flatMap(block => block.sentences).flatMap(sentence => findingsInSentence(text, prose, sentence, { source: 0, level: 'full-text' }))
  const paged = withPages(findings, text)
  const name = keyOfPath(path)
  const key = keyInFileName(name)
  const study = newStudy({ id: name, type: 'document' }, path, format)
  return { studies: [{ ...study, aliases: key === null ? [] : [key], evidence: 'full-text', attachment: true, findings: renumberGroups(paged) }], problems: [] }
}

/** Findings with the page that each is on, where the text has pages. */
function withPages(findings: readonly Finding[], text: string): Finding[] {
  const ends = [...text.matchAll(/\f/g)].map(({ index }) => index)
  if (ends.length === 0) return [...findings]
  let page = 1
  return findings.map(finding => {
    while (page <= ends.length && (ends[page - 1] as number) < finding.statistic.start) page++
    return { ...finding, page, where: `page ${page}` }
  })
}
