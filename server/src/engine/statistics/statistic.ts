import type { Span } from '../text/span.ts'
import type { Context } from './context/context.ts'

/** What a number is: the closed list of the output contract. */
export type StatisticKind =
  | 'odds-ratio' | 'risk-ratio' | 'hazard-ratio' | 'rate-ratio' | 'mean-difference' | 'risk-difference' | 'standardized-mean-difference'
  | 'correlation' | 'regression-coefficient' | 'mean' | 'median' | 'standard-deviation' | 'standard-error' | 'interquartile-range'
  | 'range' | 'confidence-interval' | 'p-value' | 't-statistic' | 'f-statistic' | 'chi-square' | 'z-statistic'
  | 'q-statistic' | 'u-statistic' | 'percentage' | 'fraction' | 'count' | 'sample-size' | 'study-count'
  | 'heterogeneity' | 'number-needed-to-treat' | 'dose' | 'duration' | 'age' | 'score' | 'cost'
  | 'direction' | 'other'

/** `~` is a hedge ("about half"), the others are as printed. */
export type Comparator = '=' | '<' | '>' | '≤' | '≥' | '~'

/** One number as it stands in the text. */
export interface PrintedNumber extends Span {
  /** The characters of the text, sign included. */
  raw: string
  value: number
  /** Digits after the decimal mark as printed; "2.0" has one. For scientific notation, of the value itself. */
  decimals: number
  /** A number written as a word ("four", "half", "two-thirds"). */
  word?: true
}

/**
 * One reported statistic. An interval or a range has `lower` and `upper`, or one of them where the other could not be estimated; all others have `value`. A direction statement
 * ("significantly reduced") has neither, and says what it claims in `direction`.
 */
export interface Statistic extends Span {
  kind: StatisticKind
  text: string
  value: number | null
  lower: number | null
  upper: number | null
  comparator: Comparator
  unit: string | null
  /** Statistics with the same number belong to one comparison; numbers count up from 1 in the text. */
  group: number
  /** The printed numbers behind `value`, or behind `lower` and `upper`. */
  printed: PrintedNumber[]
  df1?: number | undefined
  df2?: number | undefined
  /** Of a fraction: 17 in "17/31". */
  numerator?: number | undefined
  /** Of a fraction or of a percentage given with its fraction: 31 in "17/31". */
  denominator?: number | undefined
  /** Of an interval: 95 in "95% CI". */
  level?: number | undefined
  /** Where that level is printed, counted from the start of the interval, so that it moves with it. */
  levelAt?: Span | undefined
  /** Of a direction statement. */
  direction?: Direction | undefined
  /** Where the number stands in a row of parallel numbers ("26.7% and 45.3%, respectively"): 0 for the first. */
  arm?: number | undefined
  /** Which way a change or a difference goes, as its words or its sign say. */
  sense?: 'increase' | 'decrease' | undefined
  /** What the label adds to the kind, in the words of the text: "interaction", "trend", "one" (-sided). */
  qualifier?: string | undefined
  context: Context
}

export interface Direction {
  /** `null` where only a direction is stated. */
  significant: boolean | null
  change: 'increase' | 'decrease' | 'better' | 'worse' | 'difference' | 'none' | 'association'
  /** Stated by nothing but a comparison, a change or a link ("more often than", "fell", "predicted"), without a word of significance or superiority. */
  inWords?: true
  /** Of the primary endpoint of a trial, by that name. */
  ofEndpoint?: true
}
