import type { Connection } from 'vscode-languageserver'
import { codeLens } from '../features/codeLens.ts'
import { definition } from '../features/definition.ts'
import { documentHighlight } from '../features/documentHighlight.ts'
import { documentLinks } from '../features/documentLinks.ts'
import { documentSymbols } from '../features/documentSymbols.ts'
import { implementation } from '../features/implementation.ts'
import { inlayHints } from '../features/inlayHints.ts'
import { references } from '../features/references.ts'
import { prepareRename, rename } from '../features/rename.ts'
import { signatureHelp } from '../features/signatureHelp.ts'
import { guarded } from '../guard.ts'
import type { Services } from '../services.ts'
import { answerWritingRequests } from './writing.ts'

/** Ties the requests about citations to their features. */
export function answerCitationRequests(connection: Connection, services: Services): void {
  connection.onDefinition(guarded(connection, 'definition', null, definition(services)))
  connection.onImplementation(guarded(connection, 'implementation', null, implementation(services)))
  connection.onReferences(guarded(connection, 'references', null, references(services)))
  connection.onPrepareRename(guarded(connection, 'prepare rename', null, prepareRename(services)))
  connection.onRenameRequest(guarded(connection, 'rename', null, rename(services)))
  connection.onDocumentHighlight(guarded(connection, 'highlight', null, documentHighlight(services)))
  connection.onDocumentSymbol(guarded(connection, 'symbols', null, documentSymbols(services)))
  connection.onDocumentLinks(guarded(connection, 'links', null, documentLinks(services)))
  connection.languages.inlayHint.on(guarded(connection, 'inlay hints', null, inlayHints(services)))
  connection.onCodeLens(guarded(connection, 'code lens', null, codeLens(services)))
  connection.onSignatureHelp(guarded(connection, 'signature help', null, signatureHelp(services)))
  answerWritingRequests(connection, services)
}
