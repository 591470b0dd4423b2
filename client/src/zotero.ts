/** "Insert citation from Zotero" and "open attachment": the Zotero on this machine, through Better BibTeX. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { zoteroAttachmentsRequest, zoteroExportRequest, zoteroSearchRequest, type ZoteroAttachmentItem, type ZoteroItem } from '../../server/src/protocol.ts'
import { activeManuscript } from './activeManuscript.ts'
import { insertUnlisted } from './insert.ts'
import { append } from './lookUp.ts'

interface ZoteroPick extends vscode.QuickPickItem { item: ZoteroItem }

/** How long the keyboard must rest before Zotero is asked, in milliseconds. */
const restBeforeSearch = 250

/** Lets the writer choose an item of Zotero, cites it, and offers to add it to a library that lacks it. */
export async function insertFromZotero(client: BaseLanguageClient): Promise<void> {
  const editor = activeManuscript()
  if (editor === undefined) return
  const item = await pickItem(client, 'Insert Citation from Zotero')
  if (item === undefined) return
  await insertUnlisted(editor, item, client)
  if (!item.known) await offerEntry(client, item)
}

/** Opens a file attached to an item of Zotero: in Zotero where it can, else in the editor. */
export async function openZoteroAttachment(client: BaseLanguageClient, given: unknown): Promise<void> {
  const key = typeof given === 'string' ? given : (await pickItem(client, 'Open Attachment in Zotero'))?.key
  if (key === undefined) return
  const attachments = await client.sendRequest<ZoteroAttachmentItem[]>(zoteroAttachmentsRequest, { keys: [key] })
  const picks = attachments.map((attachment) => ({ label: (attachment.path ?? attachment.open ?? '').split(/[\\/]/).at(-1) ?? '', attachment }))
  if (picks.length === 0) {
    void vscode.window.showInformationMessage(`Citewright: ${key} has no attachment in Zotero.`)
    return
  }
  const chosen = picks.length === 1 ? picks[0] : await vscode.window.showQuickPick(picks, { title: 'Open Which Attachment?' })
  const { open, path } = chosen?.attachment ?? { open: null, path: null }
  if (open !== null) await vscode.env.openExternal(vscode.Uri.parse(open))
  else if (path !== null) await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(path))
}

async function offerEntry(client: BaseLanguageClient, { key, label }: ZoteroItem): Promise<void> {
  const libraries = await vscode.workspace.findFiles('**/*.bib', '**/node_modules/**', 20)
  const add = 'Add to Library'
  if (libraries.length === 0 || await vscode.window.showInformationMessage(`Citewright: ${label} is not in your library yet.`, add) !== add) return
  const library = libraries.length === 1 ? libraries[0] : (await vscode.window.showQuickPick(libraries.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri })), { title: 'Add to Which Library?' }))?.uri
  if (library !== undefined) await append(library, await client.sendRequest<string>(zoteroExportRequest, { keys: [key] }))
}

function pickItem(client: BaseLanguageClient, title: string): Promise<ZoteroItem | undefined> {
  const picker = vscode.window.createQuickPick<ZoteroPick>()
  picker.title = title
  picker.placeholder = 'Author, title word, year'
  let latest = 0
  let timer: NodeJS.Timeout | undefined
  return new Promise((resolve, reject) => {
    const search = async (query: string, ticket: number): Promise<void> => {
      const found = query.trim() === '' ? [] : await client.sendRequest<ZoteroItem[]>(zoteroSearchRequest, { query })
      if (ticket !== latest) return
      picker.items = found.map((item) => ({ item, label: item.label, description: `${item.key}${item.known ? ' · in your library' : ''}`, detail: [item.title, item.detail].filter((part) => part !== '').join(' · '), alwaysShow: true }))
      picker.busy = false
    }
    picker.onDidChangeValue((query) => {
      const ticket = ++latest
      picker.busy = true
      clearTimeout(timer)
      timer = setTimeout(() => {
        search(query, ticket).catch((error: unknown) => {
          picker.hide()
          reject(error instanceof Error ? error : new Error(String(error)))
        })
      }, restBeforeSearch)
    })
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]?.item)
      picker.hide()
    })
    picker.onDidHide(() => {
      clearTimeout(timer)
      picker.dispose()
      resolve(undefined)
    })
    picker.show()
  })
}
