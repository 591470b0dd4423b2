/** Waiting for a condition, with a deadline and a message that says what did not happen. */
export interface Waiting {
  /** Milliseconds after which to give up. */
  deadline?: number
  /** Milliseconds between two looks. */
  every?: number
}

/**
 * Asks `probe` again and again until it answers something truthy, and resolves to that answer. A probe that throws counts as
 * "not yet"; its last error is part of the message when the deadline passes.
 */
export async function until<T>(what: string, probe: () => T | Promise<T>, { deadline = 20_000, every = 100 }: Waiting = {}): Promise<NonNullable<T>> {
  const giveUp = Date.now() + deadline
  let last: unknown
  for (;;) {
    try {
      const answer = await probe()
      if (answer) return answer
      last = answer
    } catch (error) {
      last = error
    }
    if (Date.now() > giveUp) throw new Error(`Waited ${deadline} ms for ${what}; last seen: ${describe(last)}`)
    await new Promise((resolve) => setTimeout(resolve, every))
  }
}

function describe(value: unknown): string {
  if (value instanceof Error) return value.message
  return typeof value === 'string' ? value : JSON.stringify(value) ?? 'nothing'
}
