import type { Source, Study } from '../../../corpus/study.ts'
import { tokenize, type Token } from '../../../statistics/tokens.ts'
import { isWithin, type Vocabulary } from '../../../vocabulary/match.ts'
import { namesIn, printed, type Name } from './names.ts'

/** A name in what the record of a study declares. */
export interface Declared extends Name {
  /** As it is printed there. */
  text: string
  /** The arm, the population, the design or the sentence that it stands in. */
  entry: string
  /** The words of that, among which the name has its place. */
  tokens: readonly Token[]
}

/** What a study is known by. */
export interface StudyRecord {
  arms: readonly Declared[]
  population: readonly Declared[]
  design: readonly Declared[]
  /** The scales, designs and settings that its findings name, each in the first sentence that has it. */
  told: readonly Declared[]
  /** Every concept and drug that anything known of the study names. */
  known: ReadonlySet<string>
}

const records = new WeakMap<Study, { vocabulary: Vocabulary, record: StudyRecord }>()

/** What the note of a study declares and whatever else it names. Kept for as long as the study is: studies are never changed in place. */
export function recordOf(study: Study, vocabulary: Vocabulary): StudyRecord {
  const kept = records.get(study)
  if (kept?.vocabulary === vocabulary) return kept.record
  const record = readRecord(study, vocabulary)
  records.set(study, { vocabulary, record })
  return record
}

function readRecord(study: Study, vocabulary: Vocabulary): StudyRecord {
  const { csl: { title = '' }, design = '', population = '', note = '', arms, findings, remarks = [], misreports } = study
  const texts = new Set([title, design, population, note, ...arms, ...remarks, ...findings.map(({ sentence }) => sentence), ...misreports.map(({ text }) => text)])
  return {
    arms: arms.flatMap(arm => declaredIn(arm, vocabulary)),
    population: declaredIn(population, vocabulary),
    design: declaredIn(design, vocabulary),
    told: toldIn(findings.map(({ sentence }) => sentence), vocabulary),
    known: new Set([...texts].flatMap(text => namesIn(wordsOf(text), vocabulary).map(({ id }) => id))),
  }
}

function declaredIn(entry: string, vocabulary: Vocabulary): Declared[] {
  const tokens = wordsOf(entry)
  return namesIn(tokens, vocabulary).map(name => ({ ...name, text: printed(entry, tokens, name), entry, tokens }))
}

function toldIn(sentences: readonly string[], vocabulary: Vocabulary): Declared[] {
  const found = new Map<string, Declared>()
  for (const sentence of new Set(sentences)) {
    for (const name of declaredIn(sentence, vocabulary)) if (/^(?:scale|design|setting)$/.test(name.slot) && !found.has(name.id)) found.set(name.id, name)
  }
  return [...found.values()]
}

const wordsOf = (text: string): Token[] => tokenize(text, { start: 0, end: text.length })

const whole: ReadonlySet<Source['format']> = new Set(['jats', 'text', 'pdf'])
/** Works that look at many trials, and had whatever those had. */
const ofManyTrials = /\breview|meta-analys|guideline|consensus|recommendation|expert opinion|synthesis|overview|commentary|editorial/i

/** Whether a study is one whose note says how it was done: a trial or a case, and no review of many. */
export function isCharacterised(study: Study): boolean {
  const { arms, design = '', csl: { title = '' } } = study
  return arms.length > 0 && isNoted(study) && !ofManyTrials.test(`${design} ${title}`)
}

/** Whether there is a note of a study, and not the whole of it. */
export function isNoted({ sources }: Study): boolean {
  return sources.some(({ format }) => format === 'study-note') && !sources.some(({ format }) => whole.has(format))
}

/**
 * Whether anything known of a study has a concept, or one that may stand for it. What is only broader says nothing where the record is more particular: the "depression" of a
 * trial in bipolar depression is no major depression.
 */
export function isKnown(id: string, { known }: StudyRecord, declared: readonly Declared[]): boolean {
  return [...known].some(other => isWithin(other, id) || isWithin(id, other) && !declared.some(own => own.id !== other && isWithin(own.id, other)))
}
