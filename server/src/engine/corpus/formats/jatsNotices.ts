import { cleanDoi, cleanPmid } from '../identifiers.ts'
import { childElements, descendants, find, textOf } from './xmlQuery.ts'
import type { Notice, Study } from '../study.ts'
import type { XmlElement } from './xmlTree.ts'

/** What the related articles named by an article that has been changed are called. */
const changes: Readonly<Record<string, NonNullable<Study['status']>>> = {
  'retraction-forward': 'retracted', 'retraction-notice': 'retracted', 'withdrawal-forward': 'retracted', 'correction-forward': 'corrected', 'corrected-by': 'corrected', 'expression-of-concern-forward': 'expression-of-concern',
  'concern-forward': 'expression-of-concern',
}

/** What a notice calls the article that it is about. */
const subjects: Readonly<Record<string, Notice['says']>> = {
  'retracted-article': 'retracted', 'corrected-article': 'corrected', 'object-of-concern': 'expression-of-concern', 'preprint': 'version', 'version-of-record': 'version',
}

/** The status of an article, what it says of others, and who paid for it. */
export function jatsNotices(article: XmlElement): Pick<Study, 'status' | 'notices' | 'funding'> {
  const meta = find(article, 'front', 'article-meta')
  if (meta === undefined) return {}
  const related = descendants(meta, 'related-article')
  const statuses = related.map(({ attributes }) => changes[attributes['related-article-type'] ?? ''])
  const title = textOf(find(meta, 'title-group', 'article-title')) ?? ''
  // A retraction outweighs a correction before it.
  const status = /^\W{0,3}(?:retracted|withdrawn)(?: (?:article|paper|publication))?\]?\s?[:.\]—–-]/i.test(title) || statuses.includes('retracted') ? 'retracted' : statuses.find(each => each === 'expression-of-concern') ?? statuses.find(each => each !== undefined)
  const notices = related.flatMap((reference): Notice[] => {
    const says = subjects[reference.attributes['related-article-type'] ?? '']
    const link = reference.attributes['xlink:href'] ?? textOf(reference) ?? ''
    const DOI = cleanDoi(link)
    const PMID = DOI === null && reference.attributes['ext-link-type'] === 'pubmed' ? cleanPmid(link) : null
    return says === undefined || (DOI === null && PMID === null) ? [] : [{ says, ...DOI === null ? {} : { DOI }, ...PMID === null ? {} : { PMID } }]
  })
  const funding = fundingOf(article, meta)
  return { ...status === undefined ? {} : { status }, ...notices.length === 0 ? {} : { notices }, ...funding === undefined ? {} : { funding } }
}

/** The statement in the words of the article; else the names of the sources. */
function fundingOf(article: XmlElement, meta: XmlElement): string | undefined {
  const statement = textOf(find(meta, 'funding-statement')) ?? textOf(descendants(article, 'sec').find(({ attributes }) => /^funding/.test(attributes['sec-type'] ?? '')))
  const sources = childElements(meta, 'funding-group').flatMap(group => descendants(group, 'funding-source')).map(source => textOf(source)).filter(name => name !== undefined)
  return statement ?? (sources.length > 0 ? [...new Set(sources)].join('; ') : undefined)
}
