import type { CheckInput } from './check.ts'

/**
 * The numbers in the prose of a document whose citations are marked by nothing of their own, as "effect.33" and "effect (33)": each may be a citation that was not
 * read as one. Null where citations are marked.
 */
export function unmarkedNumbers({ citations, manuscript }: Pick<CheckInput, 'citations' | 'manuscript'>): ReadonlySet<number> | null {
  if (!citations.some(({ citation }) => citation.form === 'numeric' && /^[\d(]/.test(citation.text))) return null
  return new Set([...manuscript.prose.matchAll(/(\d{1,3})(?:[–-](\d{1,3}))?/g)].flatMap(([, first, last = first]) => {
    const [from, to] = [Number(first), Number(last)]
    return to - from > 0 && to - from <= 50 ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [from, to]
  }))
}
