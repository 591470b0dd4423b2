import type { ResolvedCitation } from '../judging/claim.ts'
import { asciidoc } from './forms/asciidoc.ts'
import { authorYear } from './forms/authorYear.ts'
import { bare, type CitationParts, type Form } from './forms/form.ts'
import { latex } from './forms/latex.ts'
import { pandoc } from './forms/pandoc.ts'
import { mystRoles, restructuredtextRoles } from './forms/roles.ts'
import { typst } from './forms/typst.ts'

/** The ways of citing that name works by keys or by authors. */
export const forms = { pandoc, latex, myst: mystRoles, restructuredtext: restructuredtextRoles, typst, asciidoc, 'author-year': authorYear } as const satisfies Record<string, Form>

/** Takes a citation apart; null where a work is unknown or where something in it has no counterpart in other forms. */
export function citationParts({ citation, items }: ResolvedCitation): CitationParts | null {
  if (items.length === 0 || items.some(({ status, studies }) => status !== 'resolved' || studies.length !== 1)) return null
  const name = formOf(citation)
  if (name === 'numeric') return { narrative: false, items: items.map(bare) }
  return name === null ? null : forms[name].read(citation, items)
}

/** The form that a citation has; null for a field of Word, which is read only. */
export function formOf({ form, text }: ResolvedCitation['citation']): keyof typeof forms | 'numeric' | null {
  if (form === 'role') return text.startsWith('{') ? 'myst' : 'restructuredtext'
  return form === 'field' ? null : form
}
