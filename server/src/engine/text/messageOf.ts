/** What a caught error says. JavaScript may throw anything, and some libraries throw strings. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
