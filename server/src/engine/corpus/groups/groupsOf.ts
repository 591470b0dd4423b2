import { splitSentences } from '../../text/sentences.ts'
import { labelsOf } from '../../statistics/context/labels.ts'
import { tokenize } from '../../statistics/tokens.ts'
import type { Finding, GroupNames } from '../study.ts'
import { defining, definitionsIn } from './definitions.ts'
import { namedByNumbers } from './agreements.ts'
import { headsOf } from './heads.ts'
import { keyOf } from './naming.ts'
import { namesOfParts } from './parts.ts'
import { groupsBySize, namedBySize } from './sizes.ts'
import { uniteNames } from './unite.ts'

/** What an article calls its groups and times, gathered from its text, its captions and the notes below its tables, and from the numbers that stand in sentences and in tables. */
export function groupsOf(title: string, passages: readonly string[], findings: readonly Finding[], abbreviations: Readonly<Record<string, string>>): GroupNames[] {
  const tables = headsOf(findings, abbreviations)
  const sizes = groupsBySize(tables)
  const known = knownLabels(findings, abbreviations)
  const namings = passages.flatMap(text => splitSentences(text, { start: 0, end: text.length })
    .filter(({ start, end }) => defining.test(text.slice(start, end)))
    .flatMap(sentence => {
      const tokens = tokenize(text, sentence)
      return [...definitionsIn(tokens, known.columns, abbreviations), ...namedBySize(tokens, sizes, abbreviations)]
    }))
  const groups = uniteNames([...namings, ...namedByNumbers(findings, tables, known.rows)])
  return withParts(groups, namesOfParts(groups, tables, title))
}

/** Groups with those that have names after their parts in the place of what was known of them. */
function withParts(groups: readonly GroupNames[], parts: readonly GroupNames[] | null): GroupNames[] {
  if (parts === null) return [...groups]
  const taken = new Set(parts.flatMap(({ names }) => names.map(keyOf)))
  const [same, others] = [groups.filter(({ names }) => names.some(name => taken.has(keyOf(name)))), groups.filter(({ names }) => !names.some(name => taken.has(keyOf(name))))]
  const united = parts.map(({ names, words }) => {
    const keys = new Set(names.map(keyOf))
    return { names, words: [...new Set([...words, ...same.filter(group => group.names.some(name => keys.has(keyOf(name)))).flatMap(group => group.words)])] }
  })
  return [...united, ...others]
}

/** The labels of the rows and of the columns of all tables. */
function knownLabels(findings: readonly Finding[], abbreviations: Readonly<Record<string, string>>): { rows: ReadonlySet<string>, columns: ReadonlySet<string> } {
  const [rows, columns] = [new Set<string>(), new Set<string>()]
  const read = new Set<string>()
  for (const { cell } of findings) {
    if (!cell) continue
    for (const [text, labels] of [[cell.row, rows], [cell.column, columns]] as const) {
      if (read.has(text)) continue
      read.add(text)
      for (const label of labelsOf(tokenize(text, { start: 0, end: text.length }), abbreviations)) labels.add(label)
    }
  }
  return { rows, columns }
}
