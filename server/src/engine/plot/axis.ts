/** An axis from values to places: logarithmic for ratios, so that 2 and 0.5 lie equally far from 1. */
export interface Axis {
  /** Where a value lies, between 0 (left end) and 1 (right end). Values beyond the ends are clamped to them. */
  place: (value: number) => number
  /** Values worth a label, in order. */
  ticks: number[]
}

const ticksWanted = 5

/**
 * The axis on which these values and the value of no effect (1 for ratios, 0 for differences) can be seen. Ratios must be positive; without
 * any value, a stretch around the value of no effect is shown.
 */
export function axisFor(values: readonly number[], isRatio: boolean): Axis {
  const scale = (value: number): number => isRatio ? Math.log10(value) : value
  const scaled = [isRatio ? 1 : 0, ...values].map(scale).filter(Number.isFinite)
  const [low, high] = [Math.min(...scaled), Math.max(...scaled)]
  const room = (high - low) * 0.05 || 0.5
  const [from, to] = [low - room, high + room]
  const place = (value: number): number => Math.min(1, Math.max(0, (scale(value) - from) / (to - from)))
  const ticks = isRatio ? ratioTicks(from, to) : differenceTicks(from, to)
  return { place, ticks: ticks.filter(tick => scale(tick) >= from && scale(tick) <= to) }
}

/** Powers of ten where there is room for several; else steps of 1, 2 and 5, or finer ones. */
function ratioTicks(from: number, to: number): number[] {
  const decades = to - from
  if (decades < 0.6) return differenceTicks(10 ** from, 10 ** to)
  const every = Math.max(1, Math.ceil(decades / ticksWanted))
  const digits = decades >= 2 ? [1] : decades >= 1 ? [1, 3] : [1, 2, 5]
  const ticks: number[] = []
  // Counting goes out from 1 in both directions, so that the value of no effect is always among them.
  for (let exponent = Math.floor(from / every) * every; exponent <= to; exponent += every) {
    for (const digit of digits) ticks.push(Number(`${digit}e${exponent}`))
  }
  return ticks
}

/** Round numbers, about five of them, 0 among them where it is in reach. */
function differenceTicks(from: number, to: number): number[] {
  const rough = (to - from) / ticksWanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find(digit => digit * power >= rough) ?? 10)
  const ticks: number[] = []
  for (let index = Math.ceil(from / step); index * step <= to; index++) ticks.push(Number((index * step).toPrecision(12)))
  return ticks
}
