import type { Study } from '../corpus/study.ts'
import type { Analysis } from '../index.ts'

/** The studies that a manuscript cites, each once, in the order of their first citation. */
export function citedWorks({ citations }: Pick<Analysis, 'citations'>): Study[] {
  const studies = new Map<string, Study>()
  for (const { status, studies: [study] } of citations.flatMap(({ items }) => items)) {
    if (status === 'resolved' && study && !studies.has(study.key)) studies.set(study.key, study)
  }
  return [...studies.values()]
}
