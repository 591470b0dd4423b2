import type { Edit } from '../checks/check.ts'
import type { Analysis } from '../index.ts'
import type { ResolvedItem } from '../judging/claim.ts'
import { failure, success, type Result } from '../result.ts'

/** The edits that give numeric citations new numbers. Fails where one leads nowhere, since its old number would come to mean another work. */
export function renumbered({ citations }: Analysis, numberOf: (item: ResolvedItem) => number | null): Result<Edit[]> {
  const edits: Edit[] = []
  for (const { citation, items } of citations) {
    if (citation.form !== 'numeric') continue
    const numbers = items.map(numberOf)
    const lost = items[numbers.indexOf(null)]
    if (lost) return failure(`${citation.text} cites number ${lost.item.number ?? ''}, which leads to no entry of the list or to a work that is not known; mend that first.`)
    const newText = numbersText(citation.text, numbers as number[])
    if (newText !== citation.text) edits.push({ start: citation.start, end: citation.end, newText })
  }
  return success(edits)
}

/** Numbers in order, three and more in a row as a range, in the manner of the citation that they stand in for: "[1, 3–5]". */
export function numbersText(like: string, numbers: readonly number[]): string {
  const open = /^\D{0,3}/.exec(like)![0]
  const close = /\d(\D{0,3})$/.exec(like)?.[1] ?? ']'
  const comma = /\d\s?([,;]\s?)\d/.exec(like)?.[1] ?? ','
  const dash = /\d\s?([–—−-])\s?\d/.exec(like)?.[1] ?? '–'
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const parts: string[] = []
  for (let at = 0; at < sorted.length;) {
    let last = at
    while (sorted[last + 1] === sorted[last]! + 1) last++
    if (last - at >= 2) parts.push(`${sorted[at]!}${dash}${sorted[last]!}`)
    else for (let index = at; index <= last; index++) parts.push(String(sorted[index]))
    at = last + 1
  }
  return open + parts.join(comma) + close
}
