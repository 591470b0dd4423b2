import type { CslItem } from './study.ts'

/** A year as file names have it, with the letter that tells works of one year apart. */
const year = String.raw`(?:19|20)\d\d[a-z]?`
/** "whittaker2021-anxiety-meta-analysis", "feder2014_supplement": a citation key, then what the file is about. */
const keyed = new RegExp(String.raw`^(\p{L}[\p{L}'’]{1,40}${year})[-_ .]`, 'u')
/** "Feder et al. - 2014 - Efficacy of …", "Feder and Parides - 2014 - …", as Zotero names files. */
const titled = new RegExp(String.raw`^([\p{L}'’ -]{2,40}?)(?: et al\.?| and [\p{L}'’ -]{2,40}| & [\p{L}'’ -]{2,40})? - (${year}) - \S`, 'u')

/**
 * The citation key that the name of a paper's file holds beside other words: author and year. Null for a name of any other kind.
 *
 * @param name the name of the file without its ending
 */
export function keyInFileName(name: string): string | null {
  const key = keyed.exec(name)?.[1]
  if (key !== undefined) return key
  const [, author, published] = titled.exec(name) ?? []
  return author === undefined || published === undefined ? null : `${author.toLowerCase().replace(/\P{L}/gu, '')}${published}`
}

/** The little that such a key says of its work: the first author and the year. */
export function recordOfKey(key: string): CslItem {
  const [, author = key, published = ''] = /^(\D+)(\d{4})/.exec(key) ?? []
  return { id: key, type: 'document', author: [{ family: author.charAt(0).toUpperCase() + author.slice(1) }], issued: { 'date-parts': [[Number(published)]] } }
}
