import type { Syntax } from '../../../server/src/engine/manuscripts/manuscript.ts'
import type { CitedArticle, Work } from './article.ts'

/** A manuscript made of an article. */
export interface Made {
  text: string
  syntax: Syntax
  /** Where each citation stands, and the works that it names by their numbers from 0. */
  citations: { start: number, end: number, works: number[] }[]
  /** Where each entry of the reference list begins, by the number of its work. */
  entries: number[]
}

/** A way of writing a manuscript: its language, how it cites, how it prints an entry. */
interface Way {
  syntax: Syntax
  cite(works: number[], article: Labelled): string
  entry(work: Work, index: number, article: Labelled): string
  head: string
  foot: string
  escape(text: string): string
}

/** An article with what author–year citations call its works ("Aust et al., 2019a"). */
interface Labelled extends CitedArticle { labels: string[], years: string[] }

const markdownEscape = (text: string): string => text.replace(/[\\*_`$~^@[\]<>#|]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2')
const latexEscape = (text: string): string => text.replace(/[\\{}]/g, ' ').replace(/[%$&#_]/g, '\\$&').replace(/[~^]/g, ' ')
const plain = (text: string): string => text

const numbered = (works: number[], dash: string): string => {
  const runs: string[] = []
  for (let at = 0; at < works.length;) {
    let end = at
    while (works[end + 1] === works[end]! + 1) end++
    runs.push(end - at >= 2 ? `${works[at]! + 1}${dash}${works[end]! + 1}` : works.slice(at, end + 1).map(work => work + 1).join(','))
    at = end + 1
  }
  return runs.join(',')
}
const bracketed = (works: number[]): string => ` [${numbered(works, '–').replaceAll(',', ', ')}]`
const inParentheses = (and: string) => (works: number[], { labels }: Labelled): string => ` (${works.map(work => labels[work]!).join('; ').replaceAll(' & ', and)})`

const list = (names: string[], last: string): string => names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${last}${names.at(-1)!}`
const dotted = (initials: string): string => [...initials].map(letter => `${letter}.`).join(' ')
const apa = ({ authors, title, journal, volume, pages }: Work, index: number, { years }: Labelled): string => {
  const names = authors.map(([family, initials]) => initials === '' ? family : `${family}, ${dotted(initials)}`)
  const shown = names.length > 20 ? `${names.slice(0, 19).join(', ')}, ... ${names.at(-1)!}` : list(names, ', & ')
  return `${shown.replace(/\.?$/, names.at(-1)!.endsWith('.') ? '.' : '')} (${years[index]!}). ${title.replace(/\.$/, '')}.${journal === '' ? '' : ` ${journal}, ${volume}, ${pages}.`}`
}
const vancouver = ({ authors, title, journal, year, volume, pages }: Work): string => {
  const names = authors.map(([family, initials]) => `${family} ${initials}`.trim())
  return `${names.length > 6 ? `${names.slice(0, 6).join(', ')}, et al` : names.join(', ')}. ${title.replace(/\.$/, '')}. ${journal === '' ? year : `${journal}. ${year};${volume}:${pages}`}.`
}
const ama = (work: Work, index: number): string => `${index + 1}. ${vancouver(work)}`
const harvard = ({ authors, title, journal, volume, pages }: Work, index: number, { years }: Labelled): string =>
  `${list(authors.map(([family, initials]) => initials === '' ? family : `${family}, ${[...initials].map(letter => `${letter}.`).join('')}`), ' and ')} (${years[index]!}) ${title.replace(/\.$/, '')}. ${journal}${journal === '' ? '' : `, ${volume}, pp. ${pages}`}.`

const chicago = ({ authors, title, journal, volume, pages }: Work, index: number, { years }: Labelled): string => {
  const names = authors.map(([family, initials], place) => initials === '' ? family : place === 0 ? `${family}, ${dotted(initials)}` : `${dotted(initials)} ${family}`)
  const shown = names.length > 10 ? `${names.slice(0, 7).join(', ')}, et al.` : list(names, ', and ')
  return `${shown.replace(/\.?$/, '.')} ${years[index]!}. “${title.replace(/\.$/, '')}.”${journal === '' ? '' : ` ${journal} ${volume}: ${pages}.`}`
}
const withoutCommas = (works: number[], { labels }: Labelled): string => ` (${works.map(work => labels[work]!.replace(/, (?=[^,]*$)/, ' ').replaceAll(' & ', ' and ')).join('; ')})`

const latexHead = '\\documentclass{article}\n\\begin{document}\n'
const latexFoot = '\n\\end{document}\n'

export const ways: Record<string, Way> = {
  'Markdown, [1]': { syntax: 'markdown', cite: bracketed, entry: ama, head: '', foot: '', escape: markdownEscape },
  'Markdown, ^1^': { syntax: 'markdown', cite: works => `^${numbered(works, '–')}^`, entry: ama, head: '', foot: '', escape: markdownEscape },
  'Markdown, author–year': { syntax: 'markdown', cite: inParentheses(' & '), entry: apa, head: '', foot: '', escape: markdownEscape },
  'LaTeX, \\citep and \\bibitem': {
    syntax: 'latex', cite: works => `~\\citep{${works.map(work => `key${work}`).join(',')}}`, entry: (work, index) => `\\bibitem{key${index}} ${latexEscape(vancouver(work))}`,
    head: latexHead, foot: `\n\\end{thebibliography}${latexFoot}`, escape: latexEscape,
  },
  'LaTeX, author–year': { syntax: 'latex', cite: inParentheses(' \\& '), entry: (work, index, article) => latexEscape(apa(work, index, article)), head: latexHead, foot: latexFoot, escape: latexEscape },
  'Plain text, [1]': { syntax: 'plaintext', cite: bracketed, entry: (work, index) => `[${index + 1}] ${vancouver(work)}`, head: '', foot: '', escape: plain },
  'Plain text, raised as pasted (¹)': { syntax: 'plaintext', cite: works => [...numbered(works, '⁻')].map(sign => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? sign).join(''), entry: ama, head: '', foot: '', escape: plain },
  'Plain text, glued as pasted (1)': { syntax: 'plaintext', cite: works => numbered(works, '–'), entry: ama, head: '', foot: '', escape: plain },
  'Plain text, (1)': { syntax: 'plaintext', cite: works => ` (${numbered(works, '–').replaceAll(',', ', ')})`, entry: ama, head: '', foot: '', escape: plain },
  'Plain text, author–year, Chicago': { syntax: 'plaintext', cite: withoutCommas, entry: chicago, head: '', foot: '', escape: plain },
  'Plain text, author–year, APA': { syntax: 'plaintext', cite: inParentheses(' & '), entry: apa, head: '', foot: '', escape: plain },
  'Plain text, author–year, Harvard': { syntax: 'plaintext', cite: inParentheses(' and '), entry: harvard, head: '', foot: '', escape: plain },
}

/** Writes an article down in one of the ways. */
export function makeManuscript(article: CitedArticle, way: Way): Made {
  const labelled = { ...article, ...labelsOf(article.works) }
  const made: Made = { text: way.head, syntax: way.syntax, citations: [], entries: [] }
  for (const paragraph of article.paragraphs) {
    for (const part of paragraph) {
      if (typeof part === 'string') made.text += way.escape(part)
      else {
        // A citation follows its word without the blank that the article may print.
        made.text = made.text.trimEnd()
        const start = made.text.length
        made.text += way.cite(part, labelled)
        made.citations.push({ start, end: made.text.length, works: part })
      }
    }
    made.text += '\n\n'
  }
  made.text += way.syntax === 'latex' ? way.foot.startsWith('\n\\end{the') ? '\\begin{thebibliography}{99}\n' : '\\section*{References}\n\n' : way.syntax === 'markdown' ? '# References\n\n' : 'References\n\n'
  for (const [index, work] of article.works.entries()) {
    made.entries.push(made.text.length)
    const entry = way.entry(work, index, labelled)
    made.text += `${way.syntax === 'markdown' ? entry.replace(/[*_`$~^@[\]<>#|\\]/g, '\\$&') : entry}\n\n`
  }
  made.text += way.foot
  return made
}

/** What citations by author and year call the works; letters tell apart what would be called alike. */
function labelsOf(works: readonly Work[]): { labels: string[], years: string[] } {
  const names = works.map(({ authors }) => authors.length > 2 ? `${authors[0]![0]} et al.` : authors.map(([family]) => family).join(' & '))
  const same = new Map<string, number[]>()
  // The lists of names differ where the first ones do not; print gives letters then as well.
  for (const [index, { authors, year }] of works.entries()) {
    const key = `${authors[0]![0]} ${year}`
    same.set(key, [...same.get(key) ?? [], index])
  }
  const years = works.map(({ authors, year }, index) => {
    const alike = same.get(`${authors[0]![0]} ${year}`)!
    return alike.length > 1 ? year + String.fromCharCode(97 + alike.indexOf(index)) : year
  })
  return { labels: names.map((name, index) => `${name}, ${years[index]!}`), years }
}
