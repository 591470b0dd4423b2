/** The commands of the palette, one line each; what they do lies in files of their own. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { checkManuscript } from './checkManuscript.ts'
import { checkWorkspace } from './checkWorkspace.ts'
import type { CardDocuments } from './cards.ts'
import { clearCache } from './clearCache.ts'
import { openDocumentation } from './documentation.ts'
import { exportEvidence } from './evidence/export.ts'
import type { EvidencePanel } from './evidence/panel.ts'
import { checkByHand, uncheckByHand } from './handCheck.ts'
import { insertCitation, insertReference } from './insert.ts'
import { addByIdentifier } from './lookUp.ts'
import { insertFromZotero, openZoteroAttachment } from './zotero.ts'
import { openNote } from './openNote.ts'
import { referenceCommands } from './referenceCommands.ts'
import { reportVerdict } from './reportVerdict.ts'
import { openSample } from './sample.ts'
import { restart } from './server.ts'
import { showMenu } from './statusBar.ts'
import { studyCommands } from './studies/commands.ts'
import type { StudiesView } from './studies/view.ts'
import { activeManuscript } from './activeManuscript.ts'
import type { WordDocuments } from './wordDocuments.ts'

/** The parts of the extension that commands act on. */
export interface Parts { cards: CardDocuments, evidence: EvidencePanel, studies: StudiesView, words: WordDocuments }

/** Registers every command named in package.json, and those that only the server and the extension itself call. */
export function registerCommands(context: vscode.ExtensionContext, client: BaseLanguageClient, output: vscode.OutputChannel, { cards, evidence, studies, words }: Parts): vscode.Disposable[] {
  const docs = vscode.Uri.joinPath(context.extensionUri, 'docs', 'checks')
  const commands: Record<string, (...args: unknown[]) => unknown> = {
    insertCitation: () => insertCitation(client),
    insertReference: () => insertReference(client),
    ...referenceCommands(client),
    checkManuscript: () => checkManuscript(client),
    checkAllManuscripts: () => checkWorkspace(client),
    checkWordDocument: (file) => words.check(file, evidence),
    clearCache: () => clearCache(client),
    restartServer: () => restart(client),
    showOutput: () => output.show(),
    addByIdentifier: (identifier) => addByIdentifier(client, identifier),
    insertFromZotero: () => insertFromZotero(client),
    openZoteroAttachment: (key) => openZoteroAttachment(client, key),
    openDocs: (code) => openDocumentation(docs, code),
    openNote: (uri, line) => openNote(uri, line),
    openCard: key => cards.open(key),
    openEvidenceTable: () => evidence.open(),
    exportEvidence: () => {
      const editor = activeManuscript()
      return editor && exportEvidence(client, editor.document.uri)
    },
    checkByHand: (...where) => checkByHand(context, client, ...where),
    uncheckByHand: (...where) => uncheckByHand(client, ...where),
    reportVerdict: (...where) => reportVerdict(context, client, ...where),
    openWalkthrough: () => vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`),
    showMenu: () => showMenu(),
    openSample: () => openSample(context.extensionUri),
    ...studyCommands(studies, client),
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
