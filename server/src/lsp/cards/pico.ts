import type { Study } from '../../engine/corpus/study.ts'
import { aboutWords } from '../../engine/evidence/effects.ts'
import type { Markup } from './markup.ts'
import type { FindingSentence } from './relevance.ts'
import { shortened } from './words.ts'
import type { Say } from '../../engine/wording/say.ts'

const longest = 110

/**
 * Who was studied, with what, against what, and what was looked at: four short lines at most, one for each that is known. The outcome is that of
 * the finding shown. Null where nothing is known.
 */
export function pico(study: Study, shown: FindingSentence | undefined, markup: Markup, say: Say): string | null {
  const { design, population, n, arms } = study
  const [intervention, ...comparisons] = arms
  const size = n === undefined ? undefined : `n = ${n}`
  const outcomes = [...new Set(shown?.findings.map(({ statistic }) => aboutWords({ ...statistic.context, population: [] })).filter(words => words !== ''))]
  const lines: [string, string | undefined][] = [
    [say`Design`, design],
    [say`Population`, [population, size].filter(Boolean).join(', ')],
    [say`Compared`, [intervention, ...comparisons.slice(0, 2), comparisons.length > 2 ? say`${comparisons.length - 2} more` : undefined].filter(Boolean).join(' vs ')],
    [say`Outcome`, outcomes.filter(words => !outcomes.some(other => other.startsWith(`${words}, `))).slice(0, 3).join('; ')],
  ]
  const known = lines.filter((line): line is [string, string] => line[1] !== undefined && line[1] !== '')
  return known.length === 0 ? null : markup.lines(known.map(([name, words]) => `${markup.strong(`${name}:`)} ${markup.text(shortened(words, longest))}`))
}
