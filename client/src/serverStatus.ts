/** The server's status, for everything that shows it: the connection takes one listener only, and hands over to all here. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { statusNotification, type StatusParams } from '../../server/src/protocol.ts'

export class ServerStatus {
  readonly #emitter = new vscode.EventEmitter<StatusParams>()
  readonly #listening: vscode.Disposable
  /** Fires whenever studies, settings or figures have changed. */
  readonly onDidChange = this.#emitter.event

  constructor(client: BaseLanguageClient) {
    this.#listening = client.onNotification(statusNotification, (status: StatusParams) => this.#emitter.fire(status))
  }

  dispose(): void {
    this.#listening.dispose()
    this.#emitter.dispose()
  }
}
