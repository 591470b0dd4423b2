import type { Span } from '../text/span.ts'
import type { Statistic } from './statistic.ts'
import type { Token } from './tokens.ts'
import { tokensOf } from './tokensOf.ts'
import type { Draft } from './grammar/draft.ts'
import { recognize } from './grammar/recognize.ts'
import { readAnnounced } from './announced.ts'
import { readBreakdown } from './breakdown.ts'
import { shareUnits, unitsBehindBrackets } from './parallel.ts'
import { nameBySubject } from './subject.ts'
import { commaInNumber } from './printedNumber.ts'
import { groupStatistics } from './group.ts'
import { findMentions, standardVocabulary, type Mention, type Vocabulary } from '../vocabulary/match.ts'
import { placeOf } from './context/parts.ts'
import { senseOf, type Sense } from './context/senses.ts'
import type { Context } from './context/context.ts'
import { contextsOf } from './context/contextsOf.ts'
import { readSpecifications } from './specifications/readSpecifications.ts'
import { directionsInWords } from './statements/directionsInWords.ts'

/**
 * Reads every statistic of one sentence.
 *
 * @param prose the masked text of the document; whatever is not prose is blank in it
 * @param span  the sentence, in UTF-16 code units of `prose`
 * @param vocabulary the names that contexts are made of; the standard ones where nothing is given
 * @returns statistics in order of appearance, their offsets absolute in `prose`, grouped and with their context. Never throws; linear time.
 */
export function extractStatistics(prose: string, span: Span, vocabulary: Vocabulary = standardVocabulary): Statistic[] {
  return windows(tokensOf(prose, span)).flatMap((tokens, index, all) => renumber(readTokens(prose, tokens, vocabulary), index, all.length))
}

/** Longer than any sentence: a table or a list without full stops. It is read piece by piece, so that time stays linear. */
const longest = 400

function windows(tokens: readonly Token[]): (readonly Token[])[] {
  if (tokens.length <= longest) return [tokens]
  const pieces: (readonly Token[])[] = []
  for (let from = 0; from < tokens.length; from += longest) pieces.push(tokens.slice(from, from + longest))
  return pieces
}

/** Groups of later pieces must not run into those of earlier ones. */
function renumber(statistics: Statistic[], piece: number, pieces: number): Statistic[] {
  return pieces === 1 ? statistics : statistics.map(statistic => ({ ...statistic, group: statistic.group + piece * longest }))
}

function readTokens(prose: string, tokens: readonly Token[], vocabulary: Vocabulary): Statistic[] {
  const specified = readSpecifications(tokens).map(({ draft }) => draft)
  const isSpecified = ({ start, end }: Draft): boolean => specified.some(other => other.start < end && start < other.end)
  const drafts = unitsBehindBrackets(tokens, readAnnounced(tokens, shareUnits(tokens, nameBySubject(tokens, readBreakdown(tokens, recognize(tokens)))))).filter(draft => !isSpecified(draft))
  const worded = directionsInWords(tokens, drafts, vocabulary)
  if (drafts.length + worded.length + specified.length === 0) return []
  const mentions = findMentions(tokens, vocabulary)
  const numbers = readDrafts(prose, tokens, drafts, mentions, vocabulary)
  if (worded.length + specified.length === 0) return numbers
  const contexts = [worded, specified].flatMap(alone => (alone.length === 0 ? [] : contextsOf(tokens, alone, mentions)))
  const groups = Math.max(0, ...numbers.map(({ group }) => group))
  const beside = [...worded, ...specified].map((draft, i) => statisticOf(draft, prose, groups + i + 1, contexts[i]!))
  return [...numbers, ...beside].sort((a, b) => a.start - b.start || a.end - b.end)
}

function readDrafts(prose: string, tokens: readonly Token[], drafts: readonly Draft[], mentions: readonly Mention[], vocabulary: Vocabulary): Statistic[] {
  if (drafts.length === 0) return []
  const groups = groupStatistics(tokens, drafts)
  const contexts = contextsOf(tokens, drafts, mentions)
  return drafts.map((draft, index) => {
    const estimate = besideEstimate.has(draft.kind) || draft.kind === 'other' && opensBracket(prose, drafts[index - 1], draft) ? estimateOf(drafts, groups, index) : index
    const context = estimate === index ? contextOfP(tokens, drafts, contexts, index) : { ...contexts[index]!, outcome: contexts[estimate]!.outcome, scale: contexts[estimate]!.scale, population: contexts[estimate]!.population, arm: contexts[estimate]!.arm, comparator: contexts[estimate]!.comparator, time: contexts[estimate]!.time.length > 0 ? contexts[estimate]!.time : contexts[index]!.time }
    const sense = senseOf(tokens, draft, placeOf(tokens, draft), context.scale.some(id => vocabulary.concepts.get(id)?.higher === 'better')) ?? signOf(draft, drafts.filter((_, i) => groups[i] === groups[index]))
    return statisticOf(draft, prose, groups[index]!, context, sense)
  })
}

/** Puts a statistic together. All have all fields in one order: what is of one shape is read faster, and judging holds each claim against many findings. */
function statisticOf(draft: Draft, prose: string, group: number, context: Context, sense?: Sense): Statistic {
  const { kind, start, end, value, lower, upper, comparator, unit, printed, df1, df2, numerator, denominator, level, levelAt, direction, arm, qualifier } = draft
  return { kind, start, end, text: printedText(prose.slice(start, end)), value, lower, upper, comparator, unit, group, printed, df1, df2, numerator, denominator, level, levelAt, direction, arm, sense, qualifier, context }
}

/** A statistic as it is printed, without the blanks that markup left in it. */
function printedText(text: string): string {
  // Nearly all have nothing to leave out, which one look shows.
  if (!/[ \u2009][ \u2009,]/.test(text)) return text
  return text.replaceAll(commaInNumber, ',').replace(/([−–-]?)[ \u2009]{2,100}(,?)/g, (_, sign: string, comma: string) => sign === '' ? `${comma}${comma === '' ? ' ' : ''}` : sign)
}

/** "3.1 (95% CI −4.51 to 10.80)": where one bound carries a sign, the estimate's lack of one is a sign too. */
function signOf(draft: Draft, group: readonly Draft[]): Sense | undefined {
  if (draft.kind !== 'mean-difference' || !draft.value || draft.unit === '%') return undefined
  const isSigned = group.some(({ kind, lower, upper }) => kind === 'confidence-interval' && lower !== null && upper !== null && lower < 0 && lower <= draft.value! && draft.value! <= upper)
  return !isSigned ? undefined : draft.value > 0 ? 'increase' : 'decrease'
}

/** Kinds that are said of the estimate before them and share its context. */
const besideEstimate = new Set<Draft['kind']>(['confidence-interval', 'p-value', 'standard-deviation', 'standard-error', 'interquartile-range'])

/** "−12.4 (10.43)": a number alone in brackets behind another is its spread. */
function opensBracket(prose: string, previous: Draft | undefined, draft: Draft): boolean {
  return previous !== undefined && /^\s{0,3}[([]\s{0,3}$/.test(prose.slice(previous.end, draft.start))
}

/** The nearest statistic before, in the same group, that is not itself beside another; the statistic itself where there is none. */
function estimateOf(drafts: readonly Draft[], groups: readonly number[], at: number): number {
  for (let i = at - 1; i >= 0 && groups[i] === groups[at]; i--) if (!besideEstimate.has(drafts[i]!.kind)) return i
  return at
}

/** "70% against 63% relapsed within 12 months (P = .52)": a p value in brackets is of the outcome of the last result before it, where nothing nearer names one. */
function contextOfP(tokens: readonly Token[], drafts: readonly Draft[], contexts: readonly Context[], at: number): Context {
  const own = contexts[at]!
  if (drafts[at]!.kind !== 'p-value' || own.outcome.length > 0 || own.scale.length > 0) return own
  const before = drafts.findLastIndex(({ kind }, i) => i < at && isResult.has(kind))
  if (before < 0) return own
  const from = placeOf(tokens, drafts[before]!).to
  const to = placeOf(tokens, drafts[at]!).from
  if (!tokens.slice(Math.max(from, to - 4), to).some(({ text }) => text === '(') || tokens.slice(from, to).some(({ text }) => text === ';')) return own
  return { ...own, outcome: contexts[before]!.outcome, scale: contexts[before]!.scale }
}

/** Kinds that a p value may be of. */
const isResult = new Set<Draft['kind']>(['percentage', 'fraction', 'mean', 'mean-difference', 'median', 'score', 'odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'risk-difference', 'standardized-mean-difference'])
