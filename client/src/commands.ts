/** The commands of the palette, one line each; what they do lies in files of their own. */
import * as vscode from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { checkManuscript } from './checkManuscript.ts'
import { checkWorkspace } from './checkWorkspace.ts'
import { openDocumentation } from './documentation.ts'
import { insertCitation, insertReference } from './insert.ts'
import { addByIdentifier } from './lookUp.ts'
import { insertFromZotero, openZoteroAttachment } from './zotero.ts'
import { openNote } from './openNote.ts'
import { referenceCommands } from './referenceCommands.ts'

/** Registers every command named in package.json, and those that only the server and the extension itself call. */
export function registerCommands(context: vscode.ExtensionContext, client: LanguageClient, output: vscode.OutputChannel): vscode.Disposable[] {
  const docs = vscode.Uri.joinPath(context.extensionUri, 'docs', 'checks')
  const commands: Record<string, (...args: unknown[]) => unknown> = {
    insertCitation: () => insertCitation(client),
    insertReference: () => insertReference(client),
    ...referenceCommands(client),
    checkManuscript: () => checkManuscript(client),
    checkAllManuscripts: () => checkWorkspace(client),
    restartServer: () => client.restart(),
    showOutput: () => output.show(),
    addByIdentifier: (identifier) => addByIdentifier(client, identifier),
    insertFromZotero: () => insertFromZotero(client),
    openZoteroAttachment: (key) => openZoteroAttachment(client, key),
    openDocs: (code) => openDocumentation(docs, code),
    openNote: (uri, line) => openNote(uri, line),
  }
  return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`citewright.${name}`, async (...args: unknown[]) => {
    try {
      await run(...args)
    } catch (error) {
      // A request that the server rejects carries a message that is meant for the writer.
      void vscode.window.showErrorMessage(`Citewright: ${error instanceof Error ? error.message : String(error)}`)
    }
  }))
}
