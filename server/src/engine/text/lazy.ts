/** A function that works its answer out when it is first called, and keeps it. */
export function lazy<T>(work: () => T): () => T {
  let known: { answer: T } | null = null
  return () => (known ??= { answer: work() }).answer
}
