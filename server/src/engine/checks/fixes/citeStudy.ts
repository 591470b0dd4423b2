import type { Fix } from '../check.ts'
import type { ResolvedCitation } from '../../judging/claim.ts'
import { isKeyForm, type KeyForm } from '../../manuscripts/manuscript.ts'
import type { Study } from '../../corpus/study.ts'
import { authorLabel, studyLabel, yearOf } from '../../references/studyLabel.ts'
import type { Say } from '../../wording/say.ts'

/** Where a further key goes in a citation, and what stands before it; nothing where a citation takes one key only. */
const additions: Partial<Record<KeyForm, { before: string, separator: string }>> = {
  pandoc: { before: ']', separator: '; @' },
  latex: { before: '}', separator: ',' },
  role: { before: '`', separator: ',' },
  asciidoc: { before: ']', separator: ',' },
}

/**
 * Cites another study in place of, or beside, those that a citation names now, in the syntax that the citation is written in.
 * Numeric citations get no fix: the number belongs to a reference list that would have to change with it; nor do footnotes that stand elsewhere, or cite several times.
 */
export function citeStudy(cited: ResolvedCitation, study: Study, keepOthers: boolean, say: Say): Fix[] {
  const inNote = cited.note
  if (inNote && (!inNote.isInline || inNote.citations.length > 1)) return []
  const { citation, items } = inNote ? inNote.citations[0]! : cited
  const only = items.length === 1 ? items[0]! : null
  const label = studyLabel(study)
  const fixes: Fix[] = []
  if (isKeyForm(citation.form)) {
    const old = only?.item.key
    const at = old === undefined ? -1 : citation.text.indexOf(old)
    if (old !== undefined && at >= 0 && !keepOthers) {
      const start = citation.start + at
      fixes.push({ title: say`Cite ${label} instead`, edits: [{ start, end: start + old.length, newText: study.key }], preferred: true })
    }
    const place = additions[citation.form]
    const close = place ? citation.text.lastIndexOf(place.before) : -1
    if (place && close >= 0) {
      const addition = place.separator + study.key
      fixes.push({ title: say`Cite ${label} as well`, edits: [{ start: citation.start + close, end: citation.start + close, newText: addition }] })
    }
    return fixes
  }
  if (citation.form === 'author-year' && only && !keepOthers) {
    const year = yearOf(study.csl) ?? 'n.d.'
    const newText = citation.narrative ? `${authorLabel(study)} (${year})` : `(${authorLabel(study)}, ${year})`
    fixes.push({ title: say`Cite ${label} instead`, edits: [{ start: citation.start, end: citation.end, newText }], preferred: true })
  }
  return fixes
}
