import type { Statistic } from '../../../statistics/statistic.ts'
import type { Token } from '../../../statistics/tokens.ts'
import type { Company } from '../../candidates/company.ts'
import type { PooledEvidence } from '../../candidates/evidencePool.ts'
import { contradicted, type Judgement } from '../../judgement.ts'
import { significanceOf } from './significance.ts'

/** What is said of significance: by the word itself, or only that one has more than the other. */
export interface Claimed { significant: boolean, isSaid: boolean }

/** Between a statement and the bracket of its numbers, in tokens. */
const reach = 14
/** Where another threshold than .05 holds, or another hypothesis is tested, significance is not what p says. */
const otherThreshold = /^(?:correct(?:ed|ion)|bonferroni|adjust(?:ed|ing|ment)|nominal(?:ly)?|threshold|hierarchical|sided|tailed|inferiority|noninferiority|equivalence|interaction|alpha|multiplicity|multiple|formal(?:ly)?)$/
const parting = /^(?:[;:]|whereas|while|but|although|though|and)$/

/**
 * "Did better than placebo (p = .32)", "missed significance (−4.1, 95% CI −7.67 to −0.49; P = .027)": where the numbers beside a statement are the source's, they
 * decide. Null where they say nothing, or what the statement says.
 */
export function belied({ start, end }: Statistic, claimed: Claimed, tokens: readonly Token[], sentence: readonly Statistic[], company: Company): Judgement | null {
  const beside = besides(start, end, tokens, sentence)
  if (beside.length === 0) return null
  const [from, to] = [Math.min(start, beside[0]!.start), Math.max(end, beside.at(-1)!.end)]
  if (tokens.some(token => token.start >= from - 60 && token.end <= endOfThought(tokens, to) && otherThreshold.test(token.text))) return null
  const tests = beside.filter(({ kind }) => kind === 'p-value')
  const estimates = beside.filter(({ kind }) => kind !== 'p-value' && kind !== 'confidence-interval' && !/-statistic$|chi-square/.test(kind))
  // "More often (70% against 63%, p = .52)": the shares say that, whatever p says.
  if (!claimed.isSaid && claimed.significant && estimates.length > 0) return null
  const deciding = tests.length === 1 ? tests[0]! : tests.length === 0 ? beside.find(({ kind, lower, upper }) => kind === 'confidence-interval' || lower !== null && upper !== null) : undefined
  const source = deciding && found(deciding, company)
  if (!source) return null
  // "(−0.20, −0.43 to 0.04)": that the two are the bounds of an interval, the source says.
  const itsKind = source.finding.statistic.kind
  const significant = itsKind === 'p-value' ? significanceOf(deciding) : itsKind === 'confidence-interval' ? significanceOfInterval(deciding, [...beside, ...besideFinding(source, company)]) : null
  if (significant === null || deciding.value === 0.05 || significant === claimed.significant) return null
  return contradicted('direction', [source], 0.8)
}

/** How far behind the numbers a word may still be said of them, in characters; a comma behind their bracket ends it sooner. */
const afterthought = 20

function endOfThought(tokens: readonly Token[], to: number): number {
  const closing = tokens.findIndex(({ start, text }) => start >= to && /^[)\]]$/.test(text))
  const isCut = closing >= 0 && /^[,;]$/.test(tokens[closing + 1]?.text ?? '')
  return Math.min(to + afterthought, isCut ? tokens[closing]!.end : Infinity)
}

function besideFinding({ group }: PooledEvidence, { pool }: Company): Statistic[] {
  return pool.filter(other => other.group === group).map(({ finding }) => finding.statistic)
}

/** The numbers of the bracket right behind a statement, or of the one right before ", which is significant" or "and thus significant". */
function besides(start: number, end: number, tokens: readonly Token[], sentence: readonly Statistic[]): Statistic[] {
  const behind = tokens.findIndex(token => token.start >= end)
  if (behind < 0) return []
  const opening = tokens.findIndex(({ text }, i) => i >= behind && i < behind + reach && /^[([]$/.test(text))
  if (opening >= 0 && !tokens.slice(behind, opening).some(({ text, number }) => parting.test(text) || number !== undefined)) return inBracket(tokens, opening, sentence)
  const first = tokens.findIndex(token => token.start >= start)
  const closing = tokens.findLastIndex(({ text }, i) => i < first && i >= first - 6 && /^[)\]]$/.test(text))
  const lead = `${tokens[closing + 1]?.text} ${tokens[closing + 2]?.text}`
  if (closing < 0 || !/^(?:, (?:which|a|not|just)|and (?:thus|hence|therefore|so))$/.test(lead)) return []
  const before = tokens.findLastIndex(({ text }, i) => i < closing && /^[([]$/.test(text))
  return before < 0 ? [] : inBracket(tokens, before, sentence)
}

function inBracket(tokens: readonly Token[], opening: number, sentence: readonly Statistic[]): Statistic[] {
  let depth = 0
  let closing = opening
  for (; closing < tokens.length; closing++) {
    if (/^[([]$/.test(tokens[closing]!.text)) depth++
    else if (/^[)\]]$/.test(tokens[closing]!.text) && --depth === 0) break
  }
  const [from, to] = [tokens[opening]!.start, tokens[closing]?.end ?? Number.MAX_SAFE_INTEGER]
  return sentence.filter(statistic => statistic.start >= from && statistic.end <= to)
}

/** Whether the interval of a difference holds 0; of ratios that are called so, 1. */
function significanceOfInterval({ lower, upper, level }: Statistic, beside: readonly Statistic[]): boolean | null {
  if (lower === null || upper === null || level !== undefined && level !== 95) return null
  const isRatio = beside.some(({ kind }) => kind.endsWith('-ratio'))
  if (!isRatio && lower >= 0 && upper >= 0 && !beside.some(({ kind }) => /difference$/.test(kind))) return null
  const none = isRatio ? 1 : 0
  return lower === none || upper === none ? null : lower > none || upper < none
}

function found(statistic: Statistic, company: Company): PooledEvidence | null {
  const at = company.agreementsOf(statistic).findIndex(agreement => agreement !== null && agreement.reason === null)
  return at < 0 ? null : company.pool[at]!
}
