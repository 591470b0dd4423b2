import { LookUp, publicAddresses, type FoundRecord, type LookUpAddresses } from './lookUp.ts'
import { Zotero, type ZoteroAttachment } from './zotero.ts'
import { AnswerStore } from './answerStore.ts'
import type { CslItem } from '../../engine/corpus/study.ts'

/** What a look-up is done with. */
export interface LookUpOptions {
  email: string
  /** Other addresses than the public ones, for tests. */
  addresses: Partial<LookUpAddresses>
}

let current: { name: string, lookUp: LookUp } | null = null
let store: AnswerStore | null = null

/** The network as the language server sees it. Nothing is asked of anybody before one of these is called. */
export const network = {
  /** Keeps answers in this folder from now on; null for memory alone. */
  keepIn(folder: string | null): void {
    store = folder === null ? null : new AnswerStore(folder)
    current = null
  },

  /** Forgets what is in memory of earlier answers. */
  forget(): void {
    current = null
  },

  /** See `LookUp.find`. Answers are kept, and requests spaced, for as long as the options stay the same. */
  lookUp(identifier: string, { email, addresses }: LookUpOptions, onRequest: (address: string) => void, signal: AbortSignal): Promise<FoundRecord | null> {
    const name = JSON.stringify([email, addresses])
    if (current?.name !== name) current = { name, lookUp: new LookUp({ ...publicAddresses, ...addresses }, email, onRequest, store) }
    return current.lookUp.find(identifier, signal)
  },

  zoteroSearch: (port: number, query: string, signal: AbortSignal): Promise<CslItem[]> => new Zotero(port).search(query, signal),
  zoteroExport: (port: number, keys: readonly string[], signal: AbortSignal): Promise<string> => new Zotero(port).export(keys, signal),
  zoteroAttachments: (port: number, key: string, signal: AbortSignal): Promise<ZoteroAttachment[]> => new Zotero(port).attachments(key, signal),
}
