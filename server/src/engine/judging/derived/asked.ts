import type { Token } from '../../statistics/tokens.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import type { Setting } from '../candidates/candidates.ts'
import { isSpread } from '../comparing/quantity.ts'

/** What writers work out from numbers of an article. */
type Operation = 'difference' | 'change' | 'fold' | 'share' | 'rest' | 'total' | 'left' | 'span'

/** What a sentence asks of the article's numbers, so that they give its own. */
export interface Asked {
  /** How the number comes about, as the words beside it say or its unit does. */
  operation: Operation
  /** Whether the words name the operation, so that the number can hardly be one that is printed. */
  isNamed: boolean
  /** It is told as a change, "fell by", and not as a comparison, "lower than". */
  isChange?: boolean
  /** Which way a change or a difference goes; null where the words do not say. */
  sense: 'increase' | 'decrease' | null
  /** Between what a result must lie; shares are in per cent. Of a range, its ends. */
  from: number
  to: number
}

const falling = /^(?:fell|falls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing|tions?)|lost|loss|los(?:e|es|ing)|sav(?:e|es|ed|ing|ings)|short(?:en|ens|ened|ening)|cut|cuts|down|shrank|shrunk|lower(?:ed|s|ing))$/
const rising = /^(?:rose|rises?|risen|rising|increas(?:e|es|ed|ing)|gain(?:s|ed|ing)?|grew|grow(?:s|n|th)?|climb(?:s|ed)?|up|rais(?:e|es|ed|ing)|slow(?:s|ed|ing)|lengthen(?:s|ed)?|prolong(?:s|ed)?|delay(?:s|ed)?|add(?:s|ed)?)$/
const differing = /^(?:differ(?:s|ed|ences?)?|apart|advantage|gap|benefit|exceed(?:s|ed)?|margin|chang(?:e|es|ed)|improv(?:e|es|ed|ements?)|worsen(?:s|ed)?|moved|drifted|shift(?:s|ed)?)$/
const below = /^(?:lower|less|fewer|shorter|smaller|faster|quicker|earlier|sooner|younger|lighter|below|slower|reduction|decrease|drop|fall|decline|loss)$/
const above = /^(?:higher|more|greater|larger|longer|later|older|heavier|above|increase|rise|gain)$/
const unlike = /^(?:apart|better|worse|advantage|difference|improvement|benefit|differ|change)$/
/** What may stand between the number and the word that compares. */
const passing = /^(?:[%–-]|[\p{L}·/°²]{1,10})$/u
/** What may stand before the number without telling anything. */
const hedges = /^(?:about|some|roughly|around|approximately|nearly|almost|over|just|only|a|an|mere|mean|average|total|close|as|much|fully|another|further|well|slightly|little|under|more|less|than|at|least|averaging|still|on)$/
const sums = /^(?:total|totals|totalled|totaled|altogether|together|both|combined|combining|counting|sum|summed|added|jointly|pooled)$/
const leftOver = /^(?:remaining|rest|others?|left|further|additional|another|missing|lost|died|dead|dropped|withdrew|excluded|not|never|without|fewer|yet|failed)$/

/** How far around its number a word counts, in tokens. */
const reachBefore = 9
const reachBehind = 7

/** What a sentence asks for: the likeliest operation first. Nothing in the row of a table, and for numbers that nobody works out. */
export function askedBy({ statistic, sentence, tokens }: Setting): Asked[] {
  const words = tokens()
  const [printed] = statistic.printed
  if (words.length > 0 && statistic.lower !== null && statistic.upper !== null && statistic.lower < statistic.upper && spanning.has(statistic.kind) && !timed.has(statistic.unit ?? '')) return [{ operation: 'span', isNamed: true, sense: null, from: statistic.lower, to: statistic.upper }]
  if (words.length === 0 || !printed || statistic.printed.length !== 1 || statistic.value === null || never.has(statistic.kind) || statistic.qualifier === 'criterion' || statistic.qualifier === 'spread') return []
  // "More than 5%" is true of much.
  if (statistic.comparator !== '=' && statistic.comparator !== '~' && !printed.word) return []
  // What varies so much was measured.
  if (sentence.some(other => isSpread(other) && other.start >= statistic.start && other.start - statistic.end <= 6)) return []
  const at = words.findIndex(({ start }) => start >= printed.start)
  const behind = words.findIndex(({ start }) => start >= statistic.end)
  if (at < 0) return []
  const range = rangeOf(statistic)
  const compared = comparedBehind(words, behind < 0 ? words.length : behind)
  const sense = compared === undefined ? comparedBefore(words, at) : compared
  const isChange = sense !== undefined && sense !== null && compared === undefined
  const isShare = statistic.unit === '%' || statistic.kind === 'percentage' || statistic.kind === 'fraction' && printed.word === true && statistic.value > 0
  if (statistic.kind === 'risk-difference' || statistic.kind === 'mean-difference') return [{ operation: 'difference', isNamed: true, isChange, sense: sense ?? null, ...range }]
  if (statistic.unit === 'fold' || statistic.unit === 'times' && sense !== undefined) return [{ operation: 'fold', isNamed: true, isChange, sense: sense ?? null, ...range }]
  if (isShare && sense !== undefined) return [{ operation: 'change', isNamed: true, isChange, sense, ...range }, { operation: 'difference', isNamed: false, sense, ...range }]
  const weak = isShare ? toldBefore(words, at) : undefined
  if (weak !== undefined) return [{ operation: 'change', isNamed: false, sense: weak, ...range }, { operation: 'share', isNamed: false, sense: null, ...range }, { operation: 'difference', isNamed: false, sense: weak, ...range }]
  if (isShare) return [{ operation: 'share', isNamed: false, sense: null, ...range }, { operation: 'rest', isNamed: false, sense: null, ...range }]
  if (sense !== undefined && !people.has(statistic.kind)) return [{ operation: 'difference', isNamed: true, isChange, sense, ...range }]
  const isWhole = printed.decimals <= 0 && !printed.word && statistic.value >= leastPeople && (people.has(statistic.kind) || statistic.kind === 'other' && statistic.unit === null)
  const isTotal = words.some(({ text }, i) => sums.test(text) || text === 'all' && words[i - 1]?.text === 'in')
  const isLeft = isWhole && words.some(({ text }) => leftOver.test(text))
  return [...isTotal && (isWhole || amounts.has(statistic.kind)) ? [{ operation: 'total', isNamed: true, sense: null, ...range } as const] : [], ...isLeft ? [{ operation: 'left', isNamed: true, sense: null, ...range } as const] : []]
}

/** Of which writers give the least and the most of several. */
const spanning: ReadonlySet<Statistic['kind']> = new Set(['range', 'other', 'percentage', 'mean', 'median', 'score', 'number-needed-to-treat'])
/** From when to when is no range of results. */
const timed: ReadonlySet<string> = new Set(['s', 'min', 'h', 'days', 'weeks', 'months', 'years'])
/** What nobody works out from two numbers. */
const never: ReadonlySet<Statistic['kind']> = new Set(['p-value', 'direction', 'confidence-interval', 'study-count', 't-statistic', 'f-statistic', 'chi-square', 'z-statistic', 'odds-ratio', 'risk-ratio', 'hazard-ratio', 'correlation', 'standard-deviation', 'standard-error', 'interquartile-range'])
const people: ReadonlySet<Statistic['kind']> = new Set(['count', 'sample-size'])
const amounts: ReadonlySet<Statistic['kind']> = new Set(['duration', 'dose', 'cost', 'other'])
/** Smaller numbers are the sum of too much. */
const leastPeople = 8

/** Half a unit of the last printed digit on either side; of a round number that is hedged, and of a share in words, somewhat more. */
function rangeOf({ printed: [own], value, comparator, kind }: Statistic): { from: number, to: number } {
  const isFraction = kind === 'fraction'
  const target = isFraction ? 100 * value! : Math.abs(value!)
  const exact = isFraction ? 2.5 : own!.word ? 0.5 : 0.5 * 10 ** -Math.max(0, own!.decimals)
  const half = (comparator !== '~' ? exact : isFraction ? 4 : target >= 10 && target % 5 === 0 ? Math.max(exact, Math.min(1.5, 0.05 * target)) : exact) * (1 + 1e-9)
  const beyond = Math.max(4, 0.1 * target)
  if (comparator === '>' || comparator === '≥') return { from: target, to: target + beyond }
  return comparator === '<' || comparator === '≤' ? { from: target - beyond, to: target } : { from: target - half, to: target + half }
}

/** "15.3 points lower", "8% more torque", "3.8 years earlier": null where nothing says which way. */
function comparedBehind(words: readonly Token[], from: number): Asked['sense'] | undefined {
  for (let at = from; at < Math.min(words.length, from + reachBehind); at++) {
    const { text, type } = words[at]!
    if (words[at - 1]?.text === 'or') return undefined
    if (words[at + 1]?.text === 'than' && words[at + 2]?.number) return undefined
    if (below.test(text)) return 'decrease'
    if (above.test(text)) return 'increase'
    if (unlike.test(text)) return null
    if (type === 'number' || !passing.test(text)) return undefined
  }
  return undefined
}

/** "Fell by 67%", "a reduction of 15%", "the difference was 13", "saved a mere 3 minutes". */
function comparedBefore(words: readonly Token[], from: number): Asked['sense'] | undefined {
  let at = from - 1
  while (at >= 0 && (hedges.test(words[at]!.text) || isListed(words, at))) at--
  const link = words[at]?.text ?? ''
  const named = senseOf(link)
  if (named !== undefined) return named
  const isBy = link === 'by' || link === 'of' || link === 'to' && /^(?:amount(?:s|ed)?|came|comes)$/.test(words[at - 1]?.text ?? '')
  const isCopula = /^(?:was|were|is|averaged)$/.test(link)
  if (!isBy && !isCopula) return undefined
  for (at--; at >= Math.max(0, from - reachBefore); at--) {
    const { text, type } = words[at]!
    if (type === 'number' || /^(?:[,;:]|from|than|and|but)$/.test(text)) return undefined
    const sense = senseOf(text)
    // "The reduction in those with 30%" is no reduction of it, and what rose "was 30" afterwards.
    if (sense !== undefined && (link === 'by' || nouns.test(text))) return sense
  }
  return undefined
}

/** "By 2.6 and 3.5%": a number before it in a list, and what parts the two. */
function isListed(words: readonly Token[], at: number): boolean {
  return /^(?:and|,|or|%)$/.test(words[at]!.text) ? words[at - 1]?.number !== undefined || words[at - 1]?.text === '%' : words[at]!.number !== undefined && /^(?:and|,|or|%)$/.test(words[at + 1]?.text ?? '')
}

/** "An increase in body mass (2.9%)", "at higher workloads (4%)": the bracket may say by how much. */
function toldBefore(words: readonly Token[], from: number): Asked['sense'] | undefined {
  const open = words.slice(Math.max(0, from - 4), from).findLastIndex(({ text }) => text === '(' || text === '[')
  if (open < 0) return undefined
  for (let at = Math.max(0, from - 4) + open - 1; at >= Math.max(0, from - reachOfBracket); at--) {
    const { text } = words[at]!
    if (/^[;:.]$/.test(text)) return undefined
    const sense = senseOf(text) ?? (/^(?:lower|smaller|shorter)$/.test(text) ? 'decrease' : /^(?:higher|greater|larger|longer)$/.test(text) ? 'increase' : undefined)
    if (sense !== undefined) return sense
  }
  return undefined
}

/** So far before its bracket a change is named. */
const reachOfBracket = 20

const nouns = /^(?:reductions?|decreases?|increases?|drops?|falls?|declines?|loss|gains?|differences?|advantage|gap|benefit|margin|improvements?|changes?|savings?|rises?|shifts?)$/

function senseOf(text: string): Asked['sense'] | undefined {
  return falling.test(text) ? 'decrease' : rising.test(text) ? 'increase' : differing.test(text) ? null : undefined
}
