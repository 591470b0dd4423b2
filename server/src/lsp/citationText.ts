import type { Edit } from '../engine/checks/check.ts'
import type { Study } from '../engine/corpus/study.ts'
import type { Analysis } from '../engine/index.ts'
import type { Citation } from '../engine/manuscripts/manuscript.ts'
import { pandocKey, parenthetical } from '../engine/writing/citationWords.ts'

/**
 * The edit that cites the studies at the offset, in the way the document cites: within a citation, or right behind one, they are added to it;
 * otherwise a citation of its own is made.
 */
export function citationEdit(analysis: Analysis, offset: number, studies: readonly Study[]): Edit {
  const { text, citations } = analysis.manuscript
  const form = citationForm(analysis)
  const around = citations.find(citation => citation.form === form && !citation.narrative && citation.start < offset && offset <= citation.end)
  if (around && form !== 'numeric') return addition(around, studies)
  const before = text.slice(Math.max(0, offset - 1), offset)
  const space = /[\p{L}\p{N}.,;:!?)\]%”"'’]/u.test(before) ? ' ' : ''
  return { start: offset, end: offset, newText: space + newCitation(form, studies, analysis) }
}

/** How the document cites: by what it does already, else by its syntax. */
function citationForm({ manuscript: { citations, syntax }, references }: Analysis): Citation['form'] {
  if (syntax === 'latex' || syntax === 'typst' || syntax === 'asciidoc') return syntax
  if (syntax === 'restructuredtext') return 'role'
  const counts = new Map<Citation['form'], number>()
  for (const { form } of citations) counts.set(form, (counts.get(form) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  if (most && most[0] !== 'latex') return most[0]
  if (references.length > 0 || syntax === 'plaintext') return 'author-year'
  return 'pandoc'
}

function newCitation(form: Citation['form'], studies: readonly Study[], { references, manuscript: { syntax } }: Analysis): string {
  const keys = studies.map(study => study.key)
  switch (form) {
    case 'pandoc': return `[${keys.map(key => `@${pandocKey(key)}`).join('; ')}]`
    case 'role': return syntax === 'restructuredtext' ? `:cite:p:\`${keys.join(',')}\`` : `{cite:p}\`${keys.join(',')}\``
    case 'typst': return keys.map(key => `@${key}`).join(' ')
    case 'asciidoc': return `cite:[${keys.join(',')}]`
    // Fields of Word are read only.
    case 'field':
    case 'latex': return `\\cite{${keys.join(',')}}`
    case 'author-year': return `(${studies.map(parenthetical).join('; ')})`
    case 'numeric': {
      const numbers = keys.map(key => references.find(({ study }) => study?.key === key)?.reference.number)
      // What the document's own list does not have has no number yet; it is named, so that the writer can add it.
      return numbers.every(number => number !== undefined) ? `[${numbers.join(', ')}]` : `(${studies.map(parenthetical).join('; ')})`
    }
  }
}

/** Forms that name bare keys with commas between them. */
const commas: ReadonlySet<Citation['form']> = new Set(['latex', 'role', 'asciidoc'])

/** The studies as further items of a citation, before its closing mark where it has one. */
function addition({ form, end, text }: Citation, studies: readonly Study[]): Edit {
  const at = /[)\]}`]$/.test(text) ? end - 1 : end
  const items = studies.map(study => form === 'author-year' ? parenthetical(study) : commas.has(form) ? study.key : form === 'typst' ? `@${study.key}` : `@${pandocKey(study.key)}`)
  const separator = commas.has(form) ? ',' : form === 'typst' ? ' ' : '; '
  return { start: at, end: at, newText: items.map(item => separator + item).join('') }
}
