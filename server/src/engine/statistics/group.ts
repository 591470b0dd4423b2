import { isOfInterval } from './grammar/plusMinus.ts'
import type { Token } from './tokens.ts'
import type { Draft } from './grammar/draft.ts'

/** Kinds that stand beside an estimate rather than being one. */
const beside = new Set(['confidence-interval', 'p-value', 'standard-deviation', 'standard-error', 'interquartile-range', 'range', 'sample-size', 'study-count', 'heterogeneity', 'z-statistic', 't-statistic', 'f-statistic', 'chi-square', 'q-statistic', 'u-statistic'])
/** May follow an estimate after a semicolon. */
const appended = new Set(['confidence-interval', 'p-value', 'sample-size', 'study-count', 'heterogeneity', 'standard-deviation', 'standard-error', 'interquartile-range', 'range', 'z-statistic'])
const tests = new Set(['t-statistic', 'f-statistic', 'chi-square', 'z-statistic', 'q-statistic', 'u-statistic', 'correlation'])
const comparing = new Set(['vs', 'versus', 'v', 'against', 'compared', 'than', 'respectively', 'and'])

/**
 * Numbers the statistics of a sentence by comparison, from 1. Estimate, interval, p and test in one breath belong together, and so do two
 * arms side by side ("26.7% with esketamine against 45.3% with placebo").
 */
export function groupStatistics(tokens: readonly Token[], drafts: readonly Draft[]): number[] {
  const groups: number[] = []
  let group = 0
  let cursor = 0
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!
    const previous = drafts[i - 1]
    const between: Token[] = []
    while (cursor < tokens.length && tokens[cursor]!.start < draft.start) {
      if (previous && tokens[cursor]!.start >= previous.end) between.push(tokens[cursor]!)
      cursor++
    }
    const belonging = previous !== undefined && (belongs(draft, previous, between) || isSizeOfTest(draft, drafts, groups, i, between))
    const before = drafts[i - 2]
    // "−3.8 at 24 h (−5.75 to −1.89)": the time stands among its own numbers.
    if (!belonging && before && previous?.kind === 'duration' && groups[i - 1]! > groups[i - 2]! && isAround(draft, before) && opensBracketSoon(tokens.filter(({ start, end }) => start >= before.end && end <= draft.start))) {
      groups[i - 1] = group = groups[i - 2]!
      groups.push(group)
      continue
    }
    if (!belonging) group++
    groups.push(group)
  }
  return groups
}

const comparedTests = new Set(['t-statistic', 'f-statistic', 'chi-square', 'z-statistic', 'u-statistic'])

/** "F(2, 57) = 4.31, p = .018, η² = .13", "t(45) = 2.41, p = .020, d = 0.61": the effect size of the test in the same breath. */
function isSizeOfTest(draft: Draft, drafts: readonly Draft[], groups: readonly number[], at: number, between: readonly Token[]): boolean {
  const isSize = draft.kind === 'standardized-mean-difference' || draft.kind === 'correlation' || draft.qualifier?.endsWith('eta squared') === true
  if (!isSize || between.length > 6 || !/^[,;]$/.test(between[0]?.text ?? '') || leavesBracket(between)) return false
  for (let i = at - 1; i >= 0 && groups[i] === groups[at - 1]; i--) if (comparedTests.has(drafts[i]!.kind)) return true
  return false
}

function belongs(draft: Draft, previous: Draft, between: readonly Token[]): boolean {
  if (draft.start < previous.end) return true
  if (draft.kind === 'direction' || previous.kind === 'direction') return false
  const words = between.filter(token => token.type === 'word')
  if (between.some((token, i) => token.text === '.' && i > 0 && between[i - 1]!.raw.length > 1)) return false
  // "96.7% (n = 117), 89.3% (n = 109)": each n belongs to the share before its bracket.
  const opened = between.filter(token => token.text !== '%')
  if (isShare(previous) && (draft.kind === 'sample-size' || draft.kind === 'count') && opened.length <= 3 && opened[0]?.text === '(') return true
  if ((previous.kind === 'sample-size' || previous.kind === 'count') && isShare(draft) && leavesBracket(between) && !words.some(token => token.text !== 'and' && comparing.has(token.text))) return false
  // "4.1 ± 0.8", "−12.4 (10.43)"
  if (between.length === 2 && between[1]!.text === '±' && /^[([]$/.test(between[0]!.text)) return true
  if (between.length === 1 && (between[0]!.text === '±' || draft.kind === 'other' && /^[([]$/.test(between[0]!.text))) return true
  // "30% ± 5.9%", "30 points ± 5.9": the unit of both stands behind the first.
  if (between.length <= 3 && between.at(-1)?.text === '±' && between.slice(0, -1).every(({ type, text }) => text === '%' || text === '/' || type === 'word')) return true
  if (draft.qualifier === 'spread' && between.length <= 12 && between.at(-1)?.text === '±' && isOfInterval(between, between.length - 1) && !between.some(({ text }) => text === ';')) return true
  // "45% responded (± 10%)"
  if (draft.qualifier === 'spread' && between.at(-1)?.text === '±' && opensBracketSoon(between.slice(0, -1))) return true
  // "63% against 46% (p = .026; difference 95% CI 2% to 30%)": an interval of an estimate that is not printed.
  if (draft.kind === 'confidence-interval' && between.some(token => token.text === 'difference') && previous.kind !== 'mean-difference' && previous.kind !== 'risk-difference') return false
  const semicolon = between.some(token => token.text === ';')
  // "OR 28.94; 95% CI 3.45–242.57; p = .002": labels of what follows stand between.
  if (semicolon && !appended.has(draft.kind)) return false
  if (previous.kind === 'p-value' && tests.has(draft.kind)) return false
  // "… (95% CI −5.05 to −1.71) and again −3.4 at day 25": the next comparison.
  if (previous.kind === 'confidence-interval' && !beside.has(draft.kind) && words.some(({ text }) => text === 'and' || text === 'then')) return false
  // "−3.1, −4.51 to 10.80", "−0.20 in all patients (−0.43 to 0.04)": bounds without a name.
  if (isAround(draft, previous) && (between.length === 1 && between[0]!.text === ',' || opensBracketSoon(between))) return true
  if (beside.has(draft.kind) || beside.has(previous.kind) && previous.kind !== 'p-value') {
    return words.length <= 4 && !(leavesBracket(between) && words.length > 2) && !(previous.kind === 'p-value' && !beside.has(draft.kind))
  }
  if (draft.kind === previous.kind && (draft.lower === null) === (previous.lower === null) || isShare(draft) && isShare(previous)) {
    if (isShare(draft) && (between.length <= 2 || words.length <= 3 && /^[([]$/.test(between.at(-1)!.text))) return true
    return !semicolon && words.length <= 9 && words.some(token => comparing.has(token.text))
  }
  return false
}

/** Two bounds to the decimal, without a name, and a number between them that has about as many decimals; words may have taken the place of its sign. */
function isAround({ kind, lower, upper, unit, printed }: Draft, { value, unit: other, printed: [own], kind: what }: Draft): boolean {
  return kind === 'other' && lower !== null && upper !== null && value !== null && what !== 'p-value' && (unit === other || other === 'points') && printed[0]!.decimals > 0
    && (lower <= value && value <= upper || lower <= -value && -value <= upper) && Math.abs(printed[0]!.decimals - own!.decimals) <= 1
}

/** A few words, and then the bracket that the next number stands in. */
function opensBracketSoon(between: readonly Token[]): boolean {
  return between.length <= 6 && /^[([]$/.test(between.at(-1)?.text ?? '') && !between.slice(0, -1).some(({ text }) => /^[([\]);,]$/.test(text) || comparing.has(text))
}

/** A bracket opened before the first of the tokens closes among them. */
function leavesBracket(between: readonly Token[]): boolean {
  let depth = 0
  for (const token of between) {
    if (token.text === '(' || token.text === '[') depth++
    else if ((token.text === ')' || token.text === ']') && --depth < 0) return true
  }
  return false
}

function isShare(draft: Draft): boolean {
  return draft.kind === 'percentage' || draft.kind === 'fraction' || draft.kind === 'count'
}
