import { rows, type Concept } from './concepts.ts'

/** How a study was done, in the words of CONSORT and STROBE: who knew what was given, how groups were made and arranged, when data were taken, and in how many places. */
const ofStudies = rows('design', [
  ['open-label', 'open label|unblinded|unmasked|non blinded|nonblinded'],
  ['single-blind', 'single blind|single blinded|single masked|rater blinded|rater blind|assessor blinded|assessor blind|observer blinded|observer blind'],
  ['double-blind', 'double blind|double blinded|double masked|triple blind|triple blinded'],
  ['crossover', 'crossover|cross over|crossed over'],
  ['parallel', 'parallel group|parallel groups|parallel arm|parallel arms|parallel'],
  ['retrospective', 'retrospective|retrospectively|chart review|review of charts'],
  ['prospective', 'prospective|prospectively'],
  ['randomised', 'randomised|randomized|rct'],
  ['uncontrolled', 'uncontrolled|single arm|single group|one arm|one group|nonrandomised|nonrandomized|non randomised|non randomized'],
  ['placebo-controlled', 'placebo controlled|sham controlled'],
  ['single-centre', 'single centre|single center|single site|one centre|one center|one site|monocentre|monocentric'],
  ['multicentre', 'multicentre|multicenter|multi centre|multi center|multisite|multi site|multicentric'],
  ['case-report', 'case report|case study|single case'],
  ['case-series', 'case series'],
])

/** Where patients were treated, whether they went on with what they took, and that they were of age. */
const ofPatients = rows('setting', [
  ['adult', 'adult|grown up'],
  ['inpatient', 'inpatient|hospitalised|hospitalized|admitted to hospital'],
  ['outpatient', 'outpatient|ambulatory'],
  ['medicated', 'medicated'],
  ['unmedicated', 'unmedicated|medication free|drug free|antidepressant free'],
])

/** Designs and settings. Kept apart from the standard concepts, since no context has them. */
export const designs: readonly Concept[] = [...ofStudies, ...ofPatients]

/** Designs and settings that nobody can have at once, each with those that it excludes. */
const rivals: ReadonlyMap<string, readonly string[]> = new Map([
  ['open-label', ['double-blind', 'single-blind']],
  ['single-blind', ['double-blind', 'open-label']],
  ['double-blind', ['open-label', 'single-blind', 'uncontrolled', 'retrospective', 'case-report', 'case-series']],
  ['crossover', ['parallel', 'uncontrolled', 'retrospective', 'case-report', 'case-series']],
  ['parallel', ['crossover', 'uncontrolled', 'case-report', 'case-series']],
  ['retrospective', ['prospective', 'randomised', 'double-blind', 'crossover']],
  ['prospective', ['retrospective']],
  ['randomised', ['uncontrolled', 'retrospective', 'case-report', 'case-series']],
  ['uncontrolled', ['randomised', 'double-blind', 'single-blind', 'crossover', 'parallel']],
  ['placebo-controlled', ['open-label', 'uncontrolled', 'retrospective', 'case-report', 'case-series']],
  ['single-centre', ['multicentre']],
  ['multicentre', ['single-centre']],
  ['case-report', ['randomised', 'double-blind', 'crossover', 'multicentre']],
  ['case-series', ['randomised', 'double-blind', 'crossover']],
  ['adult', ['adolescent', 'child']],
  ['adolescent', ['adult']],
  ['child', ['adult']],
  ['inpatient', ['outpatient']],
  ['outpatient', ['inpatient']],
  ['medicated', ['unmedicated']],
  ['unmedicated', ['medicated']],
])

/** Whether a study that is the one cannot be the other. */
export function excludes(design: string, other: string): boolean {
  return rivals.get(design)?.includes(other) === true
}
