import type { Token } from './tokens.ts'
import type { Draft } from './grammar/draft.ts'
import { isClosing, isOpening } from './grammar/draft.ts'
import { readLabel } from './grammar/labels.ts'
import { placeOf } from './context/parts.ts'
import type { StatisticKind } from './statistic.ts'

/** Kinds of numbers without a name of their own. */
const nameless = new Set<StatisticKind>(['other', 'score'])
const times = new Set<StatisticKind>(['duration', 'dose', 'direction'])
/** How far before its verb the subject of a clause may stand, in tokens. */
const reach = 40

/**
 * Names numbers that only the rest of their clause names: the subject of "was" ("the mean change in MADRS from baseline to day 15, the primary
 * endpoint, was −5.7"), a comparison ("8.7 points lower than"), the interval that "extended from 3.45 to 242.57", and the second of two
 * numbers compared ("a mean of 24.1 after a day, as compared with 15.4 after ketamine").
 */
export function nameBySubject(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const named: Draft[] = []
  drafts.forEach((draft, i) => {
    const { from, to } = placeOf(tokens, draft)
    named.push(comparison(tokens, draft, to) ?? interval(tokens, draft, from) ?? subject(tokens, draft, from, drafts[i - 1]) ?? counterpart(tokens, draft, from, named.findLast(({ kind }) => kind !== 'duration')) ?? draft)
  })
  return named
}

const comparative = /^(?:lower|higher|greater|less|fewer|more|below|above|better|worse)$/

function comparison(tokens: readonly Token[], draft: Draft, to: number): Draft | null {
  if (!nameless.has(draft.kind) && draft.kind !== 'mean' || draft.value === null || draft.printed[0]?.word || draft.unit !== null && draft.unit !== 'points') return null
  let next = to
  while (draft.unit === 'points' && next < to + 6 && !comparative.test(tokens[next]?.text ?? '') && !/^[,;.()]$/.test(tokens[next]?.text ?? '')) next++
  if (!comparative.test(tokens[next]?.text ?? '') || draft.unit === null && !/^(?:than|in|with|on|for)$/.test(tokens[next + 1]?.text ?? '')) return null
  return { ...draft, kind: 'mean-difference' }
}

function interval(tokens: readonly Token[], draft: Draft, from: number): Draft | null {
  if (draft.lower === null || draft.kind !== 'other' && draft.kind !== 'range' || draft.unit !== null) return null
  if (!/^(?:from|between|was|of)$/.test(tokens[from - 1]?.text ?? '')) return null
  for (let i = from - 1; i >= Math.max(1, from - 24); i--) {
    const { text } = tokens[i]!
    if (text === 'interval' && tokens[i - 1]!.text === 'confidence' || text === 'ci' || text === 'cis') return { ...draft, kind: 'confidence-interval' }
    if (text === ';' || text === 'median') return null
  }
  return null
}

const copulas = /^(?:was|were|is|are|averaged|equalled|equaled)$/
/** Words that begin another clause; the subject of the verb does not stand before them. */
const clauses = /^(?:but|while|whereas|although|because|who|when|where|if|since|[;:.]|had|has|have|showed|received|improved)$/

function subject(tokens: readonly Token[], draft: Draft, from: number, previous: Draft | undefined): Draft | null {
  if (!nameless.has(draft.kind) || draft.value === null || draft.unit !== null && draft.unit !== 'points' || draft.printed[0]?.word) return null
  if (!copulas.test(tokens[from - 1]?.text ?? '')) return null
  // The name belongs to the first number after it; a time between says only when.
  const start = previous === undefined || times.has(previous.kind) ? 0 : placeOf(tokens, previous).to
  let found: StatisticKind | null = null
  let depth = 0
  for (let i = from - 2; i >= Math.max(start, from - reach); i--) {
    const token = tokens[i]!
    if (isClosing(token)) depth++
    else if (isOpening(token)) depth--
    if (depth > 0) continue
    if (depth < 0 || clauses.test(token.text) || copulas.test(token.text)) break
    const label = readLabel(tokens, i)
    // In "the mean change in score from baseline" the first of the names is the head.
    if (label && (!label.label.symbol || label.label.reaching) && label.next < from) found = label.label.kind
  }
  return found === null || found === 'correlation' && Math.abs(draft.value) > 1 || found === 'standard-deviation' || found === 'standard-error' ? null : { ...draft, kind: found }
}

const shared = new Set<StatisticKind>(['mean', 'median', 'score'])

function counterpart(tokens: readonly Token[], draft: Draft, from: number, previous: Draft | undefined): Draft | null {
  if (draft.kind !== 'other' || draft.unit !== null || draft.value === null || !previous || !shared.has(previous.kind) || draft.printed[0]!.decimals !== previous.printed[0]!.decimals) return null
  const { text } = tokens[from - 1] ?? { text: '' }
  const compared = text === 'with' || text === 'to' ? tokens[from - 2]?.text === 'compared' : /^(?:against|versus|vs)$/.test(text)
  return compared && from - placeOf(tokens, previous).to <= 14 ? { ...draft, kind: previous.kind, unit: previous.unit } : null
}
