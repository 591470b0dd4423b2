import { addAbstract } from './addAbstract.ts'
import { cslItem } from './cslItem.ts'
import { endOfString, nextObject, scanObject, type JsonEntry } from './jsonEntries.ts'
import { MappedText } from './mappedText.ts'
import { newStudy } from './newStudy.ts'
import { noStudy } from './problems.ts'
import { noteFields, withoutNoteFields } from './noteFields.ts'
import type { SourceProblem, SourceReading, Study } from '../study.ts'

/** Reads CSL-JSON: a list of items, one item, or `{ "items": […] }` as reference managers export it. */
export function readCslJson(text: string, path: string): SourceReading {
  const studies: Study[] = []
  const problems: SourceProblem[] = []
  for (let at = nextObject(text, 0); at >= 0;) {
    const entry = scanObject(text, at, problems.length > 0)
    try {
      const study = readEntry(JSON.parse(text.slice(entry.start, entry.end)) as Record<string, unknown>, text, entry, path)
      if (study !== null) studies.push(study)
      at = nextObject(text, entry.end)
    } catch {
      problems.push({ code: 'broken-entry', start: at, end: at + 1, message: 'This item is not valid JSON and was left out.' })
      // The next item may have been taken for a part of this one.
      at = nextObject(text, problems.length > 1 ? entry.end : entry.start + 1)
    }
  }
  if (studies.length === 0 && problems.length === 0) problems.push(noStudy('No CSL item was found in this file.'))
  return { studies, problems }
}

function readEntry(data: Record<string, unknown>, text: string, entry: JsonEntry, path: string): Study | null {
  const id = [data['citation-key'], data.id].find(key => typeof key === 'string' || typeof key === 'number')
  if (id === undefined || id === '' || (data.type === undefined && data.title === undefined)) return null
  const extra = noteFields(typeof data.note === 'string' ? data.note : '')
  const study = newStudy(cslItem({ ...extra, ...data }, String(id)), path, 'csl-json')
  if (typeof data.id === 'string' && data.id !== study.key) study.aliases.push(data.id)
  const passage = (field: string) => {
    const place = entry.strings.get(field)
    return place === undefined ? [] : [unescapeString(text, place.start)]
  }
  return addAbstract(study, passage('abstract'), [...passage('note').filter(note => /\d/.test(withoutNoteFields(note.text))), ...passage('keyword')])
}

/** The value of the JSON string that opens at `start`, with the places of its characters. */
function unescapeString(text: string, start: number): MappedText {
  const value = new MappedText()
  const end = endOfString(text, start) - 1
  for (let at = start + 1; at < end;) {
    const escape = text.indexOf('\\', at)
    const plainEnd = escape < 0 || escape > end ? end : escape
    value.add(text.slice(at, plainEnd), at)
    if (plainEnd === end) break
    const length = text[escape + 1] === 'u' ? 6 : 2
    value.add(String(JSON.parse(`"${text.slice(escape, escape + length)}"`)), escape, length)
    at = escape + length
  }
  return value
}
