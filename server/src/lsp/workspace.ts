import { DidChangeWatchedFilesNotification, type CancellationToken, type Connection, type Disposable } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { projectFile } from '../config/projectSettings.ts'
import type { Client } from './client.ts'
import type { Host } from './host.ts'
import type { Library } from './library.ts'

const manuscriptExtensions = ['md', 'markdown', 'qmd', 'rmd', 'txt', 'tex']

/** The manuscripts of the workspace, open or not: which there are, whether they are checked, and when to look again. */
export class Workspace {
  readonly #connection: Connection
  readonly #client: Client
  readonly #host: Host
  readonly #library: Library
  #isChecked = false
  #isAsked = false
  /** Grows with everything that may change a report. */
  #changes = 0
  #answered = -1
  readonly #waiting = new Set<() => void>()
  #watchers: Promise<Disposable> | null = null

  constructor(connection: Connection, client: Client, host: Host, library: Library) {
    this.#connection = connection
    this.#client = client
    this.#host = host
    this.#library = library
  }

  /** Whether files that are not open are checked: the setting says so, or the writer asked for all of them in this session. */
  get isChecked(): boolean {
    return this.#isChecked || this.#isAsked
  }

  /** Takes up the setting. */
  use(isChecked: boolean): void {
    this.#isChecked = isChecked
    this.#watch()
    this.changed()
  }

  /** The writer wants all manuscripts checked, now and for the rest of the session. */
  ask(): void {
    this.#isAsked = true
    this.#watch()
    this.changed()
  }

  /** Something changed that reports rest on. */
  changed(): void {
    this.#changes++
    for (const go of this.#waiting) go()
  }

  /** Waits until something changed since the last call, or the request is cancelled. The first call returns at once. */
  async change(token: CancellationToken): Promise<void> {
    if (this.#answered === this.#changes && !token.isCancellationRequested) {
      await new Promise<void>(resolve => {
        const go = (): void => {
          this.#waiting.delete(go)
          subscription.dispose()
          resolve()
        }
        const subscription = token.onCancellationRequested(go)
        this.#waiting.add(go)
      })
    }
    this.#answered = this.#changes
  }

  /** Whether a file that changed is watched as a manuscript. */
  isManuscript(uri: string): boolean {
    return manuscriptExtensions.some(extension => uri.toLowerCase().endsWith(`.${extension}`))
  }

  /** The URIs of all manuscripts, in order. What belongs to the library is none. */
  async manuscripts(): Promise<string[]> {
    const folders = this.#client.folders.map(uri => this.#host.pathOf(uri)).filter(path => path !== null)
    const paths = await this.#host.manuscripts(folders)
    return paths.map(path => this.#host.uriOf(path)).filter(uri => !this.#library.has(uri)).sort()
  }

  /** A manuscript that is not open, as a document; null where it cannot be read as text. The language is told from the name. */
  async read(uri: string): Promise<TextDocument | null> {
    const path = this.#host.pathOf(uri)
    const text = path === null ? null : await this.#host.readText(path)
    return text === null ? null : TextDocument.create(uri, '', 0, text)
  }

  /** Manuscripts are watched only while they are checked; `citewright.json` always. */
  #watch(): void {
    if (!this.#client.watchedFiles) return
    const previous = this.#watchers
    const manuscripts = this.isChecked ? [{ globPattern: `**/*.{${manuscriptExtensions.join(',')}}` }] : []
    this.#watchers = this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${projectFile}` }, ...manuscripts] })
    this.#watchers.catch((error: unknown) => this.#connection.console.warn(`The workspace cannot be watched: ${String(error)}`))
    void previous?.then(registration => registration.dispose()).catch(() => {})
  }
}
