import type { Part } from './runs.ts'

/** A text in the making that knows where each page begins in it. */
export class JatsText {
  text = ''
  /** The offset from which on a page goes, and its number. */
  readonly pages: { from: number, page: number }[] = []

  markup(tags: string): this {
    this.text += tags
    return this
  }

  onPage(page: number): this {
    if (this.pages.at(-1)?.page !== page) this.pages.push({ from: this.text.length, page })
    return this
  }

  /** The words of parts that stand side by side. */
  words(parts: readonly Part[]): this {
    parts.forEach((part, at) => { this.text += marked(part, textBefore(parts, at)) })
    return this
  }
}

/** Text as XML takes it; what no XML may hold becomes a space. */
function escaped(text: string): string {
  return text.replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu, ' ').replace(/[&<>]/g, char => `&#${char.charCodeAt(0)};`)
}

function textBefore(parts: readonly Part[], at: number): string {
  return parts[at - 1]?.text ?? ''
}

/** Raised numbers behind a word or a full stop cite references; behind a figure or a unit they are an exponent. */
function marked({ text, level }: Part, before: string): string {
  if (level === 'line') return escaped(text)
  if (level === 'lowered') return `<sub>${escaped(text)}</sub>`
  const isCitation = /^[\s\d,;–—−-]+$/.test(text) && /\d/.test(text) && /(?:\p{L}{3}|[.,;:()[\]”"’])\s?$/u.test(before)
  return isCitation ? `<xref ref-type="bibr">${escaped(text)}</xref>` : `<sup>${escaped(text)}</sup>`
}
