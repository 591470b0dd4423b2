import type { Statistic } from '../../statistics/statistic.ts'
import { labelsOf } from '../../statistics/context/labels.ts'
import { tokenize } from '../../statistics/tokens.ts'
import { agreement } from '../comparing/agreement.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { labelsOfFinding } from '../candidates/labels.ts'
import { coverageOf, rarityIn } from '../candidates/rarity.ts'

type Pair<Item> = readonly [Item, Item]

/** Where the sources have two numbers of a sentence, and what is known of how they stand there. */
export interface Crossing {
  /** The findings that agree with the first and with the second. */
  at: Pair<PooledEvidence>
  traits: CrossingTraits
}

/** Traits of two numbers, about −3 to 3, above 0 where they speak for a swap. */
export type CrossingTraits = ReturnType<typeof summarized>

/** Findings of one number that are looked at: those whose sentences are likest. */
const most = 12
/** How much less like the claim's sentence a place may be than the likest. */
const slack = 0.8

/**
 * Holds pairs of numbers of one sentence against the places where the sources have both. That one pair stands the other way round than in the source tells
 * more where the others do not: a writer may name the arms in another order, but does so throughout.
 *
 * @returns for each pair what was found; null where one of its numbers is nowhere
 */
export function crossingsOf(pairs: readonly Pair<Statistic>[], sentence: readonly Statistic[], company: Company): (Crossing | null)[] {
  const found = pairs.map(pair => placesOfPair(pair, sentence, company))
  const disjoint = pairs.filter((pair, i) => !pair.some(each => pairs.slice(0, i).some(before => before.includes(each))))
  return found.map((places, i) => {
    if (places === null) return null
    const others = disjoint.flatMap(pair => {
      const order = pair.some(each => pairs[i]!.includes(each)) ? undefined : found[pairs.indexOf(pair)]?.[0]?.order
      return order === undefined || order === 0 ? [] : [order]
    })
    return { at: places[0]!.at, traits: summarized(places, others.length === 0 ? 0 : others.reduce((sum, order) => sum + order, 0) / others.length) }
  })
}

/** Two findings that may be what two numbers of a claim's sentence were taken from. Each sign is above 0 where something is crosswise, below 0 where it is straight. */
interface Place {
  at: Pair<PooledEvidence>
  /** Which of the two comes first. */
  order: number
  /** The words that say whose they are, the words around them, the arms, the numbers beside them. */
  owner: number
  near: number
  arm: number
  beside: number
  /** How much rather the words of each tell of the other's finding. */
  alike: number
}

/** The likest places of a pair, the very likest first. */
function placesOfPair(pair: Pair<Statistic>, sentence: readonly Statistic[], company: Company): Place[] | null {
  const rarity = rarityIn(company.pool)
  const mates = company.bySentence(sentence.filter(each => !pair.includes(each)))
  const [ofFirst, ofSecond] = pair.map(statistic => {
    const wordsBy = coverageOf(statistic.context.words, rarity)
    return findingsOf(statistic, company, ({ finding, sentence: at }) => 2 * wordsBy(finding.statistic.context.words) + 0.5 * Math.min(4, mates.get(at) ?? 0))
  }) as [Likely[], Likely[]]
  const places = ofFirst.flatMap(first => ofSecond.filter(second => second.evidence !== first.evidence).map(second => {
    const at = [first.evidence, second.evidence] as const
    return { at, score: first.likeness + second.likeness + (areTogether(at) ? 1 + 1 / Math.abs(at[0].at - at[1].at) : 0) }
  })).sort((a, b) => b.score - a.score)
  const best = places[0]
  if (!best) return null
  const compare = comparison(pair, sentence, company)
  return places.filter(({ score }) => score >= best.score - slack).slice(0, most).map(({ at }) => compare(at))
}

interface Likely { evidence: PooledEvidence, likeness: number }

/** The findings that agree with a statistic, likest first. */
function findingsOf(statistic: Statistic, company: Company, likeness: (evidence: PooledEvidence) => number): Likely[] {
  return company.agreementsOf(statistic).flatMap((agreement, i) => {
    if (!agreement || agreement.reason === 'approximate') return []
    const evidence = company.pool[i]!
    return [{ evidence, likeness: likeness(evidence) - (agreement.reason ? 0.5 : 0) - (evidence.finding.statistic.kind === statistic.kind ? 0 : 0.2) }]
  }).sort((a, b) => b.likeness - a.likeness).slice(0, most)
}

function areTogether([a, b]: Pair<PooledEvidence>): boolean {
  return a.sentence === b.sentence
}

function comparison(pair: Pair<Statistic>, sentence: readonly Statistic[], { pool }: Company): (at: Pair<PooledEvidence>) => Place {
  const [x, y] = pair
  const attached = pair.map(statistic => attachedTo(statistic, sentence).filter(other => !pair.includes(other))) as [Statistic[], Statistic[]]
  // "30 had birch and 33 had amber": people are counted in any order.
  const areNamed = people.has(x.kind)
  const wordsOf = ({ context: { owner, near } }: Statistic): string[] => [...owner, ...near]
  const allOf = ({ context }: Statistic): string[] => [...context.words, ...context.owner, ...context.near]
  return at => {
    const [a, b] = at.map(({ finding }) => finding.statistic) as [Statistic, Statistic]
    const [mine, yours] = apart(wordsOf(x), wordsOf(y))
    const [its, others] = [new Set(allOf(a)), new Set(allOf(b))]
    return {
      at,
      order: !areTogether(at) ? 0 : (at[0].at < at[1].at) === (x.start < y.start) ? -1 : areNamed ? 0 : 1,
      owner: plainer(crossed([x.context.owner, y.context.owner], [a.context.owner, b.context.owner]), crossedParticulars(pair, at)),
      near: crossed([x.context.near, y.context.near], [a.context.near, b.context.near]),
      arm: crossed([x.context.arm, y.context.arm], [a.context.arm, b.context.arm]),
      beside: crossedNumbers(attached, at.map(evidence => besideIn(evidence, pool).filter(other => other !== a && other !== b)) as [Statistic[], Statistic[]]),
      alike: share(mine, others) + share(yours, its) - share(mine, its) - share(yours, others),
    }
  }
}

/** The sign that tells more; of two that tell as much, that of the words of each number alone. */
function plainer(owner: number, particulars: number): number {
  return Math.abs(owner) > Math.abs(particulars) ? owner : particulars
}

/** The same of all that sentences say of each number alone, whether or not it is whose it is: "524 were up-regulated, 391 down-regulated". */
function crossedParticulars([x, y]: Pair<Statistic>, at: Pair<PooledEvidence>): number {
  if ([x, y, ...at.map(({ finding }) => finding.statistic)].some(({ context }) => context.particulars.length === 0)) return 0
  const labelsIn = ({ context }: Statistic): string[] => {
    const text = context.particulars.join(' ; ')
    return [...labelsOf(tokenize(text, { start: 0, end: text.length }), at[0].study.abbreviations)]
  }
  const [a, b] = at.map(evidence => [...labelsOfFinding(evidence)[0]!])
  return crossed([labelsIn(x), labelsIn(y)], [a!, b!])
}

function share(words: readonly string[], among: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter(word => among.has(word)).length / words.length
}

/** 1 where the words that tell two numbers apart stand crosswise on the other side, −1 where straight, a half where only those of one do. */
function crossed([x, y]: Pair<readonly string[]>, [a, b]: Pair<readonly string[]>): number {
  const [mine, yours] = apart(x, y)
  const [its, others] = apart(a, b)
  const shares = (one: readonly string[], other: readonly string[]): number => Number(one.some(each => other.includes(each)))
  return 0.5 * (shares(mine, others) + shares(yours, its) - shares(mine, its) - shares(yours, others))
}

function apart(a: readonly string[], b: readonly string[]): [string[], string[]] {
  return [a.filter(word => !b.includes(word)), b.filter(word => !a.includes(word))]
}

function crossedNumbers([x, y]: Pair<readonly Statistic[]>, [a, b]: Pair<readonly Statistic[]>): number {
  const agree = (one: readonly Statistic[], other: readonly Statistic[]): number => Number(one.some(each => other.some(its => agreement(each, its)?.reason === null)))
  return 0.5 * (agree(x, b) + agree(y, a) - agree(x, a) - agree(y, b))
}

/** Kinds of numbers that do not go without a name. */
const people: ReadonlySet<Statistic['kind']> = new Set(['sample-size', 'count'])

/** No further off, in code units, is what is said in one breath with a number. */
const breath = 40

/** Kinds that may stand beside any number. */
const strangers: ReadonlySet<Statistic['kind']> = new Set(['p-value', 'duration', 'dose', 'sample-size'])

/** The spread, the interval or the count that is printed right beside a number. */
function attachedTo(statistic: Statistic, sentence: readonly Statistic[]): Statistic[] {
  const at = sentence.indexOf(statistic)
  return [sentence[at + 1], sentence[at - 1]].flatMap(other => other && other.group === statistic.group && other.kind !== statistic.kind && !strangers.has(other.kind) && Math.abs(other.start - statistic.end) < breath ? [other] : [])
}

function besideIn({ at, sentence }: PooledEvidence, pool: Company['pool']): Statistic[] {
  return [pool[at + 1], pool[at - 1]].flatMap(other => other && other.sentence === sentence ? [other.finding.statistic] : [])
}

/** How plainly each sign tells, for comparing places with each other. */
function balanceOf({ owner, beside, arm, near, order, alike }: Place): number {
  return 2.5 * owner + 2.5 * beside + arm + 0.9 * near + 0.7 * order + 1.2 * alike
}

/** @param custom the order of the other pairs of the sentence, −1 to 1, 0 where there are none */
function summarized(all: readonly Place[], custom: number) {
  // Where the others stand the other way round too, place tells nothing.
  const places = custom > 0 ? all.map(place => place.order > 0 && place.owner === 0 ? { ...place, order: 0, near: 0 } : place) : all
  const { at, order, owner, near, arm, beside, alike } = places[0]!
  const balances = places.map(balanceOf)
  return {
    together: Number(areTogether(at)), order, owner, near, arm, beside, alike,
    orderAlone: owner === 0 && arm === 0 ? order : 0,
    least: Math.min(...balances), greatest: Math.max(...balances), mean: balances.reduce((sum, each) => sum + each, 0) / balances.length,
    unlikeOthers: order > 0 && custom < 0 ? 1 : 0, likeOthers: order < 0 && custom < 0 ? 1 : 0,
  }
}
