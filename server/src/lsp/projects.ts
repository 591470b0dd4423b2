import type { Host } from './host.ts'

/** Bibliographies that the projects of manuscripts name (`_quarto.yml`, `myst.yml`), by manuscript. */
export class Projects {
  readonly #host: Host
  readonly #isRestricted: boolean
  readonly #known = new Map<string, string[]>()

  /** In an untrusted workspace there are none, because they name files. */
  constructor(host: Host, isRestricted: boolean) {
    this.#host = host
    this.#isRestricted = isRestricted
  }

  /** Absolute paths of the bibliography files, as far as the project has been looked for. */
  bibliographies(manuscript: string): string[] {
    return this.#known.get(manuscript) ?? []
  }

  /** Looks for the project of a manuscript, unless that was done; says whether it names anything. */
  async load(manuscript: string, workspace: string | null): Promise<boolean> {
    if (this.#isRestricted || this.#known.has(manuscript)) return false
    const { folder, names } = await this.#host.bibliographiesOfProject(manuscript, workspace ?? this.#host.parentOf(manuscript))
    this.#known.set(manuscript, names.map(name => this.#host.resolvePath(folder, name)).filter(path => path !== null))
    return names.length > 0
  }

  /** A project file changed: looks again when asked. */
  forget(): void {
    this.#known.clear()
  }
}
