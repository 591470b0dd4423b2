import { DidChangeWatchedFilesNotification, type Connection, type Disposable, type FileSystemWatcher } from 'vscode-languageserver'
import type { Client } from './client.ts'
import type { Host } from './host.ts'

/** Asks the client to watch the files and folders of the library, in place of those watched before. */
export class Watching {
  readonly #connection: Connection
  readonly #client: Client
  readonly #host: Host
  #registered: Promise<Disposable> | null = null
  #paths = ''

  constructor(connection: Connection, client: Client, host: Host) {
    this.#connection = connection
    this.#client = client
    this.#host = host
  }

  /** The files of hand checks, wherever manuscripts lie. */
  watchHandChecks(): void {
    if (!this.#client.watchedFiles) return
    void this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.checked.yaml' }] }).catch(() => {})
  }

  watch(paths: readonly string[]): void {
    const wanted = paths.join('\n')
    if (!this.#client.watchedFiles || wanted === this.#paths) return
    this.#paths = wanted
    const previous = this.#registered
    this.#registered = null
    void previous?.then(registration => registration.dispose()).catch(() => {})
    if (paths.length === 0) return
    this.#registered = this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: paths.flatMap(path => this.#watchers(path)) })
    this.#registered.catch((error: unknown) => this.#connection.console.warn(`The library cannot be watched: ${String(error)}`))
  }

  /** A path may be a file or a folder, may come and go: both are watched. */
  #watchers(path: string): FileSystemWatcher[] {
    const parent = this.#host.parentOf(path)
    const name = path.slice(parent.length).replace(/^[\\/]/, '')
    if (!this.#client.relativePatterns) return [{ globPattern: path }, { globPattern: `${path}/**/*` }]
    return [
      { globPattern: { baseUri: this.#host.uriOf(parent), pattern: escapeGlob(name) } },
      { globPattern: { baseUri: this.#host.uriOf(path), pattern: '**/*' } },
    ]
  }
}

/** Characters with a meaning in glob patterns match any one character; a change too many costs no more than a reading. */
function escapeGlob(name: string): string {
  return name.replace(/[*?{}[\]]/g, '?')
}
