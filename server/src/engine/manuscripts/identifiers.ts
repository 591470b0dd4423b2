import type { Span } from '../text/span.ts'
import { trimmedLength } from './addresses.ts'

/** A DOI or a PubMed number as a manuscript prints it. The span covers the printed form: "doi: 10.1000/182", "PMID: 24740528". */
export interface Identifier extends Span {
  kind: 'doi' | 'pmid'
  /** The bare DOI or number. */
  value: string
  /** Whether it is printed as a web address. */
  linked: boolean
}

const doi = /(?:(?<address>(?:https?:\/\/)?(?:dx\.)?doi\.org\/)|(?<label>\bdoi[ \t]{0,2}:?[ \t]{0,2})|(?<![\w./]))(?<value>10\.\d{4,9}\/[^\s<>"“”{}|\\^`]{1,300})/gi
const pmid = /\bPMID[ \t]{0,2}:?[ \t]{0,3}(\d{4,9})\b/g

/** The DOIs and PubMed numbers in a text, in order. A DOI inside another address ("https://journal.example/doi/10.1000/182") is left to that address. */
export function findIdentifiers(text: string): Identifier[] {
  const found: Identifier[] = []
  for (const match of text.matchAll(doi)) {
    const { address, label, value } = match.groups as { address?: string, label?: string, value: string }
    const lead = (address ?? '').length + (label ?? '').length
    const start = match.index
    if (address === undefined && label === undefined && isInAddress(text, start)) continue
    // The target of a Markdown link ends with its parenthesis.
    const bare = value.slice(0, trimmedLength(value))
    const cut = bare.search(/\]\(/)
    const printed = cut < 0 ? bare : bare.slice(0, cut)
    if (/^10\.\d{4,9}\/./.test(printed)) found.push({ kind: 'doi', value: printed, start, end: start + lead + printed.length, linked: /^https?:/i.test(address ?? '') })
  }
  for (const match of text.matchAll(pmid)) found.push({ kind: 'pmid', value: match[1]!, start: match.index, end: match.index + match[0].length, linked: false })
  return found.sort((a, b) => a.start - b.start)
}

/** Whether what stands before a place, back to the last blank, is the beginning of a web address. */
function isInAddress(text: string, at: number): boolean {
  return text.slice(Math.max(0, at - 300), at).split(/[\s<>"(]/).at(-1)!.includes('/')
}
