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

/** Milliseconds of the processor that a turn takes: the least of several rounds, since others on the machine only ever add to it. */
export function leastCpu(rounds: number, turns: number, turn: (index: number) => unknown): number {
  let least = Infinity
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    for (let index = 0; index < turns; index++) turn(round * turns + index)
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000 / turns)
  }
  return least
}
