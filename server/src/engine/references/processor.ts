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
      const data = clean(works.map(work => withUnseenAuthors(work, 1)))
      const listStyle = works.some(isOpen) ? withoutAddedNames(xml) : xml
      const run = (known: number | null): Map<string, string> => {
        const name = register(known === null ? listStyle : stopAfter(listStyle, known))
        return new Map(plugins.output.format('bibliography', data, { style: name, lang, format: 'html', asEntryArray: true }))
      }
      // Each work is taken from the run of the whole list that stops after its own known authors; most lists need one run.
      const runs = new Map<number | null, Map<string, string>>()
      return works.map((work, index) => {
        const known = isOpen(work) ? knownAuthors(work.csl) : null
        const entries = runs.get(known) ?? run(known)
        runs.set(known, entries)
        return entries.get(String(index)) ?? ''
      })
    },
    citation(works) {
      const data = clean(works.map(work => withUnseenAuthors(work, 6)))
      const name = register(works.some(isOpen) ? withoutAddedNames(xml) : xml)
      return plugins.output.format('citation', data, { style: name, lang, format: 'text', entry: data.map(({ id }) => String(id)), citationsPre: [], citationsPost: [] })
    },
  })

  /** Records as citation-js wants them: fields of a wrong type are mended or dropped, and identifiers are positions, so that they cannot collide. */
  function clean(items: readonly CslItem[]): CSL[] {
    return plugins.input.util.clean(items.map((item, index) => ({ ...item, id: String(index) }) as CSL))
  }
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
