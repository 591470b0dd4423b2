import type { Study } from '../corpus/study.ts'
import type { ResolvedCitation, ResolvedItem } from '../judging/claim.ts'

/** A citation taken apart, so that it can be written in another form. */
export interface CitationParts {
  narrative: boolean
  items: { study: Study, prefix: string, suffix: string }[]
}

/** Takes a citation apart; null where a work is unknown or where something in it has no counterpart in other forms, as an author suppressed. */
export function citationParts({ citation, items }: ResolvedCitation): CitationParts | null {
  if (items.length === 0 || items.some(({ status, studies }) => status !== 'resolved' || studies.length !== 1)) return null
  switch (citation.form) {
    case 'pandoc': return citation.narrative ? narrativeKey(citation.text, items) : bracket(citation.text, citation.start, items, '[', ']')
    case 'latex': return latexParts(citation.text, citation.narrative, items)
    case 'author-year': return citation.narrative ? narrativeAuthors(citation.text, items) : bracket(citation.text, citation.start, items, '(', ')')
    case 'numeric': return { narrative: false, items: items.map(({ studies }) => ({ study: studies[0]!, prefix: '', suffix: '' })) }
    // The forms of other languages have no counterpart yet.
    default: return null
  }
}

/** `@key` and `@key [p. 3]`. */
function narrativeKey(text: string, [only]: readonly ResolvedItem[]): CitationParts | null {
  const locator = /^@(?:\{[^{}]{1,200}\}|[^\s[\]]{1,200})(?:[ \t]{0,2}\[([^[\]]{1,120})\])?$/.exec(text)
  return locator ? { narrative: true, items: [{ study: only!.studies[0]!, prefix: '', suffix: (locator[1] ?? '').trim() }] } : null
}

/** "Aust et al. (2019)" and "Aust et al. (2019, p. 3)". */
function narrativeAuthors(text: string, items: readonly ResolvedItem[]): CitationParts | null {
  const year = /\((?:(?:1[89]|20)\d\d[a-z]?|n\.d\.|in press|forthcoming)(?:,\s{0,2}([^(),;]{1,100}))?\)$/.exec(text)
  if (items.length !== 1 || !year || /['’]s?\s?\(/.test(text)) return null
  return { narrative: true, items: [{ study: items[0]!.studies[0]!, prefix: '', suffix: (year[1] ?? '').trim() }] }
}

/** Works parted by semicolons within brackets, each with words before it and, behind a comma, where in it. */
function bracket(text: string, start: number, items: readonly ResolvedItem[], open: string, close: string): CitationParts | null {
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

/** `\cite[see][p. 3]{a,b}`: what stands before goes with the first work, where in it with the last. */
function latexParts(text: string, narrative: boolean, items: readonly ResolvedItem[]): CitationParts | null {
  const match = /^\\([A-Z]{1,20})(\*?)(?:\[([^[\]]{0,200})\])?(?:\[([^[\]]{0,200})\])?\{/i.exec(text)
  if (!match || match[2] === '*' || /^(?:citeauthor|citeyear|footcite|supercite|fullcite|nocite)/i.test(match[1]!) || narrative && items.length > 1) return null
  // `\cites[p. 1]{a}[p. 2]{b}` has notes for each of its works.
  if (text.indexOf('{') !== text.lastIndexOf('{')) return null
  const [before, after] = match[4] === undefined ? ['', match[3] ?? ''] : [match[3] ?? '', match[4]]
  return {
    narrative,
    items: items.map(({ studies }, index) => ({ study: studies[0]!, prefix: index === 0 ? before.trim() : '', suffix: index === items.length - 1 ? after.trim() : '' })),
  }
}
