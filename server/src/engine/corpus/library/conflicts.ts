import { doiKey } from '../identifiers.ts'
import { mayBeOneWork } from './repetitions.ts'
import type { LibraryRecord } from './record.ts'
import type { Namesake } from '../shelf/namesakes.ts'
import type { SourceProblem } from '../study.ts'
import type { Span } from '../../text/span.ts'

/** Where records of this file say of a work what those of other files contradict: another work under the same key or DOI, another year or DOI of the same work. */
export function conflicts(records: readonly LibraryRecord[], namesakes: readonly Namesake[]): SourceProblem[] {
  if (namesakes.length === 0) return []
  const [byKey, byDoi] = [new Map<string, Namesake[]>(), new Map<string, Namesake[]>()]
  for (const namesake of namesakes) {
    add(byKey, namesake.key, namesake)
    if (namesake.doi !== null) add(byDoi, namesake.doi, namesake)
  }
  return records.flatMap(record => {
    const others = new Set([...byDoi.get(doiKey(record.doi?.text ?? '') ?? '') ?? [], ...byKey.get(record.key?.text ?? '') ?? []])
    // One contradiction at a place is enough to go and look.
    const found = [...others].flatMap(other => contradiction(record, other))
    return found.filter((problem, i) => found.findIndex(({ start }) => start === problem.start) === i)
  })
}

function contradiction({ key, doi, date, title, head }: LibraryRecord, other: Namesake): SourceProblem[] {
  const file = other.path.split('/').at(-1)!
  const problem = ({ start, end }: Span, message: string, severity?: 'information'): SourceProblem => ({ code: 'conflicting-record', start, end, message, ...severity === undefined ? {} : { severity } })
  const ownDoi = doiKey(doi?.text ?? '')
  const isSameDoi = ownDoi !== null && ownDoi === other.doi
  if (!mayBeOneWork(title, other.title)) {
    return [isSameDoi
      ? problem(doi ?? head, `“${other.key}” in ${file} has this DOI but another title, “${other.title}”: one of the two is wrong.`)
      : problem(key ?? head, `“${other.key}” is another work in ${file}, “${other.title}”: a citation of it can mean only one of them.`)]
  }
  const year = /\d{4}/.exec(date?.text ?? '')?.[0]
  return [
    ...!isSameDoi && ownDoi !== null && other.doi !== null && title !== '' && other.title !== '' ? [problem(doi ?? head, `${file} has another DOI for this work: ${other.doi}.`, 'information')] : [],
    ...date !== null && year !== undefined && other.year !== null && other.year !== year ? [problem(date, `${file} has the year ${other.year} for this work.`, 'information')] : [],
  ]
}

function add(map: Map<string, Namesake[]>, name: string, namesake: Namesake): void {
  const known = map.get(name)
  if (known === undefined) map.set(name, [namesake])
  else known.push(namesake)
}
