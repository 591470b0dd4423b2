import { recordOfKey } from './fileName.ts'
import { foldKey, foldName, foldText } from './fold.ts'
import { doiKey } from './identifiers.ts'
import { issuedYear } from './cslDate.ts'
import { arxivOf, isPreprint, linkWorks, shortestTelling } from './linkWorks.ts'
import { hasFindingsRead, withFields } from './deferFindings.ts'
import { mergeStudies } from './mergeStudies.ts'
import { nearTitles } from './titleIndex.ts'
import type { Study } from './study.ts'

/** The records of one work, the one that wins first, and the key that the work has in the corpus. */
interface Work { key: string, records: [Study, ...Study[]] }

/**
 * Studies with every work once and every key once: the writer's own first, then the bundled ones, each otherwise in the order given.
 * Records are of one work when they share a DOI, a PMID, a PMCID, an arXiv identifier, the title with author and year, or the key without a
 * title that says otherwise. A preprint and the article that became of it are two works that name each other. Files named after a key join the study with that key, else those that print the DOI of a study join it; where
 * there is none, those whose name has an author and a year are studies of their own under that key, and others are left out.
 * A study to which nothing happens is returned as the object that it is.
 *
 * @param elsewhere what a key has become that belongs to none of these studies
 */
export function uniteLibraries(studies: readonly Study[], elsewhere: (key: string) => string = key => key): Study[] {
  const inOrder = [...studies.filter(study => !study.bundled), ...studies.filter(study => study.bundled)]
  const works = new Works(elsewhere)
  for (const study of inOrder) if (study.attachment === undefined) works.add(study)
  works.attach(inOrder.filter(study => study.attachment !== undefined))
  return linkWorks(works.studies())
}

/** So many records of one work are united; a file that repeats one more often is broken, and comparing each with each would take for ever. */
const mostRecords = 20

class Works {
  /** What a key has become that belongs to none of these studies. */
  readonly #elsewhere: (key: string) => string
  readonly #works: Work[] = []
  readonly #byIdentifier = new Map<string, Work>()
  readonly #byKey = new Map<string, Work>()
  /** The last number that was put behind a key to tell works apart. */
  readonly #numbers = new Map<string, number>()
  /** What a key of the writer's library or of the bundled corpus has become. */
  readonly #renamed = { own: new Map<string, string>(), bundled: new Map<string, string>() }

  constructor(elsewhere: (key: string) => string) {
    this.#elsewhere = elsewhere
  }

  add(study: Study): void {
    const known = this.#sameWork(study)
    if (known !== undefined && known.records.length < mostRecords) known.records.push(study)
    const work = known ?? this.#newWork(study)
    for (const identifier of identifiers(study)) if (!this.#byIdentifier.has(identifier)) this.#byIdentifier.set(identifier, work)
    const renamed = this.#renamed[library(study)]
    if (!renamed.has(study.key)) renamed.set(study.key, work.key)
  }

  /**
   * Adds each file to the work that it is named after: by its whole name, or by the key in it; as a key, then as a key without regard to case, then as any other name. Else to
   * the work whose identifier it prints.
   */
  attach(files: readonly Study[]): void {
    if (files.length === 0) return
    const byName = new Map<string, Work>()
    const name = (form: string, work: Work) => byName.has(form) || byName.set(form, work)
    for (const work of this.#works) name(foldKey(work.key), work)
    for (const work of this.#works) {
      for (const { key, aliases } of work.records) for (const alias of [key, ...aliases]) name(foldName(alias), work)
    }
    for (const file of files) {
      const named = [file.key, ...file.aliases].map(each => this.#byKey.get(each) ?? byName.get(foldKey(each)) ?? byName.get(foldName(each))).find(each => each !== undefined)
      const work = named ?? identifiers(file).map(each => this.#byIdentifier.get(each)).find(each => each !== undefined)
      const [key] = file.aliases
      if (work) work.records.push(file)
      else if (key !== undefined) {
        const paper = this.#newWork(withFields(file, { key, aliases: [file.key], attachment: undefined, csl: recordOfKey(key), authorsComplete: false }))
        name(foldKey(key), paper)
      }
    }
  }

  studies(): Study[] {
    return this.#works.map(({ key, records: [first, ...others] }) => {
      const relinked = this.#relink(first)
      const named = key === first.key ? relinked : withFields(relinked, { key, csl: { ...first.csl, id: key } })
      return mergeStudies(named, ...others.map(record => this.#relink(record)))
    })
  }

  #sameWork(study: Study): Work | undefined {
    for (const identifier of identifiers(study)) {
      const work = this.#byIdentifier.get(identifier)
      if (work !== undefined) return work
    }
    const namesake = this.#byKey.get(study.key)
    if (namesake !== undefined && namesake.records.length >= mostRecords) return namesake
    return namesake?.records.every(record => mayBeSame(record, study)) ? namesake : undefined
  }

  #newWork(study: Study): Work {
    let key = study.key
    let number = this.#numbers.get(study.key) ?? 1
    while (this.#byKey.has(key)) key = `${study.key}-${++number}`
    this.#numbers.set(study.key, number)
    const work: Work = { key, records: [study] }
    this.#works.push(work)
    this.#byKey.set(key, work)
    return work
  }

  /** The study with its references to other studies under the keys that these have now. */
  #relink(study: Study): Study {
    const now = (key: string) => this.#renamed[library(study)].get(key) ?? this.#renamed.bundled.get(key) ?? this.#elsewhere(key)
    if (linkedKeys(study).every(key => now(key) === key)) return study
    return {
      ...study,
      related: study.related.map(related => ({ ...related, key: now(related.key) })),
      misprinted: study.misprinted.map(misprint => ({ ...misprint, in: now(misprint.in) })),
      numberedIn: Object.fromEntries(Object.entries(study.numberedIn).map(([key, number]) => [now(key), number])),
      findings: study.findings.map(finding => finding.by === undefined ? finding : { ...finding, by: now(finding.by) }),
    }
  }
}

/** Keys of other studies that a study names. Findings that are still to be read name none: only notes report of others. */
export function linkedKeys(study: Study): string[] {
  const reporters = hasFindingsRead(study) ? study.findings.flatMap(finding => finding.by ?? []) : []
  return [...study.related.map(({ key }) => key), ...study.misprinted.map(misprint => misprint.in), ...Object.keys(study.numberedIn), ...reporters]
}

function library(study: Study): 'own' | 'bundled' {
  return study.bundled ? 'bundled' : 'own'
}

/** What identifies a work whatever its key is. */
export function identifiers({ csl }: Study): string[] {
  const found: string[] = []
  const doi = csl.DOI === undefined ? null : doiKey(csl.DOI)
  if (doi !== null) found.push(`doi:${doi}`)
  if (csl.PMID !== undefined) found.push(`pmid:${csl.PMID}`)
  if (csl.PMCID !== undefined) found.push(`pmcid:${csl.PMCID}`)
  const arxiv = arxivOf(csl)
  if (arxiv !== null) found.push(`arxiv:${arxiv}`)
  const title = foldText(csl.title ?? '')
  const first = csl.author?.[0]
  const author = foldName(first?.family ?? first?.literal ?? '')
  const year = issuedYear(csl)
  if (title.length >= shortestTelling && author !== '' && year !== '') found.push(`${isPreprint(csl) ? 'preprint' : 'title'}:${title}|${author}|${year}`)
  return found
}

/** Whether two records under one key can be of one work: their titles must not say otherwise, nor their DOIs where one has no title. */
function mayBeSame(a: Study, b: Study): boolean {
  const [titleA, titleB] = [foldText(a.csl.title ?? ''), foldText(b.csl.title ?? '')]
  if (titleA !== '' && titleB !== '') {
    return titleA.startsWith(titleB) || titleB.startsWith(titleA) || nearTitles(titleA.split(' '), titleB.split(' '))
  }
  return a.csl.DOI === undefined || b.csl.DOI === undefined || doiKey(a.csl.DOI) === doiKey(b.csl.DOI)
}
