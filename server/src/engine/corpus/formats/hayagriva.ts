import { addAbstract } from './addAbstract.ts'
import { cslItem } from './cslItem.ts'
import { isMapping, readYaml, type ReadYaml } from './frontMatter.ts'
import { MappedText } from './mappedText.ts'
import { newStudy } from './newStudy.ts'
import { personName } from './personName.ts'
import type { CslName, SourceReading, Study } from '../study.ts'
import type { Span } from '../../text/span.ts'

const types: Readonly<Record<string, string>> = {
  article: 'article', chapter: 'chapter', entry: 'entry', anthos: 'chapter', report: 'report', thesis: 'thesis', web: 'webpage', scene: 'motion_picture', artwork: 'graphic', patent: 'patent', case: 'legal_case',
  newspaper: 'article-newspaper', legislation: 'legislation', manuscript: 'manuscript', original: 'document', post: 'post', misc: 'document', performance: 'performance', periodical: 'periodical', proceedings: 'book',
  book: 'book', blog: 'post-weblog', reference: 'book', conference: 'paper-conference', anthology: 'book', repository: 'software', thread: 'post', video: 'motion_picture', audio: 'song', exhibition: 'document',
}

/** Whether YAML is a library of Typst: citation keys with an entry each. */
export function isHayagriva(data: unknown): data is Record<string, unknown> {
  return isMapping(data) && data.references === undefined && Object.values(data).some(isEntry)
}

function isEntry(value: unknown): value is Record<string, unknown> {
  return isMapping(value) && typeof value.type === 'string' && types[value.type.toLowerCase()] !== undefined
}

/** Reads the entries of Hayagriva, the YAML of Typst, once its YAML is read. */
export function readHayagriva(yaml: ReadYaml, path: string): Study[] {
  return isMapping(yaml.data) ? Object.entries(yaml.data).flatMap(([key, entry]) => isEntry(entry) ? [readEntry(key, entry, yaml, path)] : []) : []
}

/** Reads broken Hayagriva entry by entry, each from its key at the beginning of a line to the next one. */
export function readHayagrivaPiecewise(text: string, span: Span, path: string): SourceReading {
  const reading: SourceReading = { studies: [], problems: [] }
  const keys = [...text.slice(span.start, span.end).matchAll(/^[^\s#:]{1,200}:[ \t\r]{0,20}$/gm)].map(({ index }) => span.start + index)
  keys.forEach((start, i) => {
    const yaml = readYaml(text, { start, end: keys[i + 1] ?? span.end })
    reading.problems.push(...yaml.problems)
    reading.studies.push(...readHayagriva(yaml, path))
  })
  return reading
}

function readEntry(key: string, entry: Record<string, unknown>, yaml: ReadYaml, path: string): Study {
  const parents = (Array.isArray(entry.parent) ? entry.parent as unknown[] : [entry.parent]).filter(isMapping)
  const [parent = {}] = parents
  const parentType = String(isText(parent.type) ? parent.type : '').toLowerCase()
  const own = types[String(entry.type).toLowerCase()] ?? 'document'
  const numbers = isMapping(entry['serial-number']) ? entry['serial-number'] : {}
  const parentNumbers = isMapping(parent['serial-number']) ? parent['serial-number'] : {}
  const publisher = entry.publisher ?? parent.publisher
  const url = entry.url
  const item = cslItem({
    type: own === 'article' ? articleType(parentType) : own === 'chapter' && parentType === 'proceedings' ? 'paper-conference' : own,
    title: textIn(entry.title),
    author: namesIn(entry.author),
    editor: namesIn(entry.editor ?? parent.editor),
    'container-title': textIn(parent.title),
    'title-short': isMapping(entry.title) ? entry.title.short : undefined,
    issued: entry.date ?? parent.date,
    volume: entry.volume ?? parent.volume,
    issue: entry.issue ?? parent.issue,
    page: entry['page-range'],
    edition: entry.edition ?? parent.edition,
    genre: textIn(entry.genre),
    publisher: isMapping(publisher) ? textIn(publisher.name) : textIn(publisher) ?? textIn(entry.organization),
    'publisher-place': isMapping(publisher) ? textIn(publisher.location) : textIn(entry.location),
    DOI: numbers.doi ?? entry.doi,
    PMID: numbers.pmid,
    PMCID: numbers.pmcid,
    ISBN: numbers.isbn ?? parentNumbers.isbn ?? entry.isbn,
    ISSN: numbers.issn ?? parentNumbers.issn ?? entry.issn,
    ...isText(numbers.arxiv) ? { archive: 'arXiv', archive_location: numbers.arxiv, number: `arXiv:${numbers.arxiv}` } : {},
    URL: isMapping(url) ? url.value : url,
    accessed: isMapping(url) ? url.date : undefined,
    language: entry.language,
    abstract: textIn(entry.abstract),
    note: textIn(entry.note),
  }, key)
  const passage = (field: string) => {
    const text = textIn(entry[field])
    if (text === undefined) return []
    const { start, end } = yaml.place([key, field])
    return [new MappedText().add(text, start, end - start)]
  }
  return addAbstract(newStudy(item, path, 'hayagriva'), passage('abstract'), passage('note'))
}

function articleType(parent: string): string {
  if (parent === 'newspaper') return 'article-newspaper'
  if (parent === 'blog') return 'post-weblog'
  if (parent === 'proceedings' || parent === 'conference') return 'paper-conference'
  // Without a periodical around it, it is a preprint.
  return parent === 'periodical' ? 'article-journal' : 'article'
}

function isText(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

/** Text, or text with its forms: `{ value: …, short: … }`. */
function textIn(value: unknown): string | undefined {
  const text = isMapping(value) ? value.value : value
  return isText(text) ? String(text) : undefined
}

function namesIn(value: unknown): CslName[] {
  return (Array.isArray(value) ? value as unknown[] : [value]).flatMap((name): CslName[] => {
    if (isText(name)) return [personName(String(name))]
    if (!isMapping(name) || !isText(name.name)) return []
    const parts = { family: name.name, given: name['given-name'], suffix: name.suffix, 'non-dropping-particle': name.prefix }
    return [Object.fromEntries(Object.entries(parts).filter(([, part]) => isText(part)).map(([field, part]) => [field, String(part)]))]
  })
}
