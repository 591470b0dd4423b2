import type { ResolvedItem } from '../claim.ts'

/** The status of a citation, which is the worst of its items. */
export function worstStatus(items: readonly ResolvedItem[]): ResolvedItem['status'] {
  return items.some(({ status }) => status === 'unknown') ? 'unknown' : items.some(({ status }) => status === 'ambiguous') ? 'ambiguous' : 'resolved'
}
