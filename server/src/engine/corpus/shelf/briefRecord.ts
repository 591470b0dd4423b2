import { Units, type Stretch } from './units.ts'

/**
 * What a pack takes of a study with nothing but a record or an abstract: one object that is filled again for each study. An empty stretch is a field that the record
 * does not have; all of them stand in `units`.
 */
export class BriefRecord {
  readonly units = new Units()
  readonly key = stretch()
  /** The CSL type. */
  type = ''
  readonly title = stretch()
  readonly container = stretch()
  readonly shortContainer = stretch()
  readonly volume = stretch()
  readonly issue = stretch()
  readonly page = stretch()
  /** As it is printed, and as DOIs are compared. */
  readonly doi = stretch()
  readonly doiKey = stretch()
  readonly pmid = stretch()
  readonly pmcid = stretch()
  /** Of publication. */
  readonly year = stretch()
  /** The names of the authors as running text says them, the first `numberOfNames` of these. */
  readonly names: Stretch[] = []
  numberOfNames = 0
  /** The family name or institution of the first author, and the forms under which it may be cited; null where they are the name alone. */
  readonly first = stretch()
  forms: readonly string[] | null = null
  authorsComplete = true
  hasAbstract = false
  isRetracted = false
  /** Attached files as the record names them, parted by line feeds. */
  readonly files = stretch()

  clear(): void {
    this.units.clear()
    for (const each of [this.key, this.title, this.container, this.shortContainer, this.volume, this.issue, this.page, this.doi, this.doiKey, this.pmid, this.pmcid, this.year, this.first, this.files]) each.from = each.to = 0
    this.type = ''
    this.numberOfNames = 0
    this.forms = null
    this.authorsComplete = true
    this.hasAbstract = this.isRetracted = false
  }

  /** The stretch of the next name. */
  nextName(): Stretch {
    return this.names[this.numberOfNames++] ??= stretch()
  }
}

function stretch(): Stretch {
  return { from: 0, to: 0 }
}
