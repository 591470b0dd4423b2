/** What a step that can fail returns: the value, or one plain sentence that says why there is none. */
export type Result<T> = { ok: true, value: T } | { ok: false, message: string }

/** A result that succeeded. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** A result that failed, with the sentence to show. */
export function failure<T>(message: string): Result<T> {
  return { ok: false, message }
}
