import type { Syntax } from '../manuscripts/manuscript.ts'
import type { ReferenceFormat } from '../references/rendering.ts'
import { readLines } from '../text/lines.ts'

/** An entry ready to be written. `number` and `label` are those of the style; the key is what citations name it by. */
export interface ListLine { number: number | null, label: string, text: string, key: string }

/** How the entries of a list are set apart: by keys or numbers that citations lead to, or by nothing but their order. */
export type EntryMarks = 'keys' | 'footnotes' | 'none'

/** How a syntax writes a reference list. */
interface ListSyntax {
  format: ReferenceFormat
  /** A comment, which nobody sees; null where the syntax has none. */
  comment: ((words: string) => string) | null
  /** The heading of a list that is new in a text, with the blank line behind it; empty where the list brings its own. */
  heading(text: string): string
  entries(lines: readonly ListLine[], marks: EntryMarks): string
}

/** A number and a full stop make a list of their own; other labels, as "[1]", would not. */
const isListNumber = ({ number, label }: ListLine): boolean => number !== null && !/[[(]/.test(label)

/** Entries as paragraphs, or as a numbered list where the style numbers so. */
function paragraphs(lines: readonly ListLine[], escapeLabel: (label: string) => string = label => label): string {
  const entries = lines.map(line => line.number === null ? line.text : isListNumber(line) ? `${line.number}. ${line.text}` : `${escapeLabel(line.label)} ${line.text}`)
  return entries.join(lines.some(isListNumber) ? '\n' : '\n\n')
}

export const listSyntaxes: Record<Syntax, ListSyntax> = {
  markdown: {
    format: 'markdown',
    comment: words => `<!-- ${words} -->`,
    heading: text => `${'#'.repeat(levelOf(text, '#') ?? 2)} References\n\n`,
    entries: lines => paragraphs(lines),
  },
  plaintext: {
    format: 'text',
    comment: null,
    heading: () => 'References\n\n',
    entries: lines => lines.map(({ number, label, text }) => number === null ? text : `${label} ${text}`).join('\n\n'),
  },
  latex: {
    format: 'latex',
    comment: words => `% ${words}`,
    heading: () => '',
    entries: lines => `\\begin{thebibliography}{${lines.length}}\n${lines.map(({ key, text }) => `\\bibitem{${key}} ${text}\n`).join('')}\\end{thebibliography}`,
  },
  typst: {
    format: 'typst',
    comment: words => `// ${words}`,
    heading: text => `${'='.repeat(levelOf(text, '=') ?? 1)} References\n\n`,
    entries: lines => paragraphs(lines, label => label.replace(/[[\]]/g, '\\$&')),
  },
  restructuredtext: {
    format: 'restructuredtext',
    comment: words => `.. ${words}`,
    heading: text => underlined('References', text),
    entries: (lines, marks) => marks === 'none' ? paragraphs(lines) : lines.map(({ number, key, text }) => `.. [${marks === 'footnotes' ? number ?? key : key}] ${text}`).join('\n'),
  },
  asciidoc: {
    format: 'asciidoc',
    comment: words => `// ${words}`,
    // The single title of a document stands alone on the first level.
    heading: text => `${'='.repeat(levelOf(text, '=') ?? 2).padEnd(2, '=')} References\n\n`,
    entries: (lines, marks) => marks === 'keys' ? lines.map(({ key, text }) => `* [[[${key}]]] ${text}`).join('\n') : paragraphs(lines),
  },
}

/** The level of the sections: that of the highest headings, but for a single title above all others; null where there are no headings. */
function levelOf(text: string, sign: string): number | null {
  const heading = new RegExp(`^(${sign}{1,6})[ \\t]`)
  const levels = readLines(text).flatMap(({ start, end }) => heading.exec(text.slice(start, Math.min(end, start + 10)))?.[1]?.length ?? [])
  if (levels.length === 0) return null
  const top = Math.min(...levels)
  const others = levels.filter(level => level > top)
  if (levels.length > others.length + 1) return top
  // A single heading on the first level is the title, not a section.
  return others.length > 0 ? Math.min(...others) : top > 1 ? top : 2
}

const adornment = /^([=\-~^"'#*+.:_`])\1{2,200}$/

/** A heading of reStructuredText that looks like those of the sections: like the second look in the text where the first is a single title's. */
function underlined(title: string, text: string): string {
  const lines = readLines(text).map(({ start, end }) => text.slice(start, Math.min(end, start + 210)).trimEnd())
  const looks = lines.flatMap((line, index) => {
    const sign = adornment.exec(line)?.[1]
    const above = lines[index - 1] ?? ''
    if (sign === undefined || above === '' || adornment.test(above) || above.length > line.length) return []
    return [lines[index - 2] === line ? sign + sign : sign]
  })
  const first = looks[0]
  const look = first === undefined ? '-' : looks.filter(other => other === first).length > 1 ? first : looks.find(other => other !== first) ?? (first === '-' ? '~' : '-')
  const rule = look[0]!.repeat(title.length)
  return `${look.length > 1 ? `${rule}\n` : ''}${title}\n${rule}\n\n`
}
