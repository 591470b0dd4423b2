import { cslItem } from '../../engine/corpus/formats/cslItem.ts'
import { MadeKeys } from '../../engine/corpus/formats/madeKeys.ts'
import { newStudy } from '../../engine/corpus/formats/newStudy.ts'
import { isMapping } from '../../engine/corpus/formats/frontMatter.ts'
import type { CslName, Study } from '../../engine/corpus/study.ts'

/** The study in an answer of Europe PMC's search; null where there is none or more than one. */
export function europePmcStudy(body: string): Study | null {
  const work = onlyResult(body)
  if (work === null) return null
  const within = (value: unknown, ...names: string[]): unknown => names.reduce<unknown>((inner, name) => isMapping(inner) ? inner[name] : undefined, value)
  const list = (value: unknown): unknown[] => Array.isArray(value) ? value : []
  const kinds = list(within(work, 'pubTypeList', 'pubType')).map(String)
  const item = cslItem({
    type: work.source === 'PPR' || kinds.some(kind => /preprint/i.test(kind)) ? 'article' : 'article-journal',
    title: typeof work.title === 'string' ? work.title.replace(/<\/?[a-z][^<>]{0,60}>/gi, '').replace(/\.$/, '') : undefined,
    author: list(within(work, 'authorList', 'author')).filter(isMapping).map(author),
    issued: within(work, 'journalInfo', 'printPublicationDate') ?? work.firstPublicationDate ?? work.pubYear,
    'container-title': within(work, 'journalInfo', 'journal', 'title') ?? within(work, 'bookOrReportDetails', 'publisher'),
    'container-title-short': within(work, 'journalInfo', 'journal', 'isoabbreviation'),
    volume: within(work, 'journalInfo', 'volume'), issue: within(work, 'journalInfo', 'issue'), page: work.pageInfo,
    DOI: work.doi, PMID: work.pmid, PMCID: work.pmcid, language: work.language, abstract: work.abstractText,
  }, '')
  const notices = list(within(work, 'commentCorrectionList', 'commentCorrection')).filter(isMapping).map(({ type }) => String(type))
  const study = newStudy({ ...item, id: new MadeKeys().keyFor(item) }, '', 'csl-json')
  if (notices.some(type => /^retraction in$/i.test(type)) || kinds.some(kind => /^retracted publication$/i.test(kind))) return { ...study, status: 'retracted' }
  if (notices.some(type => /^expression of concern in$/i.test(type))) return { ...study, status: 'expression-of-concern' }
  return notices.some(type => /^erratum in$/i.test(type)) ? { ...study, status: 'corrected' } : study
}

function onlyResult(body: string): Record<string, unknown> | null {
  try {
    const answer = JSON.parse(body) as { resultList?: { result?: unknown } }
    const results = answer.resultList?.result
    const [first] = Array.isArray(results) ? results as unknown[] : []
    return Array.isArray(results) && results.length === 1 && isMapping(first) ? first : null
  } catch {
    return null
  }
}

function author({ lastName, firstName, initials, collectiveName, fullName }: Record<string, unknown>): CslName {
  const text = (value: unknown) => typeof value === 'string' ? value : undefined
  const family = text(lastName)
  const given = text(firstName) ?? text(initials)
  return family === undefined ? { literal: text(collectiveName) ?? text(fullName) ?? '' } : { family, ...given === undefined ? {} : { given } }
}
