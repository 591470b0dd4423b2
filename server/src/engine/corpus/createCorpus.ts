import { AuthorYearIndex } from './authorYearIndex.ts'
import { cleanPmid, doiKey } from './identifiers.ts'
import { editDistance } from './editDistance.ts'
import { foldKey, foldName } from './fold.ts'
import { indexReports, indexValues } from './valueIndex.ts'
import { TitleIndex } from './titleIndex.ts'
import { uniteLibraries } from './uniteLibraries.ts'
import { withOwnConcepts } from './ownConcepts.ts'
import type { Concept } from '../vocabulary/concepts.ts'
import { lazy } from '../text/lazy.ts'
import { extendVocabulary } from '../vocabulary/match.ts'
import { MemoryShelf } from './shelf/memoryShelf.ts'
import { searchShelves } from './shelf/searchShelves.ts'
import type { Corpus } from './corpus.ts'
import type { Study } from './study.ts'

/**
 * The corpus of these studies: records of the same work united, the writer's own before the bundled ones, and indexed under
 * everything that a citation may call them. The indexes are made when they are first asked for. `own` are the writer's own concepts.
 */
export function createCorpus(given: readonly Study[], own: readonly Concept[] = []): Corpus {
  const united = uniteLibraries(given)
  const studies = own.length === 0 ? united : withOwnConcepts(united, own)
  const byExactKey = new Map(studies.map(study => [study.key, study]))
  const byFoldedKey = lazy(() => groupBy(studies, study => [foldKey(study.key)]))
  const aliases = lazy(() => withMisprints(studies, study => study.aliases.map(foldName), misprint => misprint.key, foldName))
  const dois = lazy(() => withMisprints(studies, study => [doiKey(study.csl.DOI ?? '')], misprint => misprint.DOI, doiKey))
  const pmids = lazy(() => groupBy(studies, study => [study.csl.PMID]))
  const authorYears = lazy(() => new AuthorYearIndex(studies))
  const titles = lazy(() => new TitleIndex(studies.map(study => ({ title: study.csl.title ?? '', study }))))
  const misprintedTitles = lazy(() => new TitleIndex(studies.flatMap(study => study.misprinted.map(({ title }) => ({ title: title ?? '', study })))))
  const reports = lazy(() => indexReports(studies))
  const values = lazy(() => indexValues(studies))

  const shelves = lazy(() => [new MemoryShelf(studies.filter(study => !study.bundled).map(study => ({ study, values: [] }))), new MemoryShelf(studies.filter(study => study.bundled).map(study => ({ study, values: [] })), true)])

  return {
    studies,
    vocabulary: extendVocabulary(own),
    atHand: studies,
    size: studies.reduce((sum, study) => sum + (study.confirmed ? 1 : 0), 0),
    byKey: key => byExactKey.get(key) ?? byFoldedKey().get(foldKey(key))?.[0],
    byAlias: name => aliases()(foldName(name)),
    byDoi: doi => dois()(doiKey(doi)),
    byPmid: pmid => pmids().get(cleanPmid(pmid) ?? '')?.[0],
    byAuthorYear: (authors, etAl, year) => authorYears().find(authors, etAl, year),
    byTitle: title => {
      const right = titles().find(title)
      return right.length > 0 ? right : misprintedTitles().find(title)
    },
    nearestKeys: (key, limit) => nearestOf(studies.filter(study => study.confirmed).map(study => study.key), key, limit),
    reportedBy: key => reports().get(key) ?? [],
    byValue: value => values().get(value) ?? [],
    numberedIn: key => studies.filter(study => study.numberedIn[key] !== undefined),
    search: (query, options) => searchShelves(shelves(), query, options).flatMap(({ shelf, row }) => shelves()[shelf]?.study(row) ?? []).slice(0, options.limit),
  }
}

/** The keys within a third of the letters, three at most; nearest first, then in the order given. */
export function nearestOf(keys: Iterable<string>, key: string, limit: number): string[] {
  const folded = foldKey(key).slice(0, 100)
  const reach = Math.min(3, Math.floor(folded.length / 3))
  return [...keys]
    .filter(other => Math.abs(other.length - key.length) <= reach)
    .map(other => ({ key: other, distance: editDistance(folded, foldKey(other), reach) }))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(near => near.key)
}

type Fold = (written: string) => string | null

/** Looks a name up among those that are right, and among misprinted ones where none is. */
function withMisprints(
  studies: readonly Study[], rightNames: (study: Study) => (string | null)[], misprinted: (misprint: Study['misprinted'][number]) => string | undefined, fold: Fold,
): (name: string | null) => Study[] {
  const right = groupBy(studies, rightNames)
  const wrong = groupBy(studies, study => study.misprinted.map(misprint => fold(misprinted(misprint) ?? '')))
  return name => name === null ? [] : right.get(name) ?? wrong.get(name) ?? []
}

/** Studies under each of their names; a study stands under a name once, empty names are no names. */
function groupBy(studies: readonly Study[], namesOf: (study: Study) => (string | null | undefined)[]): Map<string, Study[]> {
  const groups = new Map<string, Study[]>()
  for (const study of studies) {
    for (const name of new Set(namesOf(study))) {
      if (name === undefined || name === null || name === '') continue
      const group = groups.get(name)
      if (group === undefined) groups.set(name, [study])
      else group.push(study)
    }
  }
  return groups
}
