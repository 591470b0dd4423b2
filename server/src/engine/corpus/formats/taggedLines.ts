import { MappedText } from './mappedText.ts'
import type { Span } from '../../text/span.ts'

/** A record of a line-based format: the values under each tag in order. */
export interface TaggedRecord extends Span {
  values: Map<string, MappedText[]>
}

/**
 * Splits a file of tagged lines (RIS, MEDLINE) into records. `tagLine` must match at the beginning of a line that opens a field, with the
 * tag as its first group; any other line goes on with the field before it. `opens` says which tag begins a record.
 */
export function taggedRecords(text: string, tagLine: RegExp, opens: (tag: string) => boolean): TaggedRecord[] {
  const records: TaggedRecord[] = []
  let value: MappedText | null = null
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at)
    const next = newline < 0 ? text.length : newline + 1
    const end = trimmedEnd(text, at, newline < 0 ? text.length : newline)
    tagLine.lastIndex = at
    const found = tagLine.exec(text)
    const tag = found?.[1]
    if (found !== null && tag !== undefined) {
      if (opens(tag) || records.length === 0) records.push({ start: at, end, values: new Map() })
      const record = records.at(-1) as TaggedRecord
      const from = Math.min(at + found[0].length, end)
      value = new MappedText().add(text.slice(from, end), from)
      const values = record.values.get(tag)
      if (values === undefined) record.values.set(tag, [value])
      else values.push(value)
      record.end = end
    } else if (value !== null && end > at) {
      const from = at + text.slice(at, end).search(/\S/)
      value.add(' ', from - 1, 1).add(text.slice(from, end), from)
    }
    at = next
  }
  return records
}

/** The first value under any of the tags; undefined where there is none. */
export function firstOf(record: TaggedRecord, ...tags: string[]): string | undefined {
  return tags.map(tag => record.values.get(tag)?.[0]?.text.trim()).find(value => value !== undefined && value !== '')
}

/** All values under any of the tags. */
export function allOf(record: TaggedRecord, ...tags: string[]): string[] {
  return tags.flatMap(tag => record.values.get(tag) ?? []).map(value => value.text.trim()).filter(value => value !== '')
}

function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && ' \t\r'.includes(text[end - 1] as string)) end--
  return end
}
