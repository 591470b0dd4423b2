import { childElements, descendants, find, textOf } from './xmlQuery.ts'
import { cslItem } from './cslItem.ts'
import type { CslItem, CslName } from '../study.ts'
import type { XmlElement } from './xmlTree.ts'

/** The bibliographic record in the front matter of a JATS article. */
export function jatsItem(article: XmlElement, key: string): CslItem {
  const journal = find(article, 'front', 'journal-meta') ?? article
  const meta = find(article, 'front', 'article-meta') ?? article
  const id = (...types: string[]) => textOf(childElements(meta, 'article-id').find(element => types.includes(element.attributes['pub-id-type'] ?? '')))
  const pages = [textOf(childElements(meta, 'fpage')[0]), textOf(childElements(meta, 'lpage')[0])].filter(page => page !== undefined)
  return cslItem({
    type: article.attributes['article-type'] === 'preprint' ? 'article' : 'article-journal',
    title: title(meta),
    author: authors(meta),
    issued: published(meta),
    'container-title': textOf(find(journal, 'journal-title')),
    'container-title-short': abbreviation(journal),
    volume: textOf(childElements(meta, 'volume')[0]),
    issue: textOf(childElements(meta, 'issue')[0]),
    page: pages.length > 0 ? [...new Set(pages)].join('-') : textOf(childElements(meta, 'elocation-id')[0]),
    ISSN: textOf(find(journal, 'issn')),
    publisher: textOf(find(journal, 'publisher-name')),
    DOI: id('doi'),
    PMID: id('pmid'),
    PMCID: id('pmc', 'pmcid'),
    abstract: textOf(childElements(meta, 'abstract')[0]),
  }, key)
}

function title(meta: XmlElement): string | undefined {
  const main = textOf(find(meta, 'title-group', 'article-title'))
  const subtitle = textOf(find(meta, 'title-group', 'subtitle'))
  return main === undefined || subtitle === undefined ? main : `${main.replace(/:$/, '')}: ${subtitle}`
}

function authors(meta: XmlElement): CslName[] {
  const contributors = childElements(meta, 'contrib-group').flatMap(group => descendants(group, 'contrib'))
  return contributors
    .filter(contributor => (contributor.attributes['contrib-type'] ?? 'author') === 'author')
    .map(contributor => {
      const [family, given, suffix] = ['surname', 'given-names', 'suffix'].map(name => textOf(find(contributor, name)))
      return family === undefined ? { literal: textOf(find(contributor, 'collab')) ?? textOf(find(contributor, 'string-name')) } : { family, given, suffix }
    })
}

/** The date of the issue where there is one, else the first date given. */
function published(meta: XmlElement): string | undefined {
  const dates = childElements(meta, 'pub-date')
  const kind = (date: XmlElement) => date.attributes['pub-type'] ?? date.attributes['date-type'] ?? ''
  const date = ['ppub', 'collection', 'epub-ppub', 'epub', 'pub'].map(type => dates.find(each => kind(each) === type)).find(each => each !== undefined) ?? dates[0]
  if (date === undefined) return undefined
  return ['year', 'month', 'day'].map(part => textOf(find(date, part))).filter(part => part !== undefined).join('-')
}

function abbreviation(journal: XmlElement): string | undefined {
  const ids = descendants(journal, 'journal-id').filter(id => /^(?:nlm-ta|iso-abbrev)$/.test(id.attributes['journal-id-type'] ?? ''))
  return textOf(find(journal, 'abbrev-journal-title')) ?? textOf(ids[0])
}
