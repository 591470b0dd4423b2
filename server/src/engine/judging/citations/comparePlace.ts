import { foldText } from '../../corpus/fold.ts'
import type { Study } from '../../corpus/study.ts'
import type { Field, Reference } from '../../manuscripts/manuscript.ts'
import type { Difference } from './difference.ts'

/** Journal, volume, issue and pages of an entry that are not the work's. Abbreviated journals, cut page numbers and other dashes are sound. */
export function comparePlace(reference: Reference, { csl }: Study): Difference[] {
  const differences: Difference[] = []
  const add = (field: Difference['field'], printed: Field | undefined, right: string | undefined, same: (a: string, b: string) => boolean): void => {
    if (!printed || right === undefined || right === '' || same(printed.text, right)) return
    differences.push({ field, printed: printed.text, right, start: printed.start, end: printed.end, newText: inStyleOf(printed.text, right, field), serious: false })
  }
  const journal = csl['container-title']
  const inEntry = journal !== undefined && ` ${foldText(reference.text)} `.includes(` ${foldText(journal)} `)
  if (!inEntry && csl.type.startsWith('article')) add('journal', reference.container, journal, (printed) => sameJournal(printed, csl))
  add('volume', reference.volume, csl.volume, sameNumber)
  add('issue', reference.issue, csl.issue, sameNumber)
  add('pages', reference.pages, csl.page, samePages)
  return differences
}

/** Whether a printed journal name is the work's: whole, abbreviated word by word ("Ther Adv Psychopharmacol") or by its initials. */
function sameJournal(printed: string, csl: Study['csl']): boolean {
  const names = [csl['container-title'], csl['container-title-short']].filter((name) => name !== undefined)
  const words = significantWords(printed)
  return names.some((name) => {
    const full = significantWords(name)
    const initials = full.map((word) => word[0]).join('')
    return abbreviates(words, full) || abbreviates(full, words) || words.join('') === initials
  })
}

/** Words left out of abbreviations, and places in parentheses that tell journals of one name apart. */
function significantWords(name: string): string[] {
  return foldText(name.replace(/\([^()]{0,60}\)/g, ' ')).split(' ').filter((word) => !/^(?:the|of|and|for|in|on|de|la|der|die|und|et|a|an)$/.test(word))
}

/** Each word is the beginning of the word in its place, or leaves out letters of it ("Natl" for "National"). */
function abbreviates(short: string[], full: string[]): boolean {
  return short.length === full.length && short.every((word, index) => isSubsequence(word, full[index]!))
}

function isSubsequence(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}

/** Supplements are printed in many ways; only plain numbers are compared. */
function sameNumber(printed: string, right: string): boolean {
  return !/^\d+$/.test(printed) || !/^\d+$/.test(right) || Number(printed) === Number(right)
}

function samePages(printed: string, right: string): boolean {
  const [first, last] = pageRange(printed)
  const [rightFirst, rightLast] = pageRange(right)
  // An article number and a page range are two ways to say where an article is.
  if (/^\d{1,5}$/.test(first) !== /^\d{1,5}$/.test(rightFirst)) return true
  if (last === '' && rightLast !== '' && first.length > rightLast.length + 2) return true
  return first === rightFirst && (last === '' || rightLast === '' || last === rightLast)
}

/** First and last page; "529–38" ends on page 538. */
function pageRange(pages: string): [string, string] {
  const [first = '', last = ''] = pages.toLowerCase().split(/\s?(?:--|[-–—−‐])\s?/).map((page) => page.trim().replace(/^(?:pp?\.|article)\s?/, ''))
  const whole = last !== '' && last.length < first.length && /^\d+$/.test(last) ? first.slice(0, first.length - last.length) + last : last
  return [first, whole]
}

/** The right value with the dash that the entry uses. */
function inStyleOf(printed: string, right: string, field: Difference['field']): string {
  const dash = field === 'pages' ? /--|[-–—]/.exec(printed)?.[0] : undefined
  return dash === undefined ? right : right.replace(/--|[-–—]/, dash)
}
