import type { Context } from '../../statistics/context/context.ts'
import type { Claim } from '../claim.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import type { Company } from '../candidates/company.ts'
import { agreement } from '../comparing/agreement.ts'
import { contradicted } from '../judgement.ts'

/**
 * Finds numbers of one comparison that stand with each other's arms: "48% with A and 49% with B" where the source has 49% with A and 48%
 * with B. Both numbers are in the source, so each seems supported by itself; only the words beside them tell. Works for any names of arms.
 *
 * @param claims the claims of one sentence that lean on the same studies
 * @returns the claims, crossed ones contradicted
 */
export function findSwappedArms(claims: readonly Claim[], company: Company): Claim[] {
  const judged = [...claims]
  for (let i = 0; i + 1 < judged.length; i++) {
    const first = judged[i]!
    const at = siblingOf(judged, i)
    const second = judged[at]
    if (!second) continue
    const swap = crossing(first, second, company, judged.map(({ statistic }) => statistic))
    if (!swap) continue
    const [ofFirst, ofSecond] = swap
    judged[i] = { ...first, ...contradicted('arm', [company.pool[ofFirst]!, company.pool[ofSecond]!], 0.75) }
    judged[at] = { ...second, ...contradicted('arm', [company.pool[ofSecond]!, company.pool[ofFirst]!], 0.75) }
  }
  return judged
}

/**
 * The next number that may be the other group's: of the same kind, or without a kind where only the first of two has its name said: "mean 1482.9 with
 * tea, 1768.7 with coffee". -1 where there is none.
 */
function siblingOf(claims: readonly Claim[], at: number): number {
  const first = claims[at]!
  const find = (isAlike: (other: Claim) => boolean): number => claims.findIndex((other, k) => k > at && k <= at + 4 && isAlike(other) && isSibling(first, other) && !isPart(first, other, claims))
  const same = find(({ statistic }) => statistic.kind === first.statistic.kind)
  if (same >= 0 || first.statistic.kind === 'other') return same
  return find(({ statistic }) => statistic.kind === 'other' && statistic.group !== first.statistic.group && statistic.printed[0]?.decimals === first.statistic.printed[0]?.decimals)
}

function isSibling({ statistic: a, verdict }: Claim, { statistic: b, verdict: other }: Claim): boolean {
  const isOpen = verdict === 'unverifiable' && other === 'unverifiable' && tellApart(a.context, b.context)
  return (verdict === 'supported' && other === 'supported' || isOpen) && a.unit === b.unit && firstOf(a) !== firstOf(b) && a.kind !== 'p-value' && !isTimePoint(a)
}

/** "43% of the men and 77% of the women", "46% with ECT and 63% with ketamine": people who are plainly not the same. */
function tellApart(a: Context, b: Context): boolean {
  return ([[a.analysis, b.analysis], [a.arm, b.arm]] as const).some(([one, other]) => one.length > 0 && other.length > 0 && !shares(one, other))
}

/** The value, or the lower bound of what has two. */
function firstOf({ value, lower }: Statistic): number | null {
  return value ?? lower
}

/** "after 30 and 60 minutes": when something was measured belongs to no group; a length of 7.4 hours may. */
function isTimePoint({ kind, printed }: Statistic): boolean {
  return kind === 'duration' && printed.every(({ decimals }) => decimals <= 0)
}

/** "23 men, 12 with tea and 11 with coffee": a part and its whole are no two arms. */
function isPart(first: Claim, second: Claim, sentence: readonly Claim[]): boolean {
  const [a, b] = [first.statistic.value!, second.statistic.value!]
  return [first, second].some(({ statistic: { kind } }) => counts.has(kind)) && sentence.some(other => other !== first && other !== second && other.statistic.value === Math.abs(a - b))
}

/** "Of 42 patients who consented, 28 responded": a part of those is no other group. */
function isPartOf(part: Statistic, whole: Statistic, sentence: string): boolean {
  const [number] = whole.printed
  return counts.has(part.kind) && counts.has(whole.kind) && number !== undefined && part.value! < whole.value! && new RegExp(`\\b(?:of|among)(?: the| all)? ${escaped(number.raw)}\\b`, 'i').test(sentence)
}

function escaped(raw: string): string {
  return raw.replace(/[^\w\s]/g, '\\$&')
}

/**
 * Where a sentence of the source has both values, each with what stands beside the other in the claim; null where any sentence has them the
 * right way round and says so as plainly.
 */
function crossing(first: Claim, second: Claim, company: Company, sentence: readonly Statistic[]): [number, number] | null {
  const { pool } = company
  const ofFirst = literal(company.agreementsOf(first.statistic))
  const ofSecond = literal(company.agreementsOf(second.statistic))
  const besides: Pair<Statistic[]> = [attached(sentence, first.statistic), attached(sentence, second.statistic)]
  let straight = 0
  let crossed = 0
  let found: [number, number] | null = null
  for (const a of ofFirst) {
    for (const b of ofSecond) {
      if (a === b || pool[a]!.sentence !== pool[b]!.sentence) continue
      const [ofA, ofB] = [pool[a]!.finding.statistic, pool[b]!.finding.statistic]
      if (isPartOf(ofA, ofB, pool[a]!.finding.sentence) || isPartOf(ofB, ofA, pool[a]!.finding.sentence)) continue
      const mates = neighbours(pool, a, b)
      const byNumbers = compareNumbers(besides, [attached(mates, ofA), attached(mates, ofB)])
      const byContexts = compareContexts([first.statistic.context, second.statistic.context], [ofA.context, ofB.context])
      // Where the names are right, it is the numbers beside that are swapped.
      const balance = byNumbers === 0 || byNumbers < 0 && byContexts > plainness.near ? byContexts : byNumbers
      // Studies and reports are parts of each other more often than groups.
      if (first.statistic.kind === 'study-count' && Math.abs(balance) < plainness.named) continue
      // What is not in the source as the claim has it must be there of the same outcome, and plainly of the other group.
      if (first.verdict === 'unverifiable' && (Math.abs(balance) < plainness.named || isOfAnother(first.statistic, ofA) || isOfAnother(second.statistic, ofB))) continue
      if (balance > 0) straight = Math.max(straight, balance)
      else if (-balance > crossed) [crossed, found] = [-balance, [a, b]]
    }
  }
  return crossed > straight ? found : null
}

/** Said of another outcome; "women fared better (77%, men 43%)" leaves open of which, and has both numbers of a sentence that says it. */
function isOfAnother({ context: { outcome } }: Statistic, source: Statistic): boolean {
  return outcome.length > 0 && !shares(outcome, source.context.outcome)
}

type Pair<Item> = readonly [Item, Item]

/** How plainly two numbers are told apart: by the numbers beside them, the names of arms, the words that say whose they are, on one side only, and the words around them. */
const plainness = { numbers: 4, named: 3, half: 2, near: 1 }

function compareContexts([x, y]: Pair<Context>, [a, b]: Pair<Context>): number {
  const fates = compareWords([fatesOf(x), fatesOf(y)], [fatesOf(a), fatesOf(b)])
  if (Math.abs(fates) === 2) return Math.sign(fates) * plainness.named
  const arms = compareWords([x.arm, y.arm], [a.arm, b.arm])
  const owners = compareWords([ownersBeside(x, y), ownersBeside(y, x)], [plain(a.owner), plain(b.owner)])
  const named = arms || owners
  if (named !== 0) return Math.sign(named) * (Math.abs(named) === 2 ? plainness.named : plainness.half)
  const near = compareWords([plain(x.near), plain(y.near)], [plain(a.near), plain(b.near)])
  return near === -1 ? 0 : Math.sign(near) * plainness.near
}

/** Without the words for what became of people, which say the contrary where they are denied: "17 responded, 14 had no response". */
function plain(words: readonly string[]): readonly string[] {
  return words.filter(word => !/^(?:non)?(?:respon|remi[st]|relaps)/.test(word))
}

/** The words that say whose a number is. Where nothing says whose the other is, what stands beside both belongs to neither: "26.7% relapsed if they continued and 45.3% if they did not". */
function ownersBeside({ owner }: Context, other: Context): readonly string[] {
  return plain(other.owner.length > 0 ? owner : owner.filter(word => !other.near.includes(word)))
}

/** Which people they are and what became of them, be it said of the number or of those whom it counts: "14 did not respond" are "the 14 non-responders". */
function fatesOf({ outcome, analysis }: Context): string[] {
  return [...outcome, ...analysis.map(id => fateOf[id] ?? id)]
}

const fateOf: Record<string, string> = { 'responders': 'response', 'non-responders': 'non-response', 'remitters': 'remission' }

/** The findings around two of one sentence, in the order of the text. */
function neighbours(pool: Company['pool'], a: number, b: number): Statistic[] {
  const { sentence } = pool[a]!
  return pool.slice(Math.max(0, Math.min(a, b) - 3), Math.max(a, b) + 4).filter(other => other.sentence === sentence).map(({ finding }) => finding.statistic)
}

/** What is printed with a number in one breath, such as the spread or the interval behind it or the count or the estimate before it; not another number of its kind. */
function attached(sentence: readonly Statistic[], statistic: Statistic): Statistic[] {
  const at = sentence.indexOf(statistic)
  const [before, behind] = [sentence[at - 1], sentence[at + 1]]
  return [
    ...(before && before.group === statistic.group && (counts.has(before.kind) || spreads.has(statistic.kind)) && before.kind !== statistic.kind ? [before] : []),
    ...(behind && behind.group === statistic.group && (behind.kind !== statistic.kind || behind.kind === 'other') && behind.kind !== 'p-value' ? [behind] : []),
  ]
}

const counts: ReadonlySet<Statistic['kind']> = new Set(['count', 'sample-size', 'fraction'])
const spreads: ReadonlySet<Statistic['kind']> = new Set(['standard-deviation', 'standard-error', 'confidence-interval', 'interquartile-range', 'other'])

/** Above 0 where what is attached to the numbers is the same, below 0 where it is each other's. */
function compareNumbers([mine, yours]: Pair<readonly Statistic[]>, [its, others]: Pair<readonly Statistic[]>): number {
  const agree = (one: readonly Statistic[], other: readonly Statistic[]): boolean => one.some(x => other.some(y => agreement(x, y)?.reason === null))
  // The same spread beside both tells nothing.
  if (agree(mine, yours)) return 0
  if (agree(mine, its) || agree(yours, others)) return plainness.numbers
  return agree(mine, others) && agree(yours, its) ? -plainness.numbers : 0
}

function literal(agreements: ReturnType<Company['agreementsOf']>): number[] {
  return agreements.flatMap((agreement, i) => (agreement && agreement.reason !== 'approximate' ? [i] : []))
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some(each => b.includes(each))
}

/**
 * Above 0 where any word of a number matches straight, below 0 where words match only crosswise; 2 where those of both numbers do, 1 where
 * those of one. Only words that tell the two numbers apart count.
 */
function compareWords([first, second]: Pair<readonly string[]>, [a, b]: Pair<readonly string[]>): number {
  const [mine, yours] = apart(first, second)
  const [its, others] = apart(a, b)
  const straight = Number(shares(mine, its)) + Number(shares(yours, others))
  return straight > 0 ? straight : -Number(shares(mine, others)) - Number(shares(yours, its))
}

function apart(a: readonly string[], b: readonly string[]): [string[], string[]] {
  return [a.filter(word => !b.includes(word)), b.filter(word => !a.includes(word))]
}
