/** Slots of the context that are filled from the vocabulary. */
export type Slot = 'outcome' | 'scale' | 'population' | 'arm' | 'analysis'

/** What a name may say: what fills a slot, how something is given, what is taken beside it, how a study was done, where its patients were, or which of a few a fact has. */
export type Sort = Slot | 'route' | 'drug-class' | 'design' | 'setting' | 'rival'

/**
 * One concept of the field: a stable identifier, its broader concept where there is one, and the names it goes by. Names are matched word
 * by word, without regard to case or hyphens; a plural "s" is allowed at the end.
 */
export interface Concept {
  id: string
  slot: Sort
  names: readonly string[]
  /** The broader concept: "treatment-resistant-depression" is a "depression". Broader and narrower never contradict each other. */
  broader?: string
  /** Of a scale: the lowest and the highest total, where all its versions share them. */
  range?: readonly [number, number]
  /** Of a scale: what a higher total means. Symptom scales are the rule: where nothing is said, higher is worse. */
  higher?: 'better' | 'worse'
}

type Row = readonly [id: string, names: string, broader?: string]

/** Concepts of one slot, with their names parted by "|". */
export const rows = (slot: Sort, list: readonly Row[]): Concept[] =>
  list.map(([id, names, broader]) => ({ id, slot, names: names.split('|'), ...(broader === undefined ? {} : { broader }) }))

/** Populations by age and life stage; they cut across conditions. */
export const lifeStages: ReadonlySet<string> = new Set(['adolescent', 'transition-age-youth', 'aged', 'child', 'pregnancy'])

/** Conditions and groups of people; MeSH headings give the identifiers where there is one. */
const populations = rows('population', [
  ['depression', 'depression|depressed|depressive episode|mood disorder'],
  ['depressive-disorder-major', 'major depression|depressive disorder|unipolar depression|mdd|major depressive disorder|major depressive episode', 'depression'],
  ['treatment-resistant-depression', 'treatment resistant depression|treatment refractory depression|trd|refractory depression|treatment resistant major depression|treatment resistant mdd|treatment resistant unipolar depression', 'depressive-disorder-major'],
  ['bipolar-disorder', 'bipolar depression|bipolar disorder|bipolar|bipolar i|bipolar ii', 'depression'],
  ['social-anxiety-disorder', 'social anxiety disorder|social anxiety|sad|social phobia', 'anxiety-disorders'],
  ['generalized-anxiety-disorder', 'generalized anxiety disorder|generalised anxiety disorder|generalized anxiety|generalised anxiety|gad', 'anxiety-disorders'],
  ['panic-disorder', 'panic disorder', 'anxiety-disorders'],
  ['anxiety-disorders', 'anxiety disorder|anxiety spectrum disorder|refractory anxiety'],
  ['stress-disorders-post-traumatic', 'post traumatic stress disorder|posttraumatic stress disorder|ptsd'],
  ['obsessive-compulsive-disorder', 'obsessive compulsive disorder|ocd'],
  ['feeding-and-eating-disorders', 'eating disorder'],
  ['anorexia-nervosa', 'anorexia nervosa|anorexia', 'feeding-and-eating-disorders'],
  ['bulimia-nervosa', 'bulimia nervosa|bulimia', 'feeding-and-eating-disorders'],
  ['alcohol-use-disorder', 'alcohol use disorder|alcohol dependence|alcoholism|severe alcohol use', 'substance-related-disorders'],
  ['cocaine-use-disorder', 'cocaine use disorder|cocaine dependence', 'substance-related-disorders'],
  ['opioid-use-disorder', 'opioid use disorder|opioid dependence|heroin dependence', 'substance-related-disorders'],
  ['substance-related-disorders', 'substance use disorder|substance abuse|addiction'],
  ['palliative-care', 'palliative care|terminal illness|terminally ill|late stage illness|serious illness|seriously ill|life limiting illness|end of life care|hospice'],
  ['schizophrenia', 'schizophrenia|psychosis|psychotic disorder'],
  ['chronic-pain', 'chronic pain'],
  ['adolescent', 'adolescent|teenager|pediatric|paediatric'],
  ['transition-age-youth', 'transitional age youth|transition age youth|young adult'],
  ['aged', 'elderly|older adult|older patient|aged 65'],
  ['child', 'child|children|infant'],
  ['pregnancy', 'pregnancy|pregnant|postpartum'],
  ['diabetes-mellitus', 'diabetes|diabetic'],
  ['hypertension', 'hypertension|hypertensive'],
  ['neoplasms', 'cancer|tumour|tumor|carcinoma|malignancy'],
  ['asthma', 'asthma'], ['copd', 'copd|chronic obstructive pulmonary disease'], ['hiv-infections', 'hiv'], ['malaria', 'malaria'], ['stroke', 'stroke'], ['heart-failure', 'heart failure'],
])

/** What was measured. */
const outcomes = rows('outcome', [
  ['response', 'response|responded|responder|responding|response rate|respond|nonresponder|treatment response|antidepressant response|halving of their|halved their|halve their'],
  ['non-response', 'non response|nonresponse|non responder|nonresponder|did not respond|not respond|no response|failed to respond|fail to respond|without response|had not responded|not reach response|not reach a response|not achieve response|not achieve a response|not attain response|not meet response criterion|not meet the response criterion|not meet criterion for response|not meet the criterion for response|not fulfil response criterion|not fulfill response criterion|short of response|not reach a halving|not achieve a halving|short of a halving|not halve their|not halved their'],
  ['remission', 'remission|remitted|remitter|remission rate|remit'],
  ['non-remission', 'non remission|nonremission|not in remission|not remit|not achieve remission|not attain remission|not reach remission|not enter remission|failed to remit|fail to remit'],
  ['relapse', 'relapse|relapsed|relapse rate|relapsing'],
  ['non-relapse', 'freedom from relapse|not relapse|relapse free|free of relapse|free from relapse'],
  ['time-to-relapse', 'time to relapse', 'relapse'],
  ['time-to-loss-of-response', 'time to loss of response|loss of response|lost their response|lost response|lose their response|lose response', 'response'],
  ['suicidal-ideation', 'suicidal ideation|suicidality|suicidal thought|suicide|suicidal|si'],
  ['anxiety', 'anxiety|anxious|anxiolytic|anxiety score|anxiety symptom'],
  ['depressive-symptoms', 'depressive symptom|depression score|depression severity|antidepressant effect|depressive symptomatology|severity of depression'],
  ['dissociation', 'dissociation|dissociative|dissociated|dissociate|dissociating|dissociative symptom|dissociative effect'],
  ['nausea', 'nausea|nauseous|nauseated'], ['vomiting', 'vomiting|vomited'], ['headache', 'headache'], ['dizziness', 'dizziness|dizzy'], ['somnolence', 'somnolence|somnolent|drowsiness|drowsy'], ['dysgeusia', 'dysgeusia'],
  ['vertigo', 'vertigo'], ['diplopia', 'diplopia|double vision'], ['amnesia', 'amnesia|memory loss|memory gap'], ['euphoria', 'euphoria|euphoric mood'], ['myalgia', 'myalgia|muscle pain'],
  ['blood-pressure', 'blood pressure|hypertension'],
  ['adverse-event', 'adverse event|side effect|adverse effect|treatment emergent adverse event|serious adverse event'],
  ['mortality', 'mortality|death|died|survival'],
  ['discontinuation', 'discontinuation|dropout|dropped out|withdrew|withdrawal|discontinued|discontinue|discontinuing|attrition'],
  ['abstinence', 'abstinence|abstinent|days abstinent'],
  ['craving', 'craving'],
  ['cognition', 'cognitive|cognition|neurocognitive|neurocognition|processing speed|working memory|memory'],
  ['pain', 'pain|analgesic'],
  ['quality-of-life', 'quality of life'],
  ['prevalence', 'prevalence'],
  ['compulsion', 'compulsion score|compulsion'],
  ['improvement', 'improvement|improved'],
  ['missing', 'missing|unanswered'],
  ['infection', 'infection'], ['recurrence', 'recurrence|recurrent'], ['hospitalization', 'hospitalization|hospitalisation|hospital admission'], ['weight', 'weight|bmi|body mass index'],
])

/** Interventions and comparators. */
const arms = rows('arm', [
  ['ketamine', 'ketamine|racemic ketamine|ketamine hydrochloride|iv ketamine'],
  ['esketamine', 'esketamine|s ketamine|spravato|esketamine nasal spray|intranasal esketamine|nasal spray|the spray'],
  ['arketamine', 'arketamine|r ketamine'],
  ['hydroxynorketamine', 'hydroxynorketamine|hnk'],
  ['midazolam', 'midazolam|active placebo', 'control'],
  ['placebo', 'placebo|saline|saline placebo|placebo nasal spray|sham|dummy', 'control'],
  ['control', 'control|control group|controls|untreated|untreated group|comparator group|comparator arm|usual care|standard care|treatment as usual|tau|waitlist|wait list'],
  ['electroconvulsive-therapy', 'electroconvulsive therapy|ect'],
  ['cognitive-behavioral-therapy', 'cognitive behavioral therapy|cognitive behavioural therapy|cognitive behavior therapy|cbt'],
  ['nalmefene', 'nalmefene'],
  ['active-treatment', 'active group|active arm|active drug|active spray|active medication|active infusion|active treatment|active treatment group|active condition'],
  ['intervention', 'intervention|intervention group|treatment group|experimental group|treated group'],
])

const analyses = rows('analysis', [
  ['baseline', 'baseline|at entry|pretreatment|pre treatment'],
  ['intention-to-treat', 'intention to treat|itt|intent to treat|modified intention to treat'],
  ['per-protocol', 'per protocol'],
  ['subgroup', 'subgroup'],
  ['sensitivity', 'sensitivity analysis'],
  ['anxious-depression', 'anxious depression'], ['nonanxious-depression', 'nonanxious depression|non anxious depression'],
  ['female', 'female|women|woman|girl'],
  ['male', 'male|men|man|boy'],
  ['whole-sample', 'all patients|all participants|whole sample|total sample|overall sample|entire sample|full sample|whole pooled sample|entire cohort|whole cohort|overall population'],
  ['prior-suicide-attempt', 'attempted suicide before|prior suicide attempt|previous suicide attempt|prior suicide attempts|history of suicide attempts|history of suicide attempt|earlier suicide attempt|previous attempt|prior attempt|earlier attempt|past attempt|previous attempter|prior attempter|earlier attempter|past attempter|attempted suicide previously|attempted suicide earlier|attempted before|suicide attempter'],
  ['stable-remission', 'stable remission|stable remitter|stably remitted'],
  ['stable-response', 'stable response|stable responder'],
])

/** Psychiatry, for which the bundled studies stand, and what trials of all fields share. */
export const coreConcepts: readonly Concept[] = [...populations, ...outcomes, ...arms, ...analyses]
