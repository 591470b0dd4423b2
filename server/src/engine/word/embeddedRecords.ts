import { cslItem } from '../corpus/formats/cslItem.ts'
import { readCslJson } from '../corpus/formats/cslJson.ts'
import { readEndnoteXml } from '../corpus/formats/endnoteXml.ts'
import { MadeKeys } from '../corpus/formats/madeKeys.ts'
import { readXml } from '../corpus/formats/xmlTree.ts'
import { foldText } from '../corpus/fold.ts'
import { doiKey } from '../corpus/identifiers.ts'
import type { CslItem, Study } from '../corpus/study.ts'

/**
 * The records that reference managers put into a document beside each citation. They are the library that the manuscript brings along. A record is known by
 * what its program calls it, and by its contents, so that a work cited twenty times is one study.
 */
export class EmbeddedRecords {
  readonly studies: Study[] = []
  readonly #path: string
  readonly #keys = new MadeKeys()
  readonly #known = new Map<string, string>()
  readonly #sources: ReadonlyMap<string, CslItem>

  /** @param path of the document, as the source of its studies
   *  @param sources the bibliography of Word itself, by tag */
  constructor(path: string, sources: ReadonlyMap<string, CslItem>) {
    this.#path = path
    this.#sources = sources
  }

  /** The key of a record that was met before. */
  known(identity: string): string | null {
    return this.#known.get(identity) ?? null
  }

  /** The key of the study of a CSL item; null where it has no title, and so says too little to stand for a work. */
  addCsl(identity: string, data: Record<string, unknown>): string | null {
    return this.known(identity) ?? this.#add(identity, () => {
      const { 'citation-key': written, ...fields } = data
      const key = this.#keys.keyFor(cslItem(fields, ''), typeof written === 'string' ? written : undefined)
      return readCslJson(JSON.stringify({ ...fields, id: key }), this.#path).studies[0]
    })
  }

  /** The same for a record in the XML of EndNote. */
  addEndnote(xml: string): string | null {
    return this.known(xml) ?? this.#add(xml, () => {
      const [study] = readEndnoteXml(readXml(`<records>${xml}</records>`), this.#path).studies
      if (study) study.key = study.csl.id = this.#keys.keyFor(study.csl)
      return study
    })
  }

  /** The key of a source of Word by its tag; null where the document has no such source. */
  ofTag(tag: string): string | null {
    const item = this.#sources.get(tag)
    return item ? this.addCsl(`tag ${tag}`, { ...item, 'citation-key': tag }) : null
  }

  /** The key of the study that a printed reference is of: by DOI, title, or first author with year. Null where none or several fit. */
  printedAs(reference: string): string | null {
    const text = ` ${foldText(reference)} `
    const doi = /\b10\.\d{4,9}\/[^\s<>"“”]{1,300}/.exec(reference)?.[0].replace(/[.,;)]{1,5}$/, '')
    const fits = (test: (csl: CslItem) => boolean): Study[] => this.studies.filter(({ csl }) => test(csl))
    const byDoi = doi === undefined ? [] : fits((csl) => csl.DOI !== undefined && doiKey(csl.DOI) === doiKey(doi))
    if (byDoi.length > 0) return byDoi[0]!.key
    const byTitle = fits((csl) => text.includes(` ${foldText(csl.title ?? '')} `))
    if (byTitle.length > 0) return byTitle.reduce((long, other) => other.csl.title!.length > long.csl.title!.length ? other : long).key
    const byName = fits(({ author, issued }) => {
      const name = foldText(author?.[0]?.family ?? author?.[0]?.literal ?? '')
      const year = String(issued?.['date-parts']?.[0]?.[0] ?? '')
      return name !== '' && year !== '' && text.trimStart().startsWith(`${name} `) && text.includes(` ${year}`)
    })
    return byName.length === 1 ? byName[0]!.key : null
  }

  #add(identity: string, read: () => Study | undefined): string | null {
    const study = read()
    if (study?.csl.title === undefined) return null
    const contents = JSON.stringify({ ...study.csl, id: '' })
    const key = this.#known.get(contents) ?? study.key
    if (key === study.key) this.studies.push(study)
    this.#known.set(contents, key).set(identity, key)
    return key
  }
}
