import type { Syntax } from './manuscript.ts'

const syntaxes: Record<string, Syntax> = {
  markdown: 'markdown', md: 'markdown', qmd: 'markdown', rmd: 'markdown', mdx: 'markdown', mkd: 'markdown', quarto: 'markdown', rmarkdown: 'markdown',
  tex: 'latex', latex: 'latex', ltx: 'latex',
}

/** The syntax of a file by its path, or of an editor's language identifier. Whatever is not known is read as plain text. */
export function syntaxOf(pathOrLanguageId: string): Syntax {
  const name = pathOrLanguageId.slice(pathOrLanguageId.lastIndexOf('/') + 1)
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return Object.hasOwn(syntaxes, extension) ? syntaxes[extension]! : 'plaintext'
}
