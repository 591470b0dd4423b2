import { percent, table } from '../support/report.ts'
import { changeKinds, neighbour } from './changes.ts'
import type { Outcome } from './measure.ts'

const thresholds = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

interface Rate { part: number, whole: number, percent: number | null }

/** Figures of a run, for reading by machine. */
export interface Summary {
  articles: number
  numbers: number
  flagUntouched: Rate
  inconsistentUntouched: Rate
  crudeFlagUntouched: Rate
  catch: Record<string, { engine: Rate, withConsistency: Rate, crude: Rate, supported: Rate }>
  byKind: Record<string, { flag: Rate, catch: Rate }>
  curve: { confidence: number, flag: Rate, catchDigit: Rate, catchAll: Rate }[]
  verdicts: Record<string, { untouched: Rate, changed: Rate }>
}

/** Neighbouring numbers have a row of their own and count in no other. */
export function summarize(articles: number, untouched: readonly Outcome[], tried: readonly Outcome[]): Summary {
  const changed = tried.filter(({ change }) => change !== neighbour)
  const digits = changed.filter(({ change }) => change === 'digit')
  const flagged = ({ judgement }: Outcome) => judgement.flagged
  const of = (kind: string) => (outcome: Outcome) => outcome.of === kind
  const changes: [string, readonly Outcome[]][] = [...changeKinds.map((kind): [string, Outcome[]] => [kind, changed.filter(({ change }) => change === kind)]), ['all changes', changed], [neighbour, tried.filter(({ change }) => change === neighbour)]]
  return {
    articles,
    numbers: untouched.length,
    flagUntouched: rate(untouched, flagged),
    inconsistentUntouched: rate(untouched, ({ judgement }) => judgement.inconsistent),
    crudeFlagUntouched: rate(untouched, ({ crude }) => crude),
    catch: Object.fromEntries(changes.map(([name, outcomes]) => [name, {
      engine: rate(outcomes, flagged),
      withConsistency: rate(outcomes, outcome => flagged(outcome) || outcome.judgement.inconsistent),
      crude: rate(outcomes, ({ crude }) => crude),
      supported: rate(outcomes, ({ judgement }) => judgement.verdict === 'supported'),
    }])),
    byKind: Object.fromEntries([...new Set(untouched.map(outcome => outcome.of))].sort().map(kind => [kind, { flag: rate(untouched.filter(of(kind)), flagged), catch: rate(digits.filter(of(kind)), flagged) }])),
    curve: thresholds.map(confidence => {
      const sure = ({ judgement }: Outcome) => judgement.flagged && judgement.confidence >= confidence
      return { confidence, flag: rate(untouched, sure), catchDigit: rate(digits, sure), catchAll: rate(changed, sure) }
    }),
    verdicts: Object.fromEntries(['supported', 'contradicted', 'misattributed', 'unsupported', 'unverifiable', 'uncited', 'not read'].map(verdict => {
      const has = ({ judgement }: Outcome) => judgement.verdict === verdict
      return [verdict, { untouched: rate(untouched, has), changed: rate(digits, has) }]
    })),
  }
}

function rate(outcomes: readonly Outcome[], counts: (outcome: Outcome) => boolean): Rate {
  const part = outcomes.filter(counts).length
  return { part, whole: outcomes.length, percent: outcomes.length === 0 ? null : Math.round(1000 * part / outcomes.length) / 10 }
}

/** The summary as tables for people. */
export function printSummary(summary: Summary): string {
  const show = ({ part, whole }: Rate) => percent(part, whole)
  return [
    `${summary.articles} articles, ${summary.numbers} printed numbers`,
    `untouched numbers flagged: ${show(summary.flagUntouched)} (by the crude matcher ${show(summary.crudeFlagUntouched)}); inconsistent within their sentence: ${show(summary.inconsistentUntouched)}`,
    table(['change', 'tried', 'caught', 'or inconsistent', 'crude matcher', 'called supported'], Object.entries(summary.catch).map(([name, each]) => [name, each.engine.whole, show(each.engine), show(each.withConsistency), show(each.crude), show(each.supported)])),
    table(['kind of number', 'printed', 'flagged', 'changed', 'caught (digit)'], Object.entries(summary.byKind).map(([kind, each]) => [kind, each.flag.whole, show(each.flag), each.catch.whole, show(each.catch)])),
    table(['confidence at least', 'flagged', 'caught (digit)', 'caught (all)'], summary.curve.map(point => [point.confidence.toFixed(2), show(point.flag), show(point.catchDigit), show(point.catchAll)])),
    table(['verdict', 'untouched', 'changed (digit)'], Object.entries(summary.verdicts).map(([verdict, each]) => [verdict, show(each.untouched), show(each.changed)])),
  ].join('\n\n')
}
