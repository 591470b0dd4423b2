import type { Connection } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Analysis } from '../engine/index.ts'
import { statusNotification, type StatusParams } from '../protocol.ts'

/** Keeps the client's status bar up to date. */
export class Status {
  readonly #connection: Connection
  #last: StatusParams = { state: 'indexing', studies: 0, document: null }

  constructor(connection: Connection) {
    this.#connection = connection
  }

  indexing(): void {
    this.#send({ ...this.#last, state: 'indexing' })
  }

  /** The library has been read. */
  ready(studies: number): void {
    this.#send({ ...this.#last, state: 'ready', studies })
  }

  /** A document has been checked. */
  checked(document: TextDocument, { claimsInPassages, problems, corpus }: Analysis): void {
    const counts = { claims: 0, supported: 0, notCheckable: 0 }
    for (const { verdict, checked } of claimsInPassages) {
      counts.claims++
      if (verdict === 'supported') counts.supported++
      if (verdict === 'unverifiable' && !checked) counts.notCheckable++
    }
    this.#send({ state: 'ready', studies: corpus.size, document: { uri: document.uri, ...counts, problems: problems.length } })
  }

  closed(uri: string): void {
    if (this.#last.document?.uri === uri) this.#send({ ...this.#last, document: null })
  }

  #send(params: StatusParams): void {
    if (JSON.stringify(params) === JSON.stringify(this.#last)) return
    this.#last = params
    void this.#connection.sendNotification(statusNotification, params)
  }
}
