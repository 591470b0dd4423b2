import type { Token } from '../tokens.ts'
import { isDash, isOpening } from './draft.ts'

/** What is numbered, not counted. */
const notCounted = /^(?:table|tables|figure|figures|fig|figs|section|sections|sect|appendix|chapter|eq|equation|ref|refs|reference|references|phase|type|grade|class|stage|level|step|schedule|version|visit|part|box|supplement|vol|volume|issue|no|number|page|pages|pp|item|question|wave|arm|group|cohort|site|study|experiment|trial|model|panel|block|session|cycle|line|row|column|criterion|axis|aim|hypothesis|objective|models|groups|arms|stages|levels|types|grades|phases|classes|steps|visits|studies|experiments|questions|items|problem|problems|scenario|scenarios|task|tasks|chapters|equations|note|footnote|textbox|file|files|software|pdf|docx|doc|xlsx|xls|pptx|spss|stata|statistica|statview|sas|matlab|prism|graphpad|excel|windows|python|irb|nsc|approval|licen[cs]e|identifier|registration|isbn|pmid|doi|tel|phone|fax|grant|protocol|nct|id|code|zip|days?|weeks?|months?|years?|hours?|minutes?|issn|orcid|crd\d{1,6}|room|floor|building|route|suite|ward|tab|tbl|sec|chap|asa|ecog|iphone|android|nvivo|revman|mplus|jasp|jamovi|medcalc|winbugs|epidata|endnote|qgis|weka)$/

/** The word that a list of numbers begins with: "visits" for each of "visits 4, 8 and 11". After one "visit", a list goes on with something else. */
export function headOf(tokens: readonly Token[], at: number): string | null {
  let i = at - 1
  while (i > at - 12 && /^(?:and|or|to|[,\-–])$/.test(tokens[i]?.text ?? '')) {
    const number = tokens[i]!.text !== ',' && tokens[i - 1]?.text === ',' ? i - 2 : i - 1
    if (tokens[number]?.type !== 'number') return null
    i = number - 1
  }
  // "on postoperative day (POD) 1, 2 and 5"
  const name = tokens[i]?.text === ')' && tokens[i - 2]?.text === '(' ? tokens[i - 1] : tokens[i]
  // "on the following day 12 of the 17 patients"
  if (/^(?:following|next|same|first|second|third|last|previous)$/.test(tokens[i - 1]?.text ?? '')) return null
  return name?.type === 'word' && (i === at - 1 || name.text.endsWith('s') || name.raw === 'POD') ? name.text : null
}

/** "phase 3", "grade 2", "the 80s", "5-HT2A": numbers that name something. */
export function isName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (designations.test(tokens[at - 1]?.text ?? '')) return true
  // "the 17-item scale"
  if (isDash(next) && /^items?$/.test(tokens[at + 2]?.text ?? '')) return true
  const decade = next?.text === 's' && !next.spaced && tokens[at]!.number!.value % 10 === 0 && tokens[at]!.number!.value >= 20 && tokens[at]!.number!.decimals <= 0
  // "Orange, CA 92867" is where a maker lives, "1. Sleep" the head of a list.
  if (/^\d{5}$/.test(tokens[at]!.raw) && (at === 0 || /^[,;(]$/.test(tokens[at - 1]!.text)) && next?.spaced && /^\p{Lu}\p{Ll}/u.test(next.raw) && /^[,;.)]?$/.test(tokens[at + 2]?.text ?? '')) return true
  if (/^\d{5}$/.test(tokens[at]!.raw) && /^[A-Z]{2}$/.test(tokens[at - 1]?.raw ?? '') && tokens[at - 2]?.text === ',') return true
  if (at === 0 && (next?.text === '.' || next?.text === ')') && tokens[at + 2]?.type === 'word' && tokens[at]!.type === 'number') return true
  if (isClock(tokens, at)) return true
  // "CYP2D6*4"
  if (tokens[at - 1]?.text === '*' && !tokens[at]!.spaced && !tokens[at - 1]!.spaced && tokens[at - 2]?.type !== 'symbol' && at > 1) return true
  const gauge = isDash(next) && tokens[at + 2]?.raw === 'G'
  const gene = isDash(next) && !next!.spaced && /^\p{Lu}{2}/u.test(tokens[at + 2]?.raw ?? '') && !tokens[at + 2]!.spaced
  return decade || gauge || gene || isDash(next) && /^(?:sided|tailed|way|item|items|well|dimensional|armed?|digit|channel|lead|hydroxy\p{L}{1,40}|keto\p{L}{1,40}|methyl\p{L}{1,40})$/u.test(tokens[at + 2]?.text ?? '') || next?.text === '-' && tokens[at + 2]?.text === 'point' && /^(?:likert|scales?|ratings?|items?|response|numeric|numerical|ordinal|verbal|visual|semantic|agreement|frequency|questionnaire|measure)$/.test(tokens[at + 3]?.text ?? '')
}

/** "3 p.m.", the "10" of "8–10 pm". */
export function isClock(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text ?? ''
  return /^[ap]m$/.test(next) || /^[ap]$/.test(next) && tokens[at + 2]?.text === '.' && tokens[at + 3]?.text === 'm'
}

const designations = /^(?:phase|phases|type|types|grade|grades|class|stage|stages|level|levels|schedule|version|table|tables|figure|figures|fig|section|sections|sect|appendix|chapter|item|items|question|questions|box|supplement|aim|hypothesis|round|rounds|wave|waves|trial|trials|experiment|experiments|cycle|scenario)$/

/** "randomised 1:1", "a 2 × 2 factorial trial". */
export function isAllocation(tokens: readonly Token[], at: number): boolean {
  const joins = (colon: number, number: number): boolean => tokens[colon]?.text === ':' && !tokens[colon].spaced && tokens[number]?.type === 'number' && !tokens[Math.max(at, number)]!.spaced
  const crosses = (sign: number, number: number): boolean => /^[×x]$/.test(tokens[sign]?.text ?? '') && tokens[number]?.type === 'number' && tokens[at]!.number!.decimals <= 0 && tokens[number].number!.decimals <= 0
    && tokens[at]!.number!.value < 10 && tokens[number].number!.value < 10
  return joins(at - 1, at - 2) || joins(at + 1, at + 2) || crosses(at + 1, at + 2) || crosses(at - 1, at - 2)
}

/** Years, section and figure numbers, phases, grades, dates and identifiers are not statistics. */
export function plausible(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const number = token.number!
  const previous = tokens[at - 1]
  const next = tokens[at + 1]
  const isInteger = number.decimals <= 0
  if (isYear(token)) return false
  if (previous?.type === 'word' && (isInteger || software.test(previous.text)) && notCounted.test(previous.text) || previous?.text === '#' || previous?.text === '§' || previous?.text === '/' || next?.text === '/') return false
  if (previous?.text === '.' && /^(?:fig|sect|ref|no|nos|vol|eq|p|pp|figs|refs|chap|sec|art|v|ver)$/.test(tokens[at - 2]?.text ?? '')) return false
  // "(1) first, (2) second" and "Table 1 and 2".
  if (isInteger && isOpening(previous) && next?.text === ')' && number.value < 20) return false
  if (next?.type === 'word' && !next.spaced) return false
  // "25(OH)D", "25-hydroxyvitamin D": the names of vitamins.
  if (isInteger && isOpening(next) && !next!.spaced && /^OH?$/.test(tokens[at + 2]?.raw ?? '')) return false
  // "a 3-arm trial", "5-fluorouracil", "a 10× lens": part of a name.
  if (isInteger && (isDash(next) && !next!.spaced && tokens[at + 2]?.type === 'word' && !tokens[at + 2]!.spaced || next?.text === '×' && !next.spaced && tokens[at + 2]?.type === 'word')) return false
  if (isInteger && isBracketedReference(tokens, at)) return false
  // "as reported before.12": a raised citation that has come down.
  if (isInteger && previous?.text === '.' && !token.spaced && !previous.spaced && tokens[at - 2]?.type === 'word' && tokens[at - 2]!.raw.length > 3) return false
  // "α = .05" is the level of a test, "Cronbach's α = .87" a result.
  if (number.value <= 0.1 && isLevel(tokens, at)) return false
  const head = isInteger ? headOf(tokens, at) ?? single(tokens, at) : null
  if (head !== null && (notCounted.test(head) || designations.test(head))) return false
  // "(ref: 06-101)", "14 kb"
  if (previous?.text === ':' && notCounted.test(tokens[at - 2]?.text ?? '') || /^[kmg]b$/.test(next?.text ?? '')) return false
  // Months: "June 2019", "12 June"; also "at 3 p.m.".
  if (months.test(previous?.text ?? '') || months.test(next?.text ?? '')) return false
  return true
}

/** "item 6 to 7", "table 1 and 2": a list of two after a singular name. */
function single(tokens: readonly Token[], at: number): string | null {
  return /^(?:and|or|to|[-–])$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.type === 'number' ? tokens[at - 3]?.text ?? null : null
}

const software = /^(?:python|revman|nvivo|mplus|jasp|jamovi|medcalc|winbugs|epidata|endnote|weka|power|spss|stata|statistica|statview|sas|matlab|prism|graphpad|excel|software|version)$/

/** Four digits that are read as a year where nothing is counted: "a 2023 meta-analysis". */
export function isYear(token: Token): boolean {
  const number = token.number!
  return number.decimals <= 0 && number.value >= 1800 && number.value <= 2100 && token.raw.length === 4
}

const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/

/** "α = .05", "an alpha level of 0.05". */
function isLevel(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const { text } = tokens[i]!
    if (text === 'α' || text === 'alpha') return !/^cronbach/.test(tokens[i - 1]?.text ?? '')
    if (!/^(?:[=<≤]|level|levels|was|of|set|at|error|is)$/.test(text)) return false
  }
  return false
}

/** Words before a bracket that make it the ends of a range. */
const ranged = /^(?:ranges?|scores?|scales?|points?|between|limits|bounds|iqr|intervals?|ci|n|quartiles|values?)$/

/** "as shown before [12, 13–15]": whole numbers alone in square brackets behind a word are references, with or without a list of them. */
function isBracketedReference(tokens: readonly Token[], at: number): boolean {
  const listed = (i: number): boolean => tokens[i] !== undefined && (tokens[i].text === ',' || isDash(tokens[i]) || tokens[i].type === 'number' && /^\d{1,3}$/.test(tokens[i].raw))
  if (!listed(at)) return false
  let open = at - 1
  while (open > at - 20 && listed(open)) open--
  if (tokens[open]?.text !== '[') return false
  let close = at + 1
  while (close < at + 20 && listed(close)) close++
  if (tokens[close]?.text !== ']') return false
  // "29 µg/g [24–36]" is an interval.
  const [first, second, ...more] = tokens.slice(open + 1, close).flatMap(({ number }) => number ? [Math.abs(number.value)] : [])
  const around = tokens.slice(Math.max(0, open - 6), open).some(({ number }) => number && first! <= number.value && number.value <= (second ?? first!))
  if (second !== undefined && more.length === 0 && around) return false
  const before = tokens[open - 1]
  return before !== undefined && (before.type === 'word' && !before.number && !ranged.test(before.text) || /^[.,;)]$/.test(before.text) && tokens[open - 2]?.type === 'word')
}

/** "on a 10-point Likert scale", "the 100 mm VAS": how long a scale is, which nobody measured. */
export function isSizeOfScale(tokens: readonly Token[], at: number): boolean {
  const unit = isDash(tokens[at + 1]) ? at + 2 : at + 1
  const name = tokens[unit]?.text ?? ''
  if (!/^(?:points?|items?|cm|mm|steps?|grades?|levels?)$/.test(name) || unit === at + 1 && !/^[cm]m$/.test(name)) return false
  for (let i = unit + 1; i < unit + 6; i++) {
    const token = tokens[i]
    if (token === undefined || token.number !== undefined || /^(?:[,;.()]|in|on|of|at|was|were|from|and|to|for|with)$/.test(token.text)) return false
    if (scales.test(token.text)) return true
  }
  return false
}

const scales = /^(?:scales?|vas|nrs|likert|questionnaires?|checklists?)$/

/** "a 0–10 numerical rating scale", "NRS (0–10)", "on a scale of 0 to 100": from where to where a scale goes; the range begins at `first` and ends at `last`. */
export function isSpanOfScale(tokens: readonly Token[], first: number, last: number): boolean {
  const [lower, upper] = [tokens[first]!.number!, tokens[last]!.number!]
  if (lower.value !== 0 && lower.value !== 1 || lower.decimals > 0 || upper.decimals > 0 || upper.value <= lower.value) return false
  let i = last + 1
  while (i < last + 6 && (isDash(tokens[i]) || ofScales.test(tokens[i]?.text ?? ''))) i++
  if (/^(?:scales?|nrs|vas|vrs)$/.test(tokens[i]?.text ?? '')) return true
  let back = first - 1
  while (back > first - 5 && /^(?:of|from|ranging|rated|scored|[(,:])$/.test(tokens[back]?.text ?? '')) back--
  return /^(?:scale|nrs|vas|vrs)$/.test(tokens[back]?.text ?? '') && back < first
}

const ofScales = /^(?:numeric|numerical|verbal|visual|analog|analogue|rating|likert|pain|points?|mm|cm|ordinal|response)$/
