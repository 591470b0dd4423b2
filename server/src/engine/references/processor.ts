import type { CSL } from '@citation-js/core'
import type { ListEntry } from './listEntries.ts'
import type { CslItem } from '../corpus/study.ts'
import { failure, success, type Result } from '../result.ts'
import { findStyle, type CitationStyle } from './citationStyle.ts'
import { isOpen, knownAuthors, withUnseenAuthors } from './incompleteAuthors.ts'
import type { Citable } from './studyLabel.ts'
import { renderReference } from './rendering.ts'
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
  /** The references of the works as parts of a list, in the order of the works, without numbers but with repeated authors dashed out where the style does so. */
  listEntries(works: readonly Citable[]): ListEntry[]
  traits: ListTraits
}

/** What is asked of citeproc's engine itself. */
interface Engine {
  updateItems(ids: string[]): void
  registry: { registry: Record<string, { sortkeys?: unknown[] } | undefined> }
  bibliography_sort?: { opt: { sort_directions?: [number, number][] } }
  opt: Record<string, unknown>
}

/** What a style wants of a list. */
export interface ListTraits {
  numbered: boolean
  /** The number of the first reference as the style prints it: "1.", "[1]"; empty where it prints none. */
  label: string
  /** Whether works of the same first author and year must be formatted together. */
  tellsApart: boolean
  /** Whether works of the same first author must be formatted together. */
  dashes: boolean
  /** The language that decides the order, and for each sort key whether it runs backwards. */
  lang: string
  descending: boolean[]
}

/**
 * Readies citation-js, which takes a second or two when it is first asked for. A locale that is not there gives way to the
 * style's own, and that to American English. Fails where the style is unknown or unusable.
 */
export async function loadProcessor(style: CitationStyle, locale?: string): Promise<Result<Processor>> {
  const { plugins } = await import('./citationJs.ts')
  const { styles, locales, engine: engineFor } = plugins.config.get('@csl')
  if (style.xml === null && !styles.has(style.name)) return unknownStyle(style)
  const given = style.xml ?? styles.get(style.name)
  const ready = readyStyle(given)
  const readyInList = readyStyle(given, true)
  if (!ready.ok || !readyInList.ok) return failure(`The citation style “${style.name}” cannot be used: ${ready.ok ? '' : ready.message}`)

  const xml = ready.value
  for (const [tag, text] of Object.entries(style.locales ?? {})) locales.add(tag, text)
  const lang = [locale, attribute(xml, 'default-locale')].find(tag => tag !== undefined && locales.has(tag)) ?? 'en-US'
  const register = (text: string): string => {
    const name = engineName(text)
    if (!styles.has(name)) styles.add(name, text)
    return name
  }

  const listXml = readyInList.value
  const addsYearLetters = attribute(xml, 'disambiguate-add-year-suffix') === 'true'

  return success({
    traits: { ...numbering(), ...sorting(), tellsApart: addsYearLetters, dashes: listXml !== xml },
    listEntries: works => {
      const ofStyle = listXml === xml || works.length === 1 ? xml : listXml
      const engine = engineOf([])
      const htmls = bibliographyOf(works, ofStyle)
      // Formatting has given this engine the works, unless another one did it.
      if (ofStyle !== xml || works.some(isOpen)) giveWorks(works)
      return htmls.map((html, index) => ({ html, sortKeys: sortKeysOf(engine, index) }))
    },
    id: `${register(xml)} ${lang}`,
    addsYearLetters,
    bibliography: works => bibliographyOf(works, xml),
    citation(works) {
      const data = clean(works.map(withUnseenAuthors))
      const name = register(works.some(isOpen) ? withoutAddedNames(xml) : xml)
      const entry = data.map(({ id }) => String(id))
      return plugins.output.format('citation', data, { style: name, lang, format: 'text', entry, citationsPre: [], citationsPost: [] })
    },
  })

  function bibliographyOf(works: readonly Citable[], ofStyle: string): string[] {
    const listStyle = works.some(isOpen) ? withoutAddedNames(ofStyle) : ofStyle
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
  }

  /** The engine of the style, of which citation-js keeps one. Asking for it takes out the works that it had. */
  function engineOf(data: CSL[]): Engine {
    return engineFor(data, register(xml), lang, 'html') as Engine
  }

  function giveWorks(works: readonly Citable[]): void {
    const data = clean(works.map(({ csl }) => csl))
    engineOf(data).updateItems(data.map(({ id }) => String(id)))
  }

  /** What citeproc sorts a work by. It is read from the registry of an engine that has the works, which has no other door. */
  function sortKeysOf(engine: Engine, index: number): (string | null)[] {
    return (engine.registry.registry[String(index)]?.sortkeys ?? []).map(key => typeof key === 'string' ? key : null)
  }

  function sorting(): Pick<ListTraits, 'lang' | 'descending'> {
    const engine = engineOf([])
    const descending = (engine.bibliography_sort?.opt.sort_directions ?? []).map(([first]) => first === 1)
    const sortLang = engine.opt['default-locale-sort']
    return { lang: typeof sortLang === 'string' ? sortLang : lang, descending }
  }

  /** The number is what the style prints before a reference beyond what it prints without its numbers. */
  function numbering(): Pick<ListTraits, 'numbered' | 'label'> {
    if (!given.slice(given.indexOf('<bibliography')).includes('variable="citation-number"') && !/citation-format="numeric"/.test(given)) return { numbered: false, label: '' }
    const probe = [{ csl: { id: '0', type: 'book', title: 'Probe', author: [{ family: 'Probe', given: 'P.' }] } }]
    const text = (ofStyle: string): string => renderReference(bibliographyOf(probe, ofStyle)[0] ?? '', 'text')
    const [withNumber, without] = [text(given), text(xml)]
    const label = withNumber.endsWith(without) ? withNumber.slice(0, withNumber.length - without.length).trim() : ''
    return { numbered: label.includes('1'), label }
  }

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
