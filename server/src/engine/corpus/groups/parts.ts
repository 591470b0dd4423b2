import { labelsOf } from '../../statistics/context/labels.ts'
import { parts } from '../../statistics/context/roles.ts'
import { tokenize, type Token } from '../../statistics/tokens.ts'
import type { GroupNames } from '../study.ts'
import type { Head } from './heads.ts'
import { isTelling, keyOf, roles } from './naming.ts'
import { people, phraseFrom } from './phrases.ts'

type Name = readonly string[]

/** Words by which a title says what is tried: "The effect of yoga on …", "Efficacy of ramosetron for …". */
const trying = /^(?:effects?|efficacy|effectiveness|impact|influence|benefits?|safety|role|use|evaluation)$/
const behind = /^(?:to|among|compared|after|before)$/
const comparing = /\b(?:versus|vs|compared|comparison|comparing|comparative|or)\b/i

/**
 * The names that two groups have after their parts, where all tables that have a group for comparison have just one other: then that one is the intervention, and the first one the controls, whatever
 * else the article calls them. The other also has the name of what the title says is tried; what is tried is no name of the controls.
 */
export function namesOfParts(groups: readonly GroupNames[], tables: ReadonlyMap<string, ReadonlyMap<string, Head>>, title: string): GroupNames[] | null {
  const groupOf = (labels: Name): GroupNames | undefined => groups.find(({ names }) => names.some(name => name.every(label => labels.includes(label))))
  const isCompared = (labels: Name): boolean => [labels, ...groupOf(labels)?.names ?? []].some(name => name.some(label => roles.compared.test(label)))
  const sides = [new Map<string, Name>(), new Map<string, Name>()] as const
  for (const heads of tables.values()) {
    const own = [new Map<string, Name>(), new Map<string, Name>()] as const
    for (const { labels } of heads.values()) if (labels.length > 0) own[isCompared(labels) ? 0 : 1].set(keyOf(groupOf(labels)?.names[0] ?? labels), labels)
    if (own[0].size === 0) continue
    if (own[0].size !== 1 || own[1].size > 1) return null
    own.forEach((side, i) => { for (const [key, labels] of side) sides[i]!.set(key, labels) })
  }
  if (sides.some(({ size }) => size === 0)) return null
  const words = labelsIn(title)
  const isTried = comparing.test(title) ? () => false : (name: Name) => name.every(label => words.has(label))
  const [controls, others] = sides.map(side => {
    const heads = [...side.values()]
    const known = heads.map(groupOf).filter(group => group !== undefined)
    return { heads, names: known.flatMap(({ names }) => names), words: known.flatMap(group => group.words) }
  })
  const ofControls = unique([...controls!.heads, ...controls!.names.filter(name => !isTried(name)), [parts.compared]])
  const ofOthers = unique([...others!.heads, ...others!.names, [parts.treated]])
  const without = (list: readonly string[], names: readonly Name[]): string[] => [...new Set(list)].filter(word => !names.some(name => name.includes(word)))
  return [
    { names: ofControls, words: without(controls!.words, ofOthers).filter(word => !isTried([word])) },
    { names: ofOthers, words: without([...others!.words, ...triedIn(title).filter(isTelling)], ofControls) },
  ]
}

function unique(names: readonly Name[]): string[][] {
  return [...new Map(names.map(name => [keyOf(name), [...name]])).values()]
}

/** The labels of what a title says is tried. */
function triedIn(title: string): string[] {
  const tokens = tokenize(title, { start: 0, end: title.length })
  const at = tokens.findIndex(({ text }, i) => trying.test(text) && tokens[i + 1]?.text === 'of')
  const phrase = at < 0 ? usedIn(tokens) : phraseFrom(tokens, at + 2)
  const end = phrase.findIndex(({ text }) => behind.test(text))
  return [...labelsOf(end < 0 ? phrase : phrase.slice(0, end))]
}

/** "Prevention of gingivitis with a supplement": what stands behind "with a" at the end of a title, unless it is said of people. */
function usedIn(tokens: readonly Token[]): Token[] {
  const at = tokens.findLastIndex(({ text }, i) => text === 'with' && /^an?$/.test(tokens[i + 1]?.text ?? ''))
  const phrase = at < 1 || people.test(tokens[at - 1]!.text) ? [] : phraseFrom(tokens, at + 2)
  return at + 2 + phrase.length === tokens.length ? phrase : []
}

function labelsIn(text: string): Set<string> {
  return labelsOf(tokenize(text, { start: 0, end: text.length }))
}
