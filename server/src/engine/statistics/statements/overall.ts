import { stemsOf } from '../../text/stems.ts'
import type { Token } from '../tokens.ts'
import type { Stretch } from './clauses.ts'
import { ofStudies } from './design.ts'
import { lastSubjectOf, type Kind, type Sides } from './sides.ts'
import type { Words } from './statement.ts'
import type { Trigger } from './trigger.ts'

/** What a comparison must not name to be one of efficacy altogether. */
interface Names {
  kindOf: (stretch: Stretch) => Kind | null
  /** Whether a stretch names what is measured, whatever else it names. */
  measures: (stretch: Stretch) => boolean
  /** Whether a token belongs to the name of people, a treatment, a dose or a time. */
  isNamed: (at: number) => boolean
}

const about = /^(?:in|on|for|of|regarding|concerning|about)$/
const patients = /^(?:(?:in|out)?patients?|participants?|adults|adolescents|children|veterans|people|persons|individuals|subjects|volunteers|women|men|sufferers)$/
const nouns = /^(?:advantage|benefit|superiority|differences?|interaction)$/

/**
 * Whether a comparison without an outcome is of what treatments do altogether: "ketamine was superior to placebo", "worked no better than". One in something that has no name in the
 * vocabulary ("superior in reaction time", "sleep was better") is not, nor is "better tolerated".
 */
export function isOverall(tokens: readonly Token[], clause: Stretch, trigger: Trigger, sides: Sides, measure: Words, { kindOf, measures, isNamed }: Names): boolean {
  if (trigger.form !== 'comparison' || measure.ids.length > 0 || !/^(?:better|worse|apart)$/.test(trigger.way)) return false
  if (trigger.to < clause.to && sides.than?.from !== trigger.to && !/^(?:[,.)]|than|to|over|with|in|on|for|compared|relative|versus|vs|at|from|as|between|among|by|when|well|and|of|after|during|significantly|effective)$/.test(tokens[trigger.to]!.text)) return false
  const subject = lastSubjectOf(tokens, clause, trigger)
  if (subject && measures(subject)) return false
  // "Patients fared better with A than with B"
  const areThey = subject !== null && tokens.slice(subject.from, Math.min(subject.to, trigger.from)).every(({ text }) => patients.test(text)) && sides.of !== null && sides.than !== null && kindOf(sides.of) === 'arm'
  const isOfSide = subject !== null && (areThey || kindOf(subject) === 'arm' || sides.of?.from === subject.from)
  return (isOfSide || nouns.test(tokens[trigger.to - 1]!.text)) && !namesAnother(tokens, clause, [sides.of, sides.than, isOfSide ? subject : null, trigger], isNamed)
}

/** "… in reaction time": what it is said of, where that is neither people nor the study. */
function namesAnother(tokens: readonly Token[], { from, to }: Stretch, sides: readonly (Stretch | null)[], isNamed: (at: number) => boolean): boolean {
  const isOfSide = (at: number): boolean => sides.some(side => side !== null && at >= side.from && at < side.to)
  for (let at = from; at < to; at++) {
    if (!about.test(tokens[at]!.text) || isOfSide(at)) continue
    let end = at + 1
    while (end < to && !/^(?:[,;:.(]|to|with|than|over|at|by|and|was|were|is)$/.test(tokens[end]!.text) && !about.test(tokens[end]!.text)) end++
    // "Session for session" is how it was compared.
    if (tokens.slice(at + 1, end).some(({ text }) => patients.test(text)) || end === at + 2 && tokens[at + 1]!.text === tokens[at - 1]?.text) continue
    const own = tokens.filter(({ text }, i) => i > at && i < end && !isOfSide(i) && !isNamed(i) && !/^(?:treating|treatment|managing|management)$/.test(text))
    if (stemsOf(own).some(stem => !ofStudies.test(stem))) return true
  }
  return false
}
