import type { Study } from '../../corpus/study.ts'
import { units } from '../../statistics/specifications/specification.ts'
import { eventsIn } from '../../statistics/specifications/years.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import type { Token } from '../../statistics/tokens.ts'
import { findMentions, type Vocabulary } from '../../vocabulary/match.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import type { Judgement } from '../judgement.ts'

/** What says that a number of years lies between two events. */
const between = /^(?:later|after|afterwards|before|earlier|between|passed|elapsed|lay|until|separat\p{L}{1,4}|apart)$/u

/**
 * "Approved eight years after its synthesis", "made in 1962, and approved eight years later": years between two events, of each of which a cited study tells the year. Null where
 * nothing there is as far apart.
 */
export function judgeYearsBetween(statistic: Statistic, tokens: readonly Token[], studies: readonly Study[], company: Company, vocabulary: Vocabulary): Judgement | null {
  const { kind, unit, value, comparator } = statistic
  if (kind !== 'duration' || unit !== 'years' && unit !== 'decades' || value === null || comparator !== '=' && comparator !== '~' || !tokens.some(({ text }) => between.test(text))) return null
  const told = yearsOf(tokens, studies, company, vocabulary)
  const years = unit === 'decades' ? 10 * value : value
  // "Some ten years later" is near enough.
  const slack = comparator === '~' || unit === 'decades' ? 2 : 0
  const named = [...eventsIn(tokens)].map(event => told.filter(each => each.event === event))
  const [first, second] = named.length === 2 ? single(named) ?? pairApart(tokens, named, years) : named.length === 1 ? namedByYear(tokens, told, years) : []
  if (!first || !second) return null
  const apart = Math.abs(first.year - second.year)
  const evidence = [first.evidence, second.evidence]
  return Math.abs(apart - years) <= slack ? { verdict: 'supported', reason: apart === years ? 'derived' : 'approximate', evidence, confidence: 1 } : null
}

interface Told { event: string, year: number, evidence: PooledEvidence }

/** The years that the cited studies tell of what the sentence names. */
function yearsOf(tokens: readonly Token[], studies: readonly Study[], { pool }: Company, vocabulary: Vocabulary): Told[] {
  const arms = findMentions(tokens, vocabulary).filter(({ slot }) => slot === 'arm').map(({ id }) => id)
  return pool.flatMap((evidence): Told[] => {
    const { study, finding: { statistic } } = evidence
    if (statistic.unit !== units.year || statistic.value === null || !studies.includes(study) || arms.length > 0 && !statistic.context.arm.some(id => arms.includes(id))) return []
    return [{ event: statistic.qualifier ?? '', year: statistic.value, evidence }]
  })
}

/** Two events that have but one year each. */
function single(named: readonly Told[][]): Told[] | null {
  const found = named.map(onlyOne)
  return found.every(each => each !== undefined) ? found : null
}

/** "First made in 1962, it was cleared eight years later": of an event that has several years, the one that is as far from the year that the sentence gives. */
function pairApart(tokens: readonly Token[], named: readonly Told[][], years: number): Told[] {
  const first = named.flat().find(({ year }) => tokens.some(({ number }) => number?.value === year))
  const second = named.flat().find(({ event, year }) => first !== undefined && event !== first.event && Math.abs(year - first.year) === years)
  return first && second ? [first, second] : []
}

/** Of an event that has but one year. */
function onlyOne(told: readonly Told[]): Told | undefined {
  return told.every(({ year }) => year === told[0]!.year) ? told[0] : undefined
}

/** Where the sentence names one event with its year, another that is as many years apart. */
function namedByYear(tokens: readonly Token[], told: readonly Told[], years: number): Told[] {
  const first = told.find(({ year }) => tokens.some(({ number }) => number?.value === year))
  const second = first && told.find(({ event, year }) => event !== first.event && Math.abs(year - first.year) === years)
  return first && second ? [first, second] : []
}
