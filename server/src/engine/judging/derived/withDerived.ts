import type { Reason } from '../claim.ts'
import type { Company } from '../candidates/company.ts'
import type { Setting } from '../candidates/candidates.ts'
import { unknown, type Judgement } from '../judgement.ts'
import { derivedFor, isBelied } from './derived.ts'

/** What is said of a number that stands nowhere, or is another value of the same thing. */
const open: ReadonlySet<Reason | null> = new Set<Reason | null>([null, 'value', 'range', 'unit'])

/**
 * Gives a number that is missing, or stands somewhere of something else, the benefit of what the article's own numbers give. Where the words say how it was worked out, and of which, it is supported; where the numbers may
 * give it among others, it only is not called in question.
 */
export function withDerived(judgement: Judgement, setting: Setting, company: Company): Judgement {
  const { verdict, reason, confidence, evidence: before } = judgement
  if (verdict === 'supported') return reason === 'derived' && isBelied(setting, company) ? { ...unknown, evidence: before } : judgement
  const derived = derivedFor(setting, company)
  if (!derived) return judgement
  const { isSure, isNearest, evidence, asked: { isNamed } } = derived
  // What the words name as a difference is perhaps not the same number printed elsewhere.
  const isElsewhere = verdict === 'contradicted' && !open.has(reason)
  const isLoud = confidence >= 0.5
  const isOpen = !isElsewhere || isNamed && isNearest && !slips.has(reason)
  if (!isOpen) return judgement
  if (isSure && !isElsewhere && (verdict !== 'contradicted' || !isLoud)) return { verdict: 'supported', reason: 'derived', evidence, confidence: 1 }
  if (verdict === 'unverifiable') return before.length > 0 ? judgement : { ...unknown, evidence }
  return verdict === 'unsupported' || isNamed ? { ...unknown, evidence } : judgement
}

/** Slips by which the very number that was meant was changed. */
const slips: ReadonlySet<Reason | null> = new Set<Reason | null>(['dropped-digit', 'transposed-digits', 'decimal-shift', 'sign', 'direction', 'interval-bound-as-estimate'])
