import type { Token } from '../tokens.ts'
import type { PrintedNumber } from '../statistic.ts'
import { beginsChange } from './change.ts'
import { fractionWords } from '../numberWords.ts'
import { bounds, comparatorBefore, isClosing, isDash, isOpening, point, type Draft, type Match, type Recognizer } from './draft.ts'
import { readUnit, works } from './units.ts'
import { readWordedRange } from './wordedRange.ts'
import { headsWorks, oneIn, percentAt, readFractionWord, readSomeOf } from './wordedShares.ts'

/**
 * Proportions in every printed form: "17/31", "8 of 12", "four of the six", "3 of the 15 subjects (20%)", "55% (17/31)", "68.4% (n = 446)",
 * "183 (36%)", "50–60%", "98 percent", "half", "two-thirds".
 */
export const proportions: Recognizer = {
  opens: ({ text, number, glued }) => number !== undefined && !glued || text === 'a' || text === 'half',
  read: readProportion,
}

function readProportion(tokens: readonly Token[], at: number): Match | null {
  return readWordedRange(tokens, at) ?? readRatio(tokens, at) ?? readPercentage(tokens, at) ?? readCountWithPercentage(tokens, at) ?? readFractionWord(tokens, at) ?? readSomeOf(tokens, at)
}

/** "Section 3 of the report" */
const places = /^(?:section|sections|table|tables|figure|figures|item|items|chapter|page|pages|question|step|stage|part|volume|appendix|panel|day|week|month|phase)$/

function whole(tokens: readonly Token[], at: number): PrintedNumber | null {
  const token = tokens[at]
  if (!token?.number || token.glued) return null
  const { number } = token
  return Number.isInteger(number.value) && number.decimals <= 0 && number.value >= 0 ? number : null
}

/** n/N, "n of N", "n out of N", then perhaps its percentage in brackets; `announced` by a percentage, even an impossible one counts. */
function readRatio(tokens: readonly Token[], at: number, announced = false): Match | null {
  const numerator = whole(tokens, at)
  // "one of 178 practices" counts practices.
  if (!numerator || numerator.word && numerator.value === 1 && tokens[at + 1]?.text !== 'out') return null
  let i = at + 1
  if (tokens[i]?.text === '/') {
    if (isCode(tokens, at) || isAcuity(tokens, at)) return null
    i++
  } else if (tokens[i]?.text === 'out' && tokens[i + 1]?.text === 'of') i += 2
  else if (/^(?:patients?|participants?|subjects?|women|men|infants|children|people|individuals)$/.test(tokens[i]?.text ?? '') && tokens[i + 1]?.text === 'of' && !isAgeOf(tokens, i + 2)) i += 2
  // "41 managers out of 49"
  else if (/^\p{L}{3,30}s$/u.test(tokens[i]?.text ?? '') && tokens[i + 1]?.text === 'out' && tokens[i + 2]?.text === 'of') i += 3
  else if (tokens[i]?.text === 'of') i++
  // "1 in 5 patients"
  else if (tokens[i]?.text === 'in' && numerator.value === 1 && !numerator.word && oneIn.has(tokens[i + 1]?.number?.value ?? 0) && !/^(?:by|of|from)$/.test(tokens[at - 1]?.text ?? '')) i++
  else return null
  const slash = tokens[at + 1]!.text === '/'
  if (!slash && places.test(tokens[at - 1]?.text ?? '') && !relative.test(tokens[at - 2]?.text ?? '')) return null
  while (/^(?:the|these|those|all|a|total|of|our|its|their)$/.test(tokens[i]?.text ?? '') && i < at + 6) i++
  const denominator = whole(tokens, i)
  if (!denominator || denominator.value === 0) return null
  // "64 /320" counts where its percentage follows.
  if (slash && tokens[at + 1]!.spaced && !tokens[i]!.spaced && !(isOpening(tokens[i + 1]) && percentAt(tokens, i + 2))) return null
  // "40/60 (v/v)" is a mixture.
  if (slash && isOpening(tokens[i + 1]) && /^[vw]$/.test(tokens[i + 2]?.text ?? '') && tokens[i + 3]?.text === '/') return null
  // "(40/40: experimental/control groups)" are the sizes of two groups.
  if (slash && tokens[i + 1]?.text === ':') return null
  // "assigned to 1 of the 5 arms", "day 28 of 90"
  if (!slash && numerator.value === 1 && choices.test(nounAfter(tokens, i + 1)) || timesBefore(tokens, at)) return null
  // "3 of the 2021 report"
  if (!slash && tokens[at + 1]!.text !== 'out' && denominator.value >= 1900 && denominator.value <= 2100 && denominator.raw.length === 4 && numerator.value < 100) return null
  // "41 of 31" is an impossible fraction, "120/80" none.
  if (denominator.value < numerator.value && !announced && !(percentNear(tokens, at) && isOpening(tokens[at - 1]) && isClosing(tokens[i + 1])) && (slash || numerator.word || numerator.value < 10)) return null
  if (slash && /^\/$/.test(tokens[i + 1]?.text ?? '')) return null
  const after = readUnit(tokens, i + 1)
  // "120/80 mmHg", "5 of 7 days" as a duration is a fraction of days still, but doses are not.
  if (after && (after.kind === 'other' || after.kind === 'dose' || (slash && after.kind !== 'percentage'))) return null
  if (after?.kind === 'percentage') return null
  // "all but two of the twelve" are ten of them.
  const allBut = tokens[at - 1]?.text === 'but' && tokens[at - 2]?.text === 'all' && denominator.value > numerator.value
  const part = allBut ? denominator.value - numerator.value : numerator.value
  const fraction: Draft = {
    kind: 'fraction', start: allBut ? tokens[at - 2]!.start : numerator.start, end: denominator.end, value: part / denominator.value, lower: null, upper: null,
    comparator: comparatorBefore(tokens, at), unit: null, printed: [{ ...numerator, value: part }, denominator], numerator: part, denominator: denominator.value,
    ...(works.test(tokens[i + 1]?.text ?? '') || headsWorks(tokens, i + 1) ? { qualifier: 'studies' } : {}),
  }
  const statistics = [fraction]
  let next = i + 1
  // "3 of the 15 subjects (20%)"
  let j = next
  while (j < next + 4 && tokens[j]?.type === 'word') j++
  const bracket = isOpening(tokens[next]) ? next : isOpening(tokens[j]) ? j : /^[,;=]$/.test(tokens[next]?.text ?? '') ? next : -1
  const percentage = bracket >= 0 ? percentAt(tokens, bracket + 1) : null
  if (percentage) {
    statistics.push({ ...percentage.draft, numerator: fraction.numerator!, denominator: fraction.denominator! })
    next = isClosing(tokens[percentage.next]) ? percentage.next + 1 : percentage.next
  }
  return { next, statistics }
}

/** "138 patients of 65 years and above": how old they are. */
function isAgeOf(tokens: readonly Token[], at: number): boolean {
  return /^(?:years?|yrs?)$/.test(tokens[at + 1]?.text ?? '') || /^(?:or|and)$/.test(tokens[at + 1]?.text ?? '') && /^(?:older|over|above)$/.test(tokens[at + 2]?.text ?? '')
}

const choices = /^(?:arms?|groups?|conditions?|sites?|cent(?:er|re)s?|treatments?|sequences?|versions?|schedules?|regimens?|categories|levels?|blocks?)$/

/** What is counted, past an adjective or two: "arms" for "the 5 experimental arms". */
function nounAfter(tokens: readonly Token[], at: number): string {
  return [at, at + 1, at + 2].map(i => tokens[i]?.text ?? '').find(text => choices.test(text)) ?? ''
}

/** "on the following day 12 of the 17": that day has no number. */
const relative = /^(?:following|next|same|first|second|third|last|previous)$/

/** "days 28 and 56 of 90": a time point out of a span of time. */
function timesBefore(tokens: readonly Token[], at: number): boolean {
  const first = /^(?:and|or|[,–-]|to)$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.type === 'number' ? at - 2 : at
  return tokens[at + 1]?.text !== '/' && /^(?:days?|weeks?|months?|years?)$/.test(tokens[first - 1]?.text ?? '') && !relative.test(tokens[first - 2]?.text ?? '')
}

/** "PTDC/DTP-PIC/0769/2012", "WPT 60/150": what follows another slash, or has a zero in front, is a code. */
function isCode(tokens: readonly Token[], at: number): boolean {
  // "a cut-off of 10/11" lies between two scores.
  const near = tokens.slice(Math.max(0, at - 18), at)
  if (near.some((token, i) => /^(?:cutoffs?|cutpoints?)$/.test(token.text) || token.text === 'cut' && isDash(near[i + 1]))) return true
  // "approval 12/345", "protocol no. 17/123", "WPT 60/150"
  if (/^(?:approval|protocol|permit|licen[cs]e|grant|ref|no|nr)$/.test(tokens[at - 1]?.text === '.' || tokens[at - 1]?.text === ':' ? tokens[at - 2]?.text ?? '' : tokens[at - 1]?.text ?? '')) return true
  if (/^[A-Z]{3,6}$/.test(tokens[at - 1]?.raw ?? '') && /^[A-Z]{2,6}$/.test(tokens[at + 3]?.raw ?? '')) return true
  return tokens[at - 1]?.text === '/' || /^0\d/.test(tokens[at]!.raw)
}

/** "6/9 vision", "an acuity of 20/40": what letters an eye can read. */
function isAcuity(tokens: readonly Token[], at: number): boolean {
  const distance = tokens[at]!.number!.value
  return (distance === 6 || distance === 20 || distance === 3) && tokens.slice(Math.max(0, at - 12), at + 12).some(token => /^(?:acuity|vision|visual|snellen|bcva|spectacles)$/.test(token.text))
}

/** A percentage stands a few words before: "55% of the patients (37/31)". */
function percentNear(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 8), at).some(token => token.text === '%')
}

/** "55%", "50–60%", "45 ± 10%", then perhaps its fraction or its count in brackets. */
function readPercentage(tokens: readonly Token[], at: number): Match | null {
  const token = tokens[at]!
  if (!token.number || token.glued) return null
  const comparator = comparatorBefore(tokens, at)
  const range = readRange(tokens, at)
  if (range) return { next: range.next, statistics: [bounds('percentage', range.lower, range.upper, { unit: '%', comparator: comparator === '~' ? '~' : '=' })] }
  const unit = readUnit(tokens, at + 1)
  if (unit?.kind !== 'percentage') return null
  // "differed by 17 percentage points": so far two shares lie apart.
  const isApart = /^percentage$/.test(tokens[at + 1]!.text) || tokens[at + 1]!.text === '%' && /^points?$/.test(tokens[at + 2]?.text ?? '')
  const percentage = point(isApart ? 'risk-difference' : 'percentage', token.number, { unit: '%', comparator })
  const threshold = thresholdBefore(tokens, at)
  if (threshold) percentage.comparator = threshold
  if (isCriterion(tokens, at, unit.next, percentage.comparator)) percentage.qualifier = 'criterion'
  const statistics = [percentage]
  let next = unit.next
  const fraction = isOpening(tokens[next]) ? readRatio(tokens, next + 1, true) : null
  if (fraction?.statistics.length === 1) {
    percentage.numerator = fraction.statistics[0]!.numerator!
    percentage.denominator = fraction.statistics[0]!.denominator!
    statistics.push(...fraction.statistics)
    next = isClosing(tokens[fraction.next]) ? fraction.next + 1 : fraction.next
  } else if (isOpening(tokens[next]) && /^n$/i.test(tokens[next + 1]?.raw ?? '') && tokens[next + 2]?.text === '=') {
    const count = whole(tokens, next + 3)
    if (count && isClosing(tokens[next + 4])) {
      statistics.push(point('count', count))
      next += 5
    }
  }
  return { next, statistics }
}

/** "A 50% reduction", "a 50% MADRS reduction": at most the name of a scale stands between. */
function endsInReduction(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    const token = tokens[i]
    if (/^(?:reduction|decrease|drop|decline|improvement|fall)$/.test(token?.text ?? '')) return true
    if (token === undefined || token.type === 'symbol' && !isDash(token) || /^(?:of|in|on|and|or|was|were)$/.test(token.text)) return false
  }
  return false
}

/** "≥50% reduction", "at least a 50% decrease", "50% or more reduction": what counts as a response, not how many responded. */
function isCriterion(tokens: readonly Token[], at: number, next: number, comparator: Draft['comparator']): boolean {
  // "More than 90% power to show a drop" is planned for.
  if (tokens[next]?.text === 'power') return false
  const orMore = tokens[next]?.text === 'or' && /^(?:more|greater|higher)$/.test(tokens[next + 1]?.text ?? '')
  // "a 50% drop" beside another share is the threshold that the other share met; beside responders it is what makes them so.
  const bare = comparator === '=' && tokens[at]!.number!.decimals <= 0 && /^an?$/.test(tokens[at - 1]?.text ?? '') && endsInReduction(tokens, next)
    && tokens.some((token, i) => i !== at && token.number && (tokens[i + 1]?.text === '%' || /^(?:of|\/)$/.test(tokens[i + 1]?.text ?? '')) || /^responders?$/.test(token.text))
  if (bare) return true
  if (comparator !== '≥' && comparator !== '>' && !orMore) return false
  return tokens.slice(Math.max(0, at - 4), at).some(token => /^(?:reduced|decreased|improved|fall|fell|reduction|decrease|lower)$/.test(token.text)) || tokens.slice(next, next + 7).some(token => /^(?:reduction|reductions|decrease|improvement|decline|drop|fall|reduced|lower|change|from|below|seizure)$/.test(token.text))
}

/** "≥50%", "> 50%": the sign directly before the number. */
function thresholdBefore(tokens: readonly Token[], at: number): Draft['comparator'] | null {
  const text = tokens[at - 1]?.text
  return text === '≥' || text === '≤' || text === '<' || text === '>' ? text : null
}

function readRange(tokens: readonly Token[], at: number): { lower: PrintedNumber, upper: PrintedNumber, next: number } | null {
  if (beginsChange(tokens, at)) return null
  const lower = tokens[at]!.number!
  let i = at + 1
  if (tokens[i]?.text === '%') i++
  // "lies between 24% and 36%" is a range, "the difference between 24% and 36%" is not.
  const isBetween = tokens[i]?.text === 'and' && tokens[at - 1]?.text === 'between' && !/^differ/.test(tokens[at - 2]?.text ?? '')
  if (!isDash(tokens[i]) && tokens[i]?.text !== 'to' && !isBetween) return null
  // "brought remission at day 3 to 63% of the patients"
  if (tokens[i]!.text === 'to' && /^(?:days?|weeks?|months?|hours?)$/.test(tokens[at - 1]?.text ?? '')) return null
  const upper = tokens[i + 1]
  if (upper?.type !== 'number' || upper.glued) return null
  const unit = readUnit(tokens, i + 2)
  if (unit?.kind !== 'percentage' || upper.number!.value < lower.value) return null
  return { lower, upper: upper.number!, next: unit.next }
}

/** "1,314 (25%)", "183 [36 %]". */
function readCountWithPercentage(tokens: readonly Token[], at: number): Match | null {
  const count = whole(tokens, at)
  if (!count) return null
  let bracket = at + 1
  while (bracket < at + 4 && tokens[bracket]?.type === 'word' && !tokens[bracket]!.number) bracket++
  // "two thirds (65%)" is a fraction.
  if (!isOpening(tokens[bracket]) || tokens.slice(at + 1, bracket).some(({ text }) => fractionWords[text] !== undefined)) return null
  const percentage = percentAt(tokens, bracket + 1)
  if (!percentage || !isClosing(tokens[percentage.next])) return null
  if (bracket > at + 1 && readUnit(tokens, at + 1)) return null
  const total = bracket === at + 1 ? totalBehind(tokens, percentage.next + 1) : null
  const share = total !== null && total >= count.value ? { ...percentage.draft, numerator: count.value, denominator: total } : percentage.draft
  return { next: percentage.next + 1, statistics: [point('count', count, { comparator: comparatorBefore(tokens, at) }), share] }
}

/** "17 (55%) of 31 patients", "17 (55%) of the 31": what they are counted of. */
function totalBehind(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.text !== 'of') return null
  let i = at + 1
  while (i < at + 3 && /^(?:the|these|all|a|total)$/.test(tokens[i]?.text ?? '')) i++
  const total = whole(tokens, i)
  return total && total.value > 0 && readUnit(tokens, i + 1)?.kind !== 'percentage' ? total.value : null
}
