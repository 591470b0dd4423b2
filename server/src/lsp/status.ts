import type { Connection } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Analysis } from '../engine/index.ts'
import { statusNotification, type StatusParams } from '../protocol.ts'

/** Keeps the client's status bar up to date. */
export class Status {
  readonly #connection: Connection
  #last: StatusParams = { state: 'indexing', percent: null, offline: false, studies: 0, document: null }

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** The library is being read; `percent` is left out where that takes but a moment. */
  indexing(percent: number | null = null): void {
    this.#send({ ...this.#last, state: 'indexing', percent })
  }

  /** A reading that was followed in percent is over. */
  read(): void {
    if (this.#last.percent !== null) this.#send({ ...this.#last, state: 'ready', percent: null })
  }

  /** So many studies are at hand; while a long reading goes on, more are to come. */
  ready(studies: number): void {
    this.#send({ ...this.#last, state: this.#settled, studies })
  }

  /** Whether the last look-up could reach nobody. */
  offline(offline: boolean): void {
    this.#send({ ...this.#last, offline })
  }

  /** A document has been checked. */
  checked(document: TextDocument, { tally, problems, corpus }: Analysis): void {
    this.#send({ ...this.#last, state: this.#settled, studies: corpus.size, document: { uri: document.uri, ...tally, problems: problems.length } })
  }

  closed(uri: string): void {
    if (this.#last.document?.uri === uri) this.#send({ ...this.#last, document: null })
  }

  get #settled(): StatusParams['state'] {
    return this.#last.percent === null ? 'ready' : 'indexing'
  }

  #send(params: StatusParams): void {
    if (JSON.stringify(params) === JSON.stringify(this.#last)) return
    this.#last = params
    void this.#connection.sendNotification(statusNotification, params)
  }
}
