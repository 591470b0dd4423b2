import type { Course } from './course.ts'
import type { Degree } from './degree.ts'
import type { FlowStep } from './flow.ts'
import type { Limit } from './limits.ts'
import type { Ordinal } from './ordinal.ts'

/**
 * What a statistic is about. Every slot is a set of identifiers from the vocabulary (`vocabulary/`), empty where the text does not
 * say: an empty slot is unknown, not "none", and nothing is ever contradicted on it.
 */
export interface Context {
  /** response, remission, relapse, anxiety, suicidal-ideation … */
  outcome: string[]
  /** madrs, ham-d, caps-5 … */
  scale: string[]
  /** ptsd, social-anxiety-disorder, adolescents … */
  population: string[]
  /** The arm the number belongs to: ketamine, esketamine, placebo … */
  arm: string[]
  /** What it is compared with. */
  comparator: string[]
  /** Time points in hours after treatment, e.g. 24. */
  time: number[]
  /** Parts of the sample that numbers mark off: an age band, the number of infusions before. */
  limits: Limit[]
  /** baseline, endpoint, intention-to-treat, subgroup … */
  analysis: string[]
  /** `background` for what the sentence reports of the world at large, `method` for what was planned. */
  role: 'result' | 'method' | 'background' | null
  /** Stems of the content words of the sentence. */
  words: string[]
  /** Stems of the content words next to the number, up to the numbers before and after: what tells the arms of a comparison apart. */
  near: string[]
  /** Stems of the words of the phrase that says whose number it is: "in the XELIRI arm" after it, or "nitrate" before it. */
  owner: string[]
  /** What tells the number apart from the others of its sentence, as printed: whose it is, what was measured, when, on what dose. Empty where the sentence has one result, or says nothing. */
  particulars: string[]
  /** Of people, the steps of the flow through the trial that they are counted at; see `flowOf`. Left out where none is named. */
  flow?: readonly FlowStep[]
  /** Of a length of time, the part of the course of an effect that it is of. Left out where nothing says it. */
  course?: Course
  /** How bad the outcome is that it measures. Left out where nothing says it. */
  degree?: readonly Degree[]
  /** Of a result, which of several steps or sessions it is of. Left out where nothing says it. */
  ordinal?: Ordinal
}
