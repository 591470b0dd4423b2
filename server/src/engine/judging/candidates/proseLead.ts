import { roles } from '../../corpus/groups/naming.ts'
import type { GroupNames } from '../../corpus/study.ts'
import { parts } from '../../statistics/context/roles.ts'

/** How much of what one number of a sentence has alone must be said, where nothing of the other is. */
const least = 0.2
/** From which lead on another number is surely meant. */
const clear = 0.5

/** Stems of words that are said of all sorts of results, and tell none apart. */
const general = /^(?:effect|size|main|rate|level|valu|result|analysis|test|differ|differenc|signific|averag|median|increas|decreas|reduct|chang|correspond|percentag|proport|number|numb|use|used|using|amount|total|overal)$/
/** Words that tell numbers apart only where nothing else does: units of time, and words for people. */
const weak = /^(?:second|minute|hour|day|week|month|year|child|children|women|men|woman|man|male|femal|boy|girl|volunte|adult|infant|person|peopl|individu|age|aged)$/

/** How far the words that two numbers of a sentence are told apart by are their own. */
export interface Standing {
  /** Those of the one surely are, and it is a result. */
  isSure: boolean
  /** Those of the other may be said of all: it is the first of its sentence, and no sum of the rest. */
  isFirst: boolean
}

/**
 * How much more of what tells one number of a sentence apart from another is said than of what tells the other apart, from −1 to 1. Names in a sentence are long and clipped, so that a part of one says enough
 * where nothing at all is said of the other.
 *
 * @returns null where nothing tells them apart, or something of both is said
 */
export function leadInProse(one: ReadonlySet<string>, other: ReadonlySet<string>, said: ReadonlySet<string>, { isSure, isFirst }: Standing): number | null {
  const [mine, theirs] = [telling(one, other), telling(other, one)]
  const [ofMine, ofTheirs] = [shareOf(mine, said), shareOf(theirs, said)]
  // "Weight rose with tea (12%) and coffee (15%)": that a claim has the weight too does not make coffee tea.
  if (isFirst && ofMine === 1 && ofTheirs > 0 && ofTheirs < 1 && mine.some(label => !weak.test(label))) return clear
  if (ofMine > 0 && ofTheirs > 0 || mine.length + theirs.length === 0) return null
  if (ofTheirs > 0) return -ofTheirs
  // "Homes that spray" and "homes that do not spray": the one has no words that the other lacks.
  if (theirs.length === 0) return (isSure || !mine.some(label => /^\d/.test(label))) && ofMine === 1 && [...other].some(label => said.has(label)) ? clear : null
  return isSure && ofMine >= least ? Math.max(ofMine, clear) : ofMine
}

/** Whether two numbers of a sentence are of two groups of the study, and of these that of the one alone is said: whatever else is said of either, the one is meant. */
export function isOfGroupSaid(one: ReadonlySet<string>, other: ReadonlySet<string>, said: ReadonlySet<string>, groups: readonly GroupNames[]): boolean {
  const [mine, theirs, meant] = [one, other, said].map(labels => groupsIn(labels, groups)) as [Set<string>, Set<string>, Set<string>]
  const [ofMine, ofTheirs] = [[...mine].filter(group => !theirs.has(group)), [...theirs].filter(group => !mine.has(group))]
  return ofTheirs.length > 0 && ofMine.some(group => meant.has(group)) && !ofTheirs.some(group => meant.has(group))
}

/** The groups that some labels name; that which others are compared with is known by the part it plays, whatever it is called. */
function groupsIn(labels: ReadonlySet<string>, groups: readonly GroupNames[]): Set<string> {
  const named = groups.filter(({ names }) => names.some(name => name.every(label => labels.has(label)))).map(({ names }) => names.some(([label]) => label === parts.compared) ? parts.compared : names[0]!.join(' '))
  const isCompared = labels.has(parts.compared) || [...labels].some(label => roles.compared.test(label))
  return new Set(isCompared ? [...named, parts.compared] : named)
}

/** The labels that the other has not; weak ones only where nothing else tells them apart. */
function telling(labels: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  const own = [...labels].filter(label => !others.has(label) && !general.test(label))
  const names = own.filter(label => !weak.test(label))
  return names.length > 0 ? names : own
}

function shareOf(labels: readonly string[], said: ReadonlySet<string>): number {
  return labels.length === 0 ? 0 : labels.filter(label => said.has(label)).length / labels.length
}
