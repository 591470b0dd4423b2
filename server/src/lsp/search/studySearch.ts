import { foldText as fold } from '../../engine/corpus/fold.ts'
import { authorAndYear, weightOf } from '../../engine/corpus/shelf/searchShelves.ts'
import type { SearchLine } from '../../engine/corpus/shelf/searchLine.ts'
import type { Study } from '../../engine/corpus/study.ts'
import { authorNames, yearOf } from '../../engine/references/studyLabel.ts'

/** A study as it is searched: folded once, kept as long as the study lives. */
interface Entry extends SearchLine {
  /** Everything that can be searched, in one string, each word after a space. */
  haystack: string
  /** The sentences of its findings, searched only for words that the record lacks. */
  findings: string | null
}

const entries = new WeakMap<Study, Entry>()

/**
 * The studies in which every word of the query begins a word of key, alias, author, title, year, journal or DOI, or, where that is asked for, of its findings; best first. Studies whose record is
 * not confirmed are never offered. `cited` holds the keys that the document cites already: they rank higher among equals, and so does
 * the writer's own library.
 */
export function searchStudies(studies: readonly Study[], query: string, cited: ReadonlySet<string>, limit: number, inFindings = false): Study[] {
  const words = fold(query).split(' ').filter(word => word !== '')
  const found: { study: Study, score: number }[] = []
  for (const study of studies) {
    if (!study.confirmed) continue
    const score = scoreOf(entryOf(study), words, inFindings ? study : null)
    if (score !== null) found.push({ study, score: score + (cited.has(study.key) ? 2 : 0) + (study.bundled ? 0 : 1) })
  }
  return found
    .sort((a, b) => b.score - a.score || (a.study.key < b.study.key ? -1 : 1))
    .slice(0, limit)
    .map(({ study }) => study)
}

/** How well the words fit. Null where one is missing. */
function scoreOf(entry: Entry, words: readonly string[], study: Study | null): number | null {
  let score = 0
  for (const word of words) {
    if (!entry.haystack.includes(` ${word}`)) {
      const parts = authorAndYear(word)
      const ofParts = parts && scoreOf(entry, parts, study)
      if (ofParts !== null) score += ofParts
      // A word or a figure of what the study found: "irritability", "28.94".
      else if (study && (word.length > 2 || /\d{2}/.test(word)) && findingsOf(entry, study).includes(` ${word}`)) score += 4
      else return null
    } else score += weightOf(entry, word)
  }
  return score
}

/** What the study found, folded when it is first searched. Long texts are cut: a library of full texts has millions of words. */
function findingsOf(entry: Entry, { findings }: Study): string {
  return entry.findings ??= ` ${[...new Set(findings.map(({ sentence }) => fold(sentence)))].join(' ').slice(0, 20_000)}`
}

function entryOf(study: Study): Entry {
  const known = entries.get(study)
  if (known) return known
  const { csl } = study
  const authors = authorNames(csl).map(fold)
  const year = yearOf(csl) ?? ''
  const texts = [csl.title, csl['container-title'], csl['container-title-short'], ...study.aliases].map(text => typeof text === 'string' ? fold(text) : '')
  const key = fold(study.key)
  const entry: Entry = { key, authors, year, haystack: ` ${[key, ...authors, year, ...texts, fold(csl.DOI ?? ''), csl.PMID ?? ''].join(' ')}`, findings: null }
  entries.set(study, entry)
  return entry
}
