import type { Edit } from '../checks/check.ts'
import type { Study } from '../corpus/study.ts'
import type { Analysis } from '../index.ts'
import type { Reference } from '../manuscripts/manuscript.ts'
import type { ListedReference } from '../references/referenceLists.ts'
import { renderReference } from '../references/rendering.ts'
import { failure, success, type Result } from '../result.ts'
import { citedWorks } from './citedWorks.ts'
import { listPlace } from './listPlace.ts'
import { listSyntaxes, type EntryMarks, type ListLine } from './listSyntax.ts'
import { renumbered } from './numbers.ts'

/** A reference list to be written: the works in it, and entries that are kept as the writer printed them. */
export interface ListPlan {
  /** In the order of their first citation. */
  works: Study[]
  /** Entries of the document's own list that are no study of the library, or that a list made by hand has without citing them. */
  kept: Reference[]
  /** Citations of works that neither the library nor the list knows, as printed: nothing can be listed for them. */
  unlisted: string[]
  /** Whether the text cites by number. */
  numeric: boolean
}

/** What a manuscript's reference list must hold. */
export function planList(analysis: Analysis): ListPlan {
  const { manuscript, citations, references } = analysis
  const works = citedWorks(analysis)
  const cited = new Set(works.map(({ key }) => key))
  const { managed } = listPlace(manuscript)
  const kept = references.filter(({ study }) => study === null || !managed && !cited.has(study.key)).map(({ reference }) => reference)
  const unlisted = citations.flatMap(({ citation, items }) => items.filter(({ status, reference }) => status !== 'resolved' && reference === null).map(() => citation.text))
  const numeric = citations.filter(({ citation: { form } }) => form === 'numeric').length > citations.length / 2
  return { works, kept, unlisted: [...new Set(unlisted)], numeric }
}

/** The list as edits, and the number that each work and each kept entry has in it. */
export interface WrittenList { edits: Edit[], numbers: Map<Study | Reference, number> }

/**
 * The edits that write or renew the reference list: one replacement in the place of the list, cut down to what changes, and in a text that cites by
 * number the new numbers. `listed` are the works of the plan as the style orders them; kept entries that are cited stand in the order of citation,
 * the others at the end or, in an alphabetical list, in their place. Fails with a sentence where a number leads to no entry.
 */
export function listEdits(analysis: Analysis, { works, kept, numeric }: ListPlan, listed: readonly ListedReference[], alphabetical: boolean): Result<WrittenList> {
  const { manuscript } = analysis
  const numbered = listed[0] ? listed[0].number !== null : numeric
  const label = listed[0]?.label ?? '1.'
  const entries: (Omit<ListLine, 'number' | 'label'> & { work: Study | Reference })[] = listed.map(({ work, html }) => {
    const study = works[work]!
    return { work: study, key: keyOf(study), text: renderReference(html, listSyntaxes[manuscript.syntax].format) }
  })
  for (const reference of kept) {
    const entry = { work: reference, key: reference.key ?? `ref${reference.start}`, text: reference.text.replace(/\s+/g, ' ').trim() }
    const at = placeFor(entry, entries, alphabetical, analysis)
    entries.splice(at, 0, entry)
  }
  const lines = entries.map(({ key, text }, index): ListLine => ({ key, text, number: numbered ? index + 1 : null, label: numbered ? label.replace(/\d+/, String(index + 1)) : '' }))
  const numbers = new Map(entries.map(({ work }, index) => [work, index + 1]))
  const renumbering = numeric && numbered ? renumbered(analysis, item => (item.studies[0] && numbers.get(item.studies[0])) ?? (item.reference && numbers.get(item.reference)) ?? null) : success([])
  if (!renumbering.ok) return failure(renumbering.message)
  const list = listEdit(analysis, lines)
  return success({ edits: list ? [...renumbering.value, list] : renumbering.value, numbers })

  /** Citations go on to lead to an entry that the list has under another key than the library. */
  function keyOf(study: Study): string {
    return analysis.references.find(entry => entry.study === study)?.reference.key ?? study.key
  }
}

/** Where a kept entry goes among those that are there. */
function placeFor({ work, text }: { work: Study | Reference, text: string }, entries: readonly { work: Study | Reference, text: string }[], alphabetical: boolean, analysis: Analysis): number {
  if (alphabetical) {
    const collator = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true, numeric: true })
    const at = entries.findIndex(other => collator.compare(other.text, text) > 0)
    return at < 0 ? entries.length : at
  }
  const first = (wanted: Study | Reference): number => {
    const found = analysis.citations.find(({ items }) => items.some(({ studies, reference }) => studies[0] === wanted || reference === wanted))
    return found?.citation.start ?? Infinity
  }
  const mine = first(work)
  const at = entries.findIndex(other => first(other.work) > mine)
  return at < 0 ? entries.length : at
}

/** The list in the syntax of the document, in its place; null where it stands there already. */
function listEdit({ manuscript }: Analysis, lines: readonly ListLine[]): Edit | null {
  const { text, syntax } = manuscript
  const place = listPlace(manuscript)
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const written = (place.before + listSyntaxes[syntax].entries(lines, entryMarks(manuscript)) + place.after).replace(/\r?\n/g, eol)
  return trimmed(text, { start: place.start, end: place.end, newText: written })
}

/** How the entries of the document's own list are set apart, which its citations rely on. */
function entryMarks({ text, references, citations }: Analysis['manuscript']): EntryMarks {
  if (references.some(({ key }) => key !== undefined)) return 'keys'
  return citations.some(({ form, end }) => form === 'numeric' && (text[end] === '_' || text[end - 1] === '_')) ? 'footnotes' : 'none'
}

/** The edit without what it would leave as it is, so that the cursor and the marks of the editor stay where they are; null where nothing is left. */
function trimmed(text: string, { start, end, newText }: Edit): Edit | null {
  let head = 0
  while (head < newText.length && start + head < end && text[start + head] === newText[head]) head++
  let tail = 0
  while (tail < newText.length - head && end - tail > start + head && text[end - tail - 1] === newText[newText.length - tail - 1]) tail++
  // A surrogate pair is never cut in two.
  if (head > 0 && /[\uD800-\uDBFF]/.test(newText[head - 1]!)) head--
  if (tail > 0 && /[\uDC00-\uDFFF]/.test(newText[newText.length - tail]!)) tail--
  const edit = { start: start + head, end: end - tail, newText: newText.slice(head, newText.length - tail) }
  return edit.start === edit.end && edit.newText === '' ? null : edit
}
