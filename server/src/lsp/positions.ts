import type { Position, Range } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Span } from '../engine/text/span.ts'

/**
 * The range of a span. Offsets are UTF-16 code units from the start of the document and are clamped to it; a span that ends between
 * `\r` and `\n` ends before both.
 */
export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(Math.max(span.start, span.end)) }
}

/** The span of a range, in either order; positions outside of the document are clamped to it. */
export function spanOf(document: TextDocument, range: Range): Span {
  const a = offsetOf(document, range.start)
  const b = offsetOf(document, range.end)
  return a <= b ? { start: a, end: b } : { start: b, end: a }
}

/** The offset of a position. A position within a surrogate pair counts as the one before the pair. */
export function offsetOf(document: TextDocument, position: Position): number {
  const offset = document.offsetAt(position)
  const unit = document.getText().charCodeAt(offset)
  const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff
  return isLowSurrogate && offset > 0 ? offset - 1 : offset
}

/** Whether the offset lies on the span or directly behind it, where a caret still belongs to the word it follows. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end
}
