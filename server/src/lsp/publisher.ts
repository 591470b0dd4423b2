import type { Connection } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { diagnosticsOf, restFor } from './features/diagnostics.ts'
import { describe } from './guard.ts'
import { Debounce } from './pause.ts'
import type { Services } from './services.ts'

/** Sends diagnostics to clients that do not ask for them, and tells those that do when to ask again. */
export class Publisher {
  readonly #connection: Connection
  readonly #services: Services
  readonly #debounce = new Debounce()
  /** The documents whose diagnostics were sent. */
  readonly #published = new Set<string>()

  constructor(connection: Connection, services: Services) {
    this.#connection = connection
    this.#services = services
  }

  /** The document was opened or changed: checks it once the writer rests. */
  schedule(document: TextDocument): void {
    const { client, analyses } = this.#services
    if (!client.pullsDiagnostics) this.#debounce.schedule(document.uri, restFor(analyses.took(document.uri)), () => void this.#publish(document))
  }

  /** Studies or settings changed: every open document is to be checked again. */
  refresh(): void {
    const { client, documents } = this.#services
    if (client.refreshesDiagnostics) void this.#connection.languages.diagnostics.refresh()
    for (const document of documents.all()) this.schedule(document)
  }

  /** The document was closed: takes its diagnostics back. */
  clear(uri: string): void {
    this.#debounce.cancel(uri)
    if (this.#published.delete(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  async #publish(document: TextDocument): Promise<void> {
    try {
      const diagnostics = await diagnosticsOf(document, this.#services)
      const { uri, version } = document
      // A document that changed meanwhile has been scheduled again; one that was closed has been cleared.
      if (diagnostics === null || this.#services.documents.get(uri) !== document) return
      this.#published.add(uri)
      await this.#connection.sendDiagnostics({ uri, version, diagnostics })
    } catch (error) {
      this.#connection.console.error(`diagnostics: ${describe(error)}`)
    }
  }
}
