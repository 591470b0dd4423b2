/** A field of what a model passed, as a text; empty where it is none. */
export function textOf(input: Record<string, unknown>, field: string): string {
  const value = input[field]
  return typeof value === 'string' ? value.trim() : ''
}
