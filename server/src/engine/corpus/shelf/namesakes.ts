import { doiKey } from '../identifiers.ts'
import { issuedYear } from '../cslDate.ts'
import type { Shelf } from './shelf.ts'
import type { StudyBrief } from './brief.ts'

/** What another file says of a record that shares its key or an identifier. */
export interface Namesake {
  /** Of the other file. */
  path: string
  key: string
  title: string
  /** In the form in which DOIs are compared. */
  doi: string | null
  year: string | null
}

/** Rows looked at between two pauses. */
const rowsAtOnce = 100

/** A file that says the same as another one from beginning to end has as many; nobody looks at more. */
const mostNamesakes = 2000

/**
 * The records of other files that share the key or an identifier with those of a file, found without reading them. Bundled studies are left out. Yields null now and then, so
 * that who asks can rest.
 */
export function* namesakesOf(path: string, shelves: readonly Shelf[]): Generator<Namesake | null> {
  let found = 0
  for (const pair of eachNamesake(shelves)) {
    if (found >= mostNamesakes) return
    if (pair === null) yield null
    else if (pair.of === path) {
      found++
      yield pair.namesake
    }
  }
}

/** The same for all files at once, by path. */
export function namesakesByFile(shelves: readonly Shelf[]): Map<string, Namesake[]> {
  const files = new Map<string, Namesake[]>()
  for (const pair of eachNamesake(shelves)) {
    if (pair === null) continue
    const known = files.get(pair.of)
    if (known === undefined) files.set(pair.of, [pair.namesake])
    else if (known.length < mostNamesakes) known.push(pair.namesake)
  }
  return files
}

/** Every record with each record of another file that shares its key or an identifier; null now and then. */
function* eachNamesake(shelves: readonly Shelf[]): Generator<{ of: string, namesake: Namesake } | null> {
  const own = shelves.filter(shelf => !shelf.isBundled)
  for (const shelf of own) {
    for (let row = 0; row < shelf.size; row++) {
      if (row % rowsAtOnce === 0) yield null
      const others = shelf.has(row) ? othersLike(own, shelf, row) : []
      const path = others.length === 0 ? undefined : shelf.brief(row)?.sources[0]?.path
      if (path === undefined) continue
      for (const other of others) {
        if (other.sources[0] === undefined || other.sources[0].path === path) continue
        yield { of: path, namesake: { path: other.sources[0].path, key: other.key, title: other.csl.title ?? '', doi: doiKey(other.csl.DOI ?? ''), year: issuedYear(other.csl) || null } }
      }
    }
  }
}

/** The other records that share a term of kin with one. */
function othersLike(shelves: readonly Shelf[], shelf: Shelf, row: number): StudyBrief[] {
  const others = new Map<string, StudyBrief>()
  for (const hash of Array.from(shelf.kin(row) ?? [])) {
    shelves.forEach((other, index) => {
      for (const at of other.rows(hash)) {
        const brief = (other !== shelf || at !== row) && other.has(at) ? other.brief(at) : null
        if (brief !== null) others.set(`${index}/${at}`, brief)
      }
    })
  }
  return [...others.values()]
}
