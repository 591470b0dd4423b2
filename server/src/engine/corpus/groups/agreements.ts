import type { Finding } from '../study.ts'
import type { Head } from './heads.ts'
import { isTelling, keyOf, type Naming } from './naming.ts'

/** So many numbers at least must stand both in a column and in sentences that name it so. */
const fewest = 3
/** Of the numbers that a word owns in sentences, at least this part must stand in the one column. */
const sure = 0.85

/** And of the numbers of the column that stand in sentences, at least this part must have the word. */
const usual = 0.35

/** What numbers are met by that are hardly there twice by chance: three digits. */
function rareNumber({ statistic: { printed: [first] } }: Finding): string | null {
  return first !== undefined && !first.word && first.raw.replace(/\D/g, '').replace(/^0+/, '').length >= 3 ? first.raw.replace(/[−–]/g, '-').replace('·', '.') : null
}

/**
 * What sentences call the columns of tables, from the numbers that stand in both: where "15.66" stands in the column "Group II" alone and a sentence has it "in the epidural group", "epidural" is
 * counted for that column. Names are accepted where several numbers agree, hardly any disagrees, and other columns have numbers in sentences too.
 *
 * @param measures what the rows are called: no group is called after what is measured in it
 */
export function namedByNumbers(findings: readonly Finding[], tables: ReadonlyMap<string, ReadonlyMap<string, Head>>, measures: ReadonlySet<string>): Naming[] {
  const columns = columnsOf(findings, tables)
  const votes = new Map<string, Map<string, number>>()
  const names = new Map<string, readonly string[]>()
  const voters = new Map<string, number>()
  const counted = new Set<string>()
  for (const finding of findings) {
    if (finding.cell) continue
    const number = rareNumber(finding)
    const labels = number === null ? undefined : columns.get(number)
    if (!labels) continue
    const column = keyOf(labels)
    names.set(column, labels)
    // The same number in abstract and text counts once for a word.
    for (const word of finding.statistic.context.owner) {
      const vote = `${number!} ${word}`
      if (!isTelling(word) || measures.has(word) || counted.has(vote)) continue
      counted.add(vote)
      let of = votes.get(word)
      if (!of) votes.set(word, of = new Map<string, number>())
      of.set(column, (of.get(column) ?? 0) + 1)
    }
    if (!counted.has(number!)) voters.set(column, (voters.get(column) ?? 0) + 1)
    counted.add(number!)
  }
  const all = [...voters.values()].reduce((sum, count) => sum + count, 0)
  return [...votes].flatMap(([word, of]): Naming[] => {
    const [column, count] = [...of].reduce((best, each) => each[1] > best[1] ? each : best)
    const total = [...of.values()].reduce((sum, each) => sum + each, 0)
    const ofOthers = all - voters.get(column)!
    const name = names.get(column)!
    return count >= fewest && count >= sure * total && count >= usual * voters.get(column)! && ofOthers >= fewest && !name.includes(word) ? [{ name, called: [word] }] : []
  })
}

/** The labels of the column that each rare number stands in; none where it stands in columns of two names. */
function columnsOf(findings: readonly Finding[], tables: ReadonlyMap<string, ReadonlyMap<string, Head>>): Map<string, readonly string[] | null> {
  const columns = new Map<string, readonly string[] | null>()
  for (const finding of findings) {
    const { cell, where } = finding
    const number = cell ? rareNumber(finding) : null
    if (number === null) continue
    const head = tables.get(where ?? '')?.get(cell!.column)
    const labels = head && head.labels.length > 0 ? head.labels : null
    const before = columns.get(number)
    columns.set(number, before === undefined || before !== null && labels !== null && keyOf(before) === keyOf(labels) ? labels : null)
  }
  return columns
}
