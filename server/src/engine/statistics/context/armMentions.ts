import type { Token } from '../tokens.ts'
import type { StatisticKind } from '../statistic.ts'
import type { Mention } from '../../vocabulary/match.ts'
import type { Part } from './parts.ts'

/**
 * The names of arms in a sentence that may be those of a number: not what people take all along, what a design is named after, or what stands with another number in a bracket.
 *
 * @param isBetween the number compares two arms: then brackets do not matter
 */
export function armMentions(tokens: readonly Token[], all: readonly Mention[], kind: StatisticKind, part: Part, isBetween: boolean): Mention[] {
  return all.filter(mention => mention.from >= part.segment && (isBetween || !isOfBracket(tokens, mention, part)) && !isBackground(tokens, mention) && !isLeft(tokens, mention) && !isDesign(tokens, mention)
    && !(kind === 'dose' && undosed.has(mention.id)))
}

/** What has no dose that anybody prints: "84 mg or placebo" leaves the dose to the drug. */
const undosed: ReadonlySet<string> = new Set(['placebo', 'control', 'usual-care', 'waiting-list', 'no-treatment', 'sham'])

/** "People who stayed on lithium or valproate": of what is taken all along, one or another, nothing is an arm; "who stayed on esketamine" may be. */
function isBackground(tokens: readonly Token[], { from, to }: Mention): boolean {
  const isFirst = tokens[to]?.text === 'or'
  const on = isFirst ? from - 1 : tokens[from - 1]?.text === 'or' ? from - 3 : -1
  return tokens[on]?.text === 'on' && /^(?:stay(?:ed|ing)?|remain(?:ed|ing)?|maintained|kept|continued|stable|stabili[sz]ed)$/.test(tokens[on - 1]?.text ?? '')
}

/** "Taken off esketamine", "withdrawn from lithium", "on top of standard care": what they no longer had, and what all had beside. */
function isLeft(tokens: readonly Token[], { from }: Mention): boolean {
  const before = tokens.slice(Math.max(0, from - 4), from).map(({ text }) => text).join(' ')
  return /(?:^| )(?:off|withdrawn from|withdrawal of|stopping|stopped|discontinuing|discontinued|on top of|in addition to|added to|add - on to|adjunct to|adjunctive to)(?: the| their| all| any)?$/.test(before)
}

/** "A midazolam-controlled crossover": a design, in which nobody has had the control yet. */
function isDesign(tokens: readonly Token[], { to }: Mention): boolean {
  return tokens[tokens[to]?.text === '-' ? to + 1 : to]?.text === 'controlled'
}

/** How far a bracket with a number and its arm reaches, in tokens. */
const bracketReach = 16

/** "33.9% (placebo 5.8%), sedation in 10.1%": the name in a bracket with a number is that number's, and of none before or behind. */
function isOfBracket(tokens: readonly Token[], { from, to }: Mention, part: Part): boolean {
  let opening = from - 1
  while (opening > from - bracketReach && !/^[()]$/.test(tokens[opening]?.text ?? ')')) opening--
  if (tokens[opening]?.text !== '(') return false
  let closing = to
  while (closing < to + bracketReach && closing < tokens.length && !/^[()]$/.test(tokens[closing]!.text)) closing++
  if (tokens[closing]?.text !== ')' || part.from > opening && part.to <= closing) return false
  return tokens.slice(opening, closing).some(({ type }) => type === 'number')
}
