/** What a tag of citeproc's becomes in a syntax: what opens and closes it. */
type Mark = readonly [open: string, close: string]
type Name = 'i' | 'b' | 'sup' | 'sub'

/** How a syntax writes what a reference has beside its words. */
export interface Markup {
  marks: Record<Name, Mark>
  /** The marks where a letter or a digit stands right beside them, which would be read as no mark; left out where that makes no difference. */
  beside?: Record<Name, Mark>
  /** What sets a mark apart from a character that must not stand beside it, where the syntax has such a sign. */
  apart?: string
  /** Escapes what would be markup in running text. */
  escape(text: string): string
  /** Whether an address must be escaped too; elsewhere it stays whole, so that editors still link it. */
  escapesAddresses?: boolean
}

const tex: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
const asCharacter = (character: string): string => `&#${character.charCodeAt(0)};`

export const markups = {
  /** Pandoc's Markdown; small capitals and the like have no mark of their own. */
  markdown: {
    marks: { i: ['*', '*'], b: ['**', '**'], sup: ['^', '^'], sub: ['~', '~'] },
    escape: text => text.replace(/[\\`*_[\]<>~^$@#|]/g, '\\$&'),
  },
  latex: {
    marks: { i: ['\\emph{', '}'], b: ['\\textbf{', '}'], sup: ['\\textsuperscript{', '}'], sub: ['\\textsubscript{', '}'] },
    escape: text => text.replace(/[\\{}$&#%_~^]/g, character => tex[character] ?? `\\${character}`),
    escapesAddresses: true,
  },
  typst: {
    marks: { i: ['_', '_'], b: ['*', '*'], sup: ['#super[', ']'], sub: ['#sub[', ']'] },
    beside: { i: ['#emph[', ']'], b: ['#strong[', ']'], sup: ['#super[', ']'], sub: ['#sub[', ']'] },
    // Two slashes, and a slash with a star, begin a comment.
    escape: text => text.replace(/[\\`*_[\]<>~$@#]|\/(?=[/*])/g, '\\$&'),
  },
  /** A mark counts only between blanks and punctuation; an escaped blank, which is not printed, sets it apart from a letter. */
  restructuredtext: {
    marks: { i: ['*', '*'], b: ['**', '**'], sup: [':sup:`', '`'], sub: [':sub:`', '`'] },
    apart: '\\ ',
    escape: text => text.replace(/[\\*`|]|_(?![\p{L}\p{N}])/gu, '\\$&'),
  },
  /** A backslash that escapes nothing is printed in AsciiDoc, so characters stand as references. */
  asciidoc: {
    marks: { i: ['_', '_'], b: ['*', '*'], sup: ['^', '^'], sub: ['~', '~'] },
    beside: { i: ['__', '__'], b: ['**', '**'], sup: ['^', '^'], sub: ['~', '~'] },
    escape: text => text.replace(/[\^~+{<|`]|(?<![\p{L}\p{N}])[*_#]|[*_#](?![\p{L}\p{N}])|\[(?=\[)/gu, asCharacter),
  },
} satisfies Record<string, Markup>

/** The tags citeproc prints that have marks; others are dropped. */
export const marked: Partial<Record<string, Name>> = { i: 'i', em: 'i', b: 'b', strong: 'b', sup: 'sup', sub: 'sub' }
