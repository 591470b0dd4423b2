import type { Check, Fix } from './check.ts'
import type { ResolvedCitation, ResolvedItem } from '../judging/claim.ts'
import { authorNames } from '../references/studyLabel.ts'
import { listed } from '../wording/listed.ts'
import type { Say } from '../wording/say.ts'

/** "et al." where a work has one or two authors, or one name where it has several. */
export const etAlMismatch: Check = {
  code: 'et-al-mismatch',
  severity: 'information',
  description: 'A citation cuts the names of a work with one or two authors, or names one author of several.',
  reach: 'document',
  * run({ citations, manuscript, say }) {
    for (const { citation, items } of citations) {
      if (citation.form !== 'author-year') continue
      for (const resolved of items) {
        const { item } = resolved
        const names = authorsOf(resolved)
        const printed = item.authors ?? []
        if (!names || printed.length === 0 || printed.length > 1 && item.etAl) continue
        const right = names.length > 2 ? `${names[0]!} et al.` : names.join(citation.narrative ? ' and ' : ' & ')
        const cut = item.etAl && names.length < 3
        const short = !item.etAl && printed.length < names.length
        if (!cut && !short) continue
        const who = names.length === 1 ? say`one author` : say`${names.length} authors`
        yield {
          start: item.start, end: item.end,
          message: cut ? say`“${printed[0]!} et al.” is said of a work with ${who}: ${listed(names, say)}.` : printed.length > 1 ? say`Only ${listed(printed, say)} are named, and the work has ${who}.` : say`Only ${printed[0]!} is named, and the work has ${who}.`,
          fixes: rename(manuscript.text, resolved, citation, right, say),
        }
      }
    }
  },
}

/** All authors of the work, as far as that is known for certain: a whole record, or an entry whose year follows its last name. */
function authorsOf({ studies, status, reference }: ResolvedItem): string[] | null {
  const [study] = studies
  if (status === 'ambiguous') return null
  if (study?.confirmed && study.authorsComplete) {
    const names = authorNames(study.csl)
    // An institution may be cited in many ways.
    return names.length > 0 && study.csl.author?.every(({ family }) => family !== undefined) ? names : null
  }
  if (!reference || reference.etAl || !reference.year) return null
  const last = reference.authors.at(-1)
  if (!last || reference.year.start < last.end || reference.year.start - last.end > 16 || reference.authors.some(({ text }) => text.includes(' of '))) return null
  return reference.authors.map(({ text }) => text)
}

function rename(text: string, { item }: ResolvedItem, { start }: ResolvedCitation['citation'], right: string, say: Say): Fix[] {
  const printed = text.slice(item.start, item.end)
  const names = /^[^\d(]{1,160}?(?=,?\s?\(?(?:\d{4}|n\.d\.|in press|forthcoming))/.exec(printed)?.[0]
  // Where the year stands alone, its names are those of the citation before it.
  if (!names || item.start < start || /[’']s$/.test(names)) return []
  return [{ title: say`Change to “${right}”`, edits: [{ start: item.start, end: item.start + names.trimEnd().length, newText: right }] }]
}
