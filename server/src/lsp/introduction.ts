import type { Connection, InitializeParams, InitializeResult, MessageStrategy } from 'vscode-languageserver'
import { capabilities } from './capabilities.ts'
import { readClient } from './client.ts'

/** Builds the server for the client that introduced itself so; settles when it answers messages. */
export type Begin = (connection: Connection, params: InitializeParams) => Promise<void> | void

/**
 * Introduces the server to its client before the server is loaded, which takes longer than all else that starting needs: while it is, the client
 * is already busy with the answer. What the client sends meanwhile waits, and is answered in the order in which it came.
 */
export class Introduction implements MessageStrategy {
  readonly #begin: Begin
  #load: (() => Promise<void>) | null = null
  #begun: Promise<void> | null = null
  #isOver = false

  constructor(begin: Begin) {
    this.#begin = begin
  }

  /** Answers a client's introduction over the connection whose messages this handles. */
  answer(connection: Connection): void {
    connection.onInitialize(params => {
      this.#load = async () => {
        await this.#begin(connection, params)
        this.#isOver = true
      }
      return { capabilities: capabilities(readClient(params)), serverInfo: { name: 'citewright' } } satisfies InitializeResult
    })
  }

  /** The first message after the introduction, for which the client must have had its answer, has the server loaded. */
  handleMessage: MessageStrategy['handleMessage'] = (message, next) => {
    if (this.#isOver || this.#load === null) return next(message)
    this.#begun ??= this.#load()
    return this.#begun.then(() => next(message))
  }
}
