/** The time that the processor spends on an action, in milliseconds: unlike a clock it does not count what other programs do meanwhile. */
export function processorTime(action: () => void): number {
  const before = process.cpuUsage()
  action()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
