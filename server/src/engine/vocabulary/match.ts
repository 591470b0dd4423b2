import type { Token } from '../statistics/tokens.ts'
import { ofWord } from '../text/words.ts'
import type { Concept, Sort } from './concepts.ts'
import { designs } from './designs.ts'
import { rivals } from './rivals.ts'
import { standardConcepts } from './standard.ts'
import { treatments } from './treatments.ts'

/** A name of the vocabulary found in a sentence, by token positions (end exclusive). */
export interface Mention {
  id: string
  slot: Sort
  from: number
  to: number
}

interface Name { words: string[], concept: Concept }

export interface Vocabulary {
  /** Names by first word, longest first, so that "social anxiety disorder" wins over "social anxiety". */
  names: ReadonlyMap<string, Name[]>
  /** Concepts by identifier. */
  concepts: ReadonlyMap<string, Concept>
}

/** Builds the look-up for a list of concepts. */
function buildVocabulary(concepts: readonly Concept[]): Vocabulary {
  const map = new Map<string, Name[]>()
  for (const concept of concepts) {
    for (const name of concept.names) {
      const words = name.split(' ')
      const list = map.get(words[0]!) ?? []
      list.push({ words, concept })
      map.set(words[0]!, list)
    }
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length)
  // The first of a name is the one that counts.
  return { names: map, concepts: new Map([...concepts].reverse().map(concept => [concept.id, concept])) }
}

/** The concepts that come with Citewright. */
export const standardVocabulary: Vocabulary = buildVocabulary(standardConcepts)

/** Routes and classes of drugs, designs and settings, which are no part of a context. */
export const treatmentVocabulary: Vocabulary = buildVocabulary([...treatments, ...designs])

/** Words of which a fact has one. */
export const rivalVocabulary: Vocabulary = buildVocabulary(rivals)

/** The standard vocabulary with the writer's own concepts before it; a name that both have means the writer's. */
export function extendVocabulary(own: readonly Concept[]): Vocabulary {
  return own.length === 0 ? standardVocabulary : buildVocabulary([...own, ...standardConcepts])
}

const broaderOf = new Map([...standardConcepts, ...treatments].flatMap(concept => (concept.broader ? [[concept.id, concept.broader] as const] : [])))

/** All mentions in a row of tokens; names do not overlap within a slot, the longest wins. */
export function findMentions(tokens: readonly Token[], vocabulary: Vocabulary = standardVocabulary): Mention[] {
  const mentions: Mention[] = []
  const taken = new Map<Sort, number>()
  // Nothing begins inside the name of a scale: "IES-R ketamine" holds no "R-ketamine".
  let scaleEnd = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.type !== 'word' || i < scaleEnd) continue
    for (const name of namesFrom(token, vocabulary)) {
      if ((taken.get(name.concept.slot) ?? 0) > i) continue
      const to = matchEnd(tokens, i, name.words)
      if (to === null || name.concept.slot !== 'rival' && abbreviationInLowerCase(token, name.words)) continue
      // What is left out takes its words with it: "unlike in social anxiety disorder" names no anxiety disorder either.
      taken.set(name.concept.slot, to)
      if ((name.concept.slot === 'population' || name.concept.slot === 'arm') && isExcluded(tokens, i) || name.concept.slot === 'outcome' && (isPrevented(tokens, to) || isDesigned(tokens, i, to) || isMissed(tokens, i))) continue
      if (name.concept.slot === 'scale') scaleEnd = to
      mentions.push({ id: name.concept.id, slot: name.concept.slot, from: i, to })
    }
  }
  // The "anxiety" of "social anxiety disorder" is no outcome, nor the "remission" of "patients in stable remission".
  const populations = mentions.filter(mention => mention.slot === 'population' || mention.slot === 'analysis')
  return mentions.filter(mention => mention.slot !== 'outcome' || !populations.some(p => p.from <= mention.from && mention.to <= p.to))
    .map(mention => mention.id === 'anxiety' && populations.some(p => isCoordinated(tokens, p, mention)) ? { ...mention, slot: 'population', id: 'anxiety-disorders' } : mention)
}

/** "effective for depression and anxiety": both are what people have, and neither is what was measured of the other. */
function isCoordinated(tokens: readonly Token[], a: Mention, b: Mention): boolean {
  const [first, second] = a.to <= b.from ? [a, b] : [b, a]
  return rootOf(a.id) === 'depression' && second.from === first.to + 1 && /^(?:and|or|[/,&])$/.test(tokens[first.to]!.text)
}

/** The names that may begin with a word, in the vocabulary that was asked last. */
const namesOf = ofWord((_: Token): { in: Vocabulary | null, names: readonly Name[] } => ({ in: null, names: [] }))

const treatmentsOf = ofWord((token: Token) => namesBeginning(token, treatmentVocabulary))
const rivalsOf = ofWord((token: Token) => namesBeginning(token, rivalVocabulary))

function namesFrom(token: Token, vocabulary: Vocabulary): readonly Name[] {
  // They are asked of the same words in turns.
  if (vocabulary === treatmentVocabulary) return treatmentsOf(token)
  if (vocabulary === rivalVocabulary) return rivalsOf(token)
  const known = namesOf(token)
  if (known.in !== vocabulary) {
    known.in = vocabulary
    known.names = namesBeginning(token, vocabulary)
  }
  return known.names
}

function namesBeginning({ text }: Token, { names }: Vocabulary): readonly Name[] {
  return [...names.get(text) ?? [], ...text.endsWith('s') && text.length > 3 ? names.get(text.slice(0, -1)) ?? [] : []]
}

/** "randomised withdrawal", "the withdrawal phase": what the trial did, and nobody left it. */
function isDesigned(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens[from]!.text === 'withdrawal' && (/^randomi[sz]ed$/.test(tokens[from - 1]?.text ?? '') || /^(?:phase|design|trial|study|period)$/.test(tokens[to]?.text ?? ''))
}

/** "stable response short of remission" is no remission. */
function isMissed(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.text === 'of' && tokens[from - 2]?.text === 'short'
}

/** "patients without current depression" are not of that population, those "without esketamine" of another arm, and "unlike in PTSD" speaks of others. */
function isExcluded(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some(back => /^(?:without|excluding|unlike|non)$/.test(tokens[at - back]?.text ?? ''))
}

/** "relapse-prevention therapy" is a treatment, and no relapse. */
function isPrevented(tokens: readonly Token[], to: number): boolean {
  return /^(?:prevention|prophylaxis)$/.test(tokens[tokens[to]?.text === '-' ? to + 1 : to]?.text ?? '')
}

/** "sad" and "gad" are words or nothing; only "SAD" and "GAD" are the disorders. */
function abbreviationInLowerCase(token: Token, words: readonly string[]): boolean {
  return words.length === 1 && words[0]!.length <= 3 && token.raw === token.text && !/^(?:hiv|ect|men|man|boy)$/.test(token.text)
}

function matchEnd(tokens: readonly Token[], at: number, words: readonly string[]): number | null {
  let i = at
  for (let k = 0; k < words.length; k++) {
    if (k > 0) while (tokens[i]?.type === 'symbol' && /^[-–/.]$/.test(tokens[i]!.text)) i++
    const token = tokens[i]
    if (!token) return null
    const text = token.text
    const word = words[k]!
    if (text !== word && !(k === words.length - 1 && text === `${word}s`)) return null
    i++
  }
  return i
}

/** Whether one concept is the other, or the broader of the other: then they do not contradict each other. */
export function compatible(a: string, b: string): boolean {
  return a === b || isWithin(a, b) || isWithin(b, a)
}

/** The broadest concept above this one. */
export function rootOf(id: string): string {
  let root = id
  for (let depth = 0; depth < 6; depth++) {
    const broader = broaderThan(root)
    if (broader === undefined) return root
    root = broader
  }
  return root
}

/** The concept above this one. The identifier of a writer's own concept says it before its last slash: "depression/perinatal low mood". */
function broaderThan(id: string): string | undefined {
  const slash = id.lastIndexOf('/')
  return broaderOf.get(id) ?? (slash > 0 ? id.slice(0, slash) : undefined)
}

/** Whether one concept is the other or lies within it: major depression within depression. */
export function isWithin(narrow: string, broad: string): boolean {
  for (let id: string | undefined = narrow, depth = 0; id !== undefined && depth < 6; id = broaderThan(id), depth++) {
    if (id === broad) return true
  }
  return false
}

/** What a concept is called in a message: "MADRS", "post traumatic stress disorder". */
export function conceptLabel(id: string): string {
  const concept = standardVocabulary.concepts.get(id)
  if (!concept) return id.slice(id.lastIndexOf('/') + 1)
  return concept.slot === 'scale' && concept.id.length <= 10 ? concept.id.toUpperCase() : concept.names[0]!.replace(/^(post|treatment|obsessive) /, '$1-').replace(/\bvas\b/, 'VAS')
}
