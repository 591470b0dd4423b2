import { tokenize } from '../../statistics/tokens.ts'
import type { Concept, Slot } from '../../vocabulary/concepts.ts'
import { standardConcepts } from '../../vocabulary/standard.ts'
import type { SourceProblem } from '../study.ts'
import { isMapping, readYaml, type ReadYaml } from './frontMatter.ts'

/** A writer's own concepts, and what is wrong with those that were left out. */
export interface VocabularyReading { concepts: Concept[], problems: SourceProblem[] }

const slots: readonly Slot[] = ['outcome', 'scale', 'population', 'arm', 'analysis']
const fields = new Set(['slot', 'name', 'synonyms', 'broader', 'range', 'higher'])
/** More names than any field has; a file with more was named by mistake. */
const mostConcepts = 5000

/**
 * Reads a vocabulary file: YAML with a list of `concepts`, each with `slot` and `name`, perhaps `synonyms`, `broader`, and for a scale `range` and
 * `higher`. A name that Citewright knows in that slot adds its synonyms to what is known. Never throws: a concept that does not fit is a
 * problem with its place (UTF-16 offsets in `text`), and the others are kept.
 */
export function readVocabularyFile(text: string): VocabularyReading {
  const whole = { start: 0, end: text.length }
  const yaml = readYaml(text, whole)
  if (yaml.problems.length > 0) return { concepts: [], problems: yaml.problems }
  const list: unknown = isMapping(yaml.data) ? yaml.data.concepts : undefined
  if (!Array.isArray(list)) return { concepts: [], problems: [problem(yaml, [], 'A vocabulary file has a list of “concepts:”, each with a “slot” and a “name”.')] }
  const concepts: Concept[] = []
  const problems: SourceProblem[] = []
  list.slice(0, mostConcepts).forEach((item: unknown, index) => {
    const fault = faultOf(item)
    if (fault === null) concepts.push(conceptOf(item as Entry))
    else problems.push(problem(yaml, ['concepts', index, ...fault.path], fault.message))
  })
  if (list.length > mostConcepts) problems.push(problem(yaml, ['concepts', mostConcepts], `Only the first ${mostConcepts} concepts are read.`))
  return { concepts, problems }
}

interface Entry { slot: Slot, name: string, synonyms?: string[], broader?: string, range?: [number, number], higher?: 'better' | 'worse' }

interface Fault { path: (string | number)[], message: string }

/** What is wrong with an entry, where in it, and what would be right; null where it fits. */
function faultOf(item: unknown): Fault | null {
  if (!isMapping(item)) return { path: [], message: 'A concept is a mapping with a “slot” and a “name”.' }
  const unknown = Object.keys(item).find(key => !fields.has(key))
  if (unknown !== undefined) return { path: [unknown], message: `“${unknown}” is no field of a concept; ${[...fields].join(', ')} are.` }
  if (!slots.includes(item.slot as Slot)) return { path: ['slot'], message: `“slot” must be one of ${slots.join(', ')}.` }
  if (!isName(item.name)) return { path: ['name'], message: '“name” must be a text with at least one letter.' }
  const { synonyms = [], range, higher, broader } = item
  if (!Array.isArray(synonyms)) return { path: ['synonyms'], message: '“synonyms” must be a list of texts.' }
  const wrong = synonyms.findIndex(synonym => !isName(synonym))
  if (wrong >= 0) return { path: ['synonyms', wrong], message: 'A synonym must be a text with at least one letter; put it in quotation marks.' }
  if (broader !== undefined && !isName(broader)) return { path: ['broader'], message: '“broader” must be the name of a wider concept.' }
  if (item.slot !== 'scale' && (range !== undefined || higher !== undefined)) return { path: [range === undefined ? 'higher' : 'range'], message: 'Only a scale has a “range” and says what is “higher”.' }
  if (range !== undefined && !isRange(range)) return { path: ['range'], message: '“range” must be the lowest and the highest total, as in [0, 60].' }
  if (higher !== undefined && higher !== 'better' && higher !== 'worse') return { path: ['higher'], message: '“higher” must be better or worse.' }
  return null
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /\p{L}/u.test(value)
}

function isRange(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(each => typeof each === 'number' && Number.isFinite(each)) && (value[0] as number) < (value[1] as number)
}

function conceptOf({ slot, name, synonyms = [], broader, range, higher }: Entry): Concept {
  const names = [...new Set([name, ...synonyms].map(words).filter(each => each !== ''))]
  const known = knownAs(slot, words(name))
  const above = broader === undefined ? undefined : knownAs(slot, words(broader))?.id ?? broader
  return {
    id: known?.id ?? (above === undefined ? name : `${above}/${name}`), slot, names,
    ...(range === undefined ? {} : { range }), ...(higher === undefined ? {} : { higher }),
  }
}

function knownAs(slot: Slot, name: string): Concept | undefined {
  return standardConcepts.find(concept => concept.slot === slot && concept.names.includes(name))
}

/** A name as the words of running text are read, without hyphens and case. */
function words(name: string): string {
  return tokenize(name, { start: 0, end: name.length }).filter(token => token.type !== 'symbol').map(token => token.text.toLowerCase()).join(' ')
}

function problem(yaml: ReadYaml, path: readonly (string | number)[], message: string): SourceProblem {
  return { code: 'invalid-concept', ...yaml.place(path), message }
}
