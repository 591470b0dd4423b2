import { cleanDoi } from '../identifiers.ts'
import type { Notice, Study } from '../study.ts'

/** What PubMed says of a record in its `.nbib` form; the XML form has the same under longer names. */
type Says = (tag: string) => boolean

/** The CSL type of a record of PubMed, whose publication types these are. */
export function pubmedType(kinds: readonly string[], hasJournal: boolean, isChapter: boolean): string {
  if (kinds.some(kind => /^preprint$/i.test(kind))) return 'article'
  if (hasJournal) return 'article-journal'
  return isChapter ? 'chapter' : 'book'
}

/** "RIN" names a retraction, "ECI" an expression of concern, "EIN" an erratum, "RPI" a corrected republication. */
export function statusOf(kinds: readonly string[], says: Says): Study['status'] {
  if (says('RIN') || kinds.some(kind => /^retracted publication$/i.test(kind))) return 'retracted'
  if (says('ECI') || kinds.some(kind => /^expression of concern$/i.test(kind) && !says('ECF'))) return 'expression-of-concern'
  return says('EIN') || says('RPI') ? 'corrected' : undefined
}

/** What a record says of others: that it retracts or corrects them, or that it is another version of them. */
export function noticesOf(values: (tag: string) => readonly string[]): Notice[] {
  const kinds: [tag: string, says: Notice['says']][] = [
    ['ROF', 'retracted'], ['ECF', 'expression-of-concern'], ['EFR', 'corrected'], ['UOF', 'version'], ['UIN', 'version'],
  ]
  return kinds.flatMap(([tag, says]) => values(tag).flatMap(written => noticeIn(written, says)))
}

/** "J Psychiatry. 2010 Mar;3(1):5. doi: 10.1/x. PMID: 123". */
function noticeIn(written: string, says: Notice['says']): Notice[] {
  const PMID = /PMID:\s{0,3}(\d{1,9})/.exec(written)?.[1]
  const DOI = cleanDoi(/doi:\s{0,3}\S{1,300}/i.exec(written)?.[0] ?? '') ?? undefined
  return PMID === undefined && DOI === undefined ? [] : [{ says, ...PMID === undefined ? {} : { PMID }, ...DOI === undefined ? {} : { DOI } }]
}

/** MEDLINE prints "681-8" for 681-688. */
export function fullPages(printed: string | undefined): string | undefined {
  const pages = /^(\d{1,9})-(\d{1,9})(.{0,100})$/.exec(printed ?? '')
  const [, first = '', last = '', rest = ''] = pages ?? []
  return pages === null || last.length >= first.length ? printed : `${first}-${first.slice(0, first.length - last.length)}${last}${rest}`
}
