import type { Token } from '../tokens.ts'

/** Which way something goes, as a word says it. `apart`: it differs or is linked, whichever way; `lasting`: it goes on. */
export type Way = 'more' | 'less' | 'better' | 'worse' | 'sooner' | 'later' | 'apart' | 'lasting'

const table = (rows: readonly (readonly [Way, string])[]): ReadonlyMap<string, Way> => new Map(rows.flatMap(([way, words]) => words.split(' ').map(word => [word, way] as const)))

/** Words that compare. */
export const comparatives = table([
  ['more', 'more higher greater larger bigger stronger longer commoner likelier heavier older deeper steeper'],
  ['less', 'less lower fewer smaller weaker shorter rarer lighter younger milder'],
  ['better', 'better superior'],
  ['worse', 'worse inferior poorer'],
  ['sooner', 'faster sooner earlier quicker'],
  ['later', 'slower later'],
])

/** Adverbs that say of a change that it goes far: "fell further". */
export const further: ReadonlySet<string> = new Set(['further', 'more', 'faster', 'better', 'sooner', 'greater'])

/** What changed, or what changed it. */
export const changes = table([
  ['more', 'rose rises risen increased increases raised raises climbed grew'],
  ['less', 'relieved relieves alleviated alleviates fell falls fallen decreased decreases declined declines dropped reduced reduces lowered lowers diminished shrank abated eased subsided faded fades waned wanes weakened weakens lessened attenuated dwindled'],
  ['better', 'improved improves'],
  ['later', 'delayed delays postponed postpones'],
  ['sooner', 'hastened hastens'],
  ['worse', 'worsened worsens deteriorated deteriorates harmed harms impaired impairs damaged damages compromised'],
])

/** Verbs as they stand after "did not" and "failed to". */
export const plainChanges = table([
  ['more', 'rise increase raise grow'], ['less', 'relieve alleviate fall decrease decline drop reduce lower diminish fade wane weaken lessen attenuate dwindle'], ['better', 'improve'], ['worse', 'worsen deteriorate harm impair damage compromise suffer'], ['apart', 'change differ affect influence alter'], ['later', 'delay postpone'], ['sooner', 'hasten'],
])

/** A change as a noun: "a greater reduction". */
export const changeNouns = table([
  ['more', 'increase increases rise'],
  ['less', 'reduction reductions decrease decreases fall decline declines drop lessening easing weakening waning fading erosion attenuation'],
  ['better', 'improvement improvements gain gains benefit benefits response'],
  ['worse', 'worsening deterioration impairment impairments damage'],
])

/** Which way a noun at `at` says that something changed; a "drop-out" is no drop. */
export function changeNamed(tokens: readonly Token[], at: number): Way | undefined {
  const text = tokens[at]?.text ?? ''
  return text === 'drop' && /^(?:-|outs?)$/.test(tokens[at + 1]?.text ?? '') ? undefined : changeNouns.get(text)
}

/** Verbs that say that one side is ahead of the other: "ketamine outperformed placebo". */
export const winning: ReadonlySet<string> = new Set(['outperformed', 'outperforms', 'surpassed', 'surpasses', 'surpass', 'beat', 'beats', 'outperform', 'exceeded', 'outdid', 'outdoes', 'bested', 'trumped'])

/** Verbs that say that neither is. */
export const equalling: ReadonlySet<string> = new Set(['equalled', 'equaled', 'rivalled', 'rivaled'])

/** What one side has over the other, or what a treatment does. */
export const advantages = table([
  ['better', 'benefit advantage superiority'],
  ['apart', 'effect effects difference differences change changes association correlation influence bearing interaction'],
])

/** Words for what does not differ. */
export const alike: ReadonlySet<string> = new Set(['similar', 'similarly', 'comparable', 'comparably', 'equal', 'equally', 'unchanged', 'unaffected', 'identical', 'same', 'unrelated', 'irrespective', 'regardless', 'independent', 'independently', 'noninferior'])

/** Words that link one thing with another. */
export const links: ReadonlySet<string> = new Set(['predicted', 'predicts', 'predict', 'predictor', 'predictive', 'associated', 'association', 'correlated', 'correlates', 'correlation', 'correlate', 'related', 'linked', 'depend', 'depended', 'foretold', 'went', 'goes', 'go', 'meant'])

/** Verbs of what goes on as they stand after "did not" and "failed to". */
export const plainLasting: ReadonlySet<string> = new Set(['persist', 'last', 'hold', 'sustain', 'maintain', 'preserve', 'endure', 'continue'])

/** What goes on, and what is over. */
export const lasting: ReadonlySet<string> = new Set(['persisted', 'persist', 'persists', 'lasted', 'last', 'maintained', 'sustained', 'endured', 'hold', 'held'])
export const over: ReadonlySet<string> = new Set(['lost', 'gone', 'vanished', 'disappeared', 'faded'])

const negations: ReadonlySet<string> = new Set(['no', 'not', 'nor', 'neither', 'without', 'never', 'none', 'nothing', "didn't", "wasn't", "weren't", "doesn't", 'failed', 'hardly', 'cannot', 'unable'])

/** Whether the word at `at` denies: "not", "no", the "non" of "non-significant", but not that of "non-responders". */
export function isNegation(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  // "The 14 who did not had felt more": that is who they are.
  if (text === 'not' && /^(?:did|had|do|have)$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.text === 'who') return false
  if (text === 'no' && /^(?:doubt|question)$/.test(tokens[at + 1]?.text ?? '')) return false
  // "More failed treatments", "those who failed to respond": what they went through.
  if (text === 'failed' && (tokens[at + 1]?.text !== 'to' || [1, 2].some(back => tokens[at - back]?.text === 'who'))) return false
  return negations.has(text) || text === 'non' && /^(?:significant|significantly|inferior|superior)$/.test(tokens[at + 2]?.text ?? '')
}

export const opposite: Readonly<Record<Way, Way>> = { more: 'less', less: 'more', better: 'worse', worse: 'better', sooner: 'later', later: 'sooner', apart: 'apart', lasting: 'lasting' }

/** How often or how much of it: what a comparative may be followed by. */
export const degrees: ReadonlyMap<string, Way | null> = new Map<string, Way | null>([
  ...['often', 'frequent', 'frequently', 'common', 'commonly', 'likely', 'severe', 'numerous', 'strongly', 'pronounced', 'marked', 'intense', 'effective', 'prevalent', 'probable', 'so'].map(word => [word, null] as const),
  ...['slowly', 'slow', 'late'].map(word => [word, 'later'] as const), ...['quickly', 'rapidly', 'rapid', 'quick', 'promptly'].map(word => [word, 'sooner'] as const),
  ...['rare', 'rarely', 'seldom', 'weakly'].map(word => [word, 'less'] as const),
])

/** Words after which a comparison is a result: "was more frequent", "had felt less anxious". */
export const leading: ReadonlySet<string> = new Set(('was were is are be been being had has have did does felt showed shown reported scored describe describes report reports feel feels experience experiences remained stayed spent needed proved seemed appeared became got took reached left any far much significantly clearly markedly '
  + 'slightly somewhat substantially considerably even still also consistently statistically responded remitted relapsed occurred lasted continued experienced suffered endured developed worked fared slept improved caused causes produced brought all both out').split(' '))

/** What the words of a statement itself tell nothing of what it is about. */
export const relational: ReadonlySet<string> = new Set(('alike same drug significantly significant significance statistically statistical clearly markedly often frequent frequently common commonly likely any both all whichever given over likewise respectively '
  + 'dependent dependently show shows showed difference differ effect change changed than compared relative further still longer did does').split(' '))
