import { stages } from '../../statistics/context/stages.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import { saidBeside, type Said } from '../candidates/designation.ts'
import { coverageOf, rarityIn } from '../candidates/rarity.ts'
import type { Asked } from './asked.ts'
import { derivationsFrom, type Derivation } from './derivation.ts'
import { directionOf, sidesOf } from './direction.ts'
import { labelsOfOperand, linesOf, tellApart, type Line, type Operand } from './lines.ts'
import { isDenied, isDeniedIn } from './polarity.ts'
import { inWordsOf, sexesIn, withSexes } from './sexes.ts'
import { stepsIn, wholesFor } from './wholes.ts'

/** Something that the article's numbers give, and how near it stands to what a sentence says. */
export interface Ranked {
  derivation: Derivation
  score: number
  /** What part of what the claim's words tell the lines have. */
  words: number
  /** Whether it goes the way that the words say; null where that is not known. */
  direction: boolean | null
}

/** So many lines are looked at, those nearest in words. */
const mostLines = 40
/** What part of what the claim's words tell a line must have to be looked at, and to be sure of. */
const akin = 0.05

/** What a line has more that counts a number of the sentence, or those who took a step that it names. */
const ofTold = 0.3

/** All that some lines give, the nearest in words first. */
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
  const saidOf = saidBeside(setting)
  const wholes = wholesFor(printed, meant, nearBy, pool)
  const sides = sidesOf(tokens())
  const isOwnDenied = isDenied(tokens(), statistic)
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
    const isOpposed = countings.has(asked.operation) && operands.some(({ evidence }) => isDeniedIn(evidence) !== isOwnDenied) !== (asked.operation === 'rest' || asked.operation === 'left')
    const score = covered + 0.5 * precise + 0.5 * pointing(operands, of, own) - 0.15 * (derivation.apart ?? 0) + (derivation.isAll ? 0.2 : 0) - (isOpposed ? 0.2 : 0) - (of.length > 1 && !isRow ? 0.3 : 0) + (asked.isChange === true && derivation.isInTime !== undefined ? derivation.isInTime ? ofTime : -ofTime : 0)
      + (whole ? wholes.find(({ operand }) => operand.value === whole.value)?.weight ?? 0 : 0) + (whole && of[0]!.operands.includes(whole) ? 0.2 : 0)
    return { derivation, score, words: covered, direction: isOpposed ? null : directionOf(derivation, asked, study, sides) }
  }).sort((a, b) => b.score - a.score)
}

/** A change is from one time to another more likely than from one group to another. */
const ofTime = 0.1

const countings: ReadonlySet<Asked['operation']> = new Set(['share', 'rest', 'left'])

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
