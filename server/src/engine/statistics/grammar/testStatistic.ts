import type { Token } from '../tokens.ts'
import type { StatisticKind } from '../statistic.ts'
import { readUnit } from './units.ts'
import { isClosing, isDash, isOpening, numberAt, point, readComparator, type Match, type Recognizer } from './draft.ts'

const byName: Record<string, StatisticKind> = {
  t: 't-statistic', F: 'f-statistic', z: 'z-statistic', Z: 'z-statistic', Q: 'q-statistic', Qb: 'q-statistic', Qw: 'q-statistic', U: 'u-statistic', W: 'u-statistic',
  r: 'correlation', R: 'correlation', ρ: 'correlation', rho: 'correlation', rs: 'correlation', T: 't-statistic', f: 'f-statistic', H: 'chi-square',
}
const chi = new Set(['χ', 'Χ', 'chi', 'x', 'χ²', 'chi²', 'x²', '𝜒'])
const tailed = new Set(['two', 'one', 'tailed', 'sided', '-', 'welch', "'s", 'paired', 'value', 'test', 'statistic'])

interface Degrees { df1?: number, df2?: number, next: number }

/** "t(28) = 2.20", "F(1, 13) = 53.0", "F1,368 = 4.0", "t29 = 2.14", "χ2 (1, N = 356) = 0.60", "z = 2.83", "r = −0.62", "U = 75", "Q(2) = 22". */
export const testStatistics: Recognizer = {
  opens: ({ type, raw, text }) => type === 'word' && (chi.has(text) || Object.hasOwn(byName, raw) || /^(?:G|Ï|BF|Q(?:T|[Bb]etween|[Ww]ithin|[Tt]otal|[Mm]odel|[Ee]rror))$/.test(raw)),
  read: readTestStatistic,
}

function readTestStatistic(tokens: readonly Token[], at: number): Match | null {
  const name = readName(tokens, at)
  if (!name) return null
  const degrees = readDegrees(tokens, name.next, name.kind)
  let i = degrees?.next ?? name.next
  while (i < name.next + 12 && tailed.has(tokens[i]?.text ?? '')) i++
  const comparator = readComparator(tokens, i) ?? (tokens[i]?.text === ':' || tokens[i]?.text === 'of' ? { comparator: '=' as const, next: i + 1 } : null)
  if (!comparator) return null
  // "AUC0–t of 3-ketodesogestrel": the end of another name.
  if (tokens[comparator.next - 1]?.text === 'of' && isDash(tokens[at - 1]) && !tokens[at]!.spaced) return null
  const number = numberAt(tokens, comparator.next)
  if (!number || !possible(name.kind, number.value)) return null
  // "at t = −5 minutes" is a time, "Cohen's f = 0.48" an effect size.
  if (name.kind === 't-statistic' && !degrees && readUnit(tokens, comparator.next + 1)?.kind === 'duration') return null
  if (name.kind === 'f-statistic' && !degrees && /^cohen/.test(tokens[at - 1]?.text ?? '')) return null
  const statistic = point(name.kind, number, { comparator: comparator.comparator })
  const df = degrees ?? readDegreesAfter(tokens, comparator.next + 1)
  // One df is stored where the distribution has its only one: t and r as denominator, χ² and Q as numerator.
  if (df?.df2 !== undefined) statistic.df2 = df.df2
  if (df?.df1 !== undefined) {
    if (df.df2 === undefined && (name.kind === 't-statistic' || name.kind === 'correlation')) statistic.df2 = df.df1
    else statistic.df1 = df.df1
  }
  return { next: Math.max(comparator.next + 1, degrees ? 0 : df?.next ?? 0), statistics: [statistic] }
}

function possible(kind: StatisticKind, value: number): boolean {
  if (kind === 'correlation') return Math.abs(value) <= 1
  if (kind === 'f-statistic' || kind === 'chi-square' || kind === 'q-statistic' || kind === 'u-statistic') return value >= 0
  return true
}

function readName(tokens: readonly Token[], at: number): { kind: StatisticKind, next: number } | null {
  const token = tokens[at]!
  if (chi.has(token.text)) {
    let i = at + 1
    if (isDash(tokens[i]) || tokens[i]?.text === '_' || tokens[i]?.text === '^') i++
    const next = tokens[i]
    const squared = next?.text === '²' || (next?.type === 'number' && next.number!.value === 2) || next?.text === 'square' || next?.text === 'squared'
    if (squared) return { kind: 'chi-square', next: tokens[i + 1]?.text === '^' ? i + 2 : i + 1 }
    return token.text === 'x' || token.text === 'chi' ? null : { kind: 'chi-square', next: at + 1 }
  }
  // "G² (1) = …" is a likelihood-ratio χ², "QBetween(3)" and "QT(16)" are Cochran's Q.
  if (token.raw === 'G' && (tokens[at + 1]?.text === '²' || tokens[at + 1]?.number?.value === 2 && !tokens[at + 1]!.spaced)) return { kind: 'chi-square', next: at + 2 }
  if (/^Q(?:T|[Bb]etween|[Ww]ithin|[Tt]otal|[Mm]odel|[Ee]rror)$/.test(token.raw)) return { kind: 'q-statistic', next: at + 1 }
  if (token.raw === 'Q' && isDash(tokens[at + 1]) && /^(?:between|within|total|model)$/.test(tokens[at + 2]?.text ?? '')) return { kind: 'q-statistic', next: at + 3 }
  // "Ï‡2(1)" is the χ² of a file that was read in the wrong encoding.
  if (token.raw === 'Ï' && tokens[at + 1]?.text === '‡' && tokens[at + 2]?.number?.value === 2) return { kind: 'chi-square', next: at + 3 }
  // "BF(2, 56) = 12.03" has the two degrees of freedom of an F, which no Bayes factor has.
  if (token.raw === 'BF' && isOpening(tokens[at + 1]) && numberAt(tokens, at + 2) && tokens[at + 3]?.text === ',' && numberAt(tokens, at + 4) && isClosing(tokens[at + 5])) return { kind: 'f-statistic', next: at + 1 }
  const kind = byName[token.raw]
  if (!kind) return null
  // "T = 24" is a time, "R = 3" nothing; capital names need brackets or an explicit sign, which the caller demands.
  return { kind, next: at + 1 }
}

/** Degrees of freedom in brackets or glued to the name: "(28)", "[1,13]", "(1, N = 356)", "t29", "F1,368", "F 1, 368". */
function readDegrees(tokens: readonly Token[], at: number, kind: StatisticKind): Degrees | null {
  if (isOpening(tokens[at])) {
    let i = at + 1
    if (tokens[i]?.text === 'df') i += tokens[i + 1]?.text === '=' ? 2 : 1
    const first = tokens[i]?.type === 'number' ? tokens[i]!.number! : null
    if (!first) return null
    const degrees: Degrees = { df1: first.value, next: i + 1 }
    i++
    if (tokens[i]?.text === ',' || tokens[i]?.text === ';') {
      const second = numberAt(tokens, i + 1)
      if (second) {
        degrees.df2 = second.value
        i += 2
      } else {
        // "(1, N = 356)": the sample size is not a df.
        while (tokens[i] && !isClosing(tokens[i]) && i < at + 10) i++
      }
    }
    if (!isClosing(tokens[i])) return null
    return { ...degrees, next: i + 1 }
  }
  const glued = tokens[at]
  if (glued?.type !== 'number' || (kind !== 't-statistic' && kind !== 'f-statistic' && kind !== 'chi-square')) return null
  if (kind !== 'f-statistic') return { df1: glued.number!.value, next: at + 1 }
  if (tokens[at + 1]?.text !== ',' || tokens[at + 2]?.type !== 'number') return null
  return { df1: glued.number!.value, df2: tokens[at + 2]!.number!.value, next: at + 3 }
}

/** "t = 6.293, df = 173", "χ2 = 4.979, df=1". */
function readDegreesAfter(tokens: readonly Token[], at: number): Degrees | null {
  const i = tokens[at]?.text === ',' || tokens[at]?.text === ';' || isOpening(tokens[at]) ? at + 1 : at
  // "χ² = 5.3 (1 df)", "χ² = 5.3, 1 d.f."
  const counted = i > at ? numberAt(tokens, i) : null
  if (counted && (tokens[i + 1]?.text === 'df' || tokens[i + 1]?.text === 'd' && tokens[i + 2]?.text === '.' && tokens[i + 3]?.text === 'f')) return { df1: counted.value, next: tokens[i + 1]!.text === 'df' ? i + 2 : i + 4 }
  if (tokens[i]?.text !== 'df') return null
  const sign = tokens[i + 1]?.text === '=' || tokens[i + 1]?.text === ':' ? i + 2 : i + 1
  const first = numberAt(tokens, sign)
  if (!first) return null
  const second = tokens[sign + 1]?.text === ',' ? numberAt(tokens, sign + 2) : null
  if (second) return { df1: first.value, df2: second.value, next: sign + 3 }
  return { df1: first.value, next: sign + 1 }
}
