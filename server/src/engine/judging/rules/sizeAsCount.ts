import { labelsOf } from '../../statistics/context/labels.ts'
import { sizeIn } from '../../statistics/cells.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { tokenize, type Token } from '../../statistics/tokens.ts'
import type { Claim } from '../claim.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { contradicted, isThere } from '../judgement.ts'
import type { Named } from './withdraw.ts'

const confidence = 0.6

/**
 * Finds the size of a group given for how many of it something happened to: "62 infants on placebo had diarrhoea" where the row "Diarrhoea" has 31 below "Placebo (n = 62)". The number must be nowhere in such a row.
 *
 * @param claims the claims of one sentence that lean on the same studies
 * @param named  what the sentence names, worked out when it is asked for
 */
export function findSizeAsCount(claims: readonly Claim[], { pool }: Company, named: () => Named): Claim[] {
  return claims.map(claim => {
    const { statistic } = claim
    if (!isThere(claim) || !people.has(statistic.kind) || statistic.unit !== null || statistic.comparator !== '=' || !Number.isInteger(statistic.value) || statistic.value! < smallest) return claim
    const { tokens } = named()
    if (!isOfEvent(tokens, statistic)) return claim
    const said = labelsOf(tokens)
    const rows = pool.filter(evidence => isCountOfGroup(evidence, statistic.value!) && isNamed(evidence, said))
    if (rows.length === 0 || rows.some(({ finding }) => finding.statistic.value === statistic.value)) return claim
    return { ...claim, ...contradicted('denominator', [rows[0]!], confidence) }
  })
}

const people: ReadonlySet<Statistic['kind']> = new Set(['sample-size', 'count', 'other'])
/** Fewer may be the number of anything. */
const smallest = 10

const happening = /^(?:had|experienced|suffered|developed|reported|died|responded|relapsed|remitted|showed)$/
const happened = /^(?:occurred|seen|observed|noted|reported|present|found|developed)$/
/** So many tokens lie between a number and what happened to those counted. */
const reach = 8

/** "62 infants on placebo had", "diarrhoea occurred in 62"; of all of them, or of those who had it before, nothing is said. */
function isOfEvent(tokens: readonly Token[], { start, end }: Statistic): boolean {
  if (tokens.some(({ text }) => /^(?:all|every|each|baseline|before|history|entry)$/.test(text))) return false
  const from = tokens.findIndex(token => token.end > start)
  const behind = tokens.filter(token => token.start >= end).slice(0, reach)
  const stop = behind.findIndex(({ text, number }) => number !== undefined || /^[,;.)]$/.test(text))
  if ((stop < 0 ? behind : behind.slice(0, stop)).some(({ text }) => happening.test(text))) return true
  return /^(?:in|by)$/.test(tokens[from - 1]?.text ?? '') && tokens.slice(Math.max(0, from - 3), from - 1).some(({ text }) => happened.test(text))
}

/** A cell with a whole number below the head of a group of this size. */
function isCountOfGroup({ finding: { statistic: { kind, value, unit }, cell } }: PooledEvidence, size: number): boolean {
  return cell !== undefined && people.has(kind) && unit === null && Number.isInteger(value) && value! <= size && sizeIn(cell.column) === size
}

/** All that the row is called is said in the sentence. */
function isNamed({ finding: { cell } }: PooledEvidence, said: ReadonlySet<string>): boolean {
  const row = cell!.row.replace(/[,(].{0,40}$/, '')
  const labels = labelsOf(tokenize(row, { start: 0, end: row.length }))
  return labels.size > 0 && [...labels].every(label => said.has(label))
}
