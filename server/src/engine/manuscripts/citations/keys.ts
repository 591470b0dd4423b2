import type { Span } from '../../text/span.ts'

const key = /@(?:\{([^{}\r\n]{1,200})\}|([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&\-+?<>~/]{0,199}))/uy
const crossReference = /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|tip|nte|wrn|imp|cau|ax|prf)[-:]/

/**
 * The citation key at an `@`, with the span of `@key`. Punctuation at the end of a key is not part of it ("@aust2019."). Null for an
 * e-mail address, a cross reference (`@fig-flow`), an escaped `\@` and an `@` with nothing behind it.
 */
export function citationKey(text: string, at: number): Span & { key: string } | null {
  const before = text[at - 1] ?? ' '
  if (/[\p{L}\p{N}\\@]/u.test(before)) return null
  key.lastIndex = at
  const match = key.exec(text)
  if (!match) return null
  if (match[1] !== undefined) return { key: match[1], start: at, end: key.lastIndex }
  const bare = withoutTrailing(match[2]!)
  // Inside a key, punctuation stands alone: "@a--b" ends before the dashes.
  const doubled = bare.search(/[:.#$%&\-+?<>~/]{2}/)
  const name = doubled > 0 ? bare.slice(0, doubled) : bare
  return crossReference.test(name) ? null : { key: name, start: at, end: at + 1 + name.length }
}

function withoutTrailing(printed: string): string {
  let end = printed.length
  while (end > 0 && !/[\p{L}\p{N}_]/u.test(printed[end - 1]!)) end--
  return printed.slice(0, end)
}
