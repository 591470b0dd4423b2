import { authorNames, yearOf, type Citable } from './studyLabel.ts'

/**
 * The works that a style may have to tell apart by letters: those that share the year and the first author. Each group is a list of
 * indexes into `works`, in order; works that stand alone are in none.
 */
export function collidingGroups(works: readonly Citable[]): number[][] {
  const groups = new Map<string, number[]>()
  works.forEach(({ csl }, index) => {
    const key = `${(authorNames(csl)[0] ?? csl.title ?? '').toLowerCase()}|${yearOf(csl) ?? ''}`
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  })
  return [...groups.values()].filter(group => group.length > 1)
}
