import { authorLabel, yearOf, type Citable } from '../references/studyLabel.ts'

/** A study as it stands within parentheses: "Aust et al., 2019". */
export function parenthetical(study: Citable): string {
  return `${authorLabel(study).replace(' and ', ' & ')}, ${yearOf(study.csl) ?? 'n.d.'}`
}

/** A key as Pandoc reads it behind `@`: keys with characters that it does not expect stand in braces. */
export function pandocKey(key: string): string {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])){0,200}$/u.test(key) ? key : `{${key}}`
}
