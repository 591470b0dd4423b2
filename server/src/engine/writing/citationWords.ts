import type { Study } from '../corpus/study.ts'
import { authorLabel, yearOf } from '../references/studyLabel.ts'

/** A study as it stands within parentheses: "Aust et al., 2019". */
export function parenthetical(study: Study): string {
  return `${authorLabel(study).replace(' and ', ' & ')}, ${yearOf(study.csl) ?? 'n.d.'}`
}

/** A key as Pandoc reads it behind `@`: keys with characters that it does not expect stand in braces. */
export function pandocKey(key: string): string {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])){0,200}$/u.test(key) ? key : `{${key}}`
}
