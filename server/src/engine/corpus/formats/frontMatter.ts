import { parseDocument, type Document } from 'yaml'
import type { Span } from '../../text/span.ts'
import type { SourceProblem } from '../study.ts'
import { messageOf } from '../../text/messageOf.ts'

/** YAML that was read, with the means to say where in the file a field stands. */
export interface ReadYaml {
  /** Null where the YAML is broken or empty. */
  data: unknown
  problems: SourceProblem[]
  /** The place in the file of the value of a field, or of the nearest field around it that there is. */
  place(path: readonly (string | number)[]): Span
}

/** The place of the YAML between the `---` lines at the beginning of a Markdown file; null where there is none. */
export function frontMatterSpan(text: string): Span | null {
  const opening = /^\uFEFF?---[ \t]{0,20}\r?\n/.exec(text)
  if (opening === null) return null
  const start = opening[0].length
  const closing = /^(?:---|\.\.\.)[ \t]{0,20}\r?$/gm
  closing.lastIndex = start
  const found = closing.exec(text)
  return found === null ? null : { start, end: found.index }
}

/** One slip often makes a hundred errors; the first ones say where it is. */
const mostErrors = 10

/** What the parser says where nesting has used up the stack, in the words of the engine that runs it. */
const outOfStack = /call stack|recursion/
const tooDeep = 'This YAML cannot be read: it is nested too deeply.'

/** Reads a stretch of a file as YAML. Never throws: what is wrong with it is in the problems. */
export function readYaml(text: string, span: Span): ReadYaml {
  try {
    const document = parseDocument(text.slice(span.start, span.end), { prettyErrors: false, logLevel: 'silent' })
    const problems = document.errors.slice(0, mostErrors).map(error => ({
      code: 'broken-yaml', start: Math.min(span.start + error.pos[0], span.end), end: Math.min(span.start + error.pos[1], span.end), message: outOfStack.test(error.message) ? tooDeep : `This is not valid YAML: ${plain(error.message)}`,
    }))
    const data: unknown = problems.length === 0 ? document.toJS({ maxAliasCount: 100 }) : null
    return { data, problems, place: path => placeOf(document, path, span) }
  } catch (error) {
    // An alias bomb is refused.
    return { data: null, problems: [{ code: 'broken-yaml', ...span, message: `This YAML cannot be read: ${plain(messageOf(error))}` }], place: () => span }
  }
}

/** Whether a value is a mapping of names to values. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function placeOf(document: Document.Parsed, path: readonly (string | number)[], span: Span): Span {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined
    if (node?.range !== undefined) return { start: span.start + node.range[0], end: span.start + node.range[1] }
  }
  return { start: span.start, end: span.start }
}

function plain(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}
