import { addAbstract } from './addAbstract.ts'
import { cslItem } from './cslItem.ts'
import { frontMatterSpan, isMapping, readYaml, type ReadYaml } from './frontMatter.ts'
import { isHayagriva, readHayagriva, readHayagrivaPiecewise } from './hayagriva.ts'
import { MappedText } from './mappedText.ts'
import { newStudy } from './newStudy.ts'
import { noStudy } from './problems.ts'
import type { Span } from '../../text/span.ts'
import type { SourceReading, Study } from '../study.ts'

/**
 * Reads CSL-YAML: a list of items under `references:`, as Pandoc has it, or alone, or one item; and Hayagriva, the YAML of Typst. When the YAML is broken each item of
 * the list is read by itself, so that the others are kept.
 */
export function readCslYaml(text: string, path: string): SourceReading {
  const span = frontMatterSpan(text) ?? { start: 0, end: text.length }
  const whole = readYaml(text, span)
  if (whole.problems.length > 0) {
    const entrywise = readHayagrivaPiecewise(text, span, path)
    const itemwise = entrywise.studies.length > 0 ? entrywise : readItemwise(text, span, path)
    return itemwise.problems.length > 0 ? itemwise : { ...itemwise, problems: whole.problems }
  }
  const studies = isHayagriva(whole.data) ? readHayagriva(whole, path) : readReferences(whole, path)
  return { studies, problems: studies.length === 0 ? [noStudy('No CSL item was found in this file.')] : [] }
}

/** The items of YAML that was read: those under `references:`, those of a bare list, or the one item that it is. */
export function readReferences(yaml: ReadYaml, path: string): Study[] {
  const [list, place]: [unknown, string[]] = isMapping(yaml.data) && yaml.data.references !== undefined
    ? [yaml.data.references, ['references']]
    : [yaml.data, []]
  if (!Array.isArray(list)) return readItem(list, yaml, place, path)
  return (list as unknown[]).flatMap((item, index) => readItem(item, yaml, [...place, index], path))
}

function readItem(item: unknown, yaml: ReadYaml, place: (string | number)[], path: string): Study[] {
  if (!isMapping(item) || (item.type === undefined && item.title === undefined)) return []
  const id = item['citation-key'] ?? item.id
  if (typeof id !== 'string' && typeof id !== 'number') return []
  const study = newStudy(cslItem(item, String(id)), path, 'csl-json')
  const passage = (field: string) => {
    const text = item[field]
    if (typeof text !== 'string') return []
    const { start, end } = yaml.place([...place, field])
    return [new MappedText().add(text, start, end - start)]
  }
  return [addAbstract(study, passage('abstract'), [...passage('note'), ...passage('keyword')])]
}

function readItemwise(text: string, span: Span, path: string): SourceReading {
  const reading: SourceReading = { studies: [], problems: [] }
  for (const item of listItems(text, span)) {
    const yaml = readYaml(text, item)
    reading.problems.push(...yaml.problems)
    reading.studies.push(...readReferences(yaml, path))
  }
  return reading
}

/** The items of the outermost list, each from its dash to the next one in the same column. */
function listItems(text: string, span: Span): Span[] {
  const dash = /^([ \t]{0,20})-[ \t]/gm
  dash.lastIndex = span.start
  const items: Span[] = []
  let column: number | null = null
  for (let found = dash.exec(text); found !== null && found.index < span.end; found = dash.exec(text)) {
    const indent = found[1]!.length
    column ??= indent
    if (indent !== column) continue
    const last = items.at(-1)
    if (last !== undefined) last.end = found.index
    items.push({ start: found.index, end: span.end })
  }
  return items
}
