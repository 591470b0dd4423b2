import { keyInFileName } from '../../fileName.ts'
import { readJats } from '../jats.ts'
import { jatsOfPages } from './jatsOfPages.ts'
import { keyOfPath } from '../newStudy.ts'
import type { Page } from './page.ts'
import type { Finding, SourceReading, Study } from '../../study.ts'

/**
 * Reads the full text of a study from the pages of a PDF, as an article in JATS that the places of its words suggest. It is known by nothing but the name
 * of its file, and what is not found in it may still be there. Offsets count in that article.
 */
export function readPages(pages: readonly Page[], path: string): SourceReading {
  const { xml, pages: starts } = jatsOfPages(pages)
  const name = keyOfPath(path)
  const key = keyInFileName(name)
  const doi = doiOf(pages[0])
  const csl = { id: name, type: 'document', ...doi === null ? {} : { DOI: doi } }
  const studies = readJats(xml, path).studies.map((article): Study => ({
    ...article, csl, aliases: key === null ? [] : [key], evidence: 'full-text', attachment: true, sources: article.sources.map(source => ({ ...source, format: 'pdf', structured: false })),
    findings: article.findings.map(finding => withPage(finding, starts)),
  }))
  return { studies, problems: [] }
}

/** The DOI that the first page of an article prints; null where it has none, or several, one of which is another's. */
function doiOf(page: Page | undefined): string | null {
  const found = (page?.texts ?? []).flatMap(({ text }) => [...text.matchAll(/\b10\.\d{4,9}\/[^\s"<>\u200B]{1,200}/g)].map(([doi]) => doi.replace(/[.,;:)\]]{1,5}$/, '').toLowerCase()))
  const [doi, ...others] = new Set(found)
  return doi !== undefined && others.length === 0 ? doi : null
}

function withPage(finding: Finding, starts: readonly { from: number, page: number }[]): Finding {
  const page = starts.findLast(({ from }) => from <= finding.statistic.start)?.page
  if (page === undefined) return finding
  const table = finding.where !== undefined && /^tab/i.test(finding.where) ? `${finding.where}, ` : ''
  return { ...finding, page, where: `${table}page ${page}` }
}
