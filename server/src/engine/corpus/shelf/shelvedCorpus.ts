import { citedEntries } from '../authorYearIndex.ts'
import { createCorpus, nearestOf } from '../createCorpus.ts'
import { deferFindings, hasFindingsRead, recordOf } from '../deferFindings.ts'
import { foldText } from '../fold.ts'
import { cleanPmid, doiKey } from '../identifiers.ts'
import { withOwnConcepts } from '../ownConcepts.ts'
import { extendVocabulary, type Vocabulary } from '../../vocabulary/match.ts'
import type { Concept } from '../../vocabulary/concepts.ts'
import { beginnings, fillers } from '../titleIndex.ts'
import { uniteLibraries } from '../uniteLibraries.ts'
import { hashOf, rowLimit } from './pairs.ts'
import type { StudyBrief } from './brief.ts'
import { searchShelves } from './searchShelves.ts'
import { authorYearTerm, doiTerm, foldedKeyTerm, isKin, keyTerm, kinOf, listTerm, nameTerm, pmidTerm, reporterTerm, titleTerm, wordTerm } from './terms.ts'
import type { Corpus, SearchOptions, StudyFinding } from '../corpus.ts'
import type { Shelf } from './shelf.ts'
import type { Study } from '../study.ts'

/** A number that more studies print whose findings are still unread is in every library and proves nothing. */
const mostUnread = 50

/** How many of the rarest words of a misspelt title are looked up, and how many studies that share them are read. */
const wordsLookedUp = 6
const titlesCompared = 40

/** Shelf and row in one number. */
type Address = number

/**
 * A corpus over shelves, the writer's own first. Nothing is read but what is looked up: a look-up finds the records that may be meant, those
 * that may be of the same works, unites these few, and lets a small corpus of them decide. It so answers as `createCorpus` does with all
 * studies in memory.
 */
export class ShelvedCorpus implements Corpus {
  readonly vocabulary: Vocabulary
  readonly #shelves: readonly Shelf[]
  readonly #own: readonly Concept[]
  /** The united studies of the works around a record; the same objects however they are come by. */
  readonly #works = new Map<Address, readonly Study[]>()
  readonly #answers = new Map<string, unknown>()
  #renamed: Map<string, string> | null = null
  #studies: readonly Study[] | null = null
  #size: number | null = null

  /** @param own the writer's own concepts */
  constructor(shelves: readonly Shelf[], own: readonly Concept[] = []) {
    this.#shelves = shelves
    this.#own = own
    this.vocabulary = extendVocabulary(own)
  }

  /** Reads every study of the library. */
  get studies(): readonly Study[] {
    return this.#studies ??= [...new Set(this.#everywhere(() => true).flatMap(address => this.#worksOf(address)))]
  }

  get atHand(): readonly Study[] {
    const isAtHand = (study: Study | null): boolean => study !== null && hasFindingsRead(study)
    return [...new Set(this.#everywhere((shelf, row) => isAtHand(shelf.inMemory(row))).flatMap(address => this.#worksOf(address)))].filter(hasFindingsRead)
  }

  /** Counted without reading: a record in memory that shares a name of its own with an earlier one is taken for the same work. */
  get size(): number {
    return this.#size ??= this.#count()
  }

  byKey(key: string): Study | undefined {
    return this.#once(`key ${key}`, () => {
      const exact = this.#find([keyTerm(key)])
      const same = exact.find(study => study.key === key)
      if (same !== undefined) return same
      const numbered = /^(.{1,300})-\d{1,4}$/.exec(key)?.[1]
      const second = numbered === undefined ? undefined : this.#find([keyTerm(numbered)]).find(study => study.key === key)
      // A record may have come under the key of another of the same work.
      return second ?? createCorpus(this.#find([foldedKeyTerm(key)])).byKey(key) ?? exact.find(study => study.aliases.includes(key))
    })
  }

  byAlias(name: string): Study[] {
    return this.#ask(`alias ${name}`, [nameTerm(name)], corpus => corpus.byAlias(name))
  }

  byDoi(doi: string): Study[] {
    const key = doiKey(doi)
    return key === null ? [] : this.#ask(`doi ${key}`, [doiTerm(key)], corpus => corpus.byDoi(doi))
  }

  byPmid(pmid: string): Study | undefined {
    return this.#ask(`pmid ${pmid}`, [pmidTerm(cleanPmid(pmid) ?? '')], corpus => [corpus.byPmid(pmid) ?? []].flat())[0]
  }

  byAuthorYear(authors: readonly string[], etAl: boolean, year: string): Study[] {
    const terms = citedEntries(authors, year).map(authorYearTerm)
    return this.#ask(`author ${JSON.stringify([authors, etAl, year])}`, terms, corpus => corpus.byAuthorYear(authors, etAl, year))
  }

  byTitle(title: string): Study[] {
    const folded = foldText(title)
    if (folded === '') return []
    return this.#once(`title ${title}`, () => {
      const same = createCorpus(this.#find([titleTerm(folded), ...beginnings(title).map(titleTerm)])).byTitle(title)
      return same.length > 0 ? same : createCorpus(this.#alike(folded.split(' '))).byTitle(title)
    })
  }

  nearestKeys(key: string, limit: number): string[] {
    return this.#once(`near ${limit} ${key}`, () => {
      const known = this.#everywhere((shelf, row) => shelf.isConfirmed(row)).map(address => this.#shelf(address).key(address % rowLimit))
      return nearestOf(new Set(known), key, limit * 4).filter(near => this.byKey(near)?.key === near).slice(0, limit)
    })
  }

  reportedBy(key: string): StudyFinding[] {
    return this.#once(`by ${key}`, () => {
      const names = [key, ...this.byKey(key)?.aliases ?? []]
      return createCorpus(this.#find(names.map(reporterTerm))).reportedBy(key)
    })
  }

  byValue(value: number): StudyFinding[] {
    return this.#once(`value ${value}`, () => createCorpus(this.#worksWithValue(value)).byValue(value))
  }

  numberedIn(key: string): Study[] {
    return this.#once(`list ${key}`, () => {
      const names = [key, ...this.byKey(key)?.aliases ?? []]
      return this.#find(names.map(listTerm)).filter(study => study.numberedIn[key] !== undefined)
    })
  }

  search(query: string, options: SearchOptions): StudyBrief[] {
    const found = new Set<StudyBrief>()
    for (const { shelf, row } of searchShelves(this.#shelves, query, options)) {
      if (found.size >= options.limit) break
      for (const study of this.#listed(shelf * rowLimit + row)) found.add(study)
    }
    return [...found].slice(0, options.limit)
  }

  #ask(name: string, terms: readonly string[], question: (corpus: Corpus) => Study[]): Study[] {
    return this.#once(name, () => question(createCorpus(this.#find(terms))))
  }

  #once<Answer>(name: string, find: () => Answer): Answer {
    if (!this.#answers.has(name)) this.#answers.set(name, find())
    return this.#answers.get(name) as Answer
  }

  /** The works in which a record has one of these terms, and by chance others. */
  #find(terms: readonly string[]): Study[] {
    const addresses = terms.flatMap(term => this.#withTerm(term))
    return [...new Set([...new Set(addresses)].sort((a, b) => a - b).flatMap(address => this.#worksOf(address)))]
  }

  #withTerm(term: string): Address[] {
    return this.#withHash(hashOf(term))
  }

  #withHash(hash: number): Address[] {
    return this.#shelves.flatMap((shelf, index) => shelf.rows(hash).map(row => index * rowLimit + row))
  }

  /** What a list shows of the works around a record. A record of which there is no other, which nearly all are, need not be read for it. */
  #listed(address: Address): readonly StudyBrief[] {
    const works = this.#works.get(address)
    if (works !== undefined) return works
    const [shelf, row] = [this.#shelf(address), address % rowLimit]
    const brief = shelf.brief(row)
    const kin = brief && shelf.kin(row)
    const isAlone = kin !== null && Array.from(kin).every(hash => this.#withHash(hash).every(other => other === address))
    return isAlone && brief !== null ? [brief] : this.#worksOf(address)
  }

  /** Works whose titles share rare words with these. */
  #alike(words: readonly string[]): Study[] {
    const rarest = [...new Set(words)].filter(word => !fillers.has(word))
      .map(word => this.#withTerm(wordTerm(word)))
      .filter(addresses => addresses.length > 0)
      .sort((a, b) => a.length - b.length)
      .slice(0, wordsLookedUp)
    const shared = new Map<Address, number>()
    for (const address of rarest.flatMap(addresses => addresses.slice(0, 1000))) shared.set(address, (shared.get(address) ?? 0) + 1)
    const nearest = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, titlesCompared)
    return [...new Set(nearest.flatMap(([address]) => this.#worksOf(address)))]
  }

  #worksWithValue(value: number): Study[] {
    const works = new Set(this.#shelves.flatMap((shelf, index) => {
      const rows = shelf.rowsWithValue(value)
      const unread = rows.filter(row => { const study = shelf.study(row); return study !== null && !hasFindingsRead(study) })
      const counted = unread.length > mostUnread ? rows.filter(row => !unread.includes(row)) : rows
      return counted.flatMap(row => this.#worksOf(index * rowLimit + row))
    }))
    return [...works]
  }

  #worksOf(address: Address): readonly Study[] {
    const known = this.#works.get(address)
    if (known !== undefined) return known
    const kin = this.#kinOf(address)
    const renamed = this.#renamedKeys()
    const works = uniteLibraries(kin.map(record => record.study), key => renamed.get(key) ?? key).map(study => this.#withOwnConcepts(study))
    for (const record of kin) this.#works.set(record.address, works)
    return works
  }

  /** The study with the writer's own concepts in its findings, which are read when they are asked for. */
  #withOwnConcepts(study: Study): Study {
    if (this.#own.length === 0) return study
    return deferFindings(recordOf(study), () => withOwnConcepts([study], this.#own)[0]?.findings ?? [])
  }

  /** The record at an address with all that may be of the same work, or have the same key, in the order of the library. */
  #kinOf(address: Address): { address: Address, study: Study }[] {
    const found = new Map<Address, Study>()
    const visit: { address: Address, term: string | null }[] = [{ address, term: null }]
    for (let next = visit.pop(); next !== undefined; next = visit.pop()) {
      if (found.has(next.address)) continue
      const study = this.#shelf(next.address).study(next.address % rowLimit)
      if (study === null || next.term !== null && !isKin(study, next.term)) continue
      found.set(next.address, study)
      for (const term of kinOf(study)) visit.push(...this.#withTerm(term).map(other => ({ address: other, term })))
    }
    return [...found].map(([at, study]) => ({ address: at, study })).sort((a, b) => a.address - b.address)
  }

  /** What the keys have become by which studies name each other. */
  #renamedKeys(): Map<string, string> {
    if (this.#renamed !== null) return this.#renamed
    this.#renamed = new Map()
    for (const shelf of this.#shelves) {
      for (const key of shelf.linkedKeys) {
        const kin = this.#withTerm(keyTerm(key)).map(address => this.#kinOf(address))
        const work = kin.flatMap(records => uniteLibraries(records.map(record => record.study))).find(study => study.key === key || study.aliases.includes(key))
        if (work !== undefined && work.key !== key) this.#renamed.set(key, work.key)
      }
    }
    return this.#renamed
  }

  #shelf(address: Address): Shelf {
    return this.#shelves[Math.floor(address / rowLimit)] as Shelf
  }

  #everywhere(wanted: (shelf: Shelf, row: number) => boolean): Address[] {
    const addresses: Address[] = []
    this.#shelves.forEach((shelf, index) => {
      for (let row = 0; row < shelf.size; row++) if (shelf.has(row) && wanted(shelf, row)) addresses.push(index * rowLimit + row)
    })
    return addresses
  }

  #count(): number {
    let count = 0
    this.#shelves.forEach((shelf, index) => {
      for (let row = 0; row < shelf.size; row++) if (shelf.has(row) && shelf.isConfirmed(row) && !this.#isRepeated(index * rowLimit + row)) count++
    })
    return count
  }

  #isRepeated(address: Address): boolean {
    const study = this.#shelf(address).inMemory(address % rowLimit)
    if (study === null) return false
    if (study.attachment === true) return true
    const kin = this.#shelf(address).kin(address % rowLimit) ?? []
    return Array.from(kin).some(hash => this.#withHash(hash).some(other => other < address))
  }
}
