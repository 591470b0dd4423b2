import type { CslName } from '../../corpus/study.ts'
import type { Exportable } from './bibtexEntry.ts'

const types: Record<string, string> = {
  'article-journal': 'JOUR', 'article-magazine': 'MGZN', 'article-newspaper': 'NEWS', 'book': 'BOOK', 'chapter': 'CHAP', 'paper-conference': 'CPAPER', 'thesis': 'THES',
  'report': 'RPRT', 'webpage': 'ELEC', 'post-weblog': 'BLOG', 'dataset': 'DATA', 'software': 'COMP', 'patent': 'PAT', 'manuscript': 'UNPB', 'standard': 'STAND',
  'motion_picture': 'VIDEO', 'entry-encyclopedia': 'ENCYC', 'entry-dictionary': 'DICT', 'article': 'PREPRINT', 'periodical': 'JFULL',
}

/** A record in RIS, with the line ends that the format asks for. */
export function risRecord({ key, csl }: Exportable): string {
  const [year, month, day] = csl.issued?.['date-parts']?.[0] ?? []
  const [first, last] = (csl.page ?? '').split(/\s?[-–]\s?/)
  const two = (part: number | undefined): string => part === undefined ? '' : String(part).padStart(2, '0')
  const isPart = csl.type === 'chapter' || csl.type === 'paper-conference'
  const fields: [string, unknown][] = [
    ['TY', types[csl.type] ?? 'GEN'],
    ['ID', key],
    ...(csl.author ?? []).map((name): [string, unknown] => ['AU', person(name)]),
    ...((csl['editor'] as CslName[] | undefined) ?? []).map((name): [string, unknown] => ['ED', person(name)]),
    ['TI', csl.title?.replace(/<\/?[a-z]{1,6}>/gi, '')],
    [isPart ? 'T2' : 'JF', csl['container-title']],
    ['JA', csl['container-title-short']],
    ['PY', year],
    ['DA', month === undefined ? undefined : `${year}/${two(month)}/${two(day)}`],
    ['VL', csl.volume],
    ['IS', csl.issue],
    ['SP', first],
    ['EP', last],
    ['ET', csl['edition']],
    ['T3', csl['collection-title']],
    ['PB', csl['publisher']],
    ['CY', csl['publisher-place']],
    ['SN', csl['ISBN'] ?? csl['ISSN']],
    ['DO', csl.DOI],
    ['UR', csl.URL],
    ['AB', csl['abstract']],
  ]
  const lines = fields.flatMap(([tag, value]) => typeof value === 'string' || typeof value === 'number' ? line(tag, String(value)) : [])
  return [...lines, 'ER  - ', ''].join('\r\n')
}

function line(tag: string, value: string): string[] {
  const content = value.replace(/\s+/g, ' ').trim()
  return content === '' ? [] : [`${tag}  - ${content}`]
}

function person(name: CslName): string {
  if (name.family === undefined) return name.literal ?? name.given ?? ''
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(part => part !== undefined).join(' ')
  return [family, name.given, name.suffix].filter(part => part !== undefined).join(', ')
}
