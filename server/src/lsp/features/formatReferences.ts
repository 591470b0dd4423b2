import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import type { FormatReferencesParams } from '../../protocol.ts'
import { listSyntaxes } from '../../engine/writing/listSyntax.ts'
import { syntaxOfDocument } from '../documentSyntax.ts'
import type { Services } from '../services.ts'
import { studiesByKey } from './studiesByKey.ts'
import { messageOf } from '../../engine/text/messageOf.ts'

/** Answers the command that inserts references: one string for each key. An unknown key or style is an error that says which. */
export function formatReferences({ documents, library, projectFiles, references, settings }: Services) {
  return async ({ keys, uri, style, format }: FormatReferencesParams): Promise<string[]> => {
    await library.ready
    const studies = studiesByKey(library.corpus(library.bibliographies), keys)
    if (uri !== undefined) await projectFiles.of(uri)
    const own = settings(uri)
    const document = uri === undefined ? undefined : documents.get(uri)
    try {
      return await references.format(studies, { format: format ?? listSyntaxes[document ? syntaxOfDocument(document) : 'plaintext'].format, style: style ?? own.style, locale: own.locale })
    } catch (error) {
      throw new ResponseError(LSPErrorCodes.RequestFailed, messageOf(error))
    }
  }
}
