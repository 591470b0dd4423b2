import type { CSL } from '@citation-js/core'
import type { CslItem } from '../corpus/study.ts'
import { failure, success, type Result } from '../result.ts'
import { findStyle, type CitationStyle } from './citationStyle.ts'
import { isOpen, knownAuthors, withUnseenAuthors } from './incompleteAuthors.ts'
import type { Citable } from './studyLabel.ts'
import { attribute, readyStyle, stopAfter, withoutAddedNames } from './styleText.ts'

/** citation-js with one style and one locale. Both methods may throw where the style is faulty. */
export interface Processor {
  /** Differs where style or locale differ. */
  id: string
  /** The references of the works in HTML, in the order of the works, formatted as one list: years that collide get their letters. */
  bibliography(works: readonly Citable[]): string[]
  /** One citation of all the works, as plain text. */
  citation(works: readonly Citable[]): string
  /** Whether the style tells works of the same authors and year apart by a letter. */
  addsYearLetters: boolean
}

/**
 * Readies citation-js, which takes a second or two when it is first asked for. A locale that is not there gives way to the
 * style's own, and that to American English. Fails where the style is unknown or unusable.
 */
export async function loadProcessor(style: CitationStyle, locale?: string): Promise<Result<Processor>> {
  const { plugins } = await import('@citation-js/core')
  await import('@citation-js/plugin-csl')
  const { styles, locales } = plugins.config.get('@csl')
  if (style.xml === null && !styles.has(style.name)) return unknownStyle(style)
  const ready = readyStyle(style.xml ?? styles.get(style.name))
  if (!ready.ok) return failure(`The citation style “${style.name}” cannot be used: ${ready.message}`)

  const xml = ready.value
  for (const [tag, text] of Object.entries(style.locales ?? {})) locales.add(tag, text)
  const lang = [locale, attribute(xml, 'default-locale')].find(tag => tag !== undefined && locales.has(tag)) ?? 'en-US'
  const register = (text: string): string => {
    const name = engineName(text)
    if (!styles.has(name)) styles.add(name, text)
    return name
  }

  return success({
    id: `${register(xml)} ${lang}`,
    addsYearLetters: attribute(xml, 'disambiguate-add-year-suffix') === 'true',
    bibliography(works) {
      const listStyle = works.some(isOpen) ? withoutAddedNames(xml) : xml
      const run = (data: CSL[], text: string, nosort: boolean): Map<string, string> =>
        new Map(plugins.output.format('bibliography', data, { style: register(text), lang, format: 'html', asEntryArray: true, nosort }))
      const data = clean(works.map(withUnseenAuthors))
      const all = run(data, listStyle, false)
      // A work with an open list is taken from a run of the whole list that stops after its known authors. Such a run might sort
      // otherwise and give other letters, so it keeps the order of the first.
      const sorted = [...all.keys()].map(id => data[Number(id)]!)
      const runs = new Map<number, Map<string, string>>()
      return works.map((work, index) => {
        if (!isOpen(work)) return all.get(String(index)) ?? ''
        const known = knownAuthors(work.csl)
        const entries = runs.get(known) ?? run(sorted, stopAfter(listStyle, known), true)
        runs.set(known, entries)
        return entries.get(String(index)) ?? ''
      })
    },
    citation(works) {
      const data = clean(works.map(withUnseenAuthors))
      const name = register(works.some(isOpen) ? withoutAddedNames(xml) : xml)
      const entry = data.map(({ id }) => String(id))
      return plugins.output.format('citation', data, { style: name, lang, format: 'text', entry, citationsPre: [], citationsPost: [] })
    },
  })

  /** Records as citation-js wants them: fields of a wrong type are mended or dropped, and identifiers are positions, so that they cannot collide. */
  function clean(items: readonly CslItem[]): CSL[] {
    return plugins.input.util.clean(items.map((item, index) => ({ ...mendNames(item), id: String(index) }) as CSL))
  }
}

/** citation-js lets through names whose parts are no text, on which citeproc then breaks. */
function mendNames(item: CslItem): object {
  return Object.fromEntries(Object.entries(item).map(([field, value]) => [field, Array.isArray(value) ? value.map(mendName) : value]))
}

function mendName(name: unknown): unknown {
  if (typeof name !== 'object' || name === null || Array.isArray(name)) return name
  return Object.fromEntries(Object.entries(name).filter(([, part]) => typeof part === 'string' || typeof part === 'boolean'))
}

function unknownStyle(style: CitationStyle): Result<never> {
  const found = findStyle(style.name)
  return found.ok ? failure(`The text of the citation style “${style.name}” is missing.`) : found
}

/** Names of the styles that citation-js was given, by their text: it keeps one engine for each name. */
const engineNames = new Map<string, string>()

function engineName(xml: string): string {
  const name = engineNames.get(xml) ?? `citewright-${engineNames.size + 1}`
  engineNames.set(xml, name)
  return name
}
