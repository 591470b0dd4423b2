import type { Token } from '../../../statistics/tokens.ts'
import { ofWord } from '../../../text/words.ts'
import { stemOf, stemsOf } from '../../../text/stems.ts'
import { rootOf, type Mention } from '../../../vocabulary/match.ts'

/** What a word tells of what its sentence is about: a name for that, and how much it weighs. */
export interface Feature { key: string, weight: number }

/** Words that writers use for one another in reports of studies. */
const synonyms: ReadonlyMap<string, string> = new Map([
  'measured assessed rated gauged scored evaluated quantified judged read tracked track monitored monitoring tested captured', 'endpoint outcome', 'improved improvement relieved relief lessened lessening eased easing benefit better gain gained',
  'large larger great greater greatest largest big bigger strong stronger marked', 'linked associated correlated predicted predictor went accompanied', 'infusion drip', 'therapy psychotherapy', 'reverses reversed restores restored normalises normalizes corrects corrected undoes',
  'dose dosage dosing', 'approved approval cleared licensed authorised authorized', 'dysfunction abnormalities abnormality deficit disturbance disturbances impairment', 'questionnaire instrument tool checklist', 'implicated involved',
  'recruited enrolled included', 'randomised allotted assigned allocated', 'combined added adjunct together alongside', 'maintenance upkeep top', 'reduction decrease decline reduced decreased fell fall fallen drop dropped lowered', 'depressed depressive depression antidepressant mood', 'suicidal suicidality suicide',
  'adults grownups', 'neurocognitive cognitive cognition', 'persisted continued sustained maintained', 'disappeared vanished ceased gone stopped', 'withdrew discontinued stopped', 'commonest commoner common frequent often', 'superior superiority outperformed surpassed beat', 'bulimic bulimia', 'anxious anxiety',
  'neuroplasticity plasticity', 'brain cerebral', 'weight weights', 'site centre center', 'pills tablets', 'drug medication medicine', 'previous prior', 'initially originally', 'pathway signalling signaling system', 'potent potency', 'experience experiences experienced',
].flatMap(row => {
  const stems = row.split(' ').map(stemOf)
  return stems.map(stem => [stem, stems[0]!] as const)
}))

/** What is said in nearly every report, and tells little of which fact is meant. */
const weak: ReadonlySet<string> = new Set(('treatment depression depressed depressive symptom effect drug change score scale week day hour month time dose baseline adult year people person individual use receive given give gave took take taken take report two three one six four five '
  + 'twelve ten most some many all any clinical ketamine placebo help well again way like need made make come came got get seen see look start end point level number rate patient whose how what why still yet too per part treating treated indicates indicated indicate suggests suggested according work works described').split(' ').map(stemOf))

/** Verbs that only carry what stands beside them. */
const light = /^(?:giv(?:e|en|es|ing)|gave|receiv(?:e|ed|es|ing)|tak(?:e|en|es|ing)|took|got|get|gets|ma(?:ke|kes|de|king)|c[oa]me|did|does|us(?:e|ed|ing)|usually|served?|serves|had|kept|keep|keeps)$/

/** The key and the weight of a word by itself; null of one that says nothing. */
const featureOfWord = ofWord((token: Token): Feature | null => {
  const [stem] = stemsOf([token])
  // Trials go by long names in capitals.
  if (stem === undefined || light.test(token.text) || /^[A-Z]{6,}$/.test(token.raw)) return null
  const key = synonyms.get(stem) ?? stem
  return { key, weight: weak.has(key) || weak.has(stem) ? 0.3 : 1 }
})

/** Concepts whose names tell more word by word. */
const loose: ReadonlySet<string> = new Set(['cognition', 'improvement', 'missing', 'depressive-symptoms'])

/** Of each token what it tells; a name of the vocabulary tells it at its first word, and a number by its value. */
export function featuresOf(tokens: readonly Token[], mentions: readonly Mention[]): (Feature | null)[] {
  const features = tokens.map((token): Feature | null => token.type === 'word' && token.number === undefined ? featureOfWord(token) : token.number !== undefined && !token.glued ? { key: `#${token.number.value}`, weight: 0.6 } : null)
  for (const { id, slot, from, to } of mentions) {
    if (slot === 'analysis' || loose.has(id)) continue
    for (let at = from; at < to; at++) features[at] = null
    const key = rootOf(id) === 'depression' ? 'depress' : rootOf(id)
    features[from] = { key, weight: slot === 'arm' ? 0.4 : key === 'depress' ? 0.3 : 1 }
  }
  return features
}
