import { cslItem } from './cslItem.ts'
import { isMapping, type ReadYaml } from './frontMatter.ts'
import { newStudy } from './newStudy.ts'
import type { Misprint, SourceProblem, Study } from '../study.ts'

/** The fields of a study note that are not bibliographic. */
const noteFields = new Set([
  'record', 'authors', 'evidence', 'design', 'population', 'n', 'arms', 'aliases', 'misprinted', 'numbered-in', 'status', 'related', 'seen-at', 'note',
])

/**
 * Makes a study of the front matter of a note; its findings are read from the body. A field of the wrong kind is a problem at its place
 * and is left out.
 */
export function readNoteRecord(data: Record<string, unknown>, yaml: ReadYaml, key: string, path: string): { study: Study, problems: SourceProblem[] } {
  const { citewright, ...bibliography } = data
  const fields = new NoteFields(isMapping(citewright) ? citewright : {}, yaml)
  const study: Study = {
    ...newStudy(cslItem(bibliography, key), path, 'study-note'),
    confirmed: fields.choice('record', ['confirmed', 'unconfirmed']) !== 'unconfirmed',
    authorsComplete: fields.choice('authors', ['complete', 'incomplete']) !== 'incomplete',
    evidence: fields.choice('evidence', ['full-text', 'abstract', 'record']) ?? 'record',
    arms: fields.texts('arms'),
    aliases: fields.texts('aliases'),
    related: fields.mappings('related').flatMap(({ key: relatedKey, note }) => relatedKey === undefined ? [] : [{ key: relatedKey, ...note === undefined ? {} : { note } }]),
    misprinted: fields.mappings('misprinted').flatMap(misprint => misprint.in === undefined ? [] : [misprint as Record<string, string> & Misprint]),
    numberedIn: fields.numbers('numbered-in'),
  }
  const known = {
    design: fields.text('design'),
    population: fields.text('population'),
    n: fields.number('n'),
    status: fields.choice('status', ['retracted', 'corrected', 'expression-of-concern']),
    note: fields.text('note'),
  }
  for (const [field, value] of Object.entries(known)) if (value !== undefined) Object.assign(study, { [field]: value })
  fields.texts('seen-at')
  return { study, problems: [...fields.unknown(), ...fields.problems] }
}

/** Reads the fields of the `citewright` block, each of the kind it must be. */
class NoteFields {
  readonly problems: SourceProblem[] = []
  readonly #data: Record<string, unknown>
  readonly #yaml: ReadYaml

  constructor(data: Record<string, unknown>, yaml: ReadYaml) {
    this.#data = data
    this.#yaml = yaml
  }

  text(name: string): string | undefined {
    const value = this.#data[name]
    if (value === undefined || value === null) return undefined
    return typeof value === 'string' ? value : this.#wrong(name, 'must be text')
  }

  number(name: string): number | undefined {
    const value = this.#data[name]
    if (value === undefined || value === null) return undefined
    return typeof value === 'number' ? value : this.#wrong(name, 'must be a number')
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const value = this.#data[name]
    if (value === undefined) return undefined
    return choices.find(choice => choice === value) ?? this.#wrong(name, `must be ${choices.join(' or ')}`)
  }

  texts(name: string): string[] {
    return this.#list(name).flatMap((item, index) => {
      if (typeof item === 'string' || typeof item === 'number') return [String(item)]
      this.#wrong(name, 'must be a list of texts', index)
      return []
    })
  }

  /** A list of mappings of texts; a number in one is taken as it is printed. */
  mappings(name: string): Record<string, string>[] {
    return this.#list(name).flatMap((item, index) => {
      if (isMapping(item)) {
        return [Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && typeof value !== 'object').map(([field, value]) => [field, String(value)]))]
      }
      this.#wrong(name, 'must be a list of mappings', index)
      return []
    })
  }

  /** A mapping of keys to numbers. */
  numbers(name: string): Record<string, number> {
    const value = this.#data[name] ?? {}
    const entries = isMapping(value) ? Object.entries(value) : []
    if (!isMapping(value) || entries.some(([, number]) => typeof number !== 'number')) this.#wrong(name, 'must give a number for each key')
    return Object.fromEntries(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
  }

  unknown(): SourceProblem[] {
    return Object.keys(this.#data)
      .filter(name => !noteFields.has(name))
      .map(name => ({ code: 'unknown-field', ...this.#yaml.place(['citewright', name]), message: `There is no field “${name}” in “citewright”.` }))
  }

  #list(name: string): unknown[] {
    const value = this.#data[name] ?? []
    if (Array.isArray(value)) return value
    this.#wrong(name, 'must be a list')
    return []
  }

  #wrong(name: string, rule: string, index?: number): undefined {
    const place = index === undefined ? ['citewright', name] : ['citewright', name, index]
    this.problems.push({ code: 'invalid-field', ...this.#yaml.place(place), message: `“${name}” ${rule}.` })
  }
}
