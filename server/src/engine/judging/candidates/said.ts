import type { GroupNames, Study } from '../../corpus/study.ts'
import { roles } from '../../corpus/groups/naming.ts'
import { comparedIn } from '../../statistics/context/compared.ts'
import { labelsOf, timesInOtherUnits } from '../../statistics/context/labels.ts'
import { parts, partsIn, wordsOfNoPart } from '../../statistics/context/roles.ts'
import { stages } from '../../statistics/context/stages.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { tokenize, type Token } from '../../statistics/tokens.ts'
import { familyOf, isSpread } from '../comparing/quantity.ts'
import type { Setting } from './candidates.ts'

/** Kinds that groups are named by, "on 15 mg" and "at week 4": a result only where nothing else can be meant. */
export const naming: ReadonlySet<Statistic['kind']> = new Set(['duration', 'dose'])

/** Labels of times. */
export const times: ReadonlySet<string> = new Set([...Object.values(stages), 'minute', 'hour', 'day', 'week', 'month', 'year'])

/** "At week 4", "on 15 mg" and "set 3" are what results are named by. */
export function isName({ kind, unit, printed }: Statistic): boolean {
  return (naming.has(kind) || kind === 'other' && unit === null) && printed.every(({ decimals, raw, word }) => decimals <= 0 && (raw.length <= 2 || word === true))
}

/**
 * What the sentence says beside the number; where it has other results of the kind, only whose number it is is surely said of it, and when, and the group that the sentence is about.
 *
 * @param isForProse to be compared with what sentences say of their numbers: all that tells the number apart counts, not only whose it is
 */
export function saidBy({ statistic, sentence, tokens }: Setting, { abbreviations = {}, groups = [] }: Study, isForProse: boolean): Set<string> {
  const { printed, context: { words, near, owner, particulars } } = statistic
  const areTold = isForProse && particulars.length > 0
  const others = sentence.filter(other => !(naming.has(other.kind) && isName(other)) && !isSpread(other) && (familyOf(other) === familyOf(statistic) || people.has(familyOf(other)) && people.has(familyOf(statistic))))
  const all = labelsOf(others.length === 0 || groups.length > 0 ? tokens() : [], abbreviations)
  for (const part of all.size > 0 ? partsIn(tokens()) : []) all.add(part)
  const isPair = others.length === 1 && isStage(statistic) && isStage(others[0]!)
  const said = others.length === 0 || isPair ? new Set([...all].filter(label => !isPair || !label.startsWith('<') || label.length > longestStage)) : new Set<string>()
  for (const label of labelsOf(tokensOf(others.length === 0 ? [...words, ...near, ...owner].join(' ') : areTold ? particulars.join(' ; ') : owner.join(' ')), abbreviations)) said.add(label)
  if (others.length > 0) {
    for (const label of timesBeside(near, tokens())) said.add(label)
    for (const label of areTold ? [] : [...partsOfOwner(owner), ...loneGroup(all, groups, tokens())]) said.add(label)
    // The owner is in small letters, as no abbreviation is.
    for (const label of labelsOf(tokens().filter(({ raw, text }) => Object.hasOwn(abbreviations, raw) && owner.includes(text)), abbreviations)) said.add(label)
  }
  for (const label of others.length === 0 ? timesInOtherUnits(tokens()) : timesInOtherUnits(tokensOf(near.join(' ')))) said.add(label)
  // What the number is compared with is not whose it is; "other" says nothing but that there are two.
  const isOfAll = others.length === 0 || isPair
  for (const label of ['other', ...printed.map(({ value }) => String(value)), ...isOfAll ? [...wordsOfNoPart(tokens()), ...comparedIn(tokens(), Math.min(statistic.start, ...others.map(({ start }) => start)))] : []]) said.delete(label)
  // "From 5.7 to 5.5 over eight weeks": the time is that of the end.
  if (isPair && owner[0] === stages.start) for (const label of [...said].filter(isOfTime)) if (label !== stages.start && !near.includes(label)) said.delete(label)
  return said
}
const longestStage = Math.max(...Object.values(stages).map(({ length }) => length))

/** "From 3.09 to 2.83": nothing is said of the number but which end it is, so that all else in the sentence is said of both. */
export function isStage({ context: { owner } }: Statistic): boolean {
  return owner.length === 1 && Object.values(stages).includes(owner[0]!)
}

/** Words by which a sentence sets one group against another, which it may leave without a name. */
const comparing = /^(?:than|vs?|versus|against|compared|other|others|both|whereas|while|respectively|each|either|between|but)$/

/** The names of the one group that a sentence is about, where it names no other. */
function loneGroup(said: ReadonlySet<string>, groups: readonly GroupNames[], tokens: readonly Token[]): string[] {
  if (groups.length < 2 || tokens.some(({ text }) => comparing.test(text))) return []
  const named = groups.map(({ names, words }) => [...names, ...words.map(word => [word])].filter(name => name.every(label => said.has(label)))).filter(names => names.length > 0)
  return named.length === 1 ? named[0]!.flat() : []
}

/** The parts of groups that the words name that a number is said to be of. */
function partsOfOwner(owner: readonly string[]): string[] {
  const [isCompared, isTreated] = [roles.compared, roles.treated].map(role => owner.length <= 3 && owner.some(word => role.test(word)))
  return isCompared === isTreated ? [] : [isCompared ? parts.compared : parts.treated]
}

function isOfTime(label: string): boolean {
  return times.has(label) || /^\d{1,2}$/.test(label)
}

/** The times named next to a number, and the beginning or the end where the sentence speaks of one of them alone. */
function timesBeside(near: readonly string[], tokens: readonly Token[]): string[] {
  const named = Object.values(stages).filter(stage => labelsOf(tokens).has(stage))
  return [...[...labelsOf(tokensOf(near.join(' ')))].filter(isOfTime), ...named.length === 1 ? named : []]
}

/** What counts people, or a share of them. */
const people: ReadonlySet<string> = new Set(['people', 'count', 'share', 'any'])

function tokensOf(text: string): Token[] {
  return tokenize(text, { start: 0, end: text.length })
}
