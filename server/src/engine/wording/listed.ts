import type { Say } from './say.ts'

/** "a", "a and b", "a, b and c" */
export function listed(names: readonly string[], say: Say): string {
  return names.length < 2 ? names.join('') : say`${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`
}

/** "a", "a or b", "a, b or c" */
export function oneOf(names: readonly string[], say: Say): string {
  return names.length < 2 ? names.join('') : say`${names.slice(0, -1).join(', ')} or ${names.at(-1)!}`
}
