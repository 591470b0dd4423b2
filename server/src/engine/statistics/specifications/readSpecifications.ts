import { ofWord } from '../../text/words.ts'
import { isYear } from '../grammar/naming.ts'
import type { Token } from '../tokens.ts'
import { developments } from './developments.ts'
import { evidenceLevels } from './evidenceLevels.ts'
import { frequencies } from './frequencies.ts'
import { items } from './items.ts'
import { lines } from './lines.ts'
import { phases } from './phases.ts'
import { schedules } from './schedules.ts'
import type { Specification } from './specification.ts'
import { years } from './years.ts'

const readers = [items, lines, evidenceLevels, frequencies, years, phases, developments, schedules] as const

/** Words that tell that there may be a specification: most sentences have none of them. */
const tells = ofWord(({ text }: Token) => /^(?:items?|line|levels?|grades?|class|phase|schedules?|times?|×|x|infusions?|sessions?|doses|injections?|treatments?|administrations?|once|twice|thrice|qd|bid|tid|qid)$/.test(text))

/** The specifications of a row of tokens, in order of appearance. Linear; never throws. */
export function readSpecifications(tokens: readonly Token[]): Specification[] {
  if (!tokens.some(token => tells(token) || token.number !== undefined && isYear(token))) return []
  const read: Specification[] = []
  for (let at = 0; at < tokens.length; at++) {
    const found = firstOf(tokens, at)
    if (!found) continue
    read.push(found)
    at = found.to - 1
  }
  return read
}

function firstOf(tokens: readonly Token[], at: number): Specification | null {
  for (const read of readers) {
    const found = read(tokens, at)
    if (found) return found
  }
  return null
}
