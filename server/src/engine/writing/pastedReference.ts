import type { Corpus } from '../corpus/corpus.ts'
import { cslItem } from '../corpus/formats/cslItem.ts'
import { newStudy } from '../corpus/formats/newStudy.ts'
import { foldName } from '../corpus/fold.ts'
import { cleanDoi, cleanPmid } from '../corpus/identifiers.ts'
import type { CslName, Study } from '../corpus/study.ts'
import { resolveReference } from '../judging/citations/resolveReference.ts'
import type { Reference } from '../manuscripts/manuscript.ts'
import { readReference } from '../manuscripts/references/readReference.ts'
import { failure, success, type Result } from '../result.ts'

/** A pasted reference as a study: one of the library, or a new one with what could be read of it. */
export interface PastedReference { study: Study, known: boolean }

/** No reference is longer than this; what follows is something else. */
const longest = 3000
/** A number alone, which could only be PubMed's, or the address of its page there. */
const pubmed = /^(?:PMID:?\s{0,3}|https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/)?(\d{4,9})\/?$/i
const address = /^(?:https?:\/\/\S{1,2000}|(?:doi:\s{0,3})?10\.\d{4,9}\/\S{1,500})$/i
const initialsAfter = /^,? ?((?:\p{Lu}\p{Ll}{0,2}\. ?-?){1,5}|\p{Lu}{1,4}(?=[,.;&\s]|$)|\p{Lu}\p{Ll}{1,30}(?: \p{Lu}\.?){0,3}(?=[,.;&]|$))/u
const initialsBefore = /((?:\p{Lu}\. ?-?){1,5}) ?$/u

/**
 * Turns a reference as somebody printed it, a DOI, a PubMed number or an address into a study: that of the library where it has the work, else a record
 * made of what can be read. Nothing is looked up elsewhere and nothing is guessed. Fails with a sentence that says what to do.
 */
export function pastedReference(text: string, corpus: Corpus): Result<PastedReference> {
  const pasted = text.trim().slice(0, longest)
  if (pasted === '') return failure('There is no reference to read: paste one, or a DOI or PubMed number.')
  const known = knownByNumber(pasted, corpus)
  if (known) return success({ study: known, known: true })
  if (pubmed.test(pasted) || address.test(pasted)) {
    return failure(`No study of your library is ${pasted}. Paste its whole reference, with authors, year and title, and a record can be made of it.`)
  }
  const reference = readReference(pasted, pasted, { start: pasted.length - pasted.replace(/^\s*(?:\[?\(?\d{1,4}[\].)]{1,2}|[-*])\s{1,8}/, '').length, end: pasted.length })
  const listed = resolveReference(reference, corpus)
  if (listed) return success({ study: listed, known: true })
  if (!reference.title || !reference.year && reference.authors.length === 0) {
    return failure('No title could be told from authors and journal in this text. Paste one whole reference, as a reference list prints it.')
  }
  return success({ study: newRecord(reference, pasted, corpus), known: false })
}

function knownByNumber(pasted: string, corpus: Corpus): Study | null {
  const number = pubmed.exec(pasted)?.[1]
  if (number !== undefined) return corpus.byPmid(cleanPmid(number) ?? number) ?? null
  const found = cleanDoi(pasted) === null ? [] : corpus.byDoi(pasted)
  return found.length === 1 ? found[0]! : null
}

function newRecord(reference: Reference, text: string, corpus: Corpus): Study {
  const { authors, etAl, year, title, container, volume, issue, pages, doi, url } = reference
  const type = container ? volume || pages ? 'article-journal' : 'article' : url && !doi ? 'webpage' : 'book'
  const key = keyFor(authors[0]?.text ?? title?.text.split(/\s/)[0] ?? 'work', year?.text ?? '', corpus)
  const item = cslItem({
    'type': type,
    'title': title?.text,
    'author': authors.map((name, index) => person(text, name, authors[index - 1]?.end ?? reference.start, authors[index + 1]?.start ?? reference.title?.start ?? name.end + 60)),
    'issued': year && /^\d{4}/.test(year.text) ? year.text.slice(0, 4) : year && { literal: year.text },
    'container-title': container?.text,
    'volume': volume?.text,
    'issue': issue?.text,
    'page': pages?.text.replace(/\s?[–—]\s?/g, '-'),
    'DOI': doi?.text,
    'URL': doi ? undefined : url?.text,
  }, key)
  return { ...newStudy(item, '', 'text'), sources: [], authorsComplete: !etAl }
}

/** A name with the initials that stand behind or before it; a name of several words without any is an institution's. */
function person(text: string, { text: family, start, end }: Reference['authors'][number], from: number, to: number): CslName {
  const behind = initialsAfter.exec(text.slice(end, to).replace(/\s/g, ' '))?.[1]
  const before = behind === undefined ? initialsBefore.exec(text.slice(from, start).replace(/\s/g, ' '))?.[1] : undefined
  const given = (behind ?? before)?.trim()
  if (given === undefined) return / /.test(family) ? { literal: family } : { family }
  return { family, given: /^\p{Lu}{1,4}$/u.test(given) ? [...given].map(letter => `${letter}.`).join(' ') : given }
}

/** The key that a reference manager would make, "aust2019", with a letter where it is taken. */
function keyFor(name: string, year: string, corpus: Corpus): string {
  const plain = `${foldName(name).slice(0, 40) || 'work'}${/\d{4}/.exec(year)?.[0] ?? ''}`
  const letters = ['', ...'bcdefghijklmnopqrstuvwxyz']
  return plain + (letters.find(letter => corpus.byKey(plain + letter) === undefined) ?? `-${corpus.size}`)
}
