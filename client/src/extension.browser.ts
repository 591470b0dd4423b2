/** Entry of the extension in a browser (vscode.dev, github.dev): the same, with the server in a worker that reads files through the editor. */
import * as vscode from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser'
import { begin } from './begin.ts'
import { answerFileRequests } from './files.ts'
import { clientOptions } from './server.ts'

/** Of a browser's workers, what is used here; the project is compiled without the types of a browser. */
declare class Worker {
  constructor(url: string)
  terminate(): void
}

let client: LanguageClient | undefined
let worker: Worker | undefined

/** Called by VS Code when a manuscript is opened or a command is used. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Citewright', { log: true })
  const program = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true)
  const start = (): Promise<MessageTransports> => {
    worker?.terminate()
    worker = new Worker(program)
    return Promise.resolve({ reader: new BrowserMessageReader(worker as never), writer: new BrowserMessageWriter(worker as never) })
  }
  client = new LanguageClient('citewright', 'Citewright', start, clientOptions(context, output))
  answerFileRequests(client, context.extensionUri)
  await begin(context, client, output)
}

/** Called by VS Code when the window closes. */
export async function deactivate(): Promise<void> {
  await client?.stop()
  worker?.terminate()
}
