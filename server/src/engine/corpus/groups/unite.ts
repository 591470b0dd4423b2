import type { GroupNames } from '../study.ts'
import { isRole, isShort, isTelling, keyOf, roles, type Naming } from './naming.ts'

/** A name has no more labels than this; what has more explains. */
const longestName = 3

/**
 * Gathers what is called the same. What would make one of two groups says nothing: a name that explains two others belongs to neither, and a word belongs to a group only where no other group's
 * names or explanations have it.
 */
export function uniteNames(namings: readonly Naming[]): GroupNames[] {
  const groups = new Groups()
  const named = namings.map(({ name, called }) => ({ name, called, short: shortened(name, called) }))
  const explained = new Map<string, Set<string>>()
  for (const { name, short } of named) {
    groups.add(name)
    const key = keyOf(short)
    let names = explained.get(key)
    if (!names) explained.set(key, names = new Set<string>())
    names.add(keyOf(name))
  }
  for (const { name, short } of named) if (short.length > 0 && short.length <= longestName && explained.get(keyOf(short))!.size === 1) groups.join(name, short)
  for (const { name, short } of named) if (!short.includes('no')) groups.explain(name, short.slice(0, longestName))
  return groups.list()
}

/** An explanation without the words that are said of any group; none of it where nothing else is left. */
function shortened(name: readonly string[], called: readonly string[]): readonly string[] {
  if (isRole(called)) return called
  // A group is not "after": only a short name can stand for a time.
  const telling = called.filter(label => isTelling(label) || isShort(label) || /^\d/.test(label) || label === 'no' || label.startsWith('<') && name.some(isShort))
  return telling.some(label => !/^(?:\d|no$)/.test(label)) ? telling : []
}

class Groups {
  private readonly of = new Map<string, number>()
  private readonly names: (readonly string[])[][] = []
  private readonly explanations: Set<string>[] = []

  add(name: readonly string[]): number {
    const key = keyOf(name)
    let group = this.of.get(key)
    if (group === undefined) {
      this.of.set(key, group = this.names.length)
      this.names.push([name])
      this.explanations.push(new Set())
    }
    return group
  }

  join(name: readonly string[], other: readonly string[]): void {
    const [to, from] = [this.add(name), this.add(other)]
    if (to === from || areRivals(this.names[to]!, this.names[from]!)) return
    for (const each of this.names[from]!) this.of.set(keyOf(each), to)
    for (const label of this.explanations[from]!) this.explanations[to]!.add(label)
    this.names[to]!.push(...this.names[from]!)
    this.names[from] = []
  }

  explain(name: readonly string[], labels: readonly string[]): void {
    const explanation = this.explanations[this.add(name)]!
    for (const label of labels) explanation.add(label)
  }

  list(): GroupNames[] {
    const users = new Map<string, Set<number>>()
    this.names.forEach((names, group) => {
      if (names.length === 0) return
      for (const label of [...names.flat(), ...this.explanations[group]!]) {
        let list = users.get(label)
        if (!list) users.set(label, list = new Set<number>())
        list.add(group)
      }
    })
    return this.names.flatMap((all, group) => {
      // "Injections" is no name of one group where another has "injections and training".
      const names = all.filter(name => isRole(name) || name.some(label => isShort(label) || users.get(label)!.size === 1))
      const words = [...this.explanations[group]!].filter(label => isTelling(label) && !names.some(name => name.length === 1 && name[0] === label) && users.get(label)!.size === 1)
      return names.length > 0 && names.length + words.length > 1 ? [{ names: names.map(name => [...name]), words }] : []
    })
  }
}

/** Two short names, or names of the two parts, are never of one group. */
function areRivals(names: readonly (readonly string[])[], others: readonly (readonly string[])[]): boolean {
  const hasShort = (list: readonly (readonly string[])[]): boolean => list.some(labels => labels.some(isShort) || labels.length === 1 && /^\d$/.test(labels[0]!))
  return hasShort(names) && hasShort(others) || isCompared(names) && isTreated(others) || isTreated(names) && isCompared(others)
}

function isCompared(names: readonly (readonly string[])[]): boolean {
  return names.some(name => name.length === 1 && roles.compared.test(name[0]!))
}

function isTreated(names: readonly (readonly string[])[]): boolean {
  return names.some(name => name.length === 1 && roles.treated.test(name[0]!))
}
