import type { Edit } from '../engine/checks/check.ts'
import type { Study } from '../engine/corpus/study.ts'
import type { Analysis } from '../engine/index.ts'
import type { ResolvedCitation } from '../engine/judging/claim.ts'
import type { Citation } from '../engine/manuscripts/manuscript.ts'
import { pandocKey, parenthetical, typstCitation } from '../engine/writing/citationWords.ts'
import { numbersText } from '../engine/writing/numbers.ts'
import { completeCitation } from './search/halfTypedCitation.ts'

/**
 * The edit that cites the studies at the offset, in the way the document cites: within a citation, or right behind one, they are added to it; one that
 * was begun there is completed; otherwise a citation of its own is made, never in the middle of another.
 */
export function citationEdit(analysis: Analysis, offset: number, studies: readonly Study[]): Edit {
  const around = analysis.citations.find(({ citation }) => citation.start < offset && offset <= citation.end)
  const form = citationForm(analysis)
  const extended = around && around.citation.form === form && !around.citation.narrative ? addition(around, studies, analysis) : null
  if (extended) return extended
  const { text, syntax } = analysis.manuscript
  const begun = around ? null : completeCitation(text, offset, syntax, studies.map(({ key }) => key), analysis.corpus, newCitation(form, studies, analysis))
  if (begun) return begun
  const at = around?.citation.end ?? offset
  const before = text.slice(Math.max(0, at - 1), at)
  const space = /[\p{L}\p{N}.,;:!?)\]}>%”"'’`_]/u.test(before) ? ' ' : ''
  return { start: at, end: at, newText: space + newCitation(form, studies, analysis) }
}

/** How the document cites: by what it does already, else by its syntax. */
function citationForm({ manuscript: { citations, syntax }, references }: Analysis): Citation['form'] {
  const own = syntax === 'latex' || syntax === 'typst' || syntax === 'asciidoc' ? syntax : syntax === 'restructuredtext' ? 'role' : null
  const counts = new Map<Citation['form'], number>()
  for (const { form } of citations) counts.set(form, (counts.get(form) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  if (most && (own === null ? most[0] !== 'latex' : most[0] === 'numeric' || most[0] === 'author-year')) return most[0]
  if (own !== null) return own
  return references.length > 0 || syntax === 'plaintext' ? 'author-year' : 'pandoc'
}

function newCitation(form: Citation['form'], studies: readonly Study[], analysis: Analysis): string {
  const { manuscript: { syntax } } = analysis
  const keys = studies.map(study => study.key)
  switch (form) {
    case 'pandoc': return `[${keys.map(key => `@${pandocKey(key)}`).join('; ')}]`
    case 'role': return syntax === 'restructuredtext' ? byEntry(studies, analysis) ?? `:cite:p:\`${keys.join(',')}\`` : `{cite:p}\`${keys.join(',')}\``
    case 'typst': return keys.map(key => typstCitation(key)).join(' ')
    case 'asciidoc': return byEntry(studies, analysis) ?? `cite:[${keys.join(',')}]`
    // Fields of Word are read only.
    case 'field':
    case 'latex': return `\\cite{${keys.join(',')}}`
    case 'author-year': return `(${studies.map(study => parenthetical(study, syntax)).join('; ')})`
    case 'numeric': {
      const numbers = numbersOf(studies, analysis)
      const like = analysis.manuscript.citations.find(citation => citation.form === 'numeric')?.text ?? '['
      // What the document's own list does not have has no number yet; it is named, so that the writer can add it.
      return numbers ? numbersText(like, numbers) : `(${studies.map(study => parenthetical(study, syntax)).join('; ')})`
    }
  }
}

/** The studies as references to entries of the document's own list, `[Key]_` and `<<key>>`; null where the list gives them no key. */
function byEntry(studies: readonly Study[], { references, manuscript: { syntax } }: Analysis): string | null {
  const keys = studies.map(({ key }) => references.find(({ study }) => study?.key === key)?.reference.key)
  return keys.includes(undefined) ? null : keys.map(key => syntax === 'asciidoc' ? `<<${key}>>` : `[${key}]_`).join(' ')
}

function numbersOf(studies: readonly Study[], { references }: Analysis): number[] | null {
  const numbers = studies.map(({ key }) => references.find(({ study }) => study?.key === key)?.reference.number)
  return numbers.includes(undefined) ? null : numbers as number[]
}

/** The studies as further items of a citation, before its closing mark where it has one, without those that it has; null where it takes no more. */
function addition({ citation, items }: ResolvedCitation, chosen: readonly Study[], analysis: Analysis): Edit | null {
  const studies = chosen.filter(({ key }) => !items.some(({ studies: [study] }) => study?.key === key))
  const { form, start, end, text } = citation
  const within = (closing: string, separator: string, names: string[]): Edit | null => text.endsWith(closing)
    ? { start: end - closing.length, end: end - closing.length, newText: names.map(name => separator + name).join('') }
    : null
  const keys = studies.map(({ key }) => key)
  switch (form) {
    case 'pandoc': return within(']', '; ', keys.map(key => `@${pandocKey(key)}`))
    case 'author-year': return within(')', '; ', studies.map(study => parenthetical(study, analysis.manuscript.syntax)))
    case 'typst': return within('', ' ', keys.map(key => typstCitation(key)))
    case 'latex': return within('}', ',', keys)
    case 'role': return within('`', ',', keys)
    case 'asciidoc': return text.startsWith('<<') ? null : within(']', ',', keys)
    case 'field': return null
    case 'numeric': {
      const numbers = numbersOf(studies, analysis)
      const known = items.map(({ item }) => item.number).filter(number => number !== undefined)
      return numbers && { start, end, newText: numbersText(text, [...known, ...numbers]) }
    }
  }
}
