import { cslItem } from '../../engine/corpus/formats/cslItem.ts'
import { MadeKeys } from '../../engine/corpus/formats/madeKeys.ts'
import { newStudy } from '../../engine/corpus/formats/newStudy.ts'
import { isMapping } from '../../engine/corpus/formats/frontMatter.ts'
import type { Study } from '../../engine/corpus/study.ts'

/** Crossref's types are CSL's but for these. */
const types: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal', 'book-chapter': 'chapter', 'book-section': 'chapter', 'book-part': 'chapter', 'proceedings-article': 'paper-conference', 'posted-content': 'article', dissertation: 'thesis',
  'reference-entry': 'entry', monograph: 'book', 'edited-book': 'book', 'reference-book': 'book', proceedings: 'book', 'report-series': 'report', 'peer-review': 'review', component: 'document',
}

const updates: Readonly<Record<string, Study['status']>> = {
  retraction: 'retracted', withdrawal: 'retracted', removal: 'retracted', partial_retraction: 'corrected', correction: 'corrected', erratum: 'corrected', corrigendum: 'corrected', expression_of_concern: 'expression-of-concern',
}

/** The study in an answer of Crossref's `/works/DOI`; null where the answer is something else. */
export function crossrefStudy(body: string): Study | null {
  const work = messageOf(body)
  if (work === null) return null
  const first = (name: string): unknown => Array.isArray(work[name]) ? (work[name] as unknown[])[0] : work[name]
  const text = (name: string): string | undefined => {
    const value = first(name)
    // Titles come with the tags of their typesetting and with entities.
    return typeof value === 'string' ? value.replace(/<\/?[a-z][^<>]{0,60}>/gi, '').replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim() : undefined
  }
  const subtitle = text('subtitle')
  const title = text('title')
  const item = cslItem({
    type: types[text('type') ?? ''] ?? text('type'),
    title: title !== undefined && subtitle !== undefined && subtitle !== '' && !title.includes(subtitle) ? `${title}: ${subtitle}` : title,
    author: people(work.author), editor: people(work.editor),
    issued: work['published-print'] ?? work.issued ?? work.published,
    'container-title': text('container-title'), 'container-title-short': text('short-container-title'),
    volume: work.volume, issue: work.issue, page: work.page ?? work['article-number'],
    publisher: work.publisher, ISSN: first('ISSN'), ISBN: first('ISBN'), language: work.language, DOI: work.DOI,
  }, '')
  const status = [work['updated-by'] ?? []].flat().filter(isMapping).map(({ type }) => updates[String(type).replace(/[\s-]/g, '_')]).find(each => each !== undefined)
  const study = newStudy({ ...item, id: new MadeKeys().keyFor(item) }, '', 'csl-json')
  return status === undefined ? study : { ...study, status }
}

function messageOf(body: string): Record<string, unknown> | null {
  try {
    const answer: unknown = JSON.parse(body)
    const message = isMapping(answer) ? answer.message : null
    return isMapping(message) && typeof message.DOI === 'string' ? message : null
  } catch {
    return null
  }
}

/** Institutions have a name, people a family name. */
function people(value: unknown): unknown {
  return Array.isArray(value) ? value.filter(isMapping).map(({ family, given, suffix, name }) => ({ family, given, suffix, literal: family === undefined ? name : undefined })) : undefined
}
