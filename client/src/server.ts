/** What the client tells the server, and which documents it sees; the same on a desktop and in a browser. */
import * as vscode from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { linkDocumentation } from './documentation.ts'
import { openPages } from './openPages.ts'
import { wordTexts } from './wordDocuments.ts'

/** Languages of manuscripts. A language that no installed extension knows is simply never met. */
const languages = ['markdown', 'quarto', 'rmd', 'mdx', 'myst', 'plaintext', 'latex', 'tex', 'rsweave', 'restructuredtext', 'asciidoc', 'typst']

/** Files, unsaved documents, repositories opened without a checkout, cells of notebooks, and whatever the workspace is made of. Not output channels, diffs or comments. */
const schemes = new Set(['file', 'untitled', 'vscode-vfs', 'vscode-notebook-cell', ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])

/** All documents that are read as manuscripts. */
export const manuscripts = [...languages.flatMap((language) => [...schemes].map((scheme) => ({ scheme, language }))), wordTexts]

/** Libraries, which are checked in their own way. */
const libraries = [...[...schemes].map((scheme) => ({ scheme, language: 'bibtex' })), ...[...schemes].map((scheme) => ({ scheme, pattern: '**/*.{bib,bibtex,ris,nbib,medline,json,yaml,yml}' }))]

/** The options of the client, without what is done when the server stops. */
export function clientOptions(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): LanguageClientOptions {
  const docs = vscode.Uri.joinPath(context.extensionUri, 'docs', 'checks')
  return {
    documentSelector: [...manuscripts, ...libraries],
    outputChannel: output,
    // Asked for at every start, because the writer may trust the workspace meanwhile.
    initializationOptions: () => ({
      docs: docs.toString(),
      notes: vscode.Uri.joinPath(context.extensionUri, 'server', 'corpus').toString(),
      cache: vscode.Uri.joinPath(context.globalStorageUri, 'cache').toString(),
      restricted: !vscode.workspace.isTrusted,
      opensLinks: true,
      opensCards: true,
    }),
    // Cards come as Markdown without HTML, and of all commands a link in one may only open another card, or ask the writer about a figure.
    markdown: { isTrusted: { enabledCommands: ['citewright.openCard', 'citewright.checkByHand'] }, supportHtml: false },
    middleware: { ...linkDocumentation(docs), ...openPages },
  }
}

/** Once the workspace is trusted, the server begins again and reads what it had left out. */
export function restartWhenTrusted(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.onDidGrantWorkspaceTrust(() => void restart(client))
}

/** Ends the server and starts it anew. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop()
  await client.start()
}
