import type { Edit } from '../../engine/checks/check.ts'
import type { Corpus } from '../../engine/corpus/corpus.ts'
import type { Syntax } from '../../engine/manuscripts/manuscript.ts'
import { completionContext } from './completionContext.ts'

/** How keys follow each other in a citation that is open, and what closes it. */
interface Opening { before: RegExp, separator: string, closing: string }

const openings: Partial<Record<Syntax, readonly Opening[]>> = {
  markdown: [{ before: /\[[^[\]]{0,300}@$/, separator: '; @', closing: ']' }, { before: /`[^`]{0,300}$/, separator: ',', closing: '`' }, { before: /@$/, separator: '; @', closing: '' }],
  latex: [{ before: /\{[^{}]{0,300}$/, separator: ',', closing: '}' }],
  restructuredtext: [{ before: /`[^`]{0,300}$/, separator: ',', closing: '`' }],
  asciidoc: [{ before: /\[[^[\]]{0,300}$/, separator: ',', closing: ']' }],
}

/**
 * The edit that completes a citation which was begun at the cursor and is none yet: "[@", `\cite{li`. A key that is known stays, what else was typed of one goes.
 * Null where nothing was begun, or where it takes no keys; `whole` is the citation as it would stand by itself.
 */
export function completeCitation(text: string, offset: number, syntax: Syntax, keys: readonly string[], corpus: Corpus, whole: string): Edit | null {
  if (keys.length === 0) return null
  const context = completionContext(text, offset, syntax)
  if (context?.form !== 'key') return closeNote(text, offset, syntax, keys)
  const { start, query, write } = context
  // "@" where the syntax cites otherwise.
  if (text[start] === '@') return { start, end: offset, newText: whole }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const line = text.slice(lineStart, start)
  const rest = /^[^\r\n]{0,300}/.exec(text.slice(offset, offset + 300))?.[0] ?? ''
  const opening = openings[syntax]?.find(({ before }) => before.test(line))
  if (!opening) return null
  const { separator, closing } = opening
  const known = query !== '' && corpus.byKey(query) !== undefined
  const closed = closing === '' || rest.startsWith(closing)
  return { start: known ? offset : start, end: offset, newText: `${known ? separator : ''}${keys.map(key => write(key)).join(separator)}${closed ? '' : closing}` }
}

/** The marks around a note in an open citation: "{see" in a role, "one(p. 3" in a macro. */
const notes: Partial<Record<Syntax, { open: RegExp, brackets: string, closing: string }>> = {
  markdown: { open: /\{cite[a-z:]{0,24}\}`([^`\n]{0,300})$/i, brackets: '{}', closing: '`' },
  restructuredtext: { open: /:(?:foot)?cite(?::?[a-z]{1,20})?:`([^`\n]{0,300})$/i, brackets: '{}', closing: '`' },
  asciidoc: { open: /\bcite[a-z]{0,5}:\[([^\][\n]{0,300})$/i, brackets: '()', closing: ']' },
}

/** Ends the note that is being typed in an open citation, and then the citation. */
function closeNote(text: string, offset: number, syntax: Syntax, keys: readonly string[]): Edit | null {
  const note = notes[syntax]
  const inside = note?.open.exec(text.slice(Math.max(0, offset - 400), offset))?.[1]
  if (note === undefined || inside === undefined) return null
  const [open, close] = [note.brackets[0]!, note.brackets[1]!]
  const end = inside.lastIndexOf(open) > inside.lastIndexOf(close) ? close : ''
  // A note before a key belongs to the key that comes now.
  const separator = /^\s{0,9}\{[^{}]{0,300}\}?$/.test(inside.slice(inside.lastIndexOf(',') + 1)) ? '' : ','
  return { start: offset, end: offset, newText: `${end}${separator}${keys.join(',')}${text[offset] === note.closing ? '' : note.closing}` }
}
