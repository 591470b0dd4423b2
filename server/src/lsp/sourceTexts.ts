import type { Location } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Study } from '../engine/corpus/study.ts'
import type { Span } from '../engine/text/span.ts'
import type { Host } from './host.ts'
import { rangeOf } from './positions.ts'
import type { Installation } from './settings.ts'

/** A place in a source of a study. */
export interface SourcePlace {
  study: Pick<Study, 'sources'>
  /** Index into `study.sources`. */
  source: number
  span: Span
  /** The page, where the source is a PDF. */
  page?: number | undefined
}

const start = { line: 0, character: 0 }

/** Turns places in notes and library files into locations. The texts are read once and kept until the library changes. */
export class SourceTexts {
  readonly #host: Host
  readonly #installation: Installation
  readonly #texts = new Map<string, TextDocument | null>()
  #revision = 0

  /** Another one whenever `locate` may give another answer. */
  get revision(): number {
    return this.#revision
  }

  constructor(host: Host, installation: Installation) {
    this.#host = host
    this.#installation = installation
  }

  /** Reads the sources of these places, so that `locate` finds them at hand. */
  async load(places: readonly Pick<SourcePlace, 'study' | 'source'>[]): Promise<void> {
    const uris = new Set(places.map(place => this.uriOf(place)).filter(uri => uri !== null))
    await Promise.all([...uris].map(uri => this.#load(uri)))
  }

  /** The location of a place; the beginning of its file where the text is not at hand, null where the file is unknown. */
  locate(place: SourcePlace): Location | null {
    const uri = this.uriOf(place)
    if (uri === null) return null
    // A PDF is no text to have a line in; who shows it goes to the page that the address names.
    if (place.page !== undefined) return { uri: `${uri}#page=${place.page}`, range: { start, end: start } }
    const text = this.#texts.get(uri)
    return { uri, range: text ? rangeOf(text, place.span) : { start, end: start } }
  }

  forget(): void {
    this.#revision++
    this.#texts.clear()
  }

  async #load(uri: string): Promise<void> {
    if (this.#texts.has(uri)) return
    const path = this.#host.pathOf(uri)
    const text = path === null ? null : await this.#host.readText(path)
    this.#revision++
    this.#texts.set(uri, text === null ? null : TextDocument.create(uri, '', 0, text))
  }

  /** The file of a source; null where it is unknown. The paths of the writer's files are absolute, those of bundled notes relative to their folder. */
  uriOf({ study, source }: Pick<SourcePlace, 'study' | 'source'>): string | null {
    const path = study.sources[source]?.path
    if (path === undefined) return null
    if (/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(path)) return this.#host.uriOf(path)
    const { notes } = this.#installation
    return notes === null ? null : `${notes}/${path.split('/').map(encodeURIComponent).join('/')}`
  }
}
