import type { PrintedNumber, Statistic } from '../../statistics/statistic.ts'
import type { Token } from '../../statistics/tokens.ts'
import type { Setting } from '../candidates/candidates.ts'
import { dimensionOf, isSpread } from '../comparing/quantity.ts'
import { labelsOfFinding } from '../candidates/labels.ts'
import type { EvidencePool, PooledEvidence } from '../candidates/evidencePool.ts'

/** Stems of words by which a sentence gives a difference. */
const comparing = /^(?:differ|apart|advantag|gap|long|short|low|high|great|small|larg|bett|wors|few|fast|slow|old|young|lead|exceed|gain|benefi|margin|drift|reduc|increas|decreas|fell|fall|rose|drop|grew|grow|sav|earl|later|climb|shr[ai]nk)/

/** Stems of words by which a sentence gives all the people of a study. */
const ofAll = /^(?:total|altogeth|random|enrol|includ|recruit|compris|consist)/

/** Stems of words for people who were only wished for. */
const planned = /^(?:plan|foreseen|intend|target|need|requir|aim|calculat|assum)/

/** What part of the claim's words the sentence of the two numbers must have. */
const akin = 0.3

/**
 * The difference or the sum of two numbers that one sentence, one row or one column of the source sets side by side, which writers work out: "14 months longer" for 30.7 against 16.6 months,
 * "1,186 cycles" for 182 and 1,004, "fell by 0.24" for 2.75 in the row "before" and 2.51 in the next.
 *
 * @returns one of the two; null where nothing gives the number
 */
export function workedOut({ statistic: claim, tokens }: Setting, pool: EvidencePool): PooledEvidence | null {
  if (claim.lower !== null && claim.upper !== null) return endsOf(claim, pool)
  const [printed] = claim.printed
  if (claim.value === null || !printed || claim.printed.length !== 1 || isSpread(claim) || apart.has(claim.kind)) return null
  const target = Math.abs(claim.value)
  const half = 0.5 * 10 ** -Math.max(0, printed.decimals) * (1 + 1e-9)
  const { words, near } = claim.context
  const isDifference = isPoint(claim) && !isWhen(claim, tokens()) && (claim.kind === 'risk-difference' || claim.kind === 'mean-difference' || (givenTimes.has(claim.kind) ? near : words).some(word => comparing.test(word)))
  const isSum = people.has(claim.kind) && target >= 20
  const isWhole = (claim.qualifier === 'total' || words.some(word => ofAll.test(word))) && !words.some(word => planned.test(word))
  if (!isDifference && !isSum) return null
  const isAkin = (others: readonly string[]): boolean => [words, near].some(own => own.length > 1 && own.filter(word => others.includes(word)).length >= akin * own.length)
  const gives = (a: number, b: number): boolean => isDifference && Math.abs(Math.abs(a - b) - target) <= half && a !== b && a !== 0 && b !== 0 || isSum && target >= 100 && a + b === target
  return pool.find((evidence, at) => {
    const first = evidence.finding.statistic
    if (first.value === null || apart.has(first.kind) || isSpread(first) || !isOfMeasure(claim, first)) return false
    for (let k = at + 1; k <= at + reachInTable && pool[k]; k++) {
      const isBeside = k <= at + reach && pool[k]!.sentence === evidence.sentence
      if (!isBeside && !isBelow(pool[k]!, evidence)) continue
      const second = pool[k]!.finding.statistic
      if (second.value === null || second.kind !== first.kind || second.unit !== first.unit) continue
      const areAllGroups = isSum && isWhole && first.kind === 'sample-size' && k <= at + 2 && first.value + second.value === target
      if (areAllGroups || gives(first.value, second.value) && isAkin(first.context.words)) return true
    }
    return false
  }) ?? null
}

/** "Exceeding 5 mm" is a limit, and no difference that exceeds another. */
function isPoint({ comparator }: Statistic): boolean {
  return comparator === '=' || comparator === '~'
}

/** "Increased from 6 hours on", "reduced at 24 h": a time since when, or at which, something differs. */
function isWhen({ kind, start }: Statistic, tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(token => token.end > start)
  return kind === 'duration' && /^(?:from|at|after|until|since|within|before|during)$/.test(tokens[at - 1]?.text ?? '')
}

/** "Rose from 29.6 to 34.93 mg/dl", where a row has 29.62 and 34.93: one of the two. */
function endsOf(claim: Statistic, pool: EvidencePool): PooledEvidence | null {
  const [from, to] = claim.printed
  if (claim.kind !== 'range' && claim.kind !== 'other' || !from || !to) return null
  const isEnd = ({ finding: { statistic: { value, lower, printed: [own] } } }: PooledEvidence, end: PrintedNumber): boolean => value !== null && lower === null
    && Math.abs(value - end.value) <= (own && own.decimals > end.decimals && end.decimals > 0 ? 0.5 * 10 ** -end.decimals * (1 + 1e-9) : 0)
  return pool.find((evidence, at) => isOfMeasure(claim, evidence.finding.statistic) && isEnd(evidence, from)
    && pool.slice(at + 1, at + reach + 1).some(other => other.sentence === evidence.sentence && other.finding.statistic.kind === evidence.finding.statistic.kind && isOfMeasure(claim, other.finding.statistic) && isEnd(other, to))) ?? null
}

/** Two numbers of one comparison stand no further apart, in numbers; those of a column have the rest of their rows between. */
const reach = 6
const reachInTable = 24

/** In a column of a table, further down, in a row whose name is the same but for one thing: "before" and "after". */
function isBelow(below: PooledEvidence, above: PooledEvidence): boolean {
  const { finding, study } = below
  const [a, b] = [finding.cell, above.finding.cell]
  if (a === undefined || b === undefined || a.column === '' || a.column !== b.column || finding.where !== above.finding.where || study !== above.study) return false
  const [[row], [rowAbove]] = [labelsOfFinding(below), labelsOfFinding(above)]
  return row!.size > 1 && row!.size === rowAbove!.size && [...row!].filter(label => !rowAbove!.has(label)).length === 1
}

/** What is never the difference of two others. */
const apart: ReadonlySet<Statistic['kind']> = new Set(['p-value', 'direction', 'confidence-interval', 'fraction', 'study-count', 't-statistic', 'f-statistic', 'chi-square', 'z-statistic'])
const people: ReadonlySet<Statistic['kind']> = new Set(['count', 'sample-size'])

/** A dose, an age or a time is mostly what something was given or measured at: only a word beside it says that it is a difference. */
const givenTimes: ReadonlySet<Statistic['kind']> = new Set(['duration', 'age', 'dose'])

/** Whether a number is of the claim's measure, as far as either says it. */
function isOfMeasure(claim: Statistic, finding: Statistic): boolean {
  if (people.has(claim.kind)) return people.has(finding.kind) || finding.kind === 'other' && finding.unit === null
  // "15 months" is no difference of 6.1 and 20.8 minutes, and a dose none of two numbers without a unit.
  if (claim.unit !== null && claim.unit !== finding.unit && (finding.unit !== null || claim.kind === 'dose' || claim.kind === 'age')) return false
  const [a, b] = [dimensionOf(claim), dimensionOf(finding)]
  return a === b || a === null || b === null && a !== 'share'
}
