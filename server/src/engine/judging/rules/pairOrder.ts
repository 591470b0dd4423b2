import type { Statistic } from '../../statistics/statistic.ts'
import type { Token } from '../../statistics/tokens.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import type { Claim } from '../claim.ts'
import { contradicted } from '../judgement.ts'
import type { Named } from './withdraw.ts'

/** What may tell the two numbers of a pair apart, and stays the same through a sentence. */
const slots = ['arm', 'outcome'] as const
type Slot = typeof slots[number]

/** Two numbers of one kind, one behind the other, with what the source says each is of. */
interface Pair { first: number, second: number, labels: readonly [readonly string[], readonly string[]] }

/**
 * Finds pairs that stand the wrong way round: "63 and 46% were in remission; 70 and 63% relapsed" where each first number should be of the same group. Whose the numbers of a bare pair are
 * only its order tells, which is that of the other pairs of the sentence.
 *
 * @param claims the claims of one sentence that lean on the same studies
 * @param named  what the sentence names, worked out when it is asked for
 */
export function findReversedPairs(claims: readonly Claim[], company: Company, named: () => Named): Claim[] {
  const judged = [...claims]
  for (const slot of slots) {
    const pairs = pairsOf(claims, company, slot)
    if (pairs.length < 2) continue
    for (const pair of pairs) {
      const others = pairs.filter(other => other !== pair && other.second !== pair.first && other.first !== pair.second)
      // Of two bare pairs, the first sets the order.
      const isReversed = others.some(other => orderOf(pair, other) < 0 && (other.first < pair.first || !isBare(other, claims, slot, named()))) && !others.some(other => orderOf(pair, other) > 0)
      if (!isReversed || [pair.first, pair.second].some(at => judged[at]!.verdict === 'contradicted') || !isBare(pair, claims, slot, named())) continue
      const [ofFirst, ofSecond] = [pair.first, pair.second].map(at => findingsOf(claims[at]!.statistic, company)[0])
      if (!ofFirst || !ofSecond) continue
      const reason = slot === 'arm' ? 'arm' : 'outcome'
      judged[pair.first] = { ...judged[pair.first]!, ...contradicted(reason, [ofFirst, ofSecond], 0.7) }
      judged[pair.second] = { ...judged[pair.second]!, ...contradicted(reason, [ofSecond, ofFirst], 0.7) }
    }
  }
  return judged
}

function pairsOf(claims: readonly Claim[], company: Company, slot: Slot): Pair[] {
  return claims.flatMap((claim, first): Pair[] => {
    const second = first + 1
    const other = claims[second]
    if (!other || claim.statistic.kind !== other.statistic.kind || claim.statistic.unit !== other.statistic.unit || claim.statistic.value === other.statistic.value || unpaired.has(claim.statistic.kind)) return []
    const labels = [labelOf(claim, company, slot), labelOf(other, company, slot)] as const
    return labels[0].length > 0 && labels[1].length > 0 && !shares(labels[0], labels[1]) ? [{ first, second, labels }] : []
  })
}

const unpaired: ReadonlySet<Statistic['kind']> = new Set(['direction', 'p-value', 'confidence-interval', 'dose', 'study-count'])

function findingsOf(statistic: Statistic, company: Company): PooledEvidence[] {
  return company.agreementsOf(statistic).flatMap((agreement, at) => (agreement?.reason === null && company.pool[at]!.finding.statistic.kind === statistic.kind ? [company.pool[at]!] : []))
}

/** What all the findings with this number are of; where they are of different things, what the one is of that supports it. */
function labelOf({ statistic, verdict, evidence: [own] }: Claim, company: Company, slot: Slot): readonly string[] {
  const [first, ...others] = findingsOf(statistic, company).map(({ finding }) => finding.statistic.context[slot]).filter(ids => ids.length > 0)
  const common = first?.filter(id => others.every(ids => ids.includes(id))) ?? []
  return common.length > 0 || verdict !== 'supported' || !own ? common : own.finding.statistic.context[slot]
}

/** Above 0 where both have the same first and second, below 0 where one's first is the other's second. */
function orderOf({ labels: [a, b] }: Pair, { labels: [x, y] }: Pair): number {
  if (shares(a, x) && shares(b, y)) return 1
  return shares(a, y) && shares(b, x) ? -1 : 0
}

const joints = /^(?:[%,.]|and|vs?|versus|against|or)$/

/** Only a joint stands between the two, and nothing near them names what they are of, nor what comes behind them up to the next semicolon: "72 vs 20, and 26 vs 8 with ECT; …". */
function isBare({ first, second }: Pair, claims: readonly Claim[], slot: Slot, { tokens, mentions }: Named): boolean {
  if (tokens.length === 0) return false
  const joined = (at: number): boolean => {
    const [one, other] = [claims[at]?.statistic, claims[at + 1]?.statistic]
    return one !== undefined && other !== undefined && one.kind === other.kind && tokens.every(({ start, end, text }) => start < one.end || end > other.start || joints.test(text))
  }
  // "13.8%, 5.8% and 13.8%": a list of three goes by other things; "63 and 46%, and 64 and 70%" are pairs.
  let from = first
  let to = second
  while (joined(from - 1)) from--
  while (joined(to)) to++
  if (!joined(first) || (first - from) % 2 === 1 || (to - second) % 2 === 1) return false
  const breaks = semicolons(tokens)
  const left = Math.max(claims[first - 1]?.statistic.end ?? 0, ...breaks.filter(at => at < claims[first]!.statistic.start))
  const right = breaks.find(at => at > claims[second]!.statistic.start) ?? Number.POSITIVE_INFINITY
  return !mentions.some(mention => mention.slot === slot && tokens[mention.from]!.start >= left && tokens[mention.from]!.start < right)
}

/** Where semicolons outside brackets stand. */
function semicolons(tokens: readonly Token[]): number[] {
  let depth = 0
  return tokens.flatMap(({ start, text }) => {
    if (text === '(' || text === '[') depth++
    else if (text === ')' || text === ']') depth = Math.max(0, depth - 1)
    return text === ';' && depth === 0 ? [start] : []
  })
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some(each => b.includes(each))
}
