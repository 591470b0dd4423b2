import { createCorpus } from '../../../server/src/engine/corpus/createCorpus.ts'
import { readPlainText } from '../../../server/src/engine/corpus/formats/plainText.ts'
import { analyse } from '../../../server/src/engine/index.ts'
import type { Claim } from '../../../server/src/engine/judging/claim.ts'
import { sharedRows } from '../support/sharedRows.ts'
import { compare, type Comparison, type Measure } from './comparison.ts'

interface StatementRow {
  input_text: string
  expected: { label: 'Entailment' | 'Contradiction' }
  evidence_primary: string[]
  evidence_secondary?: string[] | null
}

/**
 * Statements about trial records, which follow from the record or contradict it. Most need sums, counts of rows or knowledge of medicine, which the engine does not
 * claim to have; so what is asked is whether it contradicts what follows, and whether it supports what does not.
 */
export function measureStatements(): Measure[] {
  const file = 'claim-vs-source-nli4ct.jsonl'
  const rows = sharedRows<StatementRow>(file)
  const of = (label: StatementRow['expected']['label']) => rows.filter(({ expected }) => expected.label === label)
  return [
    { file, question: 'what follows is not contradicted', comparisons: of('Entailment').map(row => compareStatement(row, 'contradicted')) },
    { file, question: 'what contradicts is not supported in every number', comparisons: of('Contradiction').map(row => compareStatement(row, 'supported')) },
  ]
}

function compareStatement(row: StatementRow, unwanted: 'contradicted' | 'supported'): Comparison {
  const claims = claimsOf(row)
  const isSo = unwanted === 'contradicted' ? claims.some(({ verdict }) => verdict === unwanted) : claims.length > 0 && claims.every(({ verdict }) => verdict === unwanted)
  const said = claims.map(({ statistic, verdict }) => `${statistic.text} ${verdict}`).join('; ')
  return compare(row.input_text, `not ${unwanted}`, isSo ? said : `not ${unwanted}`, () => unwanted === 'contradicted' ? 'another number of the record taken for the one meant' : 'its numbers are in the record; the relation between them is what is wrong')
}

/** The claims of the statement, with the records as the plain text of the studies that it cites. */
function claimsOf({ input_text: input, evidence_primary: primary, evidence_secondary: secondary }: StatementRow): readonly Claim[] {
  const studies = [primary, secondary ?? []].flatMap((lines, i) => {
    const [study] = lines.length === 0 ? [] : readPlainText(lines.join('\n\n'), `record${i + 1}.txt`).studies
    if (!study) return []
    const { attachment: _, ...work } = study
    return [work]
  })
  const text = `${input.trim().replace(/\.$/, '')} [${studies.map(({ key }) => `@${key}`).join('; ')}].`
  return analyse(text, createCorpus(studies), { syntax: 'markdown' }).claims
}
