import { frontMatterSpan, isMapping, readYaml, type ReadYaml } from '../formats/frontMatter.ts'
import { isHayagriva } from '../formats/hayagriva.ts'
import { isCslItem, lacking } from './lacking.ts'
import type { LibraryRecord, RecordField } from './record.ts'

type Place = readonly (string | number)[]

/** The records of CSL-YAML, or of Hayagriva, to be checked; none where the YAML itself is broken. */
export function yamlRecords(text: string): LibraryRecord[] {
  const yaml = readYaml(text, frontMatterSpan(text) ?? { start: 0, end: text.length })
  if (yaml.problems.length > 0) return []
  if (isHayagriva(yaml.data)) return Object.entries(yaml.data).flatMap(([key, entry]) => isMapping(entry) ? [hayagrivaRecord(text, yaml, key, entry)] : [])
  const [list, place]: [unknown, Place] = isMapping(yaml.data) && yaml.data.references !== undefined ? [yaml.data.references, ['references']] : [yaml.data, []]
  return Array.isArray(list) ? (list as unknown[]).flatMap((item, i) => isMapping(item) && isCslItem(item) ? [cslRecord(text, yaml, [...place, i], item)] : []) : []
}

function cslRecord(text: string, yaml: ReadYaml, place: Place, item: Record<string, unknown>): LibraryRecord {
  const written = (...names: string[]) => fieldAt(text, yaml, names.map(name => [...place, name]))
  const key = written('citation-key', 'id')
  const span = yaml.place(place)
  return {
    ...span, label: `“${key?.text ?? ''}”`, head: key ?? { start: span.start, end: span.start + 1 }, key, title: written('title')?.text ?? '', doi: written('DOI'), pmid: written('PMID'),
    date: written('issued'), month: null, authors: null, missing: lacking(item), insertField: null, aliases: 'none',
  }
}

function hayagrivaRecord(text: string, yaml: ReadYaml, key: string, entry: Record<string, unknown>): LibraryRecord {
  const written = (...places: Place[]) => fieldAt(text, yaml, places.map(place => [key, ...place]))
  const span = yaml.place([key])
  // The key stands just before what belongs to it.
  const start = text.lastIndexOf(key, span.start - 1)
  const name = start >= 0 && /^["']?\s{0,20}:\s/.test(text.slice(start + key.length, start + key.length + 24)) ? { start, end: start + key.length, text: key } : null
  return {
    start: name?.start ?? span.start, end: span.end, label: `“${key}”`, head: name ?? { start: span.start, end: span.start + 1 }, key: name, title: written(['title', 'value'], ['title'])?.text ?? '',
    doi: written(['serial-number', 'doi'], ['doi']), pmid: written(['serial-number', 'pmid']), date: written(['date']), month: null, authors: null,
    missing: entry.title === undefined ? ['title'] : [], insertField: null, aliases: 'none',
  }
}

/** The first of some fields that holds a word or a number, quotes around it left out. */
function fieldAt(text: string, yaml: ReadYaml, places: readonly Place[]): RecordField | null {
  for (const place of places) {
    const value = place.reduce<unknown>((data, name) => (data as Record<string, unknown> | undefined)?.[name], yaml.data)
    if (typeof value !== 'string' && typeof value !== 'number') continue
    const { start, end } = yaml.place(place)
    const isQuoted = /^["']/.test(text.slice(start, start + 1)) && text[end - 1] === text[start]
    return { start: start + Number(isQuoted), end: end - Number(isQuoted), text: String(value) }
  }
  return null
}
