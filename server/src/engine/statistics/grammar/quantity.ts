import type { Token } from '../tokens.ts'
import type { PrintedNumber, StatisticKind } from '../statistic.ts'
import { bounds, comparatorBefore, isClosing, isDash, isOpening, numberAt, point, readComparator, type Draft, type Match, type Recognizer } from './draft.ts'
import { beginsChange, followsChange } from './change.ts'
import { countable, counted, countedThing, fates, isAdded, isOfThem, isPerGroup, isTotal, perGroup, takesPart } from './counted.ts'
import { headOf, isAllocation, isClock, isName, isSizeOfScale, isSpanOfScale, isYear, plausible } from './naming.ts'
import { readBounds } from './interval.ts'
import { multipliesOdds, raisesOdds } from './odds.ts'
import { readUnit } from './units.ts'

const times: Record<string, string> = { day: 'days', days: 'days', week: 'weeks', weeks: 'weeks', month: 'months', months: 'months', year: 'years', years: 'years', hour: 'h', hours: 'h', minute: 'min', minutes: 'min', pod: 'days', pods: 'days' }

/** "n = 31", "N=1,602", "k = 79". */
export const sampleSizes: Recognizer = {
  opens: ({ raw }) => /^[nNk]s?$/.test(raw),
  read: readSampleSize,
}

function readSampleSize(tokens: readonly Token[], at: number): Match | null {
  const name = tokens[at]!
  // "n1 = 30, n2 = 40"
  const after = tokens[at + 1]?.glued && tokens[at + 1]!.number!.value < 10 ? at + 2 : at + 1
  const sign = readComparator(tokens, after) ?? (tokens[after]?.text === ':' ? { comparator: '=' as const, next: after + 1 } : null)
  const broken = sign ? brokenThousands(tokens, sign.next) : null
  const number = sign ? broken ?? numberAt(tokens, sign.next) : null
  if (!sign || !number || !Number.isInteger(number.value)) return null
  // "n = 73/175" is a fraction.
  if (tokens[sign.next + 1]?.text === '/' && tokens[sign.next + 2]?.type === 'number') return null
  const next = sign.next + (broken ? 3 : 1)
  // "n = 6 trials", as the cell of a table says it: what is counted is named.
  const kind = name.raw.startsWith('k') || counted(tokens, next) === 'study-count' ? 'study-count' : 'sample-size'
  return { next, statistics: [point(kind, number, { comparator: sign.comparator })] }
}

/** "(N = 1, 234)": one number that a typesetter broke. */
function brokenThousands(tokens: readonly Token[], at: number): PrintedNumber | null {
  const thousands = numberAt(tokens, at)
  const rest = numberAt(tokens, at + 2)
  if (!thousands || !rest || !/^\d{1,3}$/.test(thousands.raw) || !/^\d{3}$/.test(rest.raw)) return null
  const comma = tokens[at + 1]!
  if (comma.text !== ',' || comma.spaced || rest.start - comma.end !== 1 || tokens[at + 3] && !/^[)\].;,]$/.test(tokens[at + 3]!.text)) return null
  return { start: thousands.start, end: rest.end, raw: `${thousands.raw}, ${rest.raw}`, value: thousands.value * 1000 + rest.value, decimals: 0 }
}

/** Everything a bare number can be by what follows it: doses, durations, ages, scores, costs, counted people, studies and things. */
export const quantities: Recognizer = {
  opens: ({ number, glued }) => number !== undefined && !glued,
  read: readQuantity,
}

function readQuantity(tokens: readonly Token[], at: number): Match | null {
  const token = tokens[at]!
  const { value } = token.number!
  if (token.type === 'word' && token.text === 'half' || isAllocation(tokens, at) || isName(tokens, at)) return null
  if (isSizeOfScale(tokens, at)) return { next: at + 1, statistics: [] }
  const previous = tokens[at - 1]
  const timePoint = token.type === 'number' || isNumbered(tokens, at) && counted(tokens, at + 1) === null ? timeName(tokens, at) : undefined
  const range = readRange(tokens, at)
  const last = range ? range.at : at
  if (range && (isClock(tokens, last) || isSpanOfScale(tokens, at, last))) return { next: last + 1, statistics: [] }
  const money = isMoney(previous) ? currency(previous!) : moneyName(previous)
  const comparator = comparatorBefore(tokens, money === null ? at : at - 1)
  if (money !== null) {
    const size = /^(?:million|billion|thousand)$/.test(tokens[last + 1]?.text ?? '') ? last + 1 : null
    return size === null ? quantity('cost', money) : quantity('cost', `${tokens[size]!.text} ${money}`, size + 1)
  }
  const weeks = gestationEnd(tokens, at)
  if (weeks !== null) return quantity('duration', 'weeks', weeks)
  const unit = readUnit(tokens, last + 1) ?? rateBehind(tokens, last + 1) ?? (between.test(tokens[last + 1]?.text ?? '') ? durationAt(tokens, last + 2) ?? pointsAt(tokens, last + 2) : null)
  if (unit?.unit === 'times' && (isComparison(tokens, unit.next) || isMultiplied(tokens, at))) return quantity('other', 'fold', unit.next)
  if (unit?.unit === 's' && isAgeGroup(tokens, at, unit.next - 1)) return quantity('age', 'years', unit.next)
  if (unit?.unit === 'fold') return ofOdds('fold', unit.next)
  if (unit && unit.kind !== 'percentage') {
    const kind = unit.kind === 'duration' && isAge(tokens, at, unit.next) ? 'age' : unit.kind
    // "Δ = 1.46 g" is a measure with a name, not what anybody was given.
    // "25.67 sessions" were not counted.
    const change = kind === 'score' && changeBefore(tokens, at) ? 'mean-difference' : kind === 'count' && !range && !Number.isInteger(value) ? 'mean' : kind === 'dose' && previous?.text === '=' && !/^(?:doses?|dosage)$/.test(tokens[at - 2]?.text ?? '') ? 'other' : kind
    return quantity(change, unit.unit, unit.next)
  }
  if (unit) return null
  // "week 6", "days 1 and 2": a time point, unless people are counted ("on day 1 20 patients"; "on day 1 patients" counts none).
  // "Year 2022" in the row of a table is none of the years of a trial, "New Year's Day 2021" none of its days.
  if (timePoint && !isYear(token) && !hasSpread(tokens, last + 1) && (range || isNumbered(tokens, at) || !counted(tokens, last + 1)) && Number.isInteger(value)) return quantity('duration', timePoint)
  if (token.type === 'number' && isBareAge(tokens, at)) return quantity('age', unitBehindBracket(tokens, last + 1) ?? 'years')
  const thing = behindLimit(tokens, last + 1)
  const noun = perGroup(tokens, last + 1) ?? counted(tokens, thing) ?? (value > 0 && isOfThem(tokens, last + 1) ? 'count' : null) ?? (takesPart(tokens, last + 1) ? 'sample-size' : null) ?? (fates.test(tokens[last + 1]?.text ?? '') && !range && token.text !== 'zero' ? 'count' : null)
  if (noun === 'study-count' && isYear(token)) return null
  if (noun && !(token.type === 'word' && token.text === 'one') && Number.isInteger(value) && value >= 0) return quantity(noun, noun === 'count' ? countedThing(tokens, thing) : null)
  if (token.text.endsWith('fold')) return ofOdds('fold', at + 1)
  if (isDash(tokens[last + 1]) && tokens[last + 2]?.text === 'fold' || tokens[last + 1]?.text === 'fold') return ofOdds('fold')
  if (!range && multipliesOdds(tokens, at)) return quantity('odds-ratio', null)
  if (token.type === 'word') return null
  if (!plausible(tokens, at)) return range ? { next: last + 1, statistics: [] } : null
  return quantity('other', null, last + 1, countsThings(tokens[last + 1]) ? { qualifier: 'counted' } : {})

  /** "The odds rose 29-fold": by how much odds are multiplied is a ratio of odds. */
  function ofOdds(unit: string, next = last + 1): Match {
    return token.text.endsWith('fold') || !raisesOdds(tokens, at) ? quantity('other', unit, next) : quantity('odds-ratio', null, next)
  }

  function quantity(kind: StatisticKind, unit: string | null, next = last + 1, more: Partial<Draft> = {}): Match {
    // "over 45 min" and "up to one week" say how long, not how much more or less.
    const extras = { unit, ...(kind === 'count' && isAdded(tokens, at, last) ? { qualifier: 'added' } : kind !== 'sample-size' ? {} : isPerGroup(tokens, last + 1, at) ? { qualifier: 'per group' } : isTotal(tokens, at, last) ? { qualifier: 'total' } : {}), comparator: signBefore(previous) ?? ((kind === 'duration' || kind === 'count') && isSpanning(tokens, at, unit) ? '=' : comparator === '=' && !range && kind !== 'age' && unit !== 'years' ? limitBehind(tokens, last + 1, next) : comparator) }
    const all = { ...extras, ...more }
    const statistic: Draft = !range ? point(kind, token.number!, all)
      : isCountedDown(tokens, next, token.number!, range.upper) ? { ...bounds(kind, range.upper, token.number!, all), start: token.number!.start, end: range.upper.end } : bounds(kind, inHundreds(token.number!, range.upper), range.upper, all)
    return { next: Math.max(next, last + 1), statistics: [statistic] }
  }
}

/** "The 65–74s", "the over 65s": people of that age, and no seconds. */
function isAgeGroup(tokens: readonly Token[], at: number, plural: number): boolean {
  const before = tokens[at - 1]?.text ?? ''
  return !tokens[plural]!.spaced && (/^(?:over|under)$/.test(before) || plural > at + 1 && /^(?:the|those|these)$/.test(before))
}

/** "29 times higher", "three times as likely", "twice the odds": so many times as much, not so often. */
function isComparison(tokens: readonly Token[], at: number): boolean {
  return /^(?:higher|greater|larger|lower|smaller|more|less|as|likelier|better|stronger|that|those|sooner|earlier|later|faster|slower|longer|shorter|worse|heavier|older)$/.test(tokens[at]?.text ?? '')
    || tokens[at]?.text === 'the' && /^(?:odds|risk|rate|likelihood|chances?|hazard|probability)$/.test(tokens[at + 1]?.text ?? '')
}

/** "the odds of response rose 29 times": so many times as much, where "the risk was assessed three times" says how often. */
function isMultiplied(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 10), at)
  const last = before.findLast(({ text }) => !/^(?:about|nearly|almost|some|roughly|approximately|over|by|~|more|than)$/.test(text))?.text ?? ''
  return before.some(({ text }) => multiplied.test(text)) && !(/ed$/.test(last) && !grown.test(last))
}

const multiplied = /^(?:odds|risks?|likelihood|chances?|hazards?|probability)$/
const grown = /^(?:increased|raised|multiplied|climbed|elevated)$/

/** "12 dogs": a plural right behind a number is what it counts, whatever that may be. */
function countsThings(token: Token | undefined): boolean {
  return token?.type === 'word' && /^[a-z]{1,30}[a-rt-z]s$/.test(token.raw) && !/[uia]s$/.test(token.text) && !notThings.test(token.text)
}

/** Words with an s at their end that are no plurals, or of which a number is no count. */
const notThings = /^(?:odds|times|towards|afterwards|besides|always|perhaps|sometimes|overalls|suggests|indicates|shows|means|favou?rs|remains|exceeds|corresponds|reflects|represents|implies|equals|reaches|falls|lies|results|differs|appears|seems|comes|does|makes|gives|points|vs|hrs|pts)$/

/** "28 6/7 weeks" of pregnancy: the token after it; null where it is no such time. */
function gestationEnd(tokens: readonly Token[], at: number): number | null {
  const days = numberAt(tokens, at + 1)
  if (!days || days.value >= 7 || days.decimals > 0 || tokens[at + 2]?.text !== '/' || tokens[at + 3]?.number?.value !== 7) return null
  return readUnit(tokens, at + 4)?.unit === 'weeks' ? at + 5 : at + 4
}

/** "Third week 10.6 (±5.7)", as table cells read: the number is a value of that week, not the week. */
function hasSpread(tokens: readonly Token[], at: number): boolean {
  const next = isOpening(tokens[at]) ? tokens[at + 1] : tokens[at]
  // "at day 25 (95% CI …)" and "on day 25 (−5.36 to −1.36)" are a day.
  const pair = isOpening(tokens[at]) ? readBounds(tokens, at) : null
  const value = tokens[at - 1]?.number?.value
  if (pair?.enclosed && value !== undefined && (value < pair.lower.value || value > pair.upper.value)) return false
  return next?.text === '±' || isOpening(tokens[at]) && next?.type === 'number' && tokens[at + 2]?.text !== '%'
}

/** "on day 5", "at week 8": the day has the number for its name. "In the first week 5 patients" counts. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  return /^(?:day|week|month|year|hour)$/.test(tokens[at - 1]?.text ?? '') && /^(?:on|at|by|until|from|to|after|before|since|through|and|,)$/.test(tokens[at - 2]?.text ?? ',')
}

/** The unit of "week 6", and of each number of "days 1, 8 and 15". */
function timeName(tokens: readonly Token[], at: number): string | undefined {
  const name = headOf(tokens, at)
  return name === null ? undefined : times[name]
}

/** "31 cases per 100,000", "4 deaths per 1000 births": the unit behind what is counted. */
function rateBehind(tokens: readonly Token[], at: number): ReturnType<typeof readUnit> {
  for (let i = at; i < at + 4 && tokens[i]?.type === 'word' && !tokens[i]!.number; i++) if (tokens[i]!.text === 'per') return readUnit(tokens, i)?.kind === 'other' ? readUnit(tokens, i) : null
  return null
}

/** "over two consecutive weeks", "four extra points" */
const between = /^(?:consecutive|full|further|additional|extra|more|successive|whole)$/

function pointsAt(tokens: readonly Token[], at: number): ReturnType<typeof readUnit> {
  const unit = readUnit(tokens, at)
  return unit?.unit === 'points' ? unit : null
}

function durationAt(tokens: readonly Token[], at: number): ReturnType<typeof readUnit> {
  const unit = readUnit(tokens, at)
  return unit?.kind === 'duration' ? unit : null
}

/** "Over 6 weeks" and "to 6 weeks" are no limits, "under 60 min" and "lasted for over 6 weeks" are; who is "under 75 years" is told by an age. */
export function isSpanning(tokens: readonly Token[], at: number, unit: string | null): boolean {
  const before = tokens[at - 1]?.text ?? ''
  if (before === 'over' && exceeded.test(tokens[at - 2]?.text ?? '')) return false
  return /^(?:over|to|above)$/.test(before) || unit === 'years' && /^(?:under|below)$/.test(before)
}

const exceeded = /^(?:for|lasts?|lasted|lasting|took|takes?|taking)$/

function signBefore(token: Token | undefined): Draft['comparator'] | null {
  const text = token?.text
  return text === '≥' || text === '≤' || text === '<' || text === '>' || text === '~' ? text : null
}

/** "Two or three weeks": one more than the other. */
function isNextTo(tokens: readonly Token[], at: number, other: number): boolean {
  const [lower, upper] = [tokens[at]?.number, tokens[other]?.number]
  return lower?.word === true && upper?.word === true && upper.value === lower.value + 1
}

/** "Four to eight hundred": the lower end in hundreds too, unless that is more than the upper. */
function inHundreds(lower: PrintedNumber, upper: PrintedNumber): PrintedNumber {
  const size = lower.word && upper.word && lower.value < 100 ? /(?:^|\s)(hundred|thousand)$/i.exec(upper.raw)?.[1]?.toLowerCase() : undefined
  const value = lower.value * (size === 'hundred' ? 100 : 1000)
  return size === undefined || value >= upper.value ? lower : { ...lower, value }
}

function readRange(tokens: readonly Token[], at: number): { upper: PrintedNumber, at: number } | null {
  if (beginsChange(tokens, at)) return null
  let i = at + 1
  const unit = readUnit(tokens, i)
  // "20 mg to 40 mg" is a range, "over three weeks to 30 patients" is not.
  if (unit && unit.kind !== 'percentage' && tokens[unit.next] && (isDash(tokens[unit.next]) || tokens[unit.next]?.text === 'to')) {
    if (readUnit(tokens, unit.next + 2)?.unit !== unit.unit) return null
    i = unit.next
  }
  const joint = tokens[i]
  // "$400 to $800", "between €40 and €60"
  const isPriced = isMoney(tokens[at - 1]) && tokens[i + 1]?.text === tokens[at - 1]!.text
  // "between 7 and 14 weeks": one unit says that both are of one thing.
  const isEither = joint?.text === 'or' && isNextTo(tokens, at, i + 1) && readUnit(tokens, i + 2)?.kind === 'duration'
  const isBetween = isEither || joint?.text === 'and' && (tokens[at - 1]?.text === 'between' || tokens[at - 2]?.text === 'between' && /^(?:ages?|days?|weeks?|months?)$/.test(tokens[at - 1]?.text ?? '')) && (readUnit(tokens, i + 2) !== null || countable.test(tokens[i + 2]?.text ?? '') || isApart(tokens, at, i + 1))
  if (!isDash(joint) && joint?.text !== 'to' && !isBetween && !(isPriced && joint?.text === 'and' && tokens[at - 2]?.text === 'between')) return null
  // "at day 3 to 63% of the patients"
  if (joint?.text === 'to' && timeName(tokens, at) !== undefined && readUnit(tokens, i + 2)?.kind === 'percentage') return null
  const end = isPriced ? i + 2 : i + 1
  const upper = tokens[end]
  if (!upper?.number || upper.glued || upper.number.value === tokens[at]!.number!.value) return null
  // "1.5–1 mg/kg" is a range with a slip in it; "12 - 3" may be anything.
  const isReversed = upper.number.value < tokens[at]!.number!.value
  if (isReversed && joint?.text === 'to' && !isBetween) return isTimeReversed(tokens, at, end) ? { upper: upper.number, at: end } : null
  if (isReversed && (joint!.spaced || upper.spaced || isBetween || !readUnit(tokens, i + 2))) return null
  if (upper.type === 'word' && joint?.text !== 'to' && !isBetween) return null
  return { upper: upper.number, at: end }
}

/** "between 45 and 59 was common": from the one to the other, where nothing differs between the two. */
function isApart(tokens: readonly Token[], first: number, second: number): boolean {
  return tokens[first]!.type === 'number' && tokens[second]?.type === 'number' && tokens[first]!.number!.value < tokens[second].number!.value
    && !tokens.slice(Math.max(0, first - 6), first - 1).some(({ text }) => /^(?:differ|compar|correlat|relation|associat|chang|interact)/.test(text))
}

/** "10 or more drinks", "10 mg or less": a limit said behind the number, or behind its unit at `behind`. */
function limitBehind(tokens: readonly Token[], at: number, behind: number): Draft['comparator'] {
  const i = tokens[at]?.text === 'or' ? at : behind
  // "five or more than ten" has two numbers.
  if (tokens[i]?.text !== 'or' || tokens[i + 2]?.text === 'than') return '='
  const word = tokens[i + 1]?.text ?? ''
  return upwards.test(word) ? '≥' : downwards.test(word) ? '≤' : '='
}

/** Where a noun stands behind "two or more": there, or at once. */
function behindLimit(tokens: readonly Token[], at: number): number {
  const word = tokens[at + 1]?.text ?? ''
  return tokens[at]?.text === 'or' && (word === 'more' || word === 'fewer') && tokens[at + 2]?.text !== 'than' ? at + 2 : at
}

const upwards = /^(?:more|greater|higher|above|over|longer|later)$/
const downwards = /^(?:less|fewer|lower|below|under|shorter|earlier)$/

/** "14 to 10 days before surgery": the same as 10 to 14 days. */
function isCountedDown(tokens: readonly Token[], at: number, first: PrintedNumber, second: PrintedNumber): boolean {
  return first.value > second.value && /^(?:before|prior|preceding|ago|earlier|until|till|previously)$/.test(tokens[at]?.text ?? '')
}

/** "14 to 10 days before surgery", and "7 to 3 days" by a slip: a span of time, where nothing changes from one to the other. */
function isTimeReversed(tokens: readonly Token[], at: number, upper: number): boolean {
  const before = tokens[at - 1]?.text
  return readUnit(tokens, at + 1) === null && durationAt(tokens, upper + 1) !== null && tokens[upper]!.type === 'number' && before !== 'from' && before !== 'of' && timeName(tokens, at) === undefined && !followsChange(tokens, at)
}

function isAge(tokens: readonly Token[], at: number, next: number): boolean {
  const after = tokens[next]
  // "adolescents (12–19 years)"
  if (isOpening(tokens[at - 1]) && after?.text === ')' && tokens[next - 1]?.text.startsWith('year') && bandOf.test(tokens[at - 2]?.text ?? '')) return true
  // "in patients ≤ 43 years"; "patients > 5 years after surgery" are of any age.
  if (/^[<>≤≥]$/.test(tokens[at - 1]?.text ?? '') && bandOf.test(tokens[at - 2]?.text ?? '') && tokens[next - 1]?.text.startsWith('year') && !/^(?:of|after|since|from|post|following|before|ago|prior|into)$/.test(after?.text ?? '')) return true
  if (/^olds?$/.test(after?.text ?? '') || (isDash(after) && /^olds?$/.test(tokens[next + 1]?.text ?? '')) || (after?.text === 'of' && tokens[next + 1]?.text === 'age')) return true
  if (/^(?:than|or)$/.test(tokens[at - 1]?.text ?? '') && /^(?:older|younger)$/.test(tokens[at - 2]?.text ?? '') || /^(?:or|and)$/.test(after?.text ?? '') && /^(?:older|younger|over|under|above)$/.test(tokens[next + 1]?.text ?? '')) return true
  return [1, 2, 3, 4].some(back => /^(?:aged?|ages)$/.test(tokens[at - back]?.text ?? ''))
}

const bandOf = /^(?:adolescents?|children|youths?|adults?|women|men|girls|boys|patients|participants|individuals|people)$/

/** "reduced by 12.7 points", "a 4-point difference": the points are a difference, not a score. */
function changeBefore(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3, 4, 5].some(back => /^(?:difference|differences|difference of|differed)$/.test(tokens[at - back]?.text ?? ''))
}

/** "gestational age 38.6 (1.9) weeks": the unit stands behind the spread. */
function unitBehindBracket(tokens: readonly Token[], at: number): string | null {
  if (!isOpening(tokens[at])) return null
  for (let i = at + 1; i < at + 7; i++) if (isClosing(tokens[i])) return durationAt(tokens, i + 1)?.unit ?? null
  return null
}

/** "aged 34", "aged over 50" */
function isBareAge(tokens: readonly Token[], at: number): boolean {
  const over = /^(?:over|under|above|below|between|[<>≤≥])$/.test(tokens[at - 1]?.text ?? '') ? at - 1 : at
  return /^(?:aged?|ages)$/.test(tokens[over - 1]?.text ?? '')
}

function isMoney(token: Token | undefined): boolean {
  return /^[$€£¥]$/.test(token?.text ?? '')
}

/** "USD 300", in capitals, so that "pounds 20" is none. */
function moneyName(token: Token | undefined): string | null {
  return /^(?:USD|EUR|GBP|AUD|CAD|CHF)$/.test(token?.raw ?? '') ? token!.raw : null
}

function currency(token: Token): string {
  return { '$': 'USD', '€': 'EUR', '£': 'GBP' }[token.text] ?? 'JPY'
}
