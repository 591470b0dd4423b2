import type { Study } from '../../corpus/study.ts'
import { dateAt, type CalendarDate } from '../../statistics/specifications/dates.ts'
import { subjectAt, subjectOfSame, type Subject } from '../../statistics/specifications/subject.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { tokenize, type Token } from '../../statistics/tokens.ts'
import type { Vocabulary } from '../../vocabulary/match.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { contradicted, unknown, type Judgement } from '../judgement.ts'
import { differ, overlap } from './judgeSpecification.ts'

/** So much more a sentence with another year has of the claim's words before it is the one that was meant. */
const lead = 0.2
/** How many of the words of the shorter sentence must be in both before another year is a contradiction. */
const akin = 0.3

/**
 * Judges when something happened: supported where the sources have the same year of the same event, contradicted where they have another of it and nowhere the claim's. What is told
 * of one treatment, of one authority and of one kind of patients says nothing of another.
 *
 * @param studies the cited studies: what they report of others contradicts nothing
 */
export function judgeYear(statistic: Statistic, tokens: readonly Token[], studies: readonly Study[], company: Company, vocabulary: Vocabulary): Judgement {
  const claim = subjectAt(tokens, statistic.start, vocabulary)
  if (!claim) return unknown
  const authorities = authoritiesIn(tokens)
  const found = company.pool.flatMap((evidence) => {
    const relation = relationOf(statistic, evidence.finding.statistic)
    const likeness = relation === null ? null : likenessOf(claim, authorities, evidence, vocabulary)
    return likeness === null ? [] : [{ evidence, relation, ...likeness }]
  }).sort((a, b) => b.likeness - a.likeness)
  const same = found.find(({ relation }) => relation === 'same')
  const others = found.filter(({ relation, evidence }) => relation === 'other' && studies.includes(evidence.study))
  const meant = isAbout(statistic, tokens) ? others.find(({ isOfSame, likeness }) => isOfSame && likeness >= akin) : undefined
  if (same && !(meant?.isOfPeople && (!same.isOfPeople || meant.likeness >= same.likeness + lead))) return { verdict: 'supported', reason: null, evidence: [same.evidence], confidence: 1 }
  const [only] = others
  const isAlone = only !== undefined && others.every(({ evidence }) => evidence.finding.statistic.text === only.evidence.finding.statistic.text) && alone.has(statistic.qualifier ?? '') && isAbout(statistic, tokens)
  const wrong = meant ?? (isAlone && found.every(({ relation }) => relation === 'other') ? only : undefined)
  return wrong ? contradicted('value', [wrong.evidence], 0.75) : unknown
}

/** What happens once: where a study tells one date of it, that is the one, however the thing is called. */
const alone: ReadonlySet<string> = new Set(['making', 'listing', 'search', 'period', 'start', 'end'])
/** What says of a time from one date to another that the study's own is meant. */
const conducted = /^(?:recruit\p{L}{0,6}|enrol\p{L}{0,6}|conducted|ran|randomi[sz]ed|treated|seen|trial|study|participants?|patients?|data|collected|searche?[ds]?)$/u

function isAbout({ qualifier }: Statistic, tokens: readonly Token[]): boolean {
  return qualifier !== 'period' || tokens.some(({ text }) => conducted.test(text))
}

interface Likeness {
  /** The share of words in common, from 0 to 1, and more where both name the same patients. */
  likeness: number
  /** Whether it is surely of the same treatment. */
  isOfSame: boolean
  isOfPeople: boolean
}

function likenessOf(claim: Subject, authorities: ReadonlySet<string>, { finding: { sentence, statistic } }: PooledEvidence, vocabulary: Vocabulary): Likeness | null {
  const tokens = tokenize(sentence, { start: 0, end: sentence.length })
  const source = subjectOfSame(tokens, statistic, vocabulary)
  if (!source || differ(claim.arms, source.arms) || differ(claim.populations, source.populations)) return null
  const others = authoritiesIn(tokens)
  if (authorities.size > 0 && others.size > 0 && ![...authorities].some(name => others.has(name))) return null
  const isOfSame = claim.arms.length > 0 && source.arms.length > 0 && claim.arms.every(id => source.arms.includes(id)) && claim.populations.every(id => source.populations.includes(id))
  const isOfPeople = claim.populations.length > 0 && claim.populations.every(id => source.populations.includes(id))
  if (!areOfOneAge(claim.stems, source.stems)) return null
  return { likeness: overlap(claim.stems, source.stems), isOfSame, isOfPeople }
}

const grown = /^adult/
const young = /^(?:adolesc|child|pediatr|youth|teen|minor)/

/** What was approved for adults was not for adolescents. */
function areOfOneAge(claim: readonly string[], source: readonly string[]): boolean {
  const isOf = (stems: readonly string[], age: RegExp): boolean => stems.some(stem => age.test(stem))
  return !(isOf(claim, young) && isOf(source, grown) && !isOf(claim, grown) || isOf(claim, grown) && isOf(source, young) && !isOf(source, grown))
}

/** How the date of a finding lies to a claim's: null where it is of another event, or too little is told. */
function relationOf(claim: Statistic, finding: Statistic): 'same' | 'other' | null {
  if (finding.unit !== claim.unit) return null
  const [own, other] = [endsOf(claim), endsOf(finding)]
  if (!own || !other) return null
  // "Recruitment began in 2015" is told by the time from which it took.
  const ends = claim.qualifier === 'start' && finding.qualifier === 'period' ? [other.from] : claim.qualifier === 'end' && finding.qualifier === 'period' ? [other.to] : null
  if (ends) return ends[0] === null ? null : comparedDates(own.from, ends[0]!)
  if (claim.qualifier !== finding.qualifier) return null
  if (own.from.isDecade) return other.from.year >= own.from.year && other.from.year < own.from.year + 10 ? 'same' : 'other'
  if (other.from.isDecade) return own.from.year >= other.from.year && own.from.year < other.from.year + 10 ? null : 'other'
  if (own.to === null && other.to === null) return comparedDates(own.from, other.from)
  // A search is told by its end alone.
  if (own.to === null || other.to === null) return claim.qualifier === 'search' ? comparedDates(own.to ?? own.from, other.to ?? other.from) : null
  const [from, to] = [comparedDates(own.from, other.from), comparedDates(own.to, other.to)]
  return from === 'same' && to === 'same' ? 'same' : 'other'
}

/** As far as both tell month and day, these are compared too. */
function comparedDates(claim: CalendarDate, finding: CalendarDate): 'same' | 'other' {
  const agree = (own: number | undefined, other: number | undefined): boolean => own === undefined || other === undefined || own === other
  return claim.year === finding.year && agree(claim.month, finding.month) && agree(claim.day, finding.day) ? 'same' : 'other'
}

function endsOf({ text, lower }: Statistic): { from: CalendarDate, to: CalendarDate | null } | null {
  const tokens = tokenize(text, { start: 0, end: text.length })
  const first = dateAt(tokens, 0)
  if (!first) return null
  if (lower === null || first.date.isDecade) return { from: first.date, to: null }
  for (let at = first.next; at < tokens.length; at++) {
    const second = dateAt(tokens, at)
    if (second) return { from: first.date, to: second.date }
  }
  return null
}

const authorityNames: Readonly<Record<string, string>> = { fda: 'us', american: 'us', us: 'us', usa: 'us', states: 'us', ema: 'eu', european: 'eu', europe: 'eu', eu: 'eu', canada: 'canada', mhra: 'uk', nice: 'uk', uk: 'uk', japan: 'japan', china: 'china', tga: 'australia', australia: 'australia', who: 'who', world: 'who' }

/** Who approves or lists, by place: "FDA", "American regulators". */
function authoritiesIn(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.flatMap(({ text, raw }) => (text === 'us' || text === 'who') && raw !== raw.toUpperCase() ? [] : authorityNames[text] ?? []))
}
