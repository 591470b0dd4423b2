import assert from 'node:assert/strict'
import { isAlike, isListedWith } from '../../../../server/src/engine/judging/candidates/siblings.ts'
import type { PooledEvidence } from '../../../../server/src/engine/judging/candidates/evidencePool.ts'
import type { Finding } from '../../../../server/src/engine/corpus/study.ts'
import type { Statistic } from '../../../../server/src/engine/statistics/statistic.ts'
import { finding, study } from '../corpus/fixtures.ts'

type Part = Partial<Pick<Statistic, 'kind' | 'unit' | 'qualifier' | 'lower'>>

/** A number at its place: "12.5 at row / column", or in a sentence without one. */
function evidence(line: string, part: Part = {}): PooledEvidence {
  const [, raw, row, column] = /^(\S+)(?: at (.+) \/ (.+))?$/.exec(line)!
  const { statistic, ...rest } = finding(Number(raw))
  const printed = [{ start: 0, end: 1, raw: raw!, value: Number(raw), decimals: raw!.split('.')[1]?.length ?? 0 }]
  const cell: Pick<Finding, 'cell'> = row === undefined ? {} : { cell: { row, column: column! } }
  return { study: study('a', 'A 2001'), finding: { ...rest, ...cell, statistic: { ...statistic, printed, ...part } }, group: 0, sentence: 0, mentions: 1, at: 0 }
}

/** Pairs of numbers, and whether the one could be meant for the other. */
const pairs: [what: string, isSo: boolean, one: PooledEvidence, other: PooledEvidence][] = [
  ['numbers of one sentence', true, evidence('12'), evidence('31')],
  ['another kind', false, evidence('12'), evidence('31', { kind: 'percentage' })],
  ['another unit', false, evidence('12', { unit: 'h' }), evidence('31')],
  ['counted and not', false, evidence('12', { qualifier: 'counted' }), evidence('31')],
  ['an interval and a number', false, evidence('12'), evidence('31', { lower: 12 })],
  ['two intervals', true, evidence('12', { lower: 8 }), evidence('31', { lower: 12 })],
  ['other decimals in a sentence', false, evidence('12.5'), evidence('31')],
  ['other decimals in one row', true, evidence('12.5 at age / tea'), evidence('31 at age / coffee')],
  ['other decimals in one column', true, evidence('12.5 at age / tea'), evidence('31 at weight / tea')],
  ['other decimals in another row and column', false, evidence('12.5 at age / tea'), evidence('31 at weight / coffee')],
  ['the same decimals in another row and column', true, evidence('12 at age / tea'), evidence('31 at weight / coffee')],
  ['more than ten times as much in another row', false, evidence('12 at age / tea'), evidence('121 at weight / tea')],
  ['less than a tenth in another row', false, evidence('121 at age / tea'), evidence('12 at weight / tea')],
  ['ten times as much in another row', true, evidence('12 at age / tea'), evidence('120 at weight / tea')],
  ['the same change, the other way', false, evidence('-12 at age / tea'), evidence('121 at weight / tea')],
  ['more than ten times as much in one row', true, evidence('12 at age / tea'), evidence('121 at age / coffee')],
  ['beside a one', false, evidence('1 at age / tea'), evidence('12 at weight / tea')],
  ['beside a nought', true, evidence('0 at age / tea'), evidence('12 at weight / tea')],
  ['beside less than one', true, evidence('0.5 at age / tea'), evidence('12.4 at weight / tea')],
]

describe('numbers that may be read for each other', () => {
  for (const [what, isSo, one, other] of pairs) it(`${isSo ? 'are' : 'are not'} ${what}`, () => assert.equal(isAlike(one, other), isSo))
})

/** Numbers of a sentence that are not alike, and whether they may be of one list all the same. */
const listed: [what: string, isSo: boolean, one: PooledEvidence, other: PooledEvidence][] = [
  ['shares with other decimals', true, evidence('69.1', { kind: 'percentage' }), evidence('81', { kind: 'percentage' })],
  ['a share and an interval of shares', true, evidence('53', { kind: 'percentage' }), evidence('34', { kind: 'percentage', lower: 34 })],
  ['two averages', true, evidence('5.7', { kind: 'median' }), evidence('6.4', { kind: 'mean' })],
  ['averages with other decimals', false, evidence('5.7', { kind: 'median' }), evidence('64', { kind: 'mean' })],
  ['averages in other units', false, evidence('5.7', { kind: 'median', unit: 'h' }), evidence('6.4', { kind: 'mean' })],
  ['an average and an interval', false, evidence('5.7', { kind: 'mean' }), evidence('6.4', { kind: 'mean', lower: 6.4 })],
  ['an average and a share', false, evidence('5.7', { kind: 'mean', unit: '%' }), evidence('6.4', { kind: 'percentage', unit: '%' })],
  ['one that is counted', false, evidence('69.1', { kind: 'percentage', qualifier: 'counted' }), evidence('81', { kind: 'percentage' })],
  ['cells of a table', false, evidence('5.7 at age / tea', { kind: 'median' }), evidence('6.4 at weight / coffee', { kind: 'mean' })],
]

describe('numbers of one list in a sentence', () => {
  for (const [what, isSo, one, other] of listed) it(`${isSo ? 'are' : 'are not'} ${what}`, () => assert.equal(isListedWith(one, other), isSo))
})
