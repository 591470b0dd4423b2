import type { Syntax } from '../../engine/manuscripts/manuscript.ts'
import type { Span } from '../../engine/text/span.ts'

/** What is being typed at the cursor: a citation key, or an author of an author–year citation; with the place that is replaced. */
export interface CompletionContext extends Span {
  form: 'key' | 'author-year'
  query: string
}

/** How far back from the cursor the text matters. */
const reach = 400

const keyCharacters = String.raw`[\p{L}\p{N}_:.#$%&+?<>~/-]`
/** `@key` after the beginning of a line, white space or an opening mark; `-@key`; `@{any key`. Not within an e-mail address. */
const pandocKey = new RegExp(String.raw`(?:^|[\s[({;,"'“‘*_–—-])@\{?(${keyCharacters}{0,100})$`, 'u')
/** `\cite[p. 3]{one,two`, and the many commands that end in "cite" or begin with it. */
const latexKey = /\\[A-Za-z]{0,20}cite[A-Za-z]{0,20}\*?(?:\[[^\]\n]{0,80}\]){0,2}\{(?:[^{},\n]{0,100},){0,50}\s{0,9}([^{},\s]{0,100})$/
/** An author's name after an opening parenthesis or a semicolon within one; two letters at least, the first a capital. */
const author = /(?:\(|\([^()\n]{1,300}[;,] )(?:(?:see|e\.g\.,|cf\.) )?(\p{Lu}[\p{L}'’-]{1,40}(?: [\p{L}.&'’-]{1,20}){0,4})$/u

/** What the text before `offset` asks to complete; null where nothing does. */
export function completionContext(text: string, offset: number, syntax: Syntax): CompletionContext | null {
  const before = text.slice(Math.max(0, offset - reach), offset)
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)
  const key = (syntax === 'latex' ? latexKey : pandocKey).exec(line)?.[1]
  if (key !== undefined) return { form: 'key', query: key, start: offset - key.length, end: offset }
  const name = author.exec(line)?.[1]
  return name === undefined ? null : { form: 'author-year', query: name, start: offset - name.length, end: offset }
}
