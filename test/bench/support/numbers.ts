/** The exponent b of y = a·xᵇ, by least squares over the logarithms. */
export function growth(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const)
  const mean = (axis: 0 | 1): number => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  return logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
}

/** The value below which a share of some numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}

/** Some work, and how many turns of it are timed together, so that they take longer than the clock's step. */
export interface Work { turns: number, turn: (index: number) => unknown }

/**
 * Milliseconds of the processor that a turn of each work takes: the least of several rounds, since others on the machine only ever add to it. The works are timed by
 * turns, so that a busy while falls on all of them.
 */
export function leastCpus(rounds: number, works: readonly Work[]): number[] {
  const least = works.map(() => Infinity)
  for (let round = 0; round < rounds; round++) {
    works.forEach(({ turns, turn }, at) => {
      const before = process.cpuUsage()
      for (let index = 0; index < turns; index++) turn(round * turns + index)
      const { user, system } = process.cpuUsage(before)
      least[at] = Math.min(least[at]!, (user + system) / 1000 / turns)
    })
  }
  return least
}
