import type { Study } from '../../corpus/study.ts'
import { digitsOf } from '../../text/digits.ts'
import { labelsOf } from '../../statistics/context/labels.ts'
import type { FlowStep } from '../../statistics/context/flow.ts'
import { stages } from '../../statistics/context/stages.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import type { Token } from '../../statistics/tokens.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import { saidIn, type Said } from '../candidates/designation.ts'
import type { EvidencePool, PooledEvidence } from '../candidates/evidencePool.ts'
import { coverageOf, rarityIn, type Rarity } from '../candidates/rarity.ts'
import { askedBy, type Asked } from './asked.ts'
import { derivationsFrom, isCount, tellApart, type Derivation } from './derivations.ts'
import { labelsOfOperand, linesOf, type Line, type Operand } from './lines.ts'

/** What became of a number that may have been worked out. */
export interface Derived {
  /** Whether the words say plainly that it was, and point to nothing else. */
  isSure: boolean
  /** Whether nothing else by the same operation is as near in words. */
  isNearest: boolean
  asked: Asked
  /** What it was worked out from. */
  evidence: PooledEvidence[]
}

/** So many lines are looked at, those nearest in words. */
const mostLines = 40
/** What part of what the claim's words tell a line must have to be looked at, and to be sure of. */
const akin = 0.05
const plain = 0.45

/**
 * Whether numbers of the article that belong together give the claim's: those of one row, one column, one sentence, or a whole and its parts. All that these would give by the same operation is held against the
 * claim's words, and the number is sure where nothing else that they could mean is as near.
 */
export function derivedFor(setting: Setting, company: Company): Derived | null {
  for (const asked of askedBy(setting)) {
    const found = foundBy(setting, asked, company)
    if (found) return found
  }
  return null
}

export interface Ranked { derivation: Derivation, score: number, words: number, isDirected: boolean }

function foundBy(setting: Setting, asked: Asked, company: Company): Derived | null {
  const ranked = rankedBy(setting, asked, company)
  const isIt = ({ derivation: { value } }: Ranked): boolean => asked.operation === 'span' || value >= asked.from && value <= asked.to
  const at = ranked.findIndex(isIt)
  if (at < 0) return null
  const hit = ranked[at]!
  const nearer = new Set(ranked.filter(other => !isIt(other) && other.score >= hit.score - 1e-6).map(({ derivation }) => derivation.value.toPrecision(6)))
  const isNearest = nearer.size === 0 && hit.words >= plausible
  const isSure = isNearest && hit.words >= plain && hit.isDirected && (asked.isNamed || asked.operation === 'share' || asked.operation === 'rest') && (asked.operation !== 'span' || hit.derivation.isAll === true)
  const isPrecise = digitsOf(setting.statistic.printed[0]!.raw).length >= 2
  const isAlone = asked.isNamed && hit.words >= lessPlausible && new Set(ranked.map(({ derivation }) => derivation.value.toPrecision(6))).size <= mostNearer
  const isPlausible = asked.operation === 'span' ? hit.derivation.isAll === true && hit.words >= plausible
    : isNearest || isAlone || isPrecise && (nearer.size <= (asked.operation === 'total' ? 2 : mostNearer) && hit.words >= plausible || asked.isNamed && chanceOf(ranked, asked) <= rare)
  if (!isSure && !isPlausible) return null
  const { operands, whole } = hit.derivation
  return { isSure, isNearest, asked, evidence: [...operands, ...whole ? [whole] : []].map(({ evidence }) => evidence) }
}

/** So many other results may be nearer in words where the number only should not be called missing. */
const mostNearer = 4
const plausible = 0.3
/** The same where the article gives hardly anything else by the operation. */
const lessPlausible = 0.15

/** How seldom numbers like it must come about where words tell little. */
const rare = 0.06
/** So many units of the last digit to either side are counted. */
const around = 25

/** What part of the numbers around it that are printed alike comes about by the same operation, in the lines that are looked at. */
function chanceOf(ranked: readonly Ranked[], { from, to }: Asked): number {
  const unit = to - from
  const middle = (from + to) / 2
  const steps = new Set(ranked.map(({ derivation: { value } }) => Math.round((value - middle) / unit)).filter(step => step !== 0 && Math.abs(step) <= around))
  return steps.size / (2 * around)
}

/** What a line has more that counts a number of the sentence, or those who took a step that it names. */
const ofTold = 0.3

/** All that some lines give, the nearest in words first. Exported for looking at. */
export function rankedBy(setting: Setting, asked: Asked, { pool }: Company): Ranked[] {
  const { statistic, sentence, tokens } = setting
  const { words, near } = statistic.context
  const rarity = rarityIn(pool)
  const sexes = sexesIn(words)
  const wordsBy = coverageOf(inWordsOf(words, rarity), rarity)
  const nearBy = coverageOf(inWordsOf(near, rarity), rarity)
  const lines = linesOf(pool)
  const meant = stepsIn(tokens())
  const printed = new Set(sentence.flatMap(({ value, denominator }) => [value, denominator]).filter(value => value !== null && value !== undefined))
  const isTold = (line: Line): boolean => line.operands.some(({ value, evidence }) => printed.has(value) && value >= 5 || evidence.finding.statistic.context.flow?.some(step => meant.has(step)))
  const chosen = new Set(lines.map(line => ({ line, share: wordsBy(withSexes(line.words, sexes)) + (isTold(line) ? ofTold : 0) })).filter(({ share }) => share >= akin).sort((a, b) => b.share - a.share).slice(0, mostLines).map(({ line }) => line))
  const said = new Map<Study, Said>()
  const saidOf = (study: Study): Said => {
    let known = said.get(study)
    if (!known) said.set(study, known = saidIn(setting, study))
    return known
  }
  const wholes = wholesFor(printed, meant, nearBy, pool)
  const sides = sidesOf(tokens())
  const isDenied = clauseOf(tokens(), statistic).some(({ text }) => denying.test(text))
  // Two rows of a column are compared where a sentence names one of them, or where they are of two times.
  const isMeant = ({ operands: [a, b], lines: of, isInTime }: Derivation): boolean => of.length < 2 || !of[0]!.isRow || isInTime === true || b === undefined || tellApart(a!, b).own.some(labels => labels.some(label => saidOf(a!.evidence.study).has(label)))
  return derivationsFrom(lines, chosen, wholes.map(({ operand }) => operand), statistic, asked).filter(isMeant).map((derivation): Ranked => {
    const { operands, lines: of, whole } = derivation
    const { study } = operands[0]!.evidence
    const own = saidOf(study)
    const labels = operands.map(labelsOfOperand)
    const isRow = of[0]!.isRow
    const texts = (isRow ? labels.flatMap(each => each.map(part => [...part])) : of.map(line => line.words)).map(each => withSexes(each, sexes))
    const isStep = operands.some(({ evidence }) => evidence.finding.statistic.context.flow?.some(step => meant.has(step)))
    const covered = Math.min(1, wordsBy(...texts) + (isStep ? 0.3 : 0))
    const precise = isRow ? rowSaid(operands, own) : nearBy(...operands.flatMap(({ evidence: { finding: { statistic: { context } } } }) => [withSexes(context.near, sexes), withSexes(context.owner, sexes)]))
    const isOpposed = countings.has(asked.operation) && operands.some(({ evidence }) => isDeniedIn(evidence) !== isDenied) !== (asked.operation === 'rest' || asked.operation === 'left')
    const score = covered + 0.5 * precise + 0.5 * pointing(operands, of, own) - 0.15 * (derivation.apart ?? 0) + (derivation.isAll ? 0.2 : 0) - (isOpposed ? 0.2 : 0) - (of.length > 1 && !isRow ? 0.3 : 0)
      + (whole ? wholes.find(({ operand }) => operand.value === whole.value)?.weight ?? 0 : 0) + (whole && of[0]!.operands.includes(whole) ? 0.2 : 0)
    return { derivation, score, words: covered, isDirected: isDirected(derivation, asked, study, sides) && !isOpposed }
  }).sort((a, b) => b.score - a.score)
}

const countings: ReadonlySet<Asked['operation']> = new Set(['share', 'rest', 'left'])

/** Words by which what did not come about, or those who are gone, are told. */
const denying = /^(?:not|no|none|never|without|nor|neither|non|failed|remaining|rest|free|un\p{L}{3,20})$/u

/** What a sentence says around a number, between two signs or words that part clauses. */
function clauseOf(tokens: readonly Token[], { start, end }: Statistic): readonly Token[] {
  const isParting = ({ text }: Token): boolean => /^(?:[,;:]|but|while|whereas|and|with)$/.test(text)
  const from = tokens.findLastIndex(token => token.end <= start && isParting(token)) + 1
  const to = tokens.findIndex(token => token.start >= end && isParting(token))
  return tokens.slice(from, to < 0 ? tokens.length : to)
}

/** Whether a number is of those of whom something is not true. */
function isDeniedIn({ finding: { sentence, cell, statistic } }: PooledEvidence): boolean {
  const text = cell ? `${cell.row} ${cell.column}` : statistic.context.particulars.length > 0 ? statistic.context.particulars.join(' ') : sentence
  return text.toLowerCase().split(/[^\p{L}]+/u).some(word => denying.test(word))
}

/** Stems of words for the two sexes, which articles and writers call in one way or another. */
const sexNames: readonly (readonly string[])[] = [['male', 'men', 'man', 'boy'], ['femal', 'women', 'woman', 'girl']]

function sexesIn(words: readonly string[]): (readonly string[])[] {
  return sexNames.filter(names => names.some(name => words.includes(name)))
}

/** Some words, those for the sexes as the sources have them. */
function inWordsOf(words: readonly string[], rarity: Rarity): string[] {
  return words.map(word => rarity(word) > 0 ? word : sexNames.find(names => names.includes(word))?.find(name => rarity(name) > 0) ?? word)
}

function withSexes(words: readonly string[], sexes: readonly (readonly string[])[]): readonly string[] {
  const more = sexes.filter(names => names.some(name => words.includes(name))).flat()
  return more.length > 0 ? [...words, ...more] : words
}

/** What part of the name of the row is said that two rows share, or that one has. */
function rowSaid(operands: readonly Operand[], said: Said): number {
  const rows = operands.map(each => labelsOfOperand(each)[0])
  return shareSaid([...rows[0]!].filter(label => rows.every(row => row.has(label))), said) ?? 0
}

/** What part of the heads of their columns, or of what a sentence says of them, the words say, without what all numbers of the line share; half where nothing tells them apart. */
function pointing(operands: readonly Operand[], [line]: readonly Line[], said: Said): number {
  const columns = operands.map(each => labelsOfOperand(each)[1])
  const all = line!.operands.map(each => labelsOfOperand(each)[1])
  const rows = operands.length === 2 ? tellApart(operands[0]!, operands[1]!).own.flat() : []
  const labels = new Set([...columns.flatMap(column => [...column]), ...rows].filter(label => !all.every(other => other.has(label))))
  // Of what it began with nobody speaks.
  labels.delete(stages.start)
  return shareSaid(labels, said) ?? 0.5
}

function shareSaid(labels: Iterable<string>, said: Pick<Said, 'get'>): number | null {
  let [all, sum] = [0, 0]
  for (const label of labels) {
    all++
    sum += said.get(label) ?? 0
  }
  return all === 0 ? null : sum / all
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

/** What a sentence says before and behind the word that compares. */
interface Sides { head: readonly Token[], tail: readonly Token[] }

function sidesOf(tokens: readonly Token[]): Sides {
  const at = tokens.findIndex(({ text }) => /^(?:than|compared|versus|vs|against|over|relative)$/.test(text))
  return at < 0 ? { head: tokens, tail: [] } : { head: tokens.slice(0, at), tail: tokens.slice(at + 1) }
}

/** Whether the words that say which way it goes say it as the numbers do. Where nothing tells whose the lower one should be, it is not known. */
function isDirected({ operands, isInTime }: Derivation, { sense }: Asked, study: Study, { head, tail }: Sides): boolean {
  if (sense === null) return true
  const [a, b] = operands
  if (a && !b) return sense === (a.value < 1 ? 'decrease' : 'increase')
  if (!a || !b || operands.length > 2) return true
  if (isInTime) return (b.value < a.value) === (sense === 'decrease')
  const [first, second] = tellApart(a, b).own
  const [subject, other] = [head, tail].map(part => named(part, study))
  const leadOf = (labels: readonly string[], rivals: readonly string[], side: ReadonlySet<string>): number => shareIn(labels, side) - shareIn(rivals, side)
  const lead = leadOf(first, second, subject!) - leadOf(first, second, other!)
  // Of two falls the greater is the more negative one.
  const [low, high] = a.value <= 0 && b.value <= 0 ? [-a.value, -b.value] : [a.value, b.value]
  return lead !== 0 && (lead > 0 ? low < high : high < low) === (sense === 'decrease')
}

function shareIn(labels: readonly string[], side: ReadonlySet<string>): number {
  return labels.length === 0 ? 0 : labels.filter(label => side.has(label)).length / labels.length
}

/** The labels that a part of a sentence says, and what the article calls the groups that it names. */
function named(tokens: readonly Token[], { abbreviations, groups = [] }: Study): Set<string> {
  const labels = labelsOf(tokens, abbreviations)
  for (const { names, words } of groups) if ([...names, ...words.map(word => [word])].some(name => name.every(label => labels.has(label)))) for (const label of names.flat()) labels.add(label)
  return labels
}

/** So many sizes of the study and of its groups may be the whole of a part. */
const mostWholes = 6

/** Steps of the flow through a trial by the words for those who took them. */
const steps: readonly (readonly [FlowStep, RegExp])[] = [
  ['screened', /^(?:invit|approach|screen|contact|ask)/], ['eligible', /^(?:eligib|suitab)/], ['enrolled', /^(?:enrol|recruit|includ|sampl|consent|agree|populat|cohort|start|began)/],
  ['randomised', /^(?:randomi|allocat|assign)/], ['treated', /^(?:treat|start|began)/], ['followed', /^(?:follow)/], ['completed', /^(?:complet|finish)/], ['analysed', /^(?:analy|evalua)/], ['left', /^(?:attrit|dropout|drop|withdr|discontin|lost)/],
]

function stepsIn(tokens: readonly Token[]): ReadonlySet<FlowStep> {
  return new Set(steps.flatMap(([step, pattern]) => (tokens.some(({ text }) => pattern.test(text)) ? [step] : [])))
}

/** A number that a sentence may mean by the whole of a part, and how well it fits. */
interface Whole { operand: Operand, weight: number }

/** The wholes that a sentence may mean: a size that it prints itself, those of the step that it names, and those that are given most often. */
function wholesFor(printed: ReadonlySet<number>, meant: ReadonlySet<FlowStep>, nearBy: (...others: (readonly string[])[]) => number, pool: EvidencePool): Whole[] {
  const found = new Map<number, Whole & { times: number }>()
  for (const line of linesOf(pool)) for (const operand of line.operands) {
    const { kind, context: { flow, near }, qualifier } = operand.evidence.finding.statistic
    if (!isCount(operand) || operand.value < 5 || kind === 'other' && !printed.has(operand.value) && nearBy(near) < 0.3) continue
    const isMeant = (flow ?? []).some(step => meant.has(step)) || qualifier === 'total' && (meant.has('enrolled') || meant.has('randomised'))
    const weight = (printed.has(operand.value) ? 0.4 : 0) + (isMeant ? 0.2 : 0) + 0.2 * nearBy(near)
    const before = found.get(operand.value)
    found.set(operand.value, { operand: before && before.weight >= weight ? before.operand : operand, weight: Math.max(weight, before?.weight ?? 0), times: (before?.times ?? 0) + (kind === 'sample-size' ? 2 : 1) })
  }
  return [...found.values()].sort((a, b) => b.weight + 0.02 * Math.min(b.times, 10) - a.weight - 0.02 * Math.min(a.times, 10)).slice(0, mostWholes)
}
