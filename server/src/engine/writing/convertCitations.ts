import type { Edit } from '../checks/check.ts'
import type { Analysis } from '../index.ts'
import type { ResolvedCitation } from '../judging/claim.ts'
import { readLatexCitations } from '../manuscripts/latex/citations.ts'
import { readPandocCitations } from '../manuscripts/citations/pandoc.ts'
import type { Citation, Syntax } from '../manuscripts/manuscript.ts'
import { readManuscript } from '../manuscripts/readManuscript.ts'
import { resolveCitations } from '../judging/citations/resolveCitations.ts'
import { authorLabel } from '../references/studyLabel.ts'
import { overwrite } from '../text/mask.ts'
import { citationParts, formOf, forms } from './citationParts.ts'
import type { CitationParts } from './forms/form.ts'
import { numbersText } from './numbers.ts'

export const citationForms = ['pandoc', 'latex', 'typst', 'restructuredtext', 'myst', 'asciidoc', 'author-year', 'numeric'] as const
export type CitationForm = typeof citationForms[number]

/** What a conversion comes to. */
export interface Conversion {
  edits: Edit[]
  /** Citations that stay as they are, as printed: of unknown works, or with something that the other form cannot say. */
  left: string[]
}

/**
 * Writes the citations of a manuscript in another form: keys in the manner of a syntax, authors and years, or numbers, which `numbers` gives
 * by work. Only what can be read back as the same work is converted; everything else stays and is named.
 */
export function convertCitations(analysis: Analysis, form: CitationForm, numbers: ReadonlyMap<unknown, number> = new Map()): Conversion {
  const left: string[] = []
  let written: Written[] = []
  for (const { citation, ...resolved } of allCitations(analysis)) {
    if (formOf(citation) === form) continue
    const parts = citationParts({ citation, ...resolved })
    const newText = parts && write(parts, form, analysis, numbers)
    if (newText === null) left.push(citation.text)
    else written.push({ start: citation.start, end: citation.end, newText, parts: parts! })
  }
  // Numbers are read back through the list, which the conversion does not see.
  while (form !== 'numeric') {
    const lost = unreadable(written, analysis)
    if (lost.size === 0) break
    left.push(...[...lost].map(({ start, end }) => analysis.manuscript.text.slice(start, end)))
    written = written.filter(edit => !lost.has(edit))
  }
  return { edits: written.map(({ start, end, newText }) => ({ start, end, newText })), left }
}

/** A citation in its new form, with what it must be read back as. */
interface Written extends Edit { parts: CitationParts }

/** The citations that would not be read back as they were meant, in the text as it would be. */
function unreadable(written: readonly Written[], { manuscript: { text, syntax }, corpus }: Analysis): Set<Written> {
  let after = ''
  let end = 0
  const starts = written.map(edit => {
    after += text.slice(end, edit.start)
    const start = after.length
    after += edit.newText
    end = edit.end
    return start
  })
  const manuscript = readManuscript(after + text.slice(end), syntax)
  const found = new Map(allCitations({ manuscript, corpus, ...resolveCitations(manuscript, corpus) }).map(resolved => [resolved.citation.start, resolved]))
  return new Set(written.filter(({ parts, newText }, index) => {
    const again = found.get(starts[index]!)
    const same = again?.citation.text === newText && citationParts(again)
    return !same || summary(same) !== summary(parts)
  }))
}

function summary({ narrative, items }: CitationParts): string {
  return JSON.stringify([narrative, items.map(({ study, prefix, suffix }) => [study.key, prefix, suffix])])
}

/** The citations of the manuscript, and those in it that are written in the syntax of another: keys of Pandoc, commands of LaTeX. */
function allCitations({ manuscript, citations, corpus }: Pick<Analysis, 'manuscript' | 'citations' | 'corpus'>): ResolvedCitation[] {
  const { text, blocks, syntax } = manuscript
  const all = [...citations]
  for (const [own, read] of foreign) {
    if (own.includes(syntax)) continue
    const free = overwrite(text, all.map(({ citation }) => citation).sort((a, b) => a.start - b.start))
    const found = read(free, free, blocks).filter(({ items }) => items.every(({ key }) => key !== undefined && corpus.byKey(key) !== undefined))
    all.push(...found.map((citation: Citation): ResolvedCitation => ({
      citation, status: 'resolved', items: citation.items.map(item => ({ item, status: 'resolved', studies: [corpus.byKey(item.key!)!], reference: null })),
    })))
  }
  return all.sort((a, b) => a.citation.start - b.citation.start)
}

/** Readers of forms that are pasted into other syntaxes, with the syntaxes whose own they are. In Typst, `@key` in brackets is content. */
const foreign: readonly [own: readonly Syntax[], read: typeof readPandocCitations][] = [[['markdown', 'typst'], readPandocCitations], [['latex'], readLatexCitations]]

function write(parts: CitationParts, form: CitationForm, { manuscript }: Analysis, numbers: ReadonlyMap<unknown, number>): string | null {
  return form === 'numeric' ? numeric(parts, numbers) : forms[form].write(parts, manuscript)
}

function numeric({ narrative, items }: CitationParts, numbers: ReadonlyMap<unknown, number>): string | null {
  const cited = items.map(({ study }) => numbers.get(study))
  if (cited.includes(undefined) || items.some(({ prefix, suffix }) => prefix + suffix !== '')) return null
  return (narrative ? `${authorLabel(items[0]!.study)} ` : '') + numbersText('[', cited as number[])
}
