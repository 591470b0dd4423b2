import type { Vocabulary } from '../../vocabulary/match.ts'
import type { Draft } from '../grammar/draft.ts'
import type { Direction } from '../statistic.ts'
import type { Token } from '../tokens.ts'
import { mayState, readStatements } from './readStatements.ts'
import type { Statement } from './statement.ts'
import type { Way } from './words.ts'

/** A word of significance this near, in characters, belongs to the same statement. */
const beside = 25

/** The statements of a sentence that are made in words alone, each as a direction, beside those that the grammar has read. */
export function directionsInWords(tokens: readonly Token[], read: readonly Draft[], vocabulary: Vocabulary): Draft[] {
  if (!mayState(tokens)) return []
  const directions = read.filter(({ kind }) => kind === 'direction')
  return readStatements(tokens, vocabulary)
    .filter(({ start, until }) => !directions.some(other => other.start < until + beside && start - beside < other.end))
    .map((statement): Draft => ({
      kind: 'direction', start: statement.start, end: statement.end, value: null, lower: null, upper: null, comparator: '=', unit: null, printed: [], direction: directionOf(statement),
    }))
}

const names: Readonly<Record<Way, Direction['change']>> = { more: 'increase', less: 'decrease', better: 'better', worse: 'worse', sooner: 'increase', later: 'decrease', apart: 'difference', lasting: 'difference' }

function directionOf({ way, negated, significant, form }: Statement): Direction {
  return { significant, change: negated ? 'none' : form === 'link' || form === 'necessity' ? 'association' : names[way], inWords: true }
}
