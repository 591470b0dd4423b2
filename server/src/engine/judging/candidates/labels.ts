import { isShort, isTelling, roles } from '../../corpus/groups/naming.ts'
import type { Finding, GroupNames, Study } from '../../corpus/study.ts'
import type { Evidence } from '../claim.ts'
import { labelsOf } from '../../statistics/context/labels.ts'
import { parts } from '../../statistics/context/roles.ts'
import { tokenize } from '../../statistics/tokens.ts'

/** What a finding is told apart from others by, dimension by dimension: in a table the label of its row, the head of its column and what the table is of, in a sentence whose number it is. */
export type Labels = readonly ReadonlySet<string>[]

/** The dimension that tells columns apart, and that which tells tables apart. */
const column = 1
const caption = 2

const known = new WeakMap<Finding, Labels>()

/** The labels of a finding. Kept for as long as the finding lives. */
export function labelsOfFinding({ finding, study }: Evidence): Labels {
  let labels = known.get(finding)
  if (!labels) known.set(finding, labels = readLabels(finding, study))
  return labels
}

function readLabels({ cell, sentence, statistic: { context: { owner, particulars } } }: Finding, { abbreviations }: Study): Labels {
  const labelsIn = (text: string): Set<string> => labelsOf(tokenize(text, { start: 0, end: text.length }), abbreviations)
  return cell ? [labelsIn(cell.row), labelsIn(cell.column), labelsIn(sentence.split(' — ', 1)[0]!)] : [labelsIn(particulars.length > 0 && isProse(sentence) ? particulars.join(' ; ') : owner.filter(word => !/^\d+[.,]/.test(word)).join(' '))]
}

/** A sentence, and no row of a table whose cells could not be told apart. */
export function isProse(sentence: string): boolean {
  return !sentence.includes(' — ')
}

/** What else may be said for the labels of a dimension: whole names of the same group or time, each with the labels that it stands for, and those that stand beside them. */
type OtherNames = readonly { name: readonly string[], instead: readonly string[], beside: readonly string[] }[]

const knownNames = new WeakMap<Finding, readonly (OtherNames | null)[]>()
const none: OtherNames = []

/** What the article calls the group and the time of a finding elsewhere, dimension by dimension; null where it is of none that is known. */
function otherNamesOf({ finding, study }: Evidence): readonly (OtherNames | null)[] {
  let names = knownNames.get(finding)
  if (!names) {
    const groups = study.groups ?? []
    knownNames.set(finding, names = groups.length === 0 ? [] : labelsOfFinding({ finding, study }).map((labels, dimension) => dimension === caption ? null : namesFor(labels, groups, finding.cell !== undefined && dimension === 0)))
  }
  return names
}

/** @param isRow the label of a row is of a group only where it is more than a short name: "I" is a grade there */
function namesFor(labels: ReadonlySet<string>, groups: readonly GroupNames[], isRow: boolean): OtherNames | null {
  const isNamed = (name: readonly string[]): boolean => isPart(name) ? !isRow && partOf(labels) === name[0] : name.every(label => labels.has(label)) && !(isRow && name.every(label => label.length <= 3))
  const found = groups.flatMap(({ names, words }) => {
    const own = names.filter(isNamed)
    return own.length === 0 ? [] : [{ own, all: [...names.filter(name => !name.every(label => labels.has(label))), ...words.map(word => [word])] }]
  })
  // Of two groups it is of neither; a group and a time may stand together.
  if (found.length === 0 || found.length > 2) return null
  return found.flatMap(({ own, all }) => {
    const instead = [...labels].filter(label => own.some(name => isPart(name) ? isOfPart(label) : name.includes(label)))
    const beside = [...labels].filter(label => !instead.includes(label))
    return all.map(name => ({ name, instead, beside }))
  })
}

function isPart(name: readonly string[]): boolean {
  return name.length === 1 && (name[0] === parts.compared || name[0] === parts.treated)
}

function isOfPart(label: string): boolean {
  return roles.compared.test(label) || roles.treated.test(label)
}

/** The part that a group has by its labels; null where they name both, or none. */
function partOf(labels: ReadonlySet<string>): string | null {
  const [compared, treated] = [roles.compared, roles.treated].map(role => [...labels].some(label => role.test(label)))
  return compared ? parts.compared : treated ? parts.treated : null
}

/**
 * How much more of what tells one finding apart from another is said than of what tells the other apart, from −1 to 1: the least over the dimensions in which the two differ. Null where
 * nothing tells them apart, or nothing names one of them. What the article calls a group elsewhere names the other finding too, and the one where both are of groups.
 */
export function leadOf(one: Evidence, other: Evidence, said: ReadonlySet<string>): number | null {
  const sides = [one, other].map(evidence => {
    const labels = labelsOfFinding(evidence)
    // What a row is called may be the name of a column elsewhere; the caption, which names them all, tells tables apart and nothing in them.
    return { labels, names: otherNamesOf(evidence), place: new Set(labels.slice(0, caption).flatMap(each => [...each])) }
  })
  const [a, b] = [sides[0]!, sides[1]!]
  const areOfOneForm = one.finding.statistic.printed[0]?.decimals === other.finding.statistic.printed[0]?.decimals
  let least: number | null = null
  for (let dimension = 0; dimension < a.labels.length; dimension++) {
    const [ofOne, ofOther] = [a.labels[dimension]!, b.labels[dimension] ?? new Set<string>()]
    // What rows and columns are called is compared there.
    const [known, knownToOther] = dimension === caption ? [new Set([...ofOther, ...a.place, ...b.place]), new Set([...ofOne, ...a.place, ...b.place])] : [b.place, a.place]
    const [mine, theirs] = [saidOf(ofOne, known, said, b.names[dimension] ?? (dimension === column && isOfGroup(ofOther, ofOne)) ? a.names[dimension] : none), saidOf(ofOther, knownToOther, said, b.names[dimension])]
    if (mine === null && theirs === null) continue
    // "Formoterol" alone is not the column "budesonide and formoterol" where there is one of that name.
    const [own, others] = dimension === column && areOfOneForm ? [mine ?? wholeOf(ofOne, said), theirs ?? wholeOf(ofOther, said)] : [mine, theirs]
    if (own === null || others === null || own > 0 && others > 0 && mine !== null && theirs !== null) return null
    least = Math.min(least ?? 1, mine === null ? others > 0 ? -others : own : theirs === null ? own > 0 ? own : -others : own - others)
  }
  return least
}

/** Short names of columns that are of figures and not of groups. */
const figures = /^(?:OR|RR|HR|MD|ES|CI|SD|SE|DF|[PFTRN])$/

/** Whether the head of a column has a name that may be a group's, beside what the other has too. */
function isOfGroup(labels: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...labels].some(label => !others.has(label) && (isTelling(label) || isShort(label)) && !figures.test(label))
}

/** 1 where all of the labels are said that the other side has too, beside more; null where they are not. */
function wholeOf(labels: ReadonlySet<string>, said: ReadonlySet<string>): number | null {
  return labels.size > 0 && [...labels].every(label => said.has(label)) ? 1 : null
}

/** The share of some labels that is said, without those that the other side has too, or of another name that is said whole; null where none is left. */
function saidOf(labels: ReadonlySet<string>, others: ReadonlySet<string>, said: ReadonlySet<string>, names: OtherNames | null = none): number | null {
  const own = shareOf(labels, others, said)
  if (own === null || own === 1) return own
  // "The control group, first night" and "second night" are of one group; "without cocoa" names the group that has cocoa to say it is another.
  return (names ?? none).filter(({ name, instead }) => said.has('no') === name.includes('no') && name.every(label => said.has(label) && !others.has(label)) && instead.some(label => !others.has(label)))
    .reduce((most, { beside }) => Math.max(most, shareOf(beside, others, said, 1)!), own)
}

/** @param whole how many labels more there are, and are said */
function shareOf(labels: Iterable<string>, others: ReadonlySet<string>, said: ReadonlySet<string>, whole = 0): number | null {
  let all = whole
  let common = whole
  for (const label of labels) {
    if (others.has(label)) continue
    all++
    if (said.has(label)) common++
  }
  return all === 0 ? null : common / all
}
