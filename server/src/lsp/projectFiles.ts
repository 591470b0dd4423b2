import { projectFile, readProjectSettings, type ProjectSettings } from '../config/projectSettings.ts'
import type { Host } from './host.ts'

/** What the `citewright.json` above a manuscript says. */
export interface Project extends ProjectSettings {
  /** Absolute paths. */
  corpus: string[]
  /** An absolute path. */
  vocabulary?: string
}

const none: Project = { corpus: [] }

/** The `citewright.json` files of the manuscripts. Each folder is looked into once, until something changes. */
export class ProjectFiles {
  readonly #host: Host
  readonly #isRestricted: boolean
  readonly #complain: (message: string) => void
  readonly #folders = new Map<string, Promise<Project | null>>()
  readonly #atHand = new Map<string, Project>()

  /** In an untrusted workspace there are none, because they name files. `complain` is told of each mistake in a file. */
  constructor(host: Host, isRestricted: boolean, complain: (message: string) => void) {
    this.#host = host
    this.#isRestricted = isRestricted
    this.#complain = complain
  }

  /** The project of a document; the same object until `forget`. */
  async of(uri: string): Promise<Project> {
    const path = this.#isRestricted ? null : this.#host.pathOf(uri)
    const project = path === null ? none : await this.#nearest(this.#host.parentOf(path))
    this.#atHand.set(uri, project)
    return project
  }

  /** The project of a document as far as it was asked for before. */
  atHand(uri: string): Project {
    return this.#atHand.get(uri) ?? none
  }

  /** The files may have changed. */
  forget(): void {
    this.#folders.clear()
    this.#atHand.clear()
  }

  async #nearest(folder: string): Promise<Project> {
    const found = this.#folders.get(folder) ?? this.#read(folder)
    this.#folders.set(folder, found)
    const project = await found
    const parent = this.#host.parentOf(folder)
    return project ?? (parent === folder ? none : this.#nearest(parent))
  }

  async #read(folder: string): Promise<Project | null> {
    const path = this.#host.resolvePath(folder, projectFile)
    const text = path === null ? null : await this.#host.readText(path)
    if (text === null) return null
    const settings = readProjectSettings(text)
    if (!settings.ok) {
      this.#complain(`${path}: ${settings.message}`)
      return none
    }
    const { corpus = [], style, vocabulary, ...rest } = settings.value
    const resolve = (entry: string): string | null => this.#host.resolvePath(folder, entry)
    return {
      ...rest,
      ...style === undefined ? {} : { style: /\.csl$/i.test(style) ? resolve(style) ?? style : style },
      ...vocabulary === undefined ? {} : { vocabulary: resolve(vocabulary) ?? vocabulary },
      corpus: corpus.map(resolve).filter(entry => entry !== null),
    }
  }
}
