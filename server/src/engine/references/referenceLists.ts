import type { CslItem } from '../corpus/study.ts'
import type { ListEntries, ListEntry } from './listEntries.ts'
import type { ListTraits } from './processor.ts'
import { authorNames, yearOf, type Citable } from './studyLabel.ts'

/** A reference at its place in a list. */
export interface ListedReference {
  /** Index into the works that were given. */
  work: number
  /** Its number, where the style numbers; counted from 1. */
  number: number | null
  /** The number as the style prints it: "1.", "[1]"; empty where the style has none. */
  label: string
  html: string
}

/** Formats groups of works in a style; rejects with a message for the user. The slow part, done in a worker where there is one. */
export type FormatGroups = (groups: Citable[][], options: ListOptions) => Promise<ListEntries>

export interface ListOptions { style: string, locale: string }

/** The cache is emptied when it has grown to this many references; a thesis has a tenth of them. */
const mostKept = 20_000

/**
 * Reference lists that cost only what is new in them: every reference is formatted once for each style and kept, by what its record says.
 * Only works that a style may have to tell apart (same first author, and same year unless the style dashes out repeated authors) are
 * formatted together; the result is that of formatting the whole list at once, which takes seconds for a thousand works.
 */
export class ReferenceLists {
  readonly #format: FormatGroups
  readonly #limit: number
  readonly #traits = new Map<string, ListTraits>()
  /** By style, and by what the records of a group say. */
  readonly #groups = new Map<string, Map<string, ListEntry[]>>()

  /** `limit` is how many groups are kept before all are forgotten. */
  constructor(format: FormatGroups, limit = mostKept) {
    this.#format = format
    this.#limit = limit
  }

  /** What the style wants of a list: whether it is numbered, for one. */
  async traits(options: ListOptions): Promise<ListTraits> {
    const name = nameOf(options)
    const traits = this.#traits.get(name) ?? (await this.#format([], options)).traits
    this.#traits.set(name, traits)
    return traits
  }

  /** The references of the works in the order and with the numbers of the style. `works` come in the order of their first citation. */
  async list(works: readonly Citable[], options: ListOptions): Promise<ListedReference[]> {
    const traits = await this.traits(options)
    const groups = togetherIn(works, traits)
    const known = this.#groupsOf(options)
    const keys = groups.map(group => group.length === 1 ? recordKey(works[group[0]!]!) : group.map(index => recordKey(works[index]!)).join('\n'))
    // Taken out before anything is awaited: another list may empty the cache meanwhile.
    const made = keys.map(key => known.get(key))
    const missing = made.flatMap((entries, place) => entries === undefined ? [place] : [])
    if (missing.length > 0) {
      const formatted = await this.#format(missing.map(place => groups[place]!.map(index => works[index]!)), options)
      missing.forEach((place, at) => known.set(keys[place]!, made[place] = formatted.groups[at]!))
    }
    const entries: ListEntry[] = []
    groups.forEach((group, place) => group.forEach((index, at) => { entries[index] = made[place]![at]! }))
    // A work of which the style prints nothing, as APA of a personal letter, has no place in a list.
    const order = entries.flatMap(({ html }, index) => html.trim() === '' ? [] : [index]).sort(comparison(entries, traits))
    return order.map((work, place) => ({
      work,
      number: traits.numbered ? place + 1 : null,
      label: traits.numbered ? traits.label.replace('1', String(place + 1)) : '',
      html: entries[work]!.html,
    }))
  }

  #groupsOf(options: ListOptions): Map<string, ListEntry[]> {
    let kept = 0
    for (const groups of this.#groups.values()) kept += groups.size
    if (kept > this.#limit) this.#groups.clear()
    const name = nameOf(options)
    let groups = this.#groups.get(name)
    if (!groups) this.#groups.set(name, groups = new Map<string, ListEntry[]>())
    return groups
  }
}

function nameOf({ style, locale }: ListOptions): string {
  return `${style}\n${locale}\n`
}

/** The works that must be formatted together, as indexes; most stand alone. */
function togetherIn(works: readonly Citable[], { tellsApart, dashes }: ListTraits): number[][] {
  if (!tellsApart && !dashes) return works.map((_, index) => [index])
  const groups = new Map<string, number[]>()
  works.forEach(({ csl }, index) => {
    // Without an author, styles put the editor, the publisher or the title in its place: those works stay together.
    const first = authorNames(csl)[0]?.toLowerCase() ?? ''
    const key = dashes ? first : `${first}|${yearOf(csl) ?? ''}`
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  })
  return [...groups.values()]
}

/** The order in which citeproc sorts: text without regard to case and punctuation, digits by value; what a work lacks comes last. */
function comparison(entries: readonly ListEntry[], { lang, descending }: ListTraits): (a: number, b: number) => number {
  const collator = new Intl.Collator(lang, { sensitivity: 'base', ignorePunctuation: true, numeric: true })
  return (a, b) => {
    const [mine, theirs] = [entries[a]!.sortKeys, entries[b]!.sortKeys]
    for (let at = 0; at < mine.length; at++) {
      const [left, right] = [mine[at] ?? null, theirs[at] ?? null]
      if (left === right) continue
      if (left === null) return 1
      if (right === null) return -1
      const order = collator.compare(left, right)
      if (order !== 0) return descending[at] ? -order : order
    }
    return a - b
  }
}

const recordKeys = new WeakMap<CslItem, string>()

/** What a reference is made of, as text; abstracts and the writer's remarks are never printed. Records are never changed in place. */
function recordKey({ csl, authorsComplete }: Citable): string {
  let key = recordKeys.get(csl)
  if (key === undefined) {
    key = JSON.stringify({ ...csl, id: undefined, abstract: undefined, note: undefined, keyword: undefined })
    recordKeys.set(csl, key)
  }
  return authorsComplete === false ? `${key}…` : key
}
