import { damagedSign, type Token } from '../tokens.ts'
import { isClosing, isOpening, numberAt, point, readComparator, type Draft, type Match, type Recognizer } from './draft.ts'

const interlude = new Set(['value', 'values', 'for', 'interaction', 'trend', 'the', 'difference', 'of', 'was', 'were', 'is', 'a', 'heterogeneity', 'overall', 'corrected',
  'adjusted', 'uncorrected', 'nominal', 'one', 'two', 'sided', 'tailed', 'with', 'fdr', 'log', 'rank', '-', ':', '_', '*', 'all', 'both', 'noninferiority', 'superiority'])

/** "pinteraction", "Padj": what the p value is of, written as one word. */
const compound = /^p(value|interaction|int|trend|adj|adjusted|corr|corrected|fdr|bonferroni|holm|heterogeneity|het|noninferiority|superiority|nonlinearity|unadjusted|perm)$/
const spelled: Readonly<Record<string, string>> = { int: 'interaction', adj: 'adjusted', corr: 'corrected', fdr: 'corrected', bonferroni: 'corrected', holm: 'corrected', het: 'heterogeneity' }

/** Such a p value tests something else than the estimate beside it. */
const qualifiers = new Set(['interaction', 'trend', 'heterogeneity', 'noninferiority', 'superiority', 'one', 'overall', 'adjusted', 'corrected'])

/**
 * "p = .03", "P<0.001", "p-value of 0.122", "P for interaction = 0.07", "p = n.s.". Not "p. 01" (a page), nor "p" alone.
 * A p value without comparator counts only after "value of" or in "P .03" with a zero left out.
 */
export const pValues: Recognizer = {
  opens: ({ raw, text }) => /^p(?:'?s)?$/.test(text) || compound.test(text) || damagedSign.test(raw),
  read: readPValue,
}

function readPValue(tokens: readonly Token[], at: number): Match | null {
  const label = tokens[at]!
  const behind = numberAt(tokens, at + 1)
  if (damagedSign.test(label.raw) && behind && behind.value <= 1) return list(tokens, at + 1, [point('p-value', behind, { comparator: label.raw.endsWith('b') ? '<' : '>' })])
  // "eta2_p = .11" is the partial η².
  const name = compound.exec(label.text)?.[1]
  if (label.text !== 'p' && label.text !== 'ps' && label.text !== "p's" && name === undefined || tokens[at - 1]?.text === '_' && !label.spaced || label.text === 'p' && /^(?:eta|η)/.test(tokens[at - 2]?.text ?? '') && !label.spaced) return null
  let i = at + 1
  if (tokens[i]?.text === '-' || tokens[i]?.text === '=') { if (tokens[i]?.text === '-') i++ }
  if (isOpening(tokens[i]) && /^(?:two|one|trend|interaction|adjusted|corrected|uncorrected|unadjusted|heterogeneity|fdr|bonferroni)$/.test(tokens[i + 1]?.text ?? '')) {
    while (i < at + 8 && tokens[i] && !isClosing(tokens[i])) i++
    i++
  }
  const start = i
  while (i < start + 7 && interlude.has(tokens[i]?.text ?? '')) i++
  // "interaction p = .012" says it before.
  const qualifier = (tokens.slice(start, i).find(token => qualifiers.has(token.text)) ?? (tokens[at - 1]?.text === 'interaction' ? tokens[at - 1] : undefined))?.text ?? (name !== undefined && qualifiers.has(spelled[name] ?? name) ? spelled[name] ?? name : undefined)
  const extras = qualifier === undefined ? {} : { qualifier }
  const far = /^values?$/.test(tokens[start]?.text ?? '') ? farComparator(tokens, i) : null
  if (far) return list(tokens, far.at, [point('p-value', tokens[far.at]!.number!, { comparator: far.comparator, ...extras })])
  const comparator = readComparator(tokens, i)
  if (!comparator) {
    const bare = numberAt(tokens, i)
    const announced = i > start && tokens[i - 1]?.text !== '.'
    const zeroless = bare?.raw.startsWith('.') && bare.decimals >= 2
    if (!bare || bare.value > 1 || !(announced || zeroless)) return null
    return list(tokens, i, [point('p-value', bare, extras)])
  }
  const number = numberAt(tokens, comparator.next)
  if (number) {
    // "p = 1.3" and "p = −0.02" are impossible p values, "P = 30" is something else.
    if ((number.value > 1 || number.value < 0) && number.decimals < 1) return null
    return list(tokens, comparator.next, [point('p-value', number, { comparator: comparator.comparator, ...extras })])
  }
  return notSignificant(tokens, comparator.next)
}

/** "the p-value for the comparisons within and between groups was <0.05": where the number stands, after a few words and a verb. */
function farComparator(tokens: readonly Token[], from: number): { at: number, comparator: Draft['comparator'] } | null {
  for (let i = from; i < Math.min(tokens.length, from + 14); i++) {
    const { type, text } = tokens[i]!
    if (type === 'number' || /^[.;:()=<>≤≥]$/.test(text)) return null
    if (!/^(?:was|were|is|are|of)$/.test(text)) continue
    const comparator = readComparator(tokens, i + 1)
    const at = comparator?.next ?? i + 1
    const number = numberAt(tokens, at)
    if (number && number.value >= 0 && number.value <= 1 && number.decimals >= 2) return { at, comparator: comparator?.comparator ?? '=' }
  }
  return null
}

/** "p = .03 and .21, respectively", "p = 0.01, 0.02 and 0.4": further p values of the same label. */
function list(tokens: readonly Token[], at: number, statistics: Draft[]): Match {
  let next = at + 1
  for (;;) {
    let i = next
    if (tokens[i]?.text === ',') i++
    if (tokens[i]?.text === 'and') i++
    if (i === next) break
    const comparator = readComparator(tokens, i)
    const number = numberAt(tokens, comparator?.next ?? i)
    if (!number || number.value > 1 || number.value < 0 || number.decimals < 2 && !number.raw.startsWith('.') || tokens[(comparator?.next ?? i) + 1]?.text === '%') break
    statistics.push(point('p-value', number, { comparator: comparator?.comparator ?? statistics[0]!.comparator }))
    next = (comparator?.next ?? i) + 1
  }
  if (statistics.length > 1) statistics.forEach((statistic, arm) => { statistic.arm = arm })
  return { next, statistics }
}

/** "ns", "n.s.", "NS": a p value that says only that it is above the threshold. */
function notSignificant(tokens: readonly Token[], at: number): Match | null {
  const first = tokens[at]
  const dotted = first?.text === 'n' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.text === 's'
  if (first?.text !== 'ns' && !dotted) return null
  const last = dotted ? tokens[at + 2]! : first
  const next = at + (dotted ? (tokens[at + 3]?.text === '.' ? 4 : 3) : 1)
  const direction = { significant: false, change: 'none' as const }
  return { next, statistics: [{ kind: 'p-value', start: first.start, end: last.end, value: null, lower: null, upper: null, comparator: '>', unit: null, printed: [], direction }] }
}

/** "(n.s.)" or "(NS)" alone in brackets, or "t(15) = .77, ns". */
export const missingSignificance: Recognizer = {
  opens: token => token.text === ',' || isOpening(token),
  read: readNotSignificant,
}

function readNotSignificant(tokens: readonly Token[], at: number): Match | null {
  const listed = tokens[at]!.text === ',' && at > 0 && tokens[at - 1]!.type === 'number'
  if (!listed && !isOpening(tokens[at])) return null
  const match = notSignificant(tokens, at + 1)
  if (!match || !listed && !isClosing(tokens[match.next])) return null
  return { ...match, next: listed ? match.next : match.next + 1 }
}
