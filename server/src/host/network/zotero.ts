import { isMapping } from '../../engine/corpus/formats/frontMatter.ts'
import { cslItem } from '../../engine/corpus/formats/cslItem.ts'
import { NetworkError } from './politeClient.ts'
import type { CslItem } from '../../engine/corpus/study.ts'

/** An attachment of an item in Zotero: where the file lies, and the address that opens it in Zotero. */
export interface ZoteroAttachment { path: string | null, open: string | null }

const longestWait = 10_000

/**
 * Speaks to the Zotero on this machine, through the JSON-RPC of its extension Better BibTeX. Only the loopback address is ever asked.
 * Every method rejects with a `NetworkError` that says what to do.
 */
export class Zotero {
  readonly #address: string
  #id = 0

  /** @param port 23119 unless the user has changed it */
  constructor(port: number) {
    this.#address = `http://127.0.0.1:${port}/better-bibtex/json-rpc`
  }

  /** Items that match all of the words, with their citation keys. */
  async search(query: string, signal: AbortSignal): Promise<CslItem[]> {
    const result = await this.#call('item.search', [query], signal)
    return (Array.isArray(result) ? result : []).filter(isMapping).flatMap(data => {
      const key = data['citation-key'] ?? data.citekey ?? data['citekey']
      return typeof key === 'string' && key !== '' ? [cslItem(data, key)] : []
    })
  }

  /** The items as BibTeX, ready to be written into a library. */
  async export(citekeys: readonly string[], signal: AbortSignal): Promise<string> {
    const result = await this.#call('item.export', [citekeys, 'Better BibTeX'], signal)
    // Older versions answer with a status, a type and the text.
    const text: unknown = Array.isArray(result) ? result.at(-1) : result
    if (typeof text !== 'string') throw new NetworkError('Better BibTeX sent no BibTeX.')
    return text
  }

  async attachments(citekey: string, signal: AbortSignal): Promise<ZoteroAttachment[]> {
    const result = await this.#call('item.attachments', [citekey], signal)
    const text = (value: unknown) => typeof value === 'string' && value !== '' ? value : null
    return (Array.isArray(result) ? result : []).filter(isMapping).map(({ path, open }) => ({
      path: text(path), open: text(open)?.startsWith('zotero://') ? text(open) : null,
    }))
  }

  async #call(method: string, params: unknown[], signal: AbortSignal): Promise<unknown> {
    let response: Response
    try {
      response = await fetch(this.#address, {
        method: 'POST', redirect: 'error', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ jsonrpc: '2.0', id: ++this.#id, method, params }),
        signal: AbortSignal.any([signal, AbortSignal.timeout(longestWait)]),
      })
    } catch (error) {
      if (signal.aborted) throw error
      throw new NetworkError('Zotero cannot be reached. Is it running, with Better BibTeX installed?')
    }
    if (response.status === 404) throw new NetworkError('Zotero is running, but Better BibTeX does not answer. Is it installed?')
    const answer: unknown = await response.json().catch(() => null)
    if (!isMapping(answer)) throw new NetworkError('Better BibTeX sent an answer that cannot be read.')
    if (isMapping(answer.error)) throw new NetworkError(`Better BibTeX: ${String(answer.error.message)}`)
    return answer.result
  }
}
