import { rawText, type BibtexEntry, type BibtexField } from './entry.ts'
import type { SourceProblem } from '../../study.ts'
import type { Span } from '../../../text/span.ts'

/** So many entries at most are gone through for the fields of one: nobody means more, and all of them may name each other. */
const mostParents = 50

/** What belongs to one work and not to those in it, or says nothing of a work. */
const ownFields = new Set([
  'ids', 'crossref', 'xref', 'xdata', 'entryset', 'entrysubtype', 'execute', 'label', 'options', 'presort', 'related', 'relatedoptions', 'relatedstring', 'relatedtype',
  'shorthand', 'shorthandintro', 'sortkey', 'abstract', 'doi', 'pmid', 'pmcid', 'eprint', 'eprinttype', 'archiveprefix', 'note', 'annote', 'annotation', 'comment',
  'review', 'keywords', 'file', 'pages',
])

/** What a field of the parent is called in the work that is in it, where that differs. */
const renamed: Record<string, Record<string, string>> = {
  book: { title: 'booktitle', subtitle: 'booksubtitle', titleaddon: 'booktitleaddon', author: 'bookauthor' },
  multivolume: { title: 'maintitle', subtitle: 'mainsubtitle', titleaddon: 'maintitleaddon' },
  periodical: { title: 'journaltitle', subtitle: 'journalsubtitle' },
}

/** Gives entries the fields of those that they name in `crossref` and `xdata`. */
export class Inheritance {
  readonly problems: SourceProblem[] = []
  readonly #text: string
  readonly #byKey = new Map<string, BibtexEntry>()

  constructor(text: string, entries: readonly BibtexEntry[]) {
    this.#text = text
    for (const entry of entries) {
      const key = entry.key.toLowerCase()
      if (!this.#byKey.has(key)) this.#byKey.set(key, entry)
    }
  }

  /** All fields of an entry, its own before those it takes over. A circle of cross-references ends where it closes. */
  fieldsOf(entry: BibtexEntry): Map<string, BibtexField> {
    return entry.fields.has('crossref') || entry.fields.has('xdata') ? this.#collect(entry, entry, new Set([entry])) : entry.fields
  }

  /** `asking` is the entry whose fields are looked for, `seen` what was gone through for it. */
  #collect(entry: BibtexEntry, asking: BibtexEntry, seen: Set<BibtexEntry>): Map<string, BibtexField> {
    const fields = new Map(entry.fields)
    for (const parent of this.#named(entry, 'xdata', asking, seen)) {
      for (const [name, field] of this.#collect(parent, asking, seen)) if (!fields.has(name) && name !== 'ids') fields.set(name, field)
    }
    for (const parent of this.#named(entry, 'crossref', asking, seen)) {
      const names = renamed[relation(parent.type, entry.type)] ?? {}
      const inherited = this.#collect(parent, asking, seen)
      for (const [name, field] of inherited) {
        const renamedTo = names[name]
        // A book that says itself what it is called in the entries of its parts is called so.
        const own = renamedTo === undefined || inherited.has(renamedTo) ? name : renamedTo
        if (!ownFields.has(name) && !fields.has(own)) fields.set(own, field)
        // Who wrote the book wrote what is in it, where nobody else is named.
        if (name === 'author' && !entry.fields.has('author') && /^(?:inbook|bookinbook|suppbook|book)$/.test(entry.type)) fields.set(name, field)
      }
    }
    return fields
  }

  /** The entries that a field names, each once. What is wrong is reported for the entry that asks. */
  #named(entry: BibtexEntry, name: 'crossref' | 'xdata', asking: BibtexEntry, seen: Set<BibtexEntry>): BibtexEntry[] {
    const field = entry.fields.get(name)
    if (field === undefined) return []
    const report = ({ start, end }: Span, message: string) => { this.problems.push({ code: 'unknown-crossref', start, end, message }) }
    const parents: BibtexEntry[] = []
    for (const written of rawText(this.#text, field).split(',')) {
      const key = written.trim()
      const parent = this.#byKey.get(key.toLowerCase())
      if (parent === undefined && key !== '' && entry === asking) report(field, `There is no entry “${key}” in this file.`)
      if (parent === asking) report(asking.fields.get('crossref') ?? asking.fields.get('xdata') ?? field, `This leads back to “${asking.key}” itself.`)
      if (parent === undefined || seen.has(parent) || seen.size > mostParents) continue
      seen.add(parent)
      parents.push(parent)
    }
    return parents
  }
}

function relation(parent: string, child: string): string {
  if (parent === 'periodical') return 'periodical'
  if (/^mv/.test(parent) && /^(?:book|collection|proceedings|reference)$/.test(child)) return 'multivolume'
  return parent === child ? '' : 'book'
}
