import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../unit/project/sources.ts'
import { quantile } from '../support/numbers.ts'
import { ratioOf, type Row } from './row.ts'

const path = join(root, 'test/bench/history.jsonl')

/** A run that was committed: the ratios of what is steady, by measure. */
export interface Run { commit: string, date: string, node: string, ratios: Record<string, number> }

/** So many of the last runs are what a new one is compared with, by their middle one. */
const remembered = 5
/** A ratio that is half as much again is worse. */
const tolerance = 1.5

/** The runs that are committed, oldest first. */
export function readHistory(): Run[] {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Run) : []
}

/** Adds a run to the history. */
export function record(rows: readonly Row[]): void {
  const ratios = Object.fromEntries(rows.filter(({ steady }) => steady).map(row => [row.measure, Number(ratioOf(row).toPrecision(4))]))
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  appendFileSync(path, `${JSON.stringify({ commit, date: new Date().toISOString().slice(0, 10), node: process.version, ratios } satisfies Run)}\n`)
}

/** What is worse by half than in the runs before, in words. Measures that are new are not compared. */
export function worsened(rows: readonly Row[], history: readonly Run[]): string[] {
  return rows.filter(({ steady }) => steady).flatMap(row => {
    const before = history.flatMap(({ ratios }) => ratios[row.measure] ?? []).slice(-remembered)
    const usual = quantile(before, 0.5)
    const now = ratioOf(row)
    return before.length > 0 && now > usual * tolerance ? [`${row.measure}: ${now.toPrecision(3)}, and ${usual.toPrecision(3)} before`] : []
  })
}
