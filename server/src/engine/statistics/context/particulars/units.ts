import type { Token } from '../../tokens.ts'
import type { Draft } from '../../grammar/draft.ts'
import { readUnit } from '../../grammar/units.ts'
import type { Place } from '../parts.ts'

/** A result with what is printed of it in the same breath: "8.4 ± 1.2", "9 people on tea (12%)", "0.31 kg, d = .25". Its members are numbers of drafts. */
interface Unit extends Place {
  members: number[]
  /** The words between its members, where there are any that name something. */
  inner: Place | null
}

/** Results side by side with nothing but joints between: "12%, 15% and 19%". */
export interface Block extends Place {
  units: Unit[]
  /** For each unit but the first whether it is compared with the one before ("vs") rather than listed with it. */
  compared: boolean[]
  /** Compared by words ("against", "compared with"), so that what stands behind is hardly of all. */
  contrasted: boolean
}

/** The results of a sentence in their order; numbers by which groups and times are named are none. */
export function blocksOf(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[]): Block[] {
  const blocks: Block[] = []
  for (const unit of unitsOf(tokens, drafts, places)) {
    const block = blocks.at(-1)
    const joint = block && isOfRow(drafts, block.units.at(-1)!, unit) ? jointBetween(tokens, block.to, unit.from, unit.to) : null
    if (!block || joint === null) {
      blocks.push({ from: unit.from, to: unit.to, units: [unit], compared: [], contrasted: false })
      continue
    }
    block.contrasted ||= tokens.slice(block.to, unit.from).some(({ text }) => /^(?:against|compared|than)$/.test(text))
    block.units.push(unit)
    block.compared.push(joint === 'compared')
    block.to = unit.to
  }
  return blocks
}

function isOfRow(drafts: readonly Draft[], { members: [a] }: Unit, { members: [b] }: Unit): boolean {
  const [one, other] = [drafts[a!]!, drafts[b!]!]
  return one.unit === other.unit && (one.kind === other.kind || averages.has(one.kind) && averages.has(other.kind)) || shares.has(one.kind) && shares.has(other.kind)
}

const averages: ReadonlySet<Draft['kind']> = new Set(['mean', 'median', 'score', 'other'])

const shares: ReadonlySet<Draft['kind']> = new Set(['percentage', 'fraction'])
const people: ReadonlySet<Draft['kind']> = new Set(['count', 'sample-size', 'fraction', 'percentage'])

/** A number of people, or a share of them. */
function isOfPeople({ kind, printed }: Draft): boolean {
  return people.has(kind) || kind === 'other' && printed.every(({ decimals }) => decimals === 0)
}

/** Kinds that are said of a result beside them, whatever it is. */
const beside: ReadonlySet<Draft['kind']> = new Set(['confidence-interval', 'p-value', 'standard-deviation', 'standard-error', 'interquartile-range'])

function unitsOf(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[]): Unit[] {
  const units: Unit[] = []
  const isResult = resultsAmong(tokens, drafts, places)
  drafts.forEach((draft, at) => {
    if (!isResult[at]) return
    const { from, to } = places[at]!
    const unit = units.at(-1)
    if (unit && from < unit.to) unit.members.push(at)
    else if (unit && joinsUnit(tokens, drafts, places, unit, at)) {
      if (draft.kind !== 'p-value' && namesSomething(tokens, unit.to, from)) unit.inner = { from: unit.to, to: from }
      unit.members.push(at)
      unit.to = closing(tokens, unit.to, Math.max(unit.to, to))
    } else units.push({ from, to: readUnit(tokens, to)?.next ?? to, members: [at], inner: null })
    if (units.at(-1)!.members[0] === at) units.at(-1)!.from = draft.kind === 'p-value' ? labelBefore(tokens, from) : tests.has(draft.kind) ? testBefore(tokens, from) : from
  })
  return units
}

/** Past the unit of the last member and the bracket that was opened for it. */
function closing(tokens: readonly Token[], from: number, to: number): number {
  const behind = readUnit(tokens, to)?.next ?? to
  const opened = tokens.slice(from, to).reduce((depth, { text }) => depth + Number(/^[([]$/.test(text)) - Number(/^[)\]]$/.test(text)), 0)
  return opened > 0 && /^[)\]]$/.test(tokens[behind]?.text ?? '') ? behind + 1 : behind
}

function namesSomething(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.type === 'word' && !labels.test(tokens[i]!.text) && !counted.test(tokens[i]!.text) && readUnit(tokens, i) === null) return true
  return false
}

/** The "P =" before a p value. */
function labelBefore(tokens: readonly Token[], from: number): number {
  let at = from
  while (at > 0 && from - at < 4 && /^(?:[p=<>≤≥]|values?)$/.test(tokens[at - 1]!.text)) at--
  return at
}

/** The "F(1, 57) =" before a test statistic. */
function testBefore(tokens: readonly Token[], from: number): number {
  for (let at = from - 1; at >= 0 && from - at < 10; at--) {
    if (/^(?:[ftzdgχ]|χ2)$/.test(tokens[at]!.text)) return at
    if (tokens[at]!.type === 'word') return from
  }
  return from
}

/** For each draft whether it is a result: no direction, and no time or dose in a sentence that has other results. */
function resultsAmong(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[]): boolean[] {
  const isPlain = drafts.map(({ kind }, at) => kind !== 'direction' && !(kind === 'sample-size' && isSize(tokens, places[at]!.from)) && !(kind === 'other' && isLabel(tokens, places[at]!.from)) && !isFrequency(tokens, places[at]!.to))
  const isNaming = drafts.map((draft, at) => isConcentration(tokens, draft, places[at]!) || (draft.kind === 'duration' || draft.kind === 'dose' || draft.kind === 'age') && !isEstimate(tokens, draft, places[at]!))
  const others = drafts.filter((_, at) => isPlain[at] && !isNaming[at])
  const doses = drafts.filter(({ kind }, at) => kind === 'dose' && isNaming[at]).length
  const areCounts = others.every(({ kind }) => kind === 'count' || kind === 'sample-size' || kind === 'other')
  return drafts.map(({ kind }, at) => {
    // "20 capsules with 638 mg of this and 399 mg of that", "5 mg for 3 days, 10 mg for 4 days": times name what doses there are.
    if (doses > 0 && areCounts && doses > others.length) return isPlain[at]! && (kind === 'dose' || !isNaming[at])
    return others.length > 0 ? isPlain[at]! && !isNaming[at] : kind !== 'direction'
  })
}

/** "With 2% lidocaine" */
function isConcentration(tokens: readonly Token[], { kind }: Draft, { from, to }: Place): boolean {
  const behind = tokens[to]?.text === '%' ? to + 1 : to
  return kind === 'percentage' && /^(?:with|using|received|receiving|given)$/.test(tokens[from - 1]?.text ?? '') && tokens[behind]?.type === 'word' && !counted.test(tokens[behind].text) && !/^(?:of|in|with|for|on|and|or|at|to|vs|versus|lower|higher|more|less|fewer|greater|reduction|increase|decrease|improvement|change|being|having)$/.test(tokens[behind].text)
}

/** The 41 of "(n = 41)" behind a name. */
function isSize(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.text === '=' && /^n$/i.test(tokens[from - 2]?.text ?? '') && isBracketed(tokens, from)
}

/** "Three times a week" */
function isFrequency(tokens: readonly Token[], to: number): boolean {
  return tokens[to]?.text === 'times' && /^(?:a|an|per|each|every|daily|weekly|monthly)$/.test(tokens[to + 1]?.text ?? '')
}

/** "Day 1", "POD 1, 2 and 5": the number of a time. */
function isLabel(tokens: readonly Token[], from: number): boolean {
  let at = from
  if (tokens[at]?.number?.decimals !== 0) return false
  while (at > 1 && from - at < 24 && /^(?:[,–-]|and|or)$/.test(tokens[at - 1]!.text)) {
    while (at > 1 && /^(?:[,–-]|and|or)$/.test(tokens[at - 1]!.text)) at--
    if (tokens[at - 1]!.number?.decimals !== 0) return false
    at--
  }
  return /^(?:days?|weeks?|months?|visits?|hours?|years?|pods?|groups?|phases?|stages?|grades?|types?|models?|cohorts?)$/.test(tokens[at - 1]?.text ?? '')
}

/** A time or a dose that was measured and names nothing: with digits behind the point, or with a spread. */
function isEstimate(tokens: readonly Token[], { kind, printed, unit }: Draft, { from, to }: Place): boolean {
  const behind = readUnit(tokens, to)?.next ?? to
  if (isLabel(tokens, from)) return false
  if ([tokens[to], tokens[behind]].some(token => token?.text === '±')) return true
  if (/^(?:at|after|over|for|within|by|in|during|every)$/.test(tokens[from - 1]?.text ?? '')) return false
  if (tokens[behind]?.text === '(' && /^(?:\d|sd|se|ci|iqr)/.test(tokens[behind + 1]?.text ?? '') && kind !== 'dose') return true
  return kind === 'dose' ? unit === 'kg' || unit === 'l' : (printed[0]?.decimals ?? 0) > 0
}

/** Words that say what sort of figure follows. */
const labels = /^(?:[pndftrzgbqβηχ]|ci|cis|sd|sds|se|sem|iqr|or|rr|hr|aor|ahr|arr|md|smd|df|cohen's|cohen’s|hedges|mean|standard|deviation|error|interval|confidence|range|percent|values?|eta|squared|partial|η2|χ2|level|of|both|all|approximately|about|only|each)$/
const counted = /^(?:patients?|participants?|subjects?|people|persons?|individuals?|children|women|men|cases?|pts)$/
/** How far from its number a figure of the same breath begins, in tokens. */
const breath = 9

function joinsUnit(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[], unit: Unit, at: number): boolean {
  const { from } = places[at]!
  const kind = drafts[at]!.kind
  const last = drafts[unit.members.at(-1)!]!
  if (tokens[from - 1]?.text === '±') return true
  // "50.5% (n = 191)"
  const opening = tokens[from - 1]?.text === '=' && /^n$/i.test(tokens[from - 2]?.text ?? '') ? from - 3 : from - 1
  const opens = /^[([]$/.test(tokens[opening]?.text ?? '')
  const isSharing = opens && kind !== drafts[unit.members[0]!]!.kind && isOfPeople(drafts[unit.members[0]!]!) && isOfPeople(drafts[at]!)
  if (from - unit.to > breath + 3) return false
  let depth = 0
  let isLoose = false
  for (let i = unit.to; i < from; i++) {
    const { text, type } = tokens[i]!
    const measure = readUnit(tokens, i)
    if (text === '(' || text === '[') depth++
    else if (text === ')' || text === ']') {
      if (--depth < -1) return false
    } else if (/^[;.]$/.test(text) && !beside.has(kind)) return false
    else if (measure) i = measure.next - 1
    else if (type === 'word' && text !== 'of' && !labels.test(text)) {
      // "9 people on tea (12%)": what stands between is said of both.
      if (!isSharing || /^(?:and|or|vs|versus|than|but|to|compared|against|while|whereas|was|were|had|did)$/.test(text)) return false
      isLoose = !counted.test(text) || isLoose
    } else if (/^[,;:]$/.test(text) && isSharing && isLoose) return false
  }
  if (isSharing) return true
  // "36.2 h (24.3 h)": a number alone in the bracket behind another is of the same.
  if (opens && tokens.slice(unit.to, from).every(({ type }, i) => type !== 'word' || readUnit(tokens, unit.to + i) !== null)) return true
  if (unit.members.some(member => drafts[member]!.kind === kind && drafts[member]!.unit === drafts[at]!.unit)) return false
  if (last.kind === 'p-value' && !tests.has(kind) || depth < 0 && !beside.has(kind)) return false
  return beside.has(kind) || tests.has(kind) || opens || depth === 0 && tokens[unit.to]?.text === ',' && isBracketed(tokens, unit.from)
}

const tests: ReadonlySet<Draft['kind']> = new Set(['t-statistic', 'f-statistic', 'chi-square', 'z-statistic', 'standardized-mean-difference'])

function isBracketed(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1, depth = 0; i >= 0 && i > at - 40; i--) {
    if (/^[)\]]$/.test(tokens[i]!.text)) depth++
    else if (/^[([]$/.test(tokens[i]!.text) && --depth < 0) return true
  }
  return false
}

/** What joins two numbers side by side; null where more stands between. */
function jointBetween(tokens: readonly Token[], from: number, to: number, behind: number): 'listed' | 'compared' | null {
  let joint: 'listed' | 'compared' | null = null
  let depth = 0
  // "0.04 ug/(kg·h) and 0.02 ug/(kg·h)": what stands behind both alike is a unit, known or not.
  let start = from
  while (start < to && start - from < 10 && !/^(?:on|in|at|of|with|for|from|after|during|per|among)$/.test(tokens[from]!.text) && tokens[start]!.text === tokens[behind + start - from]?.text && !/^(?:and|or|,|;|vs|versus)$/.test(tokens[start]!.text)) start++
  for (let i = start; i < to; i++) {
    const { text, type } = tokens[i]!
    const measure = readUnit(tokens, i)
    if (measure) i = measure.next - 1
    else if (text === '(' || text === '[') depth++
    else if (text === ')' || text === ']') depth--
    else if (/^(?:vs?|versus|against|compared|to|than|[–−-])$/.test(text)) joint = 'compared'
    else if (/^(?:,|and|or)$/.test(text)) joint ??= 'listed'
    else if (type === 'word' && !/^(?:from|with|[prantd]|of|in|by)$/.test(text) && !counted.test(text) || text === ';' || text === '.' && i > from && tokens[i - 1]!.raw.length > 2) return null
  }
  return depth > 1 ? null : joint
}
