import { dateFields } from './bibtexDate.ts'
import type { BibtexDialect } from './bibtexDialect.ts'
import type { CslItem, CslName } from '../../corpus/study.ts'

/** What a record is exported with: its key, and whether all of its authors are known. */
export interface Exportable { key: string, csl: CslItem, authorsComplete: boolean }

/** Entry types by CSL type; every other one is `misc`. */
const types: Record<string, string> = {
  'article-journal': 'article', 'article-magazine': 'article', 'article-newspaper': 'article', 'review': 'article', 'book': 'book', 'chapter': 'incollection',
  'entry-encyclopedia': 'inreference', 'paper-conference': 'inproceedings', 'thesis': 'phdthesis', 'report': 'techreport', 'manuscript': 'unpublished', 'webpage': 'online',
  'post-weblog': 'online', 'post': 'online', 'dataset': 'dataset', 'software': 'software', 'pamphlet': 'booklet', 'patent': 'patent', 'standard': 'standard',
}

/** What a publisher is called in some types. */
const publisherFields: Record<string, string> = { phdthesis: 'school', techreport: 'institution' }

/** A record as a BibTeX entry with a line break at its end; what is written for BibTeX, BibLaTeX reads too. Characters that mean something to TeX are escaped. */
export function bibtexEntry({ key, csl, authorsComplete }: Exportable, dialect: BibtexDialect = 'bibtex'): string {
  const type = types[csl.type] ?? 'misc'
  const container = type === 'article' ? 'journal' : type === 'incollection' || type === 'inproceedings' || type === 'inreference' ? 'booktitle' : 'howpublished'
  const fields: [string, string | undefined][] = [
    ['author', people(csl.author, authorsComplete)],
    ['title', csl.title && protectCapitals(markedUp(csl.title))],
    ['editor', people(csl['editor'] as CslName[] | undefined, true)],
    [container, escaped(csl['container-title'])],
    ['shortjournal', escaped(csl['container-title-short'])],
    ['entrysubtype', /^article-(?:magazine|newspaper)$/.test(csl.type) ? csl.type.slice(8) : undefined],
    ...dateFields(csl.issued, dialect).map(([name, value]): [string, string | undefined] => [name, name === 'date' ? value : escaped(value)]),
    ['volume', escaped(csl.volume)],
    ['number', escaped(csl.issue ?? csl['number'])],
    ['pages', escaped(csl.page)?.replace(/\b[-–]\b/g, '--')],
    ['edition', escaped(csl['edition'])],
    ['series', escaped(csl['collection-title'])],
    [publisherFields[type] ?? 'publisher', escaped(csl['publisher'])],
    ['address', escaped(csl['publisher-place'])],
    ['isbn', escaped(csl['ISBN'])],
    ['issn', escaped(csl['ISSN'])],
    ['doi', verbatim(csl.DOI)],
    ['url', isDoiPage(csl) ? undefined : verbatim(csl.URL)],
    ['pmid', escaped(csl.PMID)],
    ['pmcid', escaped(csl.PMCID)],
    ['abstract', escaped(csl['abstract'])],
  ]
  const lines = fields.filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => `  ${name} = {${value}},\n`)
  return `@${type}{${key},\n${lines.join('')}}\n`
}

function people(names: readonly CslName[] | undefined, complete: boolean): string | undefined {
  if (!Array.isArray(names) || names.length === 0) return undefined
  return [...(names as CslName[]).map(person), ...complete ? [] : ['others']].join(' and ')
}

/** "van der Brook, Jr., Ab", and what is no person's name in braces, so that it is not taken apart. */
function person(name: CslName): string {
  if (name.family === undefined) return `{${escaped(name.literal ?? name.given) ?? ''}}`
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(part => part !== undefined).join(' ')
  return [family, name.suffix, name.given].filter(part => part !== undefined).map(part => escaped(part)).join(', ')
}

function escaped(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const tex: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
  return value.replace(/[\\{}$&#%_~^]/g, character => tex[character] ?? `\\${character}`).replace(/\s+/g, ' ')
}

/** The address that only repeats the DOI. */
function isDoiPage({ DOI, URL }: CslItem): boolean {
  return DOI !== undefined && URL?.toLowerCase() === `https://doi.org/${DOI.toLowerCase()}`
}

/** Addresses stand as they are; only what would end the field is taken out. */
function verbatim(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/[{}\s]/g, character => encodeURIComponent(character)) : undefined
}

const commands: Record<string, string> = { i: '\\emph{', em: '\\emph{', b: '\\textbf{', sup: '\\textsuperscript{', sub: '\\textsubscript{' }

/** A title with its few CSL tags as commands. */
function markedUp(title: string): string {
  return title.split(/(<\/?(?:i|em|b|sup|sub)>)/).map((part, index) => {
    if (index % 2 === 0) return escaped(part) ?? ''
    return part.startsWith('</') ? '}' : commands[part.slice(1, -1)] ?? ''
  }).join('').trim()
}

/** Styles make titles lower-case; words with a capital inside the title keep it in braces. */
function protectCapitals(title: string): string {
  return title.replace(/(?<![\\\p{L}{])[\p{L}\p{N}]{1,40}(?:-[\p{L}\p{N}]{1,40}){0,5}/gu, (word, at: number) => word !== 'A' && /\p{Lu}/u.test(at === 0 ? word.slice(1) : word) ? `{${word}}` : word)
}
