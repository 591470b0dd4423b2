import type { Syntax } from '../manuscripts/manuscript.ts'
import { authorLabel, yearOf, type Citable } from '../references/studyLabel.ts'

/** A study as it stands within parentheses: "Aust et al., 2019". */
export function parenthetical(study: Citable, syntax: Syntax = 'plaintext'): string {
  return `${authorLabel(study).replace(' and ', syntax === 'latex' ? ' \\& ' : ' & ')}, ${yearOf(study.csl) ?? 'n.d.'}`
}

/** A key as Pandoc reads it behind `@`: keys with characters that it does not expect stand in braces. */
export function pandocKey(key: string): string {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])){0,200}$/u.test(key) ? key : `{${key}}`
}

/** What a reference of Typst can be: no cross reference, and no end that would be punctuation. */
const typstReference = /^(?!(?:fig|tbl|tab|table|sec|eq|eqt|lst|app|ch|chap|alg|thm|def)[:.-])[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[-.:](?=[\p{L}\p{N}_])){0,200}$/u

/** A work as Typst cites it: by reference where its key can be one, else by a call. `prose` makes the authors part of the sentence. */
export function typstCitation(key: string, { supplement = '', prose = false } = {}): string {
  if (!prose && typstReference.test(key)) return `@${key}${supplement === '' ? '' : `[${supplement}]`}`
  const label = /^[\p{L}\p{N}_.:-]{1,200}$/u.test(key) ? `<${key}>` : `label("${key}")`
  return `#cite(${label}${prose ? ', form: "prose"' : ''}${supplement === '' ? '' : `, supplement: [${supplement}]`})`
}
