import type { Statistic } from '../../statistics/statistic.ts'
import { tokenize, type Token } from '../../statistics/tokens.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import type { Claim } from '../claim.ts'
import { align } from '../comparing/alignment.ts'
import { slipOf } from '../comparing/slip.ts'
import { contradicted, unknown } from '../judgement.ts'
import type { Named } from './withdraw.ts'

/** Lengths of time that are of one thing by their very words: what lies between two treatments, how long a drug needs to work, how long nothing was taken. */
type Span = 'gap' | 'onset' | 'free'

/** What part of the words of a claim a span of the source must share before another length contradicts. */
const akin = 0.3

/**
 * Holds a length of time against those that are told of the same thing: infusions "14 days apart" are no 14 days for which anything was rated, and drugs that "take six months to work" are not borne out by
 * what lasted six months.
 *
 * @param claims the claims of one sentence that lean on the same studies
 */
export function findOtherSpan(claims: readonly Claim[], company: Company, named: () => Named): Claim[] {
  return claims.map(claim => {
    if (claim.statistic.kind !== 'duration' || claim.verdict === 'contradicted') return claim
    const span = spanOf(named().tokens, claim.statistic)
    if (span === null) return claim
    const told = company.pool.filter(evidence => evidence.finding.statistic.kind === 'duration' && spanIn(evidence) === span)
    if (told.length === 0) return claim
    const agreements = company.agreementsOf(claim.statistic)
    const same = told.find(({ at }) => agreements[at] && agreements[at].reason !== 'approximate')
    if (same) return claim.verdict === 'supported' ? claim : { ...claim, verdict: 'supported', reason: agreements[same.at]!.reason, evidence: [same], confidence: 1 }
    const other = told.find(({ study, finding }) => {
      const { conflicts, words } = align(claim.statistic.context, finding.statistic.context, false, true)
      return claim.studies.includes(study) && conflicts.length === 0 && words >= akin
    })
    if (other) return { ...claim, ...contradicted(slipOf(claim.statistic, other.finding.statistic), [other], 0.6) }
    return claim.verdict === 'supported' ? { ...claim, ...unknown } : claim
  })
}

const known = new WeakMap<PooledEvidence, Span | null>()

function spanIn(evidence: PooledEvidence): Span | null {
  let span = known.get(evidence)
  if (span === undefined) {
    const { sentence, statistic } = evidence.finding
    const tokens = tokenize(sentence, { start: 0, end: sentence.length })
    const at = placeIn(sentence, statistic)
    known.set(evidence, span = at < 0 ? null : spanOf(tokens, { ...statistic, start: at, end: at + statistic.text.length }))
  }
  return span
}

/** Where a number stands in its sentence, which folded the white space of the source: as a word of its own, before its unit. */
function placeIn(sentence: string, { text }: Statistic): number {
  for (let at = sentence.indexOf(text); at >= 0; at = sentence.indexOf(text, at + 1)) {
    if (!/[\p{L}\p{N}.]$/u.test(sentence.slice(0, at)) && timed.test(sentence.slice(at + text.length))) return at
  }
  return -1
}
const timed = /^[ -](?:seconds?|min|minutes?|h|hours?|days?|weeks?|months?|years?)\b/u

/** How far from the number the words may stand that say what its time is of, in tokens. */
const before = 5
const behind = 7
const givings = /^(?:infusions?|sessions?|doses?|injections?|treatments?|administrations?)$/
const works = /^(?:works?|effects?|effective|act|acts)$/

function spanOf(tokens: readonly Token[], { start, end }: Pick<Statistic, 'start' | 'end'>): Span | null {
  const from = tokens.findIndex(token => token.end > start)
  const to = tokens.findIndex(token => token.start >= end)
  if (from < 0) return null
  const left = textsOf(tokens, Math.max(0, from - before), from)
  const right = to < 0 ? [] : textsOf(tokens, to, to + behind)
  const [first, second, third] = right
  if (second === 'apart' || second === 'separated' || (second === 'passed' || second === 'lay' || second === 'elapsed') && third === 'between' || /\bseparated by(?: an?)?(?: interval of)?$/.test(left.join(' ')) || second === 'of' && third === 'washout' || second === 'between' && right.slice(2).some(text => givings.test(text))) return 'gap'
  if (/(?:medication|drug) - free(?: period of| interval of| for)?$/.test(left.join(' ')) || /\bfree of (?:medications?|drugs?|psychotropics?)(?: for)?$/.test(left.join(' ')) || first !== undefined && right.slice(1).some((text, i) => text === 'free' && (/^(?:medication|drug)$/.test(right[i - 1] ?? '') || /^(?:medications?|drugs?)$/.test(right[i + 3] ?? '')))) return 'free'
  return left.some(text => /^(?:take|takes|need|needs|require|requires)$/.test(text)) && right.some((text, i) => works.test(text) && right.slice(0, i).some(word => /^(?:to|before|for)$/.test(word))) ? 'onset' : null
}

function textsOf(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens.slice(from, to).map(({ text }) => text)
}
