import { readFileSync } from 'node:fs'
import { MappedText } from '../../../server/src/engine/corpus/formats/mappedText.ts'
import { descendants, textOf } from '../../../server/src/engine/corpus/formats/xmlQuery.ts'
import { readXml, type XmlElement } from '../../../server/src/engine/corpus/formats/xmlTree.ts'

/** An entry of an article's reference list, as its publisher tagged it. */
export interface Work {
  id: string
  /** Family names with initials behind them: ["Parfrey", "PS"]. An institution has no initials. */
  authors: [string, string][]
  year: string
  title: string
  journal: string
  volume: string
  pages: string
}

/** Running text, or the numbers (from 0) of the works that are cited there. */
type Part = string | number[]

/** An article as what is needed to write it down again in any way of citing. */
export interface CitedArticle {
  id: string
  works: Work[]
  paragraphs: Part[][]
}

const enough = 10

/** Reads a JATS article; null where its references are not tagged or are hardly cited. */
export function readCitedArticle(path: string): CitedArticle | null {
  const article = descendants(readXml(readFileSync(path, 'utf8')).root, 'article')[0]
  const body = article && descendants(article, 'body')[0]
  if (!article || !body) return null
  const works = descendants(article, 'ref').map(readWork)
  if (works.length < enough || works.some(work => work === null)) return null
  const known = works as Work[]
  const numbers = new Map(known.map(({ id }, index) => [id, index]))
  const paragraphs = descendants(body, 'p').map(paragraph => joinParts(partsOf(paragraph, numbers))).filter(parts => parts.length > 0)
  const cited = paragraphs.flat().filter(part => typeof part !== 'string').length
  return cited < enough ? null : { id: path.split('/').at(-1)!.replace(/\.\w+$/, ''), works: known, paragraphs }
}

function readWork(ref: XmlElement): Work | null {
  const text = (name: string): string => textOf(descendants(ref, name)[0])?.trim() ?? ''
  const names = descendants(ref, 'name').map((name): [string, string] => [textOf(descendants(name, 'surname')[0]) ?? '', (textOf(descendants(name, 'given-names')[0]) ?? '').replace(/\P{Lu}/gu, '')])
  // An institution is cited with its short name in square brackets.
  const collab = text('collab').replace(/\(([^()]*)\)/g, '[$1]')
  const authors = names.filter(([family]) => family !== '')
  if (authors.length === 0 && collab !== '') authors.push([collab, ''])
  const year = /\d{4}/.exec(text('year'))?.[0]
  const title = text('article-title') || text('source')
  return authors.length > 0 && year !== undefined && title !== '' ? {
    id: ref.attributes['id'] ?? '', authors, year, title, journal: text('article-title') === '' ? '' : text('source'), volume: text('volume'),
    pages: [text('fpage'), text('lpage')].filter(page => page !== '').join('-'),
  } : null
}

/** Text and citations in turn; a raised number is its citation, and figures and tables are left out. */
function partsOf(element: XmlElement, numbers: ReadonlyMap<string, number>): Part[] {
  return element.children.flatMap((child): Part[] => {
    if (child instanceof MappedText) return [child.text.replace(/\s+/g, ' ')]
    if (child.name === 'xref' && child.attributes['ref-type'] === 'bibr') {
      const cited = (child.attributes['rid'] ?? '').split(' ').flatMap(id => numbers.get(id) ?? [])
      return cited.length > 0 ? [cited] : []
    }
    return ['table-wrap', 'fig', 'disp-formula', 'list', 'inline-formula'].includes(child.name) ? [] : partsOf(child, numbers)
  })
}

/** Citations that stand side by side become one; the brackets around them go, and a dash between them takes in what lies between. */
function joinParts(parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (typeof part === 'string') {
      if (typeof last === 'string') joined[joined.length - 1] = last + part
      else joined.push(part)
      continue
    }
    if (Array.isArray(last)) {
      last.push(...part)
      continue
    }
    const between = joined.at(-1)
    const before = joined.at(-2)
    if (typeof between === 'string' && Array.isArray(before) && /^[\s,;[\]()–—-]*(?:and )?$/.test(between)) {
      joined.pop()
      const range = /[–—-]/.test(between) && part.length === 1 && before.at(-1)! < part[0]!
      before.push(...range ? Array.from({ length: part[0]! - before.at(-1)! }, (_, index) => before.at(-1)! + 1 + index) : part)
    } else joined.push([...part])
  }
  return joined.map((part, index) => {
    if (typeof part !== 'string') return [...new Set(part)].sort((a, b) => a - b)
    let text = part
    if (Array.isArray(joined[index + 1])) text = text.replace(/\s*[[(]\s*$/, '')
    if (Array.isArray(joined[index - 1])) text = text.replace(/^\s*[\])]/, '')
    return text
  })
}

