import { DidChangeWatchedFilesNotification, type Connection, type Disposable, type FileSystemWatcher } from 'vscode-languageserver'
import type { Client } from './client.ts'
import type { Host } from './host.ts'

/** Asks the client to watch the files and folders of the library, in place of those watched before. */
export class Watching {
  readonly #connection: Connection
  readonly #client: Client
  readonly #host: Host
  #registered: Promise<Disposable> | null = null
  #paths: string | null = null

  readonly #folders: readonly string[]

  /** @param folders the workspace: project files in it and folders that papers are in by convention are watched as well */
  constructor(connection: Connection, client: Client, host: Host, folders: readonly string[]) {
    this.#folders = folders
    this.#connection = connection
    this.#client = client
    this.#host = host
  }

  /** The files of hand checks, wherever manuscripts lie. */
  watchHandChecks(): void {
    if (!this.#client.watchedFiles) return
    void this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.checked.yaml' }] }).catch(() => {})
  }

  watch(library: readonly string[]): void {
    const paths = [...library, ...this.#folders]
    const wanted = library.join('\n')
    if (!this.#client.watchedFiles || wanted === this.#paths) return
    this.#paths = wanted
    const previous = this.#registered
    this.#registered = null
    void previous?.then(registration => registration.dispose()).catch(() => {})
    if (paths.length === 0) return
    this.#registered = this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [...library.flatMap(path => this.#watchers(path)), ...this.#folders.flatMap(path => this.#conventional(path))] })
    this.#registered.catch((error: unknown) => this.#connection.console.warn(`The library cannot be watched: ${String(error)}`))
  }

  #conventional(folder: string): FileSystemWatcher[] {
    return conventional.map(pattern => ({ globPattern: this.#client.relativePatterns ? { baseUri: this.#host.uriOf(folder), pattern } : `${folder}/${pattern}` }))
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

/** Project files that may name a bibliography, and folders of papers that come and go. */
const conventional = ['**/{_quarto,_bookdown,myst}.{yml,yaml}', '{papers,references}', '{papers,references}/**']

/** Characters with a meaning in glob patterns match any one character; a change too many costs no more than a reading. */
function escapeGlob(name: string): string {
  return name.replace(/[*?{}[\]]/g, '?')
}
