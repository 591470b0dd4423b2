import type { Token } from '../tokens.ts'

/** What stands for the part that a group plays in a study of two: that of the controls, or that of those who got what is tried. */
export const parts = { compared: '<compared>', treated: '<treated>' }

const people = /^(?:groups?|arms?|condition|patients?|participants?|subjects?|children|kids|infants|babies|women|men|people|mothers|volunteers|individuals|side|cohort|sample|users|takers)$/
const caring = /^(?:care|treatment|therapy|management|practice)$/

/**
 * The parts that a sentence names, whatever words it has for them: "controls", "the control arm", "placebo", "usual care", "untreated children"; "the intervention group", "treated patients", "active
 * treatment". "Glycaemic control" and "after treatment" name none.
 */
export function partsIn(tokens: readonly Token[]): Set<string> {
  const found = new Set<string>()
  tokens.forEach(({ text }, at) => {
    const part = partAt(tokens, text, at)
    if (part !== null) found.add(part)
  })
  return found
}

/** Stems of the words for parts that a sentence has in no other sense than another one: "control of plaque", "after treatment". */
export function wordsOfNoPart(tokens: readonly Token[]): string[] {
  const senses = new Map<string, boolean>()
  tokens.forEach(({ text }, at) => {
    const stem = otherwise.get(text)
    if (stem === undefined) return
    const isOther = text === 'control' ? tokens[at + 1]?.text === 'of' || /^(?:better|good|poor|tight|glyca?emic|symptom|pain|disease|asthma|weight|pressure|glucose)$/.test(tokens[at - 1]?.text ?? '') : /^(?:after|before|during|of|post|pre|-)$/.test(tokens[at - 1]?.text ?? '')
    senses.set(stem, (senses.get(stem) ?? true) && isOther && partAt(tokens, text, at) === null)
  })
  return [...senses].filter(([, isOther]) => isOther).map(([stem]) => stem)
}

const otherwise = new Map([['control', 'control'], ['treatment', 'treat'], ['intervention', 'intervent']])

function partAt(tokens: readonly Token[], text: string, at: number): string | null {
  const next = tokens[at + 1]?.text ?? ''
  const isOfPeople = people.test(next)
  switch (text) {
    case 'placebo': case 'sham': return next === '-' || next === 'controlled' ? null : parts.compared
    case 'controls': case 'comparators': case 'untreated': case 'unsupplemented': return parts.compared
    case 'control': case 'comparison': case 'comparator': return isOfPeople ? parts.compared : null
    case 'usual': case 'standard': case 'routine': case 'conventional': return isOfPeople || caring.test(next) || tokens[at - 1]?.text === 'as' && caring.test(tokens[at - 2]?.text ?? '') ? parts.compared : null
    case 'intervention': case 'experimental': case 'treatment': case 'treated': case 'verum': return isOfPeople ? parts.treated : null
    case 'active': case 'real': return isOfPeople || /^(?:treatment|drug|arm)$/.test(next) ? parts.treated : null
    default: return null
  }
}
