/** Waiting for a condition, with a deadline and a message that says what did not happen. */
export interface Waiting {
  /** Milliseconds after which to give up. */
  deadline?: number
  /** Milliseconds between two looks. */
  every?: number
}

/** How long one thing may take on a machine that is busy with others, in milliseconds. */
const busy = 60_000

/**
 * Asks `probe` again and again until it answers something truthy, and resolves to that answer. A probe that throws counts as
 * "not yet"; its last error is part of the message when the deadline passes. The probe is told how often it was asked before.
 */
export async function until<T>(what: string, probe: (tries: number) => T | Promise<T>, { deadline = busy, every = 100 }: Waiting = {}): Promise<NonNullable<T>> {
  const giveUp = Date.now() + deadline
  let last: unknown
  for (let tries = 0; ; tries++) {
    try {
      const answer = await probe(tries)
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
