import type { CslName, Study } from '../../corpus/study.ts'
import type { Reference } from '../../manuscripts/manuscript.ts'
import { yearOf } from '../../references/studyLabel.ts'

/** An APA list names up to this many authors before it cuts. */
const longestList = 20

/**
 * A reference entry for a study in the manner of the entry that it replaces: with the year behind the authors (APA), or behind the journal
 * (Vancouver). Only what the record knows is printed. Checks answer at once, so the style processor, which takes its time to load, is not used.
 */
export function entryText(study: Study, like: Reference): string {
  const afterAuthors = like.year === undefined || like.title === undefined || like.year.start < like.title.start
  return afterAuthors ? authorDateEntry(study) : authorTitleEntry(study)
}

function authorDateEntry({ csl, authorsComplete }: Study): string {
  const names = printedNames(csl.author, ', ', '. ')
  const issue = csl.issue ? `(${csl.issue})` : ''
  const place = [csl['container-title'], csl.volume ? csl.volume + issue : '', csl.page].filter(Boolean).join(', ')
  const year = `(${yearOf(csl) ?? 'n.d.'}).`
  return [
    // A work without authors begins with its title.
    ...names.length > 0 ? [apaNames(names, authorsComplete), year, sentence(csl.title)] : [sentence(csl.title), year], sentence(place),
    csl.DOI ? `https://doi.org/${csl.DOI}` : csl.URL ?? '',
  ].filter(Boolean).join(' ')
}

function apaNames(names: string[], complete: boolean): string {
  if (!complete) return `${names.join(', ')}, et al.`
  if (names.length > longestList) return `${names.slice(0, 19).join(', ')}, … ${names.at(-1)!}`
  return names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${names.at(-1)!}` : names[0]!
}

function authorTitleEntry({ csl, authorsComplete }: Study): string {
  const names = printedNames(csl.author, ' ', '')
  const cut = names.length > 0 && (!authorsComplete || names.length > 6)
  const volume = csl.volume ? `;${csl.volume}${csl.issue ? `(${csl.issue})` : ''}` : ''
  const issued = `${yearOf(csl) ?? ''}${volume}${csl.page ? `:${csl.page}` : ''}`
  const place = [csl['container-title-short'] ?? csl['container-title'], issued].filter(Boolean).join('. ')
  return [sentence(names.slice(0, 6).join(', ') + (cut ? ', et al' : '')), sentence(csl.title), sentence(place), csl.DOI ? `doi:${csl.DOI}` : ''].filter(Boolean).join(' ')
}

/** Each author as "Family, G. H." or "Family GH"; an institution as it is called. */
function printedNames(authors: readonly CslName[] | undefined, between: string, mark: string): string[] {
  return (authors ?? []).map((name) => name.family === undefined ? name.literal ?? name.given ?? '' : [name.family, initials(name, mark)].filter(Boolean).join(between)).filter(Boolean)
}

function initials({ given }: CslName, mark: string): string {
  return (given ?? '').split(/[\s.-]{1,5}/).filter((part) => part !== '').map((part) => part[0]! + mark).join('').trim()
}

function sentence(text: string | undefined): string {
  return text === undefined || text === '' ? '' : /[.?!]$/.test(text) ? text : `${text}.`
}
