import { MappedText } from './mappedText.ts'
import type { Span } from '../../text/span.ts'

/** A record of a line-based format: the values under each tag in order. */
export interface TaggedRecord extends Span {
  values: Map<string, MappedText[]>
}

/** Which tags begin a record and end it. */
export interface RecordTags {
  opens: (tag: string) => boolean
  closes?: (tag: string) => boolean
}

/**
 * Splits a file of tagged lines (RIS, MEDLINE, EndNote) into records. `tagLine` must match at the beginning of a line that opens a field,
 * with the tag as its first group; any other line goes on with the field before it. A record that does not begin as it should is kept.
 */
export function taggedRecords(text: string, tagLine: RegExp, { opens, closes = () => false }: RecordTags): TaggedRecord[] {
  const records: TaggedRecord[] = []
  let value: MappedText | null = null
  let isOpen = false
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at)
    const next = newline < 0 ? text.length : newline + 1
    const end = trimmedEnd(text, at, newline < 0 ? text.length : newline)
    const indent = text[at] === '\uFEFF' ? 1 : 0
    tagLine.lastIndex = at + indent
    const found = tagLine.exec(text)
    const tag = found?.[1]
    if (found !== null && tag !== undefined) {
      if (opens(tag) || !isOpen) {
        if (closes(tag)) {
          at = next
          continue
        }
        records.push({ start: at + indent, end, values: new Map() })
        isOpen = true
      }
      const record = records.at(-1) as TaggedRecord
      const from = Math.min(at + indent + found[0].length, end)
      value = new MappedText().add(text.slice(from, end), from)
      const values = record.values.get(tag)
      if (values === undefined) record.values.set(tag, [value])
      else values.push(value)
      record.end = end
      if (closes(tag)) {
        isOpen = false
        value = null
      }
    } else if (value !== null && end > at) {
      const from = at + Math.max(0, text.slice(at, end).search(/\S/))
      value.add(' ', from - 1, 1).add(text.slice(from, end), from)
    }
    at = next
  }
  return records
}

/** The first value under any of the tags; undefined where there is none. */
export function firstOf(record: TaggedRecord, ...tags: string[]): string | undefined {
  return tags.map(tag => record.values.get(tag)?.map(value => value.text.trim()).find(value => value !== '')).find(value => value !== undefined)
}

/** All values under any of the tags. */
export function allOf(record: TaggedRecord, ...tags: string[]): string[] {
  return tags.flatMap(tag => record.values.get(tag) ?? []).map(value => value.text.trim()).filter(value => value !== '')
}

function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && ' \t\r'.includes(text[end - 1] as string)) end--
  return end
}
