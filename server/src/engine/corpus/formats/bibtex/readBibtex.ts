import { addAbstract } from '../addAbstract.ts'
import { attachedFiles } from '../attachedFiles.ts'
import { bibtexEntries, type BibtexFile } from './entries.ts'
import { bibtexItem, type Extent } from './item.ts'
import { Inheritance } from './inherit.ts'
import { latexText } from './latexText.ts'
import { MadeKeys } from '../madeKeys.ts'
import { mappedText, rawText, type BibtexEntry, type BibtexField } from './entry.ts'
import { newStudy } from '../newStudy.ts'
import { noStudy } from '../problems.ts'
import { noWorks } from './types.ts'
import { withoutNoteFields } from '../noteFields.ts'
import type { Macros } from './macros.ts'
import type { SourceReading, Study } from '../../study.ts'

/** Where a writer's own words on a study stand, JabRef's comments and BibDesk's notes among them. */
const remarkFields = ['note', 'annote', 'annotation', 'comment', 'review', 'keywords']

/**
 * Reads a BibTeX or BibLaTeX file. Of a broken entry everything is kept that can be told apart, and the others are read as they are. An
 * entry without a key gets one made of author and year. `macros` holds those that are defined elsewhere.
 */
export function readBibtex(text: string, path: string, macros?: Macros): SourceReading {
  return readBibtexEntries(text, path, bibtexEntries(text, macros))
}

/**
 * The studies of entries that were found in a text. Read in brief, they have what an index needs and no findings, but say all the same whether
 * there is an abstract.
 */
export function readBibtexEntries(text: string, path: string, { entries, problems }: BibtexFile, extent: Extent = 'whole'): SourceReading {
  const inheritance = new Inheritance(text, entries)
  const keys = new MadeKeys(entries.map(entry => entry.key))
  const studies: Study[] = []
  for (const entry of entries) {
    if (noWorks.has(entry.type)) continue
    const study = readEntry(text, entry, inheritance.fieldsOf(entry), path, extent)
    if (entry.key === '') {
      study.key = study.csl.id = keys.keyFor(study.csl)
      problems.push({
        code: 'missing-key', start: entry.start, end: entry.start + 1 + entry.type.length, message: `This @${entry.type} has no citation key; it is known as “${study.key}” until it has one.`,
        fixes: [{ title: `Insert the key “${study.key}”`, edits: [{ ...entry.keySpan, newText: withComma(text, entry, study.key) }], preferred: true }],
      })
    }
    studies.push(study)
  }
  problems.push(...inheritance.problems)
  if (studies.length === 0 && problems.length === 0) problems.push(noStudy('No BibTeX entry was found in this file.'))
  return { studies, problems }
}

function readEntry(text: string, entry: BibtexEntry, fields: ReadonlyMap<string, BibtexField>, path: string, extent: Extent): Study {
  const { item, authorsComplete } = bibtexItem(text, entry.type, entry.key, fields, extent)
  const study = newStudy(item, path, 'bibtex')
  study.authorsComplete = authorsComplete
  const ids = fields.get('ids')
  if (ids !== undefined) study.aliases.push(...rawText(text, ids).split(',').map(id => id.trim()).filter(id => id !== ''))
  const attached = fields.get('file') ?? fields.get('pdf')
  if (attached !== undefined) study.files = attachedFiles(rawText(text, attached))
  const abstract = fields.get('abstract')
  if (extent === 'brief' && abstract !== undefined && startsWithLetter.test(rawText(text, abstract))) {
    study.evidence = 'abstract'
    return study
  }
  const textOf = (name: string) => {
    const field = fields.get(name)
    return field === undefined ? [] : [latexText(mappedText(text, field))]
  }
  // "PMID: 24740528" is a field in the wrong place, not a remark.
  const remarks = remarkFields.flatMap(textOf).filter(remark => /\d/.test(withoutNoteFields(remark.text)))
  return addAbstract(study, textOf('abstract'), remarks)
}

/** An abstract that certainly prints something. */
const startsWithLetter = /^\s{0,50}[a-z\d]/i

/** A key in the place of a missing one brings its comma along where there is none. */
function withComma(text: string, { keySpan }: BibtexEntry, key: string): string {
  return /^\s{0,100},/.test(text.slice(keySpan.end, keySpan.end + 102)) ? key : `${key},\n  `
}
