import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver'
import type { Say } from '../engine/wording/say.ts'
import { describe } from './guard.ts'

/** What the writer must be told beside the Problems panel, each thing once. */
export class Complaints {
  readonly #connection: Connection
  readonly #say: Say
  readonly #said = new Set<string>()

  constructor(connection: Connection, say: Say) {
    this.#connection = connection
    this.#say = say
  }

  /** A mistake in a file that the writer keeps. */
  mistake(message: string): void {
    if (!this.#said.has(message)) void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: `Citewright: ${message}` })
    this.#said.add(message)
  }

  /** A fault of ours that cost a sentence or a check; where it lies stands in the log each time. */
  fault(fault: unknown): void {
    this.#connection.console.error(`analysis: ${describe(fault)}`)
    const say = this.#say
    this.mistake(say`A sentence could not be checked because of a fault in Citewright; everything else is checked. Please report what the output of Citewright says of it.`)
  }
}
