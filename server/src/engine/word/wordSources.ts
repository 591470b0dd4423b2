import { cslItem } from '../corpus/formats/cslItem.ts'
import { childElements, descendants, find, textOf } from '../corpus/formats/xmlQuery.ts'
import type { XmlElement } from '../corpus/formats/xmlTree.ts'
import type { CslItem, CslName } from '../corpus/study.ts'

const types: Record<string, string> = {
  journalarticle: 'article-journal', articleinaperiodical: 'article-magazine', book: 'book', booksection: 'chapter', conferenceproceedings: 'paper-conference', report: 'report', internetsite: 'webpage',
  documentfrominternetsite: 'webpage', patent: 'patent', case: 'legal_case', film: 'motion_picture', interview: 'interview', misc: 'document',
}

/** The sources of a document that Word's own citations name, by their tags, from the data that a document carries (`b:Sources`). */
export function readWordSources(custom: readonly XmlElement[]): Map<string, CslItem> {
  const items = new Map<string, CslItem>()
  for (const root of custom) {
    for (const source of descendants(root, 'b:Source')) {
      const tag = fieldOf(source, 'Tag')
      if (tag !== undefined) items.set(tag, readSource(source, tag))
    }
  }
  return items
}

function readSource(source: XmlElement, tag: string): CslItem {
  const field = (name: string): string | undefined => fieldOf(source, name)
  const type = types[(field('SourceType') ?? '').toLowerCase()] ?? 'document'
  const people = childElements(source, 'b:Author')[0]
  const identifier = [field('DOI'), field('StandardNumber'), field('URL')].find((value) => /\b10\.\d{4,9}\//.test(value ?? ''))
  return cslItem({
    type,
    title: field('Title'),
    author: people && namesOf(people, 'b:Author'),
    editor: people && namesOf(people, 'b:Editor'),
    issued: field('Year'),
    'container-title': field('JournalName') ?? field('PeriodicalTitle') ?? field('BookTitle') ?? field('ConferenceName') ?? field('InternetSiteTitle'),
    volume: field('Volume'), issue: field('Issue'), page: field('Pages'), edition: field('Edition'), publisher: field('Publisher') ?? field('Institution'), 'publisher-place': field('City'),
    DOI: identifier?.slice(identifier.indexOf('10.')), URL: field('URL'),
  }, tag)
}

/** `b:Author` around all roles, then the role, then `b:NameList` or `b:Corporate`. */
function namesOf(people: XmlElement, role: string): CslName[] {
  return childElements(people, role).flatMap((list) => {
    const institution = textOf(find(list, 'b:Corporate'))
    if (institution !== undefined) return [{ literal: institution }]
    return descendants(list, 'b:Person').map((person): CslName => {
      const given = [fieldOf(person, 'First'), fieldOf(person, 'Middle')].filter((part) => part !== undefined).join(' ')
      const family = fieldOf(person, 'Last')
      return { ...family === undefined ? {} : { family }, ...given === '' ? {} : { given } }
    })
  })
}

function fieldOf(element: XmlElement, name: string): string | undefined {
  return textOf(childElements(element, `b:${name}`)[0])
}
