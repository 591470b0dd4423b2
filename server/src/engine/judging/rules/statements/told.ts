import { readStatements } from '../../../statistics/statements/readStatements.ts'
import type { Statement } from '../../../statistics/statements/statement.ts'
import { tokenize, type Token } from '../../../statistics/tokens.ts'
import { stemsOf } from '../../../text/stems.ts'
import type { Vocabulary } from '../../../vocabulary/match.ts'
import type { EvidencePool, PooledEvidence } from '../../candidates/evidencePool.ts'
import { ofFinding } from '../../candidates/ofFinding.ts'
import { significanceOf } from './significance.ts'
import { toldByNumbers } from './toldByNumbers.ts'

/** What a source says in words, with the finding that stands for its sentence. */
export interface Told {
  statement: Statement
  evidence: PooledEvidence
  /** By numbers, not in words. */
  isCounted: boolean
  /** Of a part of those who took part: a subgroup, or those whom numbers mark off. */
  isOfPart: boolean
  /** Stems of its clause; of numbers, of the whole sentence. */
  stems: ReadonlySet<string>
}

const known = new WeakMap<EvidencePool, readonly Told[]>()

/** What the sentences of a pool say in words. Worked out when a claim in words asks for the first time, and kept for as long as the pool lives. */
export function toldIn(pool: EvidencePool, vocabulary: Vocabulary): readonly Told[] {
  let told = known.get(pool)
  if (!told) known.set(pool, told = readPool(pool, vocabulary))
  return told
}

function readPool(pool: EvidencePool, vocabulary: Vocabulary): Told[] {
  const sentences = new Map<number, PooledEvidence[]>()
  for (const evidence of pool) {
    const found = sentences.get(evidence.sentence)
    if (found) found.push(evidence)
    else sentences.set(evidence.sentence, [evidence])
  }
  return [...sentences.values()].flatMap(findings => {
    const { finding } = findings[0]!
    if (finding.statistic.context.role === 'background') return []
    const { statements, stems } = saidIn(finding, vocabulary)
    const isOfSubgroup = /\bsubgroups?\b/i.test(finding.sentence)
    const inNumbers = toldByNumbers(findings).map((counted): Told => ({ ...counted, isCounted: true, isOfPart: isOfSubgroup || counted.statement.limits.length > 0, stems }))
    const inWords = statements.map((each): Told => ({ statement: { ...each.statement, significant: each.statement.significant ?? significanceIn(findings) }, evidence: standingFor(findings, each.statement), isCounted: false, isOfPart: isOfSubgroup || each.statement.limits.length > 0, stems: each.stems }))
    return [...inWords, ...inNumbers]
  })
}

/** What the sentence of a finding states in words, with the stems of each clause, and the stems of all of it. */
const saidIn = ofFinding(({ sentence }, vocabulary) => {
  const tokens = tokenize(sentence, { start: 0, end: sentence.length })
  const statements = readStatements(tokens, vocabulary).filter(statement => !isOfFew(tokens, statement)).map(statement => ({ statement, stems: new Set([...statement.measure.stems, ...statement.of.stems, ...statement.than.stems]) }))
  return { statements, stems: new Set(stemsOf(tokens)) }
})

/** How far behind a change the share may stand in which it was seen, in tokens. */
const reach = 8

/** "Symptoms increased after treatment in 8.4% of the patients": what became of fewer than half is not told of all. */
function isOfFew(tokens: readonly Token[], { form, end }: Statement): boolean {
  const behind = form === 'change' ? tokens.findIndex(({ start }) => start >= end) : -1
  if (behind < 0) return false
  const share = tokens.findIndex(({ number }, at) => at >= behind && at < behind + reach && number !== undefined && number.value < 50 && tokens[at - 1]?.text === 'in' && /^(?:%|percent|per)$/.test(tokens[at + 1]?.text ?? ''))
  return share >= 0 && !tokens.slice(behind, share).some(({ text }) => /^[,;:.]$/.test(text))
}

/** The significance that all p values of a sentence agree on. */
function significanceIn(findings: readonly PooledEvidence[]): boolean | null {
  const stated = findings.filter(({ finding }) => finding.statistic.kind === 'p-value').map(({ finding }) => significanceOf(finding.statistic))
  return stated.length > 0 && stated.every(each => each === stated[0]) ? stated[0]! : null
}

/** The finding in words that stands where the statement does, else the first of the sentence. */
function standingFor(findings: readonly PooledEvidence[], { start }: Statement): PooledEvidence {
  const worded = findings.filter(({ finding }) => finding.statistic.kind === 'direction')
  return worded.findLast(({ finding }) => finding.statistic.start - finding.span.start <= start + 2) ?? worded[0] ?? findings[0]!
}
