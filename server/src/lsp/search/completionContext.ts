import type { Syntax } from '../../engine/manuscripts/manuscript.ts'
import type { Span } from '../../engine/text/span.ts'
import { pandocKey as writtenKey, typstCitation } from '../../engine/writing/citationWords.ts'

/**
 * What is being typed at the cursor, with the place that is replaced: a citation key, the author of an author–year citation, or the key of an entry in the document's own
 * list.
 */
export interface CompletionContext extends Span {
  form: 'key' | 'author-year' | 'entry'
  query: string
  /** What is written there for the key, or for the authors and the year, that are chosen. */
  write: (chosen: string) => string
}

/** How far back from the cursor the text matters. */
const reach = 400

const keyCharacters = String.raw`[\p{L}\p{N}_:.#$%&+?<>~/-]`
/** `@key` after the beginning of a line, white space or an opening mark; `-@key`; `@{any key`. Not within an e-mail address. */
const pandocKey = new RegExp(String.raw`(?:^|[\s[({;,"'“‘*_–—-])@\{?(${keyCharacters}{0,100})$`, 'u')
/** `\cite[p. 3]{one,two`, and the many commands that end in "cite" or begin with it. */
const latexKey = /\\[A-Za-z]{0,20}cite[A-Za-z]{0,20}\*?(?:\[[^\]\n]{0,80}\]){0,2}\{(?:[^{},\n]{0,100},){0,50}\s{0,9}([^{},\s]{0,100})$/
/** `@key` and `#cite(<key`, `#cite(label("key`. */
const typstReference = /(?:^|[\s[({;,"'“‘*_–—-])@([\p{L}\p{N}_.:-]{0,100})$/u
const typstCall = /#cite\s?\(\s{0,5}(?:<|label\(")([^<>"\s()]{0,100})$/
/** Within the backticks of a role, behind its beginning or a comma: {cite:p}`one,{see}two`. */
const roleKeys = String.raw`\x60(?:[^\x60\n]{0,300},)?\s{0,9}(?:\{[^{}\x60\n]{0,80}\})?([^\x60\s,;{}<>]{0,100})$`
const mystKey = new RegExp(String.raw`\{cite[a-z:]{0,24}\}${roleKeys}`, 'i')
const restructuredtextKey = new RegExp(String.raw`:(?:foot)?cite(?::?[a-z]{1,20})?:${roleKeys}`, 'i')
/** `cite:[one(3),two`. */
const asciidocKey = /\bcite[a-z]{0,5}:\[(?:[^\][\n]{0,300},)?\s{0,9}([^\s,()[\]]{0,100})$/i
/** The key of an entry: `[Key` of `[Key]_`, and `<<key`. */
const restructuredtextEntry = /(?:^|[\s(])\[(\p{L}[\p{L}\p{N}_.:+-]{0,100})$/u
const asciidocEntry = /<<([^<>,\s]{0,100})$/
/** An author's name after an opening parenthesis or a semicolon within one; two letters at least, the first a capital. */
const author = /(?:\(|\([^()\n]{1,300}[;,] )(?:(?:see|e\.g\.,|cf\.) )?(\p{Lu}[\p{L}'’-]{1,40}(?: [\p{L}.&'’-]{1,20}){0,4})$/u

const keys: Record<Syntax, readonly RegExp[]> = {
  markdown: [mystKey, pandocKey], latex: [latexKey], typst: [typstCall], restructuredtext: [restructuredtextKey], asciidoc: [asciidocKey], plaintext: [],
}
const signs: Partial<Record<Syntax, RegExp>> = { typst: typstReference }
const entries: Partial<Record<Syntax, RegExp>> = { restructuredtext: restructuredtextEntry, asciidoc: asciidocEntry }

/** How a work is cited where `@` is only what the writer typed, and the syntax cites otherwise. */
const instead: Partial<Record<Syntax, { form: 'key' | 'author-year', write: CompletionContext['write'] }>> = {
  restructuredtext: { form: 'key', write: key => `:cite:p:\`${key}\`` },
  asciidoc: { form: 'key', write: key => `cite:[${key}]` },
  typst: { form: 'key', write: key => typstCitation(key) },
  plaintext: { form: 'author-year', write: names => `(${names})` },
}

/** What the text before `offset` asks to complete; null where nothing does. */
export function completionContext(text: string, offset: number, syntax: Syntax): CompletionContext | null {
  const before = text.slice(Math.max(0, offset - reach), offset)
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)
  const typed = (patterns: readonly (RegExp | undefined)[]): string | undefined => patterns.map(pattern => pattern?.exec(line)?.[1]).find(query => query !== undefined)
  const place = (form: CompletionContext['form'], query: string, write: CompletionContext['write'], back = query.length): CompletionContext =>
    ({ form, query, write, start: offset - back, end: offset })
  const key = typed(keys[syntax])
  if (key !== undefined) return place('key', key, syntax === 'markdown' && line.endsWith(`@${key}`) ? writtenKey : chosen => chosen)
  const other = instead[syntax]
  const signed = other && typed([signs[syntax] ?? pandocKey])
  if (other && signed !== undefined) return place(other.form, signed, other.write, signed.length + 1)
  const entry = typed([entries[syntax]])
  const closing = syntax === 'asciidoc' ? '>>' : ']_'
  if (entry !== undefined) return place('entry', entry, chosen => text[offset] === closing[0] ? chosen : chosen + closing)
  const name = typed([author])
  return name === undefined ? null : place('author-year', name, chosen => chosen)
}
