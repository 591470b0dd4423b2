import type { CancellationToken } from 'vscode-languageserver'

/** Waits, but not longer than until the request is cancelled. */
export function pause(milliseconds: number, token: CancellationToken): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(done, milliseconds)
    const subscription = token.onCancellationRequested(done)
    function done(): void {
      clearTimeout(timer)
      subscription.dispose()
      resolve()
    }
  })
}

/** A call that happens once things have been quiet for a while, by name; a further call starts the wait afresh. */
export class Debounce {
  readonly #timers = new Map<string, NodeJS.Timeout>()

  schedule(name: string, milliseconds: number, action: () => void): void {
    this.cancel(name)
    this.#timers.set(name, setTimeout(() => {
      this.#timers.delete(name)
      action()
    }, milliseconds))
  }

  cancel(name: string): void {
    clearTimeout(this.#timers.get(name))
    this.#timers.delete(name)
  }
}
