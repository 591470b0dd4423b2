/** Answers the server in a browser, which has no files of its own, through the file systems of the editor. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { installationScheme, listFolderRequest, readFileRequest, type FileParams, type FolderEntry } from '../../server/src/protocol.ts'

/** Larger files would fill the memory of a browser. In bytes. */
const largest = 64 * 1024 * 1024

/** Takes up both requests. What cannot be read is answered as not there; the server says so where it matters. */
export function answerFileRequests(client: BaseLanguageClient, extension: vscode.Uri): void {
  const locate = (address: string): vscode.Uri => {
    const uri = vscode.Uri.parse(address, true)
    return uri.scheme === installationScheme ? vscode.Uri.joinPath(extension, uri.path) : uri
  }
  client.onRequest(readFileRequest, async ({ uri }: FileParams): Promise<Uint8Array | null> => {
    try {
      const file = locate(uri)
      const { size } = await vscode.workspace.fs.stat(file)
      return size > largest ? null : await vscode.workspace.fs.readFile(file)
    } catch {
      return null
    }
  })
  client.onRequest(listFolderRequest, async ({ uri }: FileParams): Promise<FolderEntry[]> => {
    try {
      const entries = await vscode.workspace.fs.readDirectory(locate(uri))
      return entries.map(([name, type]) => ({ name, isFolder: (type & vscode.FileType.Directory) !== 0 }))
    } catch {
      return []
    }
  })
}
