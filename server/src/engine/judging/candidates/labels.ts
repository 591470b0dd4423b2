import type { Finding, Study } from '../../corpus/study.ts'
import type { Evidence } from '../claim.ts'
import { labelsOf } from '../../statistics/context/labels.ts'
import { tokenize } from '../../statistics/tokens.ts'

/** What a finding is told apart from others by, dimension by dimension: in a table the label of its row, the head of its column and what the table is of, in a sentence whose number it is. */
export type Labels = readonly ReadonlySet<string>[]

/** The dimension that tells tables apart. */
const caption = 2

const known = new WeakMap<Finding, Labels>()

/** The labels of a finding. Kept for as long as the finding lives. */
export function labelsOfFinding({ finding, study }: Evidence): Labels {
  let labels = known.get(finding)
  if (!labels) known.set(finding, labels = readLabels(finding, study))
  return labels
}

function readLabels({ cell, sentence, statistic: { context: { owner } } }: Finding, { abbreviations }: Study): Labels {
  const labelsIn = (text: string): Set<string> => labelsOf(tokenize(text, { start: 0, end: text.length }), abbreviations)
  return cell ? [labelsIn(cell.row), labelsIn(cell.column), labelsIn(sentence.split(' — ', 1)[0]!)] : [labelsIn(owner.filter(word => !/^\d+[.,]/.test(word)).join(' '))]
}

/**
 * How much more of what tells one finding apart from another is said than of what tells the other apart, from −1 to 1: the least over the dimensions in which the two differ. Null where
 * nothing tells them apart, or nothing names one of them.
 */
export function leadOf(one: Labels, other: Labels, said: ReadonlySet<string>): number | null {
  // What a row is called may be the name of a column elsewhere; the caption, which names them all, tells tables apart and nothing in them.
  const [placeOfOne, placeOfOther] = [one, other].map(labels => new Set(labels.slice(0, caption).flatMap(each => [...each])))
  let least: number | null = null
  for (let dimension = 0; dimension < one.length; dimension++) {
    const [ofOne, ofOther] = [one[dimension]!, other[dimension] ?? new Set<string>()]
    const mine = saidOf(ofOne, dimension === caption ? ofOther : placeOfOther!, said)
    const theirs = saidOf(ofOther, dimension === caption ? ofOne : placeOfOne!, said)
    if (mine === null && theirs === null) continue
    if (mine === null || theirs === null) return null
    if (mine > 0 && theirs > 0) return null
    least = Math.min(least ?? 1, mine - theirs)
  }
  return least
}

/** The share of some labels that is said, without those that the other side has too; null where none is left. */
function saidOf(labels: ReadonlySet<string>, others: ReadonlySet<string>, said: ReadonlySet<string>): number | null {
  let all = 0
  let common = 0
  for (const label of labels) {
    if (others.has(label)) continue
    all++
    if (said.has(label)) common++
  }
  return all === 0 ? null : common / all
}
