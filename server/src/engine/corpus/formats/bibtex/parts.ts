import { bibtexEntries } from './entries.ts'
import { Macros } from './macros.ts'
import { readBibtexEntries } from './readBibtex.ts'
import type { Extent } from './item.ts'
import type { SourceReading } from '../../study.ts'

const entryHead = /@[ \t]{0,20}[a-z]{1,40}[ \t]{0,20}[{(]/iy
const partHead = /^[ \t]{0,40}@[ \t]{0,20}([a-z]{1,40})\s{0,100}(?:[{(]\s{0,100}([^\s,{}"=]{0,300}))?/i
const keyless = new Set(['string', 'comment', 'preamble'])
const parentField = /\b(?:crossref|xdata)\s{0,20}=\s{0,20}[{"]([^{}"]{1,1000})/gi

/**
 * Divides BibTeX, as it comes in bit by bit, into parts: each begins with a line that begins with an entry, and reaches to the next one. No
 * entry is in two parts, so that a part can be read by itself; see `readBibtexPart`.
 */
export class BibtexDivider {
  #rest = ''

  /** The parts that are complete now. */
  push(text: string): string[] {
    this.#rest += text
    // The last line may go on.
    return this.#divide(this.#rest.lastIndexOf('\n') + 1)
  }

  /** The last parts. */
  end(): string[] {
    const parts = this.#divide(this.#rest.length)
    return this.#rest === '' ? parts : [...parts, this.#rest]
  }

  #divide(end: number): string[] {
    const parts: string[] = []
    let from = 0
    const text = this.#rest
    for (let sign = text.indexOf('@'); sign >= 0 && sign < end; sign = text.indexOf('@', sign + 1)) {
      entryHead.lastIndex = sign
      if (!entryHead.test(text)) continue
      const start = lineStart(text, sign)
      if (start === null || start <= from) continue
      parts.push(text.slice(from, start))
      from = start
    }
    this.#rest = text.slice(from)
    return parts
  }
}

/** Where the line begins in which nothing but blanks, forty at most, stands before a place; null where something else does. */
function lineStart(text: string, place: number): number | null {
  let start = place
  while (start > 0 && place - start < 40 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--
  return start === 0 || /[\n\r\u2028\u2029]/.test(text[start - 1] as string) ? start : null
}

/** Divides a whole text; the parts together are the text. */
export function bibtexParts(text: string): string[] {
  const divider = new BibtexDivider()
  return [...divider.push(text), ...divider.end()]
}

/** Whether a part defines macros, which hold for the whole file. */
export function definesMacros(part: string): boolean {
  return headOfPart(part).type === 'string'
}

/** The citation key of a part, where it has one. */
export function keyOfPart(part: string): string | undefined {
  return headOfPart(part).key
}

/** The type of the entry that a part begins with, in lower case, and its key, as far as it has them. */
export function headOfPart(part: string): { type: string, key: string | undefined } {
  const [, type = '', key] = partHead.exec(part) ?? []
  const name = type.toLowerCase()
  return { type: name, key: key === '' || keyless.has(name) ? undefined : key }
}

/** Keys of the entries from which those of a part take over fields. */
export function parentKeys(part: string): string[] {
  return [...part.matchAll(parentField)].flatMap(field => field[1]!.split(',').map(key => key.trim()).filter(key => key !== ''))
}

/** What a part needs to know of the rest of its file. */
export interface BibtexContext {
  macros: Macros
  /** The part with an entry of this key, without regard to case. */
  partWithKey: (key: string) => string | null
}

/** The macros that these parts define. */
export function readMacros(parts: readonly string[]): Macros {
  const macros = new Macros()
  for (const part of parts) bibtexEntries(part, macros)
  return macros
}

/** Reads a part as it would be read within its file. Offsets count from the beginning of the part. */
export function readBibtexPart(part: string, path: string, { macros, partWithKey }: BibtexContext, extent: Extent = 'whole'): SourceReading {
  const file = bibtexEntries(part, macros)
  const alone = readBibtexEntries(part, path, file, extent)
  const parents = file.entries.some(({ fields }) => fields.has('crossref') || fields.has('xdata')) ? parentsOf(part, partWithKey) : []
  if (parents.length === 0) return alone
  const text = `${part}\n${parents.join('\n')}`
  const together = readBibtexEntries(text, path, bibtexEntries(text, macros), extent)
  return { studies: together.studies.slice(0, alone.studies.length), problems: together.problems.filter(problem => problem.start < part.length) }
}

/** Parents and theirs, each once. */
function parentsOf(part: string, partWithKey: (key: string) => string | null): string[] {
  const found = new Set<string>()
  const visit = parentKeys(part)
  for (let key = visit.pop(); key !== undefined && found.size < 20; key = visit.pop()) {
    const parent = partWithKey(key)
    if (parent === null || parent === part || found.has(parent)) continue
    found.add(parent)
    visit.push(...parentKeys(parent))
  }
  return [...found]
}
