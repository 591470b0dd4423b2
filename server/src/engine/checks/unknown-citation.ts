import type { Check, CheckInput, Fix } from './check.ts'
import { isKeyForm } from '../manuscripts/manuscript.ts'
import type { ResolvedItem } from '../judging/claim.ts'
import { studyLabel } from '../references/studyLabel.ts'
import { oneOf } from '../wording/listed.ts'
import type { Say } from '../wording/say.ts'

const suggestions = 3

/** A citation key that no study has. */
export const unknownCitation: Check = {
  code: 'unknown-citation',
  severity: 'warning',
  description: 'No study has this citation key.',
  reach: 'document',
  * run(input) {
    const isManuscript = citesByKey(input)
    for (const { citation, items } of input.citations) {
      for (const { item, status, reference, listedElsewhere } of items) {
        if (item.key === undefined || status !== 'unknown' || reference || listedElsewhere) continue
        const near = input.corpus.nearestKeys(item.key, suggestions)
        // In a text that cites nothing, "@name" is a person, unless it is nearly a key.
        if (citation.narrative && !isManuscript && near.length === 0) continue
        yield { start: item.start, end: item.end, message: describe(item.key, near, input.say), fixes: near.flatMap((key) => useKey(item, key, near.length === 1, input)) }
      }
    }
  },
}

/** Whether the document cites by keys at all: it names a bibliography, cites in brackets, or cites a study that is known. */
function citesByKey({ manuscript, citations }: CheckInput): boolean {
  return manuscript.metadata.bibliography.length > 0
    || citations.some(({ citation, status }) => isKeyForm(citation.form) && (!citation.narrative || status === 'resolved'))
}

function describe(key: string, near: readonly string[], say: Say): string {
  const [first] = near
  return first === undefined
    ? say`“${key}” is the key of no study in the indexed libraries.`
    : say`“${key}” is the key of no study. Did you mean ${oneOf(near.map((other) => say`“${other}”`), say)}?`
}

function useKey(item: ResolvedItem['item'], key: string, isOnly: boolean, { manuscript, corpus, say }: CheckInput): Fix[] {
  const at = manuscript.text.slice(item.start, item.end).indexOf(item.key ?? '')
  const study = corpus.byKey(key)
  if (at < 0 || !study) return []
  const start = item.start + at
  const safe = isOnly && digitsOf(key) === digitsOf(item.key!)
  return [{ title: say`Change to “${key}”: ${studyLabel(study)}`, edits: [{ start, end: start + item.key!.length, newText: key }], ...safe ? { safe } : {} }]
}

/** Another year is another work; a slip among the letters leaves no other choice where one key alone is near. */
function digitsOf(key: string): string {
  return key.replace(/\D/g, '')
}
