import type { Syntax } from './manuscript.ts'

/** By file extension and by the language identifiers of editors. */
const syntaxes: Record<string, Syntax> = {
  markdown: 'markdown', md: 'markdown', qmd: 'markdown', rmd: 'markdown', mdx: 'markdown', mkd: 'markdown', mdown: 'markdown', quarto: 'markdown', rmarkdown: 'markdown', myst: 'markdown', pandoc: 'markdown', ipynb: 'markdown',
  tex: 'latex', latex: 'latex', ltx: 'latex', context: 'latex', rnw: 'latex', rsweave: 'latex',
  rst: 'restructuredtext', rest: 'restructuredtext', restructuredtext: 'restructuredtext',
  adoc: 'asciidoc', asciidoc: 'asciidoc', asc: 'asciidoc', asciidoctor: 'asciidoc',
  typ: 'typst', typst: 'typst',
}

/** The extensions of text files that are read as manuscripts, without the dot. */
export const manuscriptExtensions = ['md', 'markdown', 'qmd', 'rmd', 'mdx', 'txt', 'text', 'tex', 'ltx', 'rnw', 'rst', 'adoc', 'asciidoc', 'typ'] as const

/** The syntax of a file by its path, or of an editor's language identifier. Whatever is not known is read as plain text. */
export function syntaxOf(pathOrLanguageId: string): Syntax {
  const name = pathOrLanguageId.slice(pathOrLanguageId.lastIndexOf('/') + 1)
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return Object.hasOwn(syntaxes, extension) ? syntaxes[extension]! : 'plaintext'
}
