import { stemsOf } from '../../text/stems.ts'
import { tokenize } from '../../statistics/tokens.ts'
import type { Finding } from '../study.ts'

/** The findings with the words that the abbreviations of their sentences stand for among their own, so that "mineral oil" is met where a table has "MO". */
export function spellOut(findings: readonly Finding[], abbreviations: Readonly<Record<string, string>>): Finding[] {
  const longStems = new Map(Object.entries(abbreviations).map(([short, long]) => [short, stemsOf(tokenize(long, { start: 0, end: long.length }))]))
  if (longStems.size === 0) return [...findings]
  let sentence: string | null = null
  let shorts: string[] = []
  return findings.map(finding => {
    if (finding.sentence !== sentence) {
      sentence = finding.sentence
      shorts = [...new Set(sentence.match(/[A-Z][A-Z0-9-]*/gi))].filter(word => longStems.has(word))
    }
    return shorts.length === 0 ? finding : spelledOut(finding, shorts, longStems)
  })
}

function spelledOut(finding: Finding, shorts: readonly string[], longStems: ReadonlyMap<string, readonly string[]>): Finding {
  const { statistic } = finding
  const { context } = statistic
  const stemsIn = (words: readonly string[]): string[] => shorts.filter(short => words.includes(short) || words.includes(short.toLowerCase())).flatMap(short => longStems.get(short)!)
  const words = unite(context.words, shorts.flatMap(short => longStems.get(short)!))
  return { ...finding, statistic: { ...statistic, context: { ...context, words, near: unite(context.near, stemsIn(context.near)), owner: unite(context.owner, stemsIn(context.owner)) } } }
}

function unite(words: string[], others: readonly string[]): string[] {
  return others.length === 0 ? words : [...new Set([...words, ...others])]
}
