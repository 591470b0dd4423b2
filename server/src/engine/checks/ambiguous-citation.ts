import type { Check, Fix } from './check.ts'
import type { ResolvedItem } from '../judging/claim.ts'
import type { Reference } from '../manuscripts/manuscript.ts'
import { studyLabel } from '../references/studyLabel.ts'
import { sameAuthorYear } from './sameAuthorYear.ts'
import { oneOf } from '../wording/listed.ts'
import type { Say } from '../wording/say.ts'

/** A citation that fits more than one work. */
export const ambiguousCitation: Check = {
  code: 'ambiguous-citation',
  severity: 'information',
  description: 'A citation fits more than one study, or more than one entry of the reference list.',
  reach: 'document',
  * run(input) {
    for (const { items } of input.citations) {
      for (const resolved of items) {
        if (resolved.status !== 'ambiguous') continue
        const { item, reference } = resolved
        const printed = item.number === undefined ? input.manuscript.text.slice(item.start, item.end) : `[${item.number}]`
        const entries = reference ? input.references.map((entry) => entry.reference).filter((entry) => sameAuthorYear(entry, reference)) : []
        yield {
          start: item.start, end: item.end,
          message: entries.length > 1
            ? input.say`“${printed}” fits ${entries.length} entries of the reference list: tell them apart by a letter after the year.`
            : input.say`“${printed}” may be ${oneOf(resolved.studies.map((study) => `${studyLabel(study)}, “${study.csl.title ?? study.key}”`), input.say)}: name the one you mean.`,
          fixes: chooseKey(resolved, printed, input.say),
          related: entries.map(({ start, end }: Reference) => ({ start, end, message: input.say`One of the entries that fit` })),
        }
      }
    }
  },
}

function chooseKey({ item, studies }: ResolvedItem, printed: string, say: Say): Fix[] {
  const at = item.key === undefined ? -1 : printed.indexOf(item.key)
  if (item.key === undefined || at < 0) return []
  const start = item.start + at
  const end = start + item.key.length
  return studies.filter(({ confirmed }) => confirmed).map((study) => ({ title: say`Cite ${studyLabel(study)} (“${study.key}”)`, edits: [{ start, end, newText: study.key }] }))
}

