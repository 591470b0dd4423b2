import { childElements, descendants } from '../corpus/formats/xmlQuery.ts'
import { readXml } from '../corpus/formats/xmlTree.ts'
import type { EmbeddedRecords } from './embeddedRecords.ts'

/** What a field, a content control or a bookmark means to a reader of the text. */
export type FieldMeaning =
  | { kind: 'citation', works: CitedWork[], narrative: boolean }
  | { kind: 'bibliography' }
  /** A table of contents or of figures: a repetition, no text. */
  | { kind: 'contents' }

export interface CitedWork { key: string, locator?: string }

/** Instructions of fields that list what stands elsewhere. */
const contents = /^\s{0,20}(?:TOC|TOA|INDEX)\b/i
const bibliography = /^\s{0,20}(?:ADDIN\s{1,20}(?:ZOTERO_BIBL|EN\.REFLIST|Mendeley Bibliography)|BIBLIOGRAPHY\b)/i
const cslCitation = /^\s{0,20}(?:ADDIN\s{1,20})?(?:ZOTERO_ITEM\s{1,20})?CSL_CITATION\s{0,20}(?=\{)/i
const endnoteCitation = /^\s{0,20}ADDIN\s{1,20}EN\.CITE(?:\.DATA)?\b/i
const wordCitation = /^\s{0,20}CITATION\s{1,20}/i

/**
 * The meaning of a field by its instruction, null where its result is plain text: Zotero and Mendeley (JSON in the instruction), EndNote (XML in the
 * instruction, or in the data that the field carries) and Word itself. A citation without records that can be read is plain text too.
 */
export function meaningOf(instruction: string, data: string | null, records: EmbeddedRecords): FieldMeaning | null {
  if (contents.test(instruction)) return { kind: 'contents' }
  if (bibliography.test(instruction)) return { kind: 'bibliography' }
  const csl = cslCitation.exec(instruction)
  if (csl) return cslMeaning(instruction.slice(csl[0].length), records)
  if (endnoteCitation.test(instruction)) {
    const start = instruction.indexOf('<EndNote')
    const xml = start >= 0 ? instruction.slice(start) : data === null ? null : decodeBase64(data)
    return xml === null ? null : endnoteMeaning(xml, records)
  }
  const word = wordCitation.exec(instruction)
  return word ? wordMeaning(instruction.slice(word[0].length), records) : null
}

/** The meaning of a content control by its tag: those of Mendeley Cite carry the citation in Base64. */
export function meaningOfTag(tag: string, records: EmbeddedRecords): FieldMeaning | null {
  if (/^MENDELEY_BIBLIOGRAPHY/i.test(tag)) return { kind: 'bibliography' }
  const data = /^MENDELEY_CITATION_v\d{1,2}_/i.exec(tag)
  const json = data && decodeBase64(tag.slice(data[0].length))
  return json === null ? null : cslMeaning(json, records)
}

/** Citations as CSL processors keep them: `{ "citationItems": [{ "uris": […], "itemData": {…}, "locator": "5" }] }`. */
function cslMeaning(json: string, records: EmbeddedRecords): FieldMeaning | null {
  const data = parseJson(json)
  const items = Array.isArray(data?.citationItems) ? (data.citationItems as unknown[]).filter(isObject) : []
  const works = items.map((item): CitedWork | null => {
    const key = isObject(item.itemData) ? records.addCsl(identityOf(item), item.itemData) : records.known(identityOf(item))
    const locator = typeof item.locator === 'string' && item.locator.trim() !== '' ? item.locator.trim() : undefined
    return key === null ? null : { key, ...locator === undefined ? {} : { locator } }
  })
  // A citation of which one work is unknown would seem to be whole: it is read as print.
  if (works.length === 0 || works.includes(null)) return null
  return { kind: 'citation', works: works.filter((work) => work !== null), narrative: items.some((item) => item['suppress-author'] === true) }
}

/** What a program calls a work. A bare number is none: "ITEM-1" is another work in each citation of Mendeley. */
function identityOf({ uris, uri, itemData }: Record<string, unknown>): string {
  const [address] = [uris, uri].flat().filter((value) => typeof value === 'string')
  return address ?? JSON.stringify(itemData ?? null)
}

/** `<EndNote><Cite ExcludeAuth="1"><Author>…</Author><record>…</record></Cite></EndNote>` */
function endnoteMeaning(xml: string, records: EmbeddedRecords): FieldMeaning | null {
  const cites = descendants(readXml(xml).root, 'Cite')
  const keys = cites.map((cite) => {
    const record = childElements(cite, 'record')[0]
    return record ? records.addEndnote(xml.slice(record.start, record.end)) : null
  })
  if (keys.length === 0 || keys.includes(null)) return null
  return { kind: 'citation', works: keys.filter((key) => key !== null).map((key) => ({ key })), narrative: cites.some(({ attributes }) => attributes.ExcludeAuth === '1') }
}

/** `CITATION Fed14 \p 5 \l 1033 \m Rus06`: tags of sources, with switches. */
function wordMeaning(words: string, records: EmbeddedRecords): FieldMeaning | null {
  const works: (CitedWork | null)[] = []
  let narrative = false
  const add = (tag: string | undefined): void => {
    const key = tag === undefined ? null : records.ofTag(tag)
    works.push(key === null ? null : { key })
  }
  const all = [...words.matchAll(/"([^"]{0,300})"|(\S{1,300})/g)].map((match) => match[1] ?? match[2]!)
  for (let at = 0; at < all.length; at++) {
    const word = all[at]!
    const last = works.at(-1)
    if (word === '\\m') add(all[++at])
    else if (word === '\\p') {
      const locator = all[++at]
      if (last && locator !== undefined) last.locator = locator
    } else if (/^\\[lfsv]$/.test(word)) at++
    else if (word === '\\n') narrative = true
    else if (at === 0) add(word)
  }
  return works.length === 0 || works.includes(null) ? null : { kind: 'citation', works: works.filter((work) => work !== null), narrative }
}

function parseJson(json: string): Record<string, unknown> | null {
  try {
    // Behind the object, some programs leave blanks and marks of their own.
    const value: unknown = JSON.parse(json.slice(0, json.lastIndexOf('}') + 1))
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Text in UTF-8 behind Base64; null where it is none. */
function decodeBase64(data: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(data.replace(/\s/g, '')), (character) => character.charCodeAt(0))
    return new TextDecoder().decode(bytes).replaceAll('\0', '')
  } catch {
    return null
  }
}
