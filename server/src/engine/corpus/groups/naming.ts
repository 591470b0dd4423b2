import { stages } from '../../statistics/context/stages.ts'

/** Something of an article, a group or a time, said to be called by another name too. Both are labels as `labelsOf` makes them. */
export interface Naming { name: readonly string[], called: readonly string[] }

/** Stems by which an article calls its groups after the part they play. */
export const roles = {
  /** The group that the others are compared with. */
  compared: /^(?:control|placebo|sham|comparis|comparat|untreat|usual|routin|convention|nontreat)$/,
  /** The group that gets what is tried. */
  treated: /^(?:intervent|experiment|activ|treat|verum)$/,
}

/** Whether labels name no more than the part that a group plays. */
export function isRole(labels: readonly string[]): boolean {
  return labels.length === 1 && (roles.compared.test(labels[0]!) || roles.treated.test(labels[0]!))
}

/** Stems of words that tell no groups apart: what is done to all of them, how it is counted, and how much of it there is. */
const general = /^(?:receiv|treat|therap|therapy|therapi|dos|dosag|daily|day|week|month|hour|minute|year|second|tabl|figur|mean|median|score|valu|percent|rang|iqr|stand|standard|devi|squar|adjust|all|total|overall|only|alon|person|people|case|number|other|same|new|random|assign|allocat|includ|compar|addit|follow|first|last|one|two|three|four|five|six|plus|arm|cohort|abov|below|protocol|program|intervent|control|placebo|study|experiment|usual|care|single|dure|no|more|less|age|ag|practic|measur|test|assess|examin|evalu|servic|scor|group|form|condit|method|risk|popul|sampl|analys|male|femal|rate|respons|safety|efficacy|least|error|immediate|chang|possibl|minimum|maximum|identic|similar|specific|relat|techniqu|regim|regimen)$/

/** Whether a label may stand for a group by itself. */
export function isTelling(label: string): boolean {
  return !general.test(label) && !/^\d/.test(label) && label.length > 2 && label !== stages.start && label !== stages.end
}

/** One text for a set of labels, whatever their order. */
export function keyOf(labels: readonly string[]): string {
  return [...new Set(labels)].sort().join(' ')
}

/** "A", "III", "2", "t1": a name that means nothing by itself. */
export function isShort(label: string): boolean {
  return /^(?:\p{Lu}{1,4}|\p{L}{1,5}\d)$/u.test(label)
}
