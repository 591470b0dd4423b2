import type { ResolvedItem } from '../../judging/claim.ts'
import type { Citation } from '../../manuscripts/manuscript.ts'
import type { CitationParts } from './form.ts'

/** Reads works parted by semicolons within brackets, each with words before it and, behind a comma, where in it. */
export function readBracket({ text, start }: Citation, items: readonly ResolvedItem[], open: string, close: string): CitationParts | null {
  if (!text.startsWith(open) || !text.endsWith(close)) return null
  const parts: CitationParts['items'] = []
  let from = 1
  for (const [index, { item, studies }] of items.entries()) {
    const next = items[index + 1]
    const until = next ? next.item.start - start : text.length - 1
    const rest = text.slice(item.end - start, until)
    const prefix = text.slice(from, item.start - start)
    // What stands between two works belongs to the first up to the semicolon; a comma alone parts the years of the same authors.
    const semicolon = rest.indexOf(';')
    const after = !next ? rest : semicolon >= 0 ? rest.slice(0, semicolon) : /^,\s{1,2}$/.test(rest) ? '' : null
    if (after === null || /[-–]$/.test(prefix) || /[;@]/.test(prefix)) return null
    const suffix = /^(?:,\s{0,3}([^,].{0,200}))?$/s.exec(after.trimEnd())
    if (!suffix) return null
    parts.push({ study: studies[0]!, prefix: prefix.trim(), suffix: (suffix[1] ?? '').trim() })
    from = next && semicolon >= 0 ? item.end - start + semicolon + 1 : until
  }
  return { narrative: false, items: parts }
}

/** Words before a work, the work, and behind a comma where in it. */
export function around(work: string, { prefix, suffix }: { prefix: string, suffix: string }): string {
  return `${prefix === '' ? '' : `${prefix} `}${work}${suffix === '' ? '' : `, ${suffix}`}`
}
