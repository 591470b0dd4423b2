import { digitsOf } from '../../text/digits.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { askedBy, type Asked } from './asked.ts'
import { rankedBy, type Ranked } from './ranking.ts'

/** What became of a number that may have been worked out. */
interface Derived {
  /** Whether the words say plainly that it was, and point to nothing else. */
  isSure: boolean
  /** Whether nothing else by the same operation is as near in words. */
  isNearest: boolean
  asked: Asked
  /** What it was worked out from. */
  evidence: PooledEvidence[]
}

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

/** So much nearer stands what was meant, where the words of one group or one time are said of another's number. */
const beliedLead = 0.2

/**
 * Whether two numbers that give a difference or a change are not those that the words point to: all that give it go the other way, or others of the same thing, of which the words say more, give another.
 */
export function isBelied(setting: Setting, company: Company): boolean {
  const asked = askedBy(setting).find(({ operation, isNamed }) => isNamed && compared.has(operation))
  if (!asked) return false
  const ranked = rankedBy(setting, asked, company)
  const hits = ranked.filter(each => isHit(each, asked))
  const [hit] = hits
  if (!hit) return false
  const along = hits.find(({ direction }) => direction !== false)
  if (hit.direction === false && (!along || hit.words >= plain && along.score <= hit.score - beliedLead)) return true
  return ranked.some(other => !isHit(other, asked) && other.direction === true && other.words >= Math.max(plain, hit.words) && other.score >= hit.score + beliedLead)
}

const compared: ReadonlySet<Asked['operation']> = new Set(['difference', 'change', 'fold'])

function isHit({ derivation: { value } }: Ranked, { operation, from, to }: Asked): boolean {
  return operation === 'span' || value >= from && value <= to
}

/** What part of what the claim's words tell must be said of what is sure. */
const plain = 0.45
/** So much nearer it stands than all else that would be another number; a single digit, which much gives, still more. */
const clearLead = 0.02
const clearLeadOfDigit = 0.3
/** So many other results may be nearer in words where the number only should not be called missing. */
const mostNearer = 4
const plausible = 0.3
/** The same where the article gives hardly anything else by the operation. */
const lessPlausible = 0.15

/** How seldom numbers like it must come about where words tell little. */
const rare = 0.06
/** So many units of the last digit to either side are counted. */
const around = 25

function foundBy(setting: Setting, asked: Asked, company: Company): Derived | null {
  const ranked = rankedBy(setting, asked, company)
  const isIt = (each: Ranked): boolean => isHit(each, asked)
  // What goes the other way is no witness.
  const hit = ranked.find(each => isIt(each) && each.direction !== false)
  if (!hit) return null
  const nearer = new Set(ranked.filter(other => !isIt(other) && other.score >= hit.score - 1e-6).map(({ derivation }) => derivation.value.toPrecision(6)))
  const isNearest = nearer.size === 0 && hit.words >= plausible
  const isPrecise = digitsOf(setting.statistic.printed[0]!.raw).length >= 2
  const lead = hit.score - Math.max(0, ...ranked.filter(other => !isIt(other)).map(({ score }) => score))
  const isClear = isNearest && lead >= (isPrecise ? clearLead : clearLeadOfDigit) && hit.words >= plain && hit.direction === true
  const isAsked = asked.isNamed || asked.operation === 'share' || asked.operation === 'rest'
  const isSure = isClear && isAsked && (asked.operation !== 'span' || hit.derivation.isAll === true)
  const isAlone = asked.isNamed && hit.words >= lessPlausible && new Set(ranked.map(({ derivation }) => derivation.value.toPrecision(6))).size <= mostNearer
  const isPlausible = asked.operation === 'span' ? hit.derivation.isAll === true && hit.words >= plausible
    : isNearest || isAlone || isPrecise && (nearer.size <= (asked.operation === 'total' ? 2 : mostNearer) && hit.words >= plausible || asked.isNamed && chanceOf(ranked, asked) <= rare)
  if (!isSure && !isPlausible) return null
  const { operands, whole } = hit.derivation
  return { isSure, isNearest, asked, evidence: [...operands, ...whole ? [whole] : []].map(({ evidence }) => evidence) }
}

/** What part of the numbers around it that are printed alike comes about by the same operation, in the lines that are looked at. */
function chanceOf(ranked: readonly Ranked[], { from, to }: Asked): number {
  const unit = to - from
  const middle = (from + to) / 2
  const steps = new Set(ranked.map(({ derivation: { value } }) => Math.round((value - middle) / unit)).filter(step => step !== 0 && Math.abs(step) <= around))
  return steps.size / (2 * around)
}
