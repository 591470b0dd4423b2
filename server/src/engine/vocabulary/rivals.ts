import { rows, type Concept } from './concepts.ts'

/**
 * How one member of a class stands in a sentence. `modifier`: it says something of a word beside it, and of two that do only one holds of the same ("typical symptoms", "atypical symptoms").
 * `trait`: so too, but a study may have both, and is known to have not where it names one alone. `name`: it stands by itself ("dopaminergic").
 */
export type Standing = 'modifier' | 'trait' | 'name'

interface Class {
  id: string
  standing: Standing
  members: readonly string[]
  /** Stems of words one of which stands near, where the words right beside it do not decide. */
  anchors?: readonly string[]
}

/** Classes of words of which a fact has one: whoever writes another has the fact wrong. Members are rows of names for the same. */
const classes: readonly Class[] = [
  { id: 'degree', standing: 'modifier', members: ['completely|complete|fully|full|entirely|wholly|totally|altogether', 'partly|partially|partial|in part|incompletely|incomplete'] },
  { id: 'typicality', standing: 'modifier', members: ['typical|melancholic', 'atypical'] },
  { id: 'pace', standing: 'modifier', members: ['slow|slower|sluggish', 'fast|faster|quick|quicker|rapid|swift|speedy'] },
  { id: 'course', standing: 'trait', members: ['acute', 'chronic|longstanding|long standing'] },
  { id: 'term', standing: 'trait', members: ['short term', 'long term'] },
  { id: 'sex', standing: 'modifier', members: ['women|woman|female', 'men|man|male'] },
  { id: 'fate', standing: 'modifier', members: ['responder', 'nonresponder|non responder'] },
  { id: 'order', standing: 'modifier', members: ['first|initial', 'last|final', 'second', 'third'] },
  { id: 'novelty', standing: 'modifier', members: ['new|newly|newly initiated|newly started|newly begun', 'existing|preexisting|pre existing|ongoing|already been taking|already taking|already took|already on|previously prescribed'], anchors: ['depress', 'drug', 'antipsychot', 'stabiliz'] },
  { id: 'action', standing: 'modifier', members: ['block|blocking|blocked|blockade|antagonise|antagonize|antagonising|antagonizing|antagonist|inhibit|inhibiting|inhibited|inhibition|inhibitor', 'activate|activating|activated|activation|stimulate|stimulating|stimulated|stimulation|agonist'] },
  { id: 'frequency', standing: 'modifier', members: ['daily', 'weekly', 'fortnightly|every other week', 'monthly', 'yearly|annually'] },
  { id: 'adequacy', standing: 'trait', members: ['adequate', 'inadequate'] },
  { id: 'transmitter', standing: 'name', members: ['glutamatergic|glutamate|mglur|metabotropic glutamate', 'gabaergic|gaba|gaba ergic', 'opioidergic|opioid system|opioid signalling|opioid signaling|opioid receptor|endogenous opioid', 'serotonergic|serotonin|serotoninergic', 'dopaminergic|dopamine', 'noradrenergic|noradrenaline|norepinephrine', 'cholinergic|acetylcholine', 'cannabinoid|endocannabinoid', 'histaminergic|histamine'] },
  { id: 'country', standing: 'name', members: ['united states|usa|american', 'canada|canadian', 'united kingdom|uk|britain|british', 'japan|japanese', 'china|chinese', 'germany|german', 'france|french', 'australia|australian', 'new zealand', 'sweden|swedish', 'netherlands|dutch', 'spain|spanish', 'italy|italian', 'brazil|brazilian', 'india|indian', 'europe|european', 'poland|polish', 'norway|norwegian', 'denmark|danish', 'israel|israeli', 'south korea|korean', 'taiwan|taiwanese', 'iran|iranian', 'mexico|mexican'] },
  { id: 'species', standing: 'name', members: ['mice|mouse|murine', 'rat', 'monkey|primate', 'zebrafish'] },
  { id: 'region', standing: 'name', members: ['prefrontal cortex|prefrontal', 'hippocampus|hippocampal', 'amygdala', 'striatum|striatal', 'cingulate', 'habenula', 'hypothalamus|hypothalamic', 'nucleus accumbens', 'insula'] },
  { id: 'psychotherapy', standing: 'name', members: ['cognitive behavioral therapy|cognitive behavioural therapy|cbt', 'behavioral activation|behavioural activation', 'interpersonal therapy|interpersonal psychotherapy', 'psychodynamic', 'mindfulness', 'dialectical behavior therapy|dialectical behaviour therapy|dbt', 'exposure therapy|prolonged exposure', 'motivational interviewing|motivational enhancement'] },
  { id: 'purpose', standing: 'trait', members: ['side effect|adverse effect|adverse event|adverse reaction', 'antidepressant response|treatment response|antidepressant effect|efficacy'], anchors: ['measur', 'questionnair'] },
]

/** All of them as concepts; the identifier of a member begins with that of its class. */
export const rivals: readonly Concept[] = classes.flatMap(({ id, members }) => rows('rival', members.map(names => [`${id}/${names.split('|')[0]!}`, names, id] as const)))

const byId = new Map(classes.map(each => [each.id, each]))

/** How the members of a class stand in a sentence. */
export function standingOf(id: string): Standing {
  return byId.get(id)?.standing ?? 'name'
}

/** Stems one of which must stand near both of two members; null where the words beside them decide. */
export function anchorsOf(id: string): readonly string[] | null {
  return byId.get(id)?.anchors ?? null
}
