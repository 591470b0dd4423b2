/**
 * The DOI within any written form of it (bare, `doi:`, a resolver's or a publisher's address, percent-encoded, followed by
 * punctuation), its case kept; null where there is none. Parentheses belong to a DOI as long as they are balanced.
 */
export function cleanDoi(written: string): string | null {
  const decoded = decodePercent(written.slice(0, 2000))
  const found = /10\.\d{4,9}\/[^\s"“”]{1,500}/.exec(decoded)
  if (found === null) return null
  const inAddress = /^\s*https?:/i.test(decoded)
  let doi = inAddress ? found[0].split(/[?#]/)[0]!.replace(/\/(?:full|abstract|pdf|epdf|meta)$/i, '') : found[0]
  while (doi !== '' && endsLoosely(doi)) doi = doi.slice(0, -1)
  return /^10\.\d{4,9}\/./.test(doi) ? doi : null
}

/** The form under which DOIs are compared: they do not distinguish case. */
export function doiKey(written: string): string | null {
  return cleanDoi(written)?.toLowerCase() ?? null
}

/** The digits of a PubMed identifier ("PMID: 24740528", an address, a number); null where there are none. */
export function cleanPmid(written: string): string | null {
  const digits = /(?:^|\D)(\d{1,9})\D{0,3}$/.exec(written.trim().slice(-60))
  return digits === null ? null : digits[1]!.replace(/^0+/, '') || null
}

/** A PubMed Central identifier with its prefix; null where there is none. */
export function cleanPmcid(written: string): string | null {
  const digits = /(?:PMC)?(\d{2,9})/i.exec(written)
  return digits === null ? null : `PMC${digits[1]}`
}

/**
 * The identifier of an arXiv preprint without its version, from any written form of it: `arXiv:2101.00001v2`, an address, a DOI of arXiv
 * (`10.48550/arXiv.2101.00001`), the old `math.GT/0309136`; null where there is none.
 */
export function arxivId(written: string): string | null {
  const found = /arxiv(?:\.org\/(?:abs|pdf)\/|[:.\s]\s{0,3})(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?/i.exec(written.slice(0, 2000))
  return found === null ? null : found[1]!.toLowerCase()
}

const openerOf: Record<string, string> = { ')': '(', ']': '[', '}': '{', '>': '<' }

/** Whether the last character is punctuation of the sentence or markup around the DOI rather than part of it. */
function endsLoosely(doi: string): boolean {
  const last = doi.at(-1)!
  const opener = openerOf[last]
  if (opener !== undefined) return doi.split(last).length > doi.split(opener).length
  return '.,;:\'’»*_'.includes(last)
}

function decodePercent(written: string): string {
  if (!written.includes('%')) return written
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
