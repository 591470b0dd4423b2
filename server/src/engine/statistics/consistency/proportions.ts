import type { Statistic } from '../statistic.ts'

export interface ProportionCheck {
  /** 100·n/N. */
  exact: number
  /** Rounded to the precision of the printed percentage. */
  rounded: string
}

/**
 * Whether a printed percentage is the printed fraction. Ties accept both roundings; a percentage that was cut off instead of rounded
 * (66 % for 22/33) is explained and stays silent.
 *
 * @returns what the fraction gives, or null where the two agree or cannot be compared
 */
export function checkProportion(percentage: Statistic, numerator: number, denominator: number): ProportionCheck | null {
  const printed = percentage.printed[0]
  if (!printed || percentage.value === null || denominator <= 0 || percentage.comparator !== '=' && percentage.comparator !== '~') return null
  const exact = (100 * numerator) / denominator
  const unit = 10 ** -printed.decimals
  const tolerance = percentage.comparator === '~' ? Math.max(5, 2.5 * unit) : 0.5 * unit * (1 + 1e-9)
  if (Math.abs(exact - printed.value) <= tolerance + 1e-9) return null
  const truncated = exact - printed.value > 0 && exact - printed.value < unit
  return truncated ? null : { exact, rounded: exact.toFixed(Math.max(0, printed.decimals)) }
}
