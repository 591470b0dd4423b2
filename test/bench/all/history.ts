import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../unit/project/sources.ts'
import { quantile } from '../support/numbers.ts'
import type { Row } from '../support/row.ts'

const path = join(root, 'test/bench/history.jsonl')

/** A run that was committed: by measure, its ratio to the yardstick of the run. */
export interface Run { commit: string, date: string, node: string, ratios: Record<string, number> }

/** What became worse, and in words by how much. */
export interface Worse { measure: string, how: string }

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
  const ratios = Object.fromEntries(steady(rows).map(([measure, ratio]) => [measure, Number(ratio.toPrecision(4))]))
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  appendFileSync(path, `${JSON.stringify({ commit, date: new Date().toISOString().slice(0, 10), node: process.version, ratios } satisfies Run)}\n`)
}

/** What is worse by half than in the runs before. Measures that are new are not compared. */
export function worsened(rows: readonly Row[], history: readonly Run[]): Worse[] {
  return steady(rows).flatMap(([measure, now]) => {
    const before = history.flatMap(({ ratios }) => ratios[measure] ?? []).slice(-remembered)
    const usual = quantile(before, 0.5)
    return before.length > 0 && now > usual * tolerance ? [{ measure, how: `${now.toPrecision(3)}, and ${usual.toPrecision(3)} before` }] : []
  })
}

/** The measures that are compared from run to run, with their ratios to the yardstick. */
function steady(rows: readonly Row[]): [measure: string, ratio: number][] {
  return rows.flatMap(({ measure, value, yardstick }): [string, number][] => yardstick === undefined ? [] : [[measure, value / yardstick]])
}
