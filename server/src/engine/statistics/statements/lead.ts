import { findMentions, type Mention, type Vocabulary } from '../../vocabulary/match.ts'
import type { Statistic } from '../statistic.ts'
import type { Token } from '../tokens.ts'
import { clauseAround, withoutBrackets, type Stretch } from './clauses.ts'
import type { Statement, Words } from './statement.ts'
import { isNegation, opposite, type Way } from './words.ts'

/** How far behind the number, in words, the comparison may stand: "4.0 points on the MADRS higher". */
const reach = 6
/** How far behind "than" the other side may be named: "than what was seen in those who had placebo". */
const farthest = 9

const up = /^(?:more|higher|greater|larger|bigger|above)$/
const down = /^(?:less|lower|fewer|smaller|below)$/
/** Words for how it stood, of which the comparison says all there is to say. */
const standing = /^(?:was|were|lay|stood|scored|averaged|left|ended|finished|rated|remained)$/

/** Which way a word of change goes: less of a symptom, more of it, or better by itself. */
const courses: readonly (readonly [RegExp, Way])[] = [
  [/^(?:improv|gain|benefi|recover)/, 'better'], [/^(?:worsen|deteriorat)/, 'worse'],
  [/^(?:fell|fall|drop|declin|decreas|reduc|lower(?:ed|s|ing)|shrank|eased)/, 'less'], [/^(?:rose|rise|rising|increas|rais|climb|grew)/, 'more'],
]

/**
 * What a difference says beside its size: which side is ahead. "Improved by 3.8 points less with A than with B", "lay ten points below that seen with B", "the advantage of A over B was 4.0 points".
 *
 * @param all        the tokens of the sentence
 * @param difference a number of the sentence that tells how far two sides lie apart
 * @returns the comparison as a statement, or null where the sentence does not plainly say which is ahead
 */
export function leadIn(all: readonly Token[], difference: Statistic, vocabulary: Vocabulary): Statement | null {
  const tokens = withoutBrackets(all)
  const at = tokens.findIndex(({ start, end }) => start <= difference.start && difference.start < end)
  if (at < 0) return null
  const clause = clauseAround(tokens, at)
  if (tokens.slice(clause.from, clause.to).some((_, i) => isNegation(tokens, clause.from + i))) return null
  const arms = findMentions(tokens, vocabulary).filter(({ slot }) => slot === 'arm')
  const read = advantageIn(tokens, clause, arms) ?? comparedBehind(tokens, at, clause, arms)
  if (!read) return null
  const { context: { outcome, scale, words, population, analysis, time }, start, end } = difference
  return {
    form: 'comparison', start, end, until: end, way: read.way, negated: false, significant: null, measure: { ids: [...outcome, ...scale].filter(id => id !== 'improvement'), stems: words }, of: namesOf(read.of), than: namesOf(read.than),
    unordered: false, people: [...population, ...analysis], doses: [], time, limits: [], overall: false, joined: false, repeated: false, poles: null, hedged: false,
  }
}

interface Lead { way: Way, of: readonly Mention[], than: readonly Mention[] }

/** "The advantage of A over B" */
function advantageIn(tokens: readonly Token[], { from, to }: Stretch, arms: readonly Mention[]): Lead | null {
  const noun = tokens.findIndex(({ text }, i) => i >= from && i < to && /^(?:advantage|superiority|benefit|lead|edge)$/.test(text))
  if (noun < 0) return null
  const over = tokens.findIndex(({ text }, i) => i > noun && i <= noun + farthest && i < to && text === 'over')
  const of = arms.filter(arm => arm.from > noun && arm.from < over && tokens[noun + 1]?.text === 'of')
  const than = arms.filter(arm => arm.from > over && arm.from <= over + 3)
  return over > 0 && areSides(of, than) ? { way: 'better', of, than } : null
}

/** "… by 3.8 points less than B", "… 4.0 points higher with A than with B", "lay ten points below that seen with B" */
function comparedBehind(tokens: readonly Token[], at: number, clause: Stretch, arms: readonly Mention[]): Lead | null {
  const word = tokens.findIndex(({ text }, i) => i > at && i <= at + reach && i < clause.to && (up.test(text) || down.test(text)))
  if (word < 0 || tokens.slice(at + 1, word).some(({ text, number }) => number !== undefined || /^[,;]$/.test(text))) return null
  const isJoint = /^(?:above|below)$/.test(tokens[word]!.text)
  const joint = isJoint ? word : tokens.findIndex(({ text }, i) => i > word && i <= word + farthest && i < clause.to && text === 'than')
  if (joint < 0) return null
  const [first] = arms.filter(arm => arm.from > joint && arm.from <= joint + farthest && !tokens.slice(joint + 1, arm.from).some(({ text }) => /^[,;]$/.test(text)))
  const than = first ? arms.filter(arm => arm.from === first.from) : []
  // Right before "than" stands whose it is; else it is the subject's.
  const beside = arms.filter(arm => arm.from > at && arm.from < joint)
  const of = beside.length > 0 ? beside : arms.filter(arm => arm.to <= at && arm.from >= clause.from)
  const course = courseBefore(tokens, at, clause)
  if (course === null || !areSides(of, than)) return null
  const isUp = up.test(tokens[word]!.text)
  return { way: course === 'standing' ? (isUp ? 'more' : 'less') : isUp ? course : opposite[course], of, than }
}

/** The last word before the number that says how it went, or stood. */
function courseBefore(tokens: readonly Token[], at: number, { from }: Stretch): Way | 'standing' | null {
  for (let i = at - 1; i >= from; i--) {
    const { text, type } = tokens[i]!
    if (type !== 'word') continue
    const [, way] = courses.find(([stem]) => stem.test(text)) ?? []
    if (way) return way
    // "The fall was 3.8 points less": it is the fall that was less.
    if (standing.test(text)) return courses.find(([stem]) => tokens.slice(Math.max(from, i - farthest), i).some(token => stem.test(token.text)))?.[1] ?? 'standing'
  }
  return null
}

/** What it is compared with is named, and who is ahead by no name that both have; "after four weeks of the 84 mg spray, it lay ten points below that with placebo" names one. */
function areSides(of: readonly Mention[], than: readonly Mention[]): boolean {
  return than.length > 0 && !of.some(({ id }) => than.some(other => other.id === id)) && new Set(of.map(({ from }) => from)).size <= 1
}

function namesOf(mentions: readonly Mention[]): Words {
  return { ids: mentions.map(({ id }) => id), stems: [] }
}
