import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser'
import { virtualHost } from './host/virtualHost.ts'
import { Introduction } from './lsp/introduction.ts'
import { createServer } from './lsp/server.ts'
import { installationScheme, listFolderRequest, readFileRequest, type FolderEntry } from './protocol.ts'

/** Entry of the language server in a browser: a worker that is spoken to by messages, and reads files through the client. */
// The scope of a worker is a port, of a type that only browsers know.
const port = globalThis as never
const introduction = new Introduction((connection, params) => {
  const files = {
    read: (uri: string) => connection.sendRequest<Uint8Array | null>(readFileRequest, { uri }),
    list: (uri: string) => connection.sendRequest<FolderEntry[]>(listFolderRequest, { uri }),
  }
  createServer(connection, virtualHost(files, `${installationScheme}:/dist`), params)
})
const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(port), new BrowserMessageWriter(port), { messageStrategy: introduction })
introduction.answer(connection)
connection.listen()
