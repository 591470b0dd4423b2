import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Syntax } from '../engine/manuscripts/manuscript.ts'
import { syntaxOf } from '../engine/manuscripts/syntax.ts'

/**
 * The syntax of a document by its language; where that says nothing, as with an editor's own names for it, by its file name. Typst and AsciiDoc are plain text to an
 * editor that has no extension for them.
 */
export function syntaxOfDocument({ languageId, uri }: TextDocument): Syntax {
  const byLanguage = syntaxOf(languageId)
  const byName = syntaxOf(uri)
  return byLanguage === 'plaintext' && (languageId !== 'plaintext' || byName === 'typst' || byName === 'asciidoc') ? byName : byLanguage
}
