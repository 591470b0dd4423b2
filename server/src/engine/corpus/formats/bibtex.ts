import { addAbstract } from './addAbstract.ts'
import { bibtexEntries } from './bibtexEntries.ts'
import type { BibtexEntry } from './bibtexEntryReader.ts'
import { bibtexItem } from './bibtexItem.ts'
import { latexText } from './latexText.ts'
import { MappedText } from './mappedText.ts'
import { newStudy } from './newStudy.ts'
import { noStudy } from './problems.ts'
import { withoutNoteFields } from './noteFields.ts'
import type { SourceReading, Study } from '../study.ts'

/** Reads a BibTeX or BibLaTeX file. A broken entry keeps its key and the fields before the slip; the others are read as they are. */
export function readBibtex(text: string, path: string): SourceReading {
  const { entries, problems } = bibtexEntries(text)
  const byKey = new Map(entries.map(entry => [entry.key.toLowerCase(), entry]))
  const studies = entries.map(entry => readEntry(inherit(entry, byKey), path))
  if (studies.length === 0 && problems.length === 0) problems.push(noStudy('No BibTeX entry was found in this file.'))
  return { studies, problems }
}

function readEntry(entry: BibtexEntry, path: string): Study {
  const { item, authorsComplete } = bibtexItem(entry)
  const study = { ...newStudy(item, path, 'bibtex'), authorsComplete }
  study.aliases.push(...(entry.fields.get('ids')?.text ?? '').split(',').map(id => id.trim()).filter(id => id !== ''))
  const remarks = ['note', 'annote', 'annotation'].map(name => entry.fields.get(name)).filter(value => value !== undefined)
  const abstract = latexText(entry.fields.get('abstract') ?? new MappedText())
  const texts = [abstract, ...remarks.filter(remark => withoutNoteFields(remark.text).trim() !== '').map(latexText)]
  const withFindings = addAbstract(study, texts)
  // A remark without a figure in it is no evidence.
  return abstract.text === '' && withFindings.findings.length === 0 ? study : withFindings
}

/** The entry with the fields that it takes over from the one its `crossref` names; the parent's title is the book's. */
function inherit(entry: BibtexEntry, byKey: Map<string, BibtexEntry>): BibtexEntry {
  const parent = byKey.get(entry.fields.get('crossref')?.text.trim().toLowerCase() ?? '')
  if (parent === undefined || parent === entry) return entry
  const fields = new Map(entry.fields)
  for (const [name, value] of parent.fields) {
    const own = name === 'title' ? 'booktitle' : name
    if (!fields.has(own) && name !== 'abstract' && name !== 'doi') fields.set(own, value)
  }
  return { ...entry, fields }
}
