import { personName } from './personName.ts'

/** The CSL field of what literature notes of Obsidian, Zotero and Logseq call otherwise. */
const names: Readonly<Record<string, string>> = {
  doi: 'DOI', pmid: 'PMID', pmcid: 'PMCID', url: 'URL', issn: 'ISSN', isbn: 'ISBN', year: 'issued', date: 'issued', published: 'issued', journal: 'container-title', publication: 'container-title', publicationtitle: 'container-title',
  'publication-title': 'container-title', 'book-title': 'container-title', journalabbreviation: 'container-title-short', number: 'issue', pages: 'page', authors: 'author', creators: 'author', editors: 'editor', abstractnote: 'abstract', itemtype: 'type',
}

const types: Readonly<Record<string, string>> = {
  journalarticle: 'article-journal', article: 'article-journal', preprint: 'article', book: 'book', booksection: 'chapter', conferencepaper: 'paper-conference', thesis: 'thesis', report: 'report', webpage: 'webpage', dataset: 'dataset',
}

/**
 * The front matter of a literature note as CSL: its own names for fields become those of CSL, authors become names. Fields of CSL stay as
 * they are.
 */
export function literatureFields(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [written, value] of Object.entries(data)) {
    const name = names[written.toLowerCase()] ?? written
    if (value !== null && value !== '' && fields[name] === undefined) fields[name] = value
  }
  for (const name of ['author', 'editor']) fields[name] = people(fields[name])
  const { type } = fields
  if (typeof type === 'string') fields.type = types[type.toLowerCase().replaceAll(/[\s_-]/g, '')] ?? type
  return fields
}

/** Names as text, "Feder, Adriana; Zarate, Carlos", links to notes of people among them; names in CSL stay. */
function people(value: unknown): unknown {
  const list: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/;|\band\b/) : []
  if (list.length === 0) return value
  return list.map(name => typeof name === 'string' ? personName(name.replace(/^\s{0,9}\[\[|\]\]\s{0,9}$/g, '').trim()) : name)
}
