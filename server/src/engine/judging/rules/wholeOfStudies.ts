import type { Statistic } from '../../statistics/statistic.ts'
import { works } from '../../statistics/grammar/units.ts'
import { tokenize, type Token } from '../../statistics/tokens.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { align } from '../comparing/alignment.ts'
import { slipOf } from '../comparing/slip.ts'
import { contradicted, type Judgement } from '../judgement.ts'
import { prints } from './contradictions.ts'

/**
 * How many studies a review took in, where the notes on it tell that too: "pooling six trials" of a meta-analysis of nine. Null where the claim does not speak of all of them, names a kind of study that the
 * review's sentence does not name, or has a number that the review has of any studies.
 */
export function contradictedByWholeOfStudies({ statistic, tokens }: Setting, company: Company): Judgement | null {
  const { kind, value, qualifier, start, context } = statistic
  if (kind !== 'study-count' || value === null || value < smallest || qualifier !== undefined || company.agreementsOf(statistic).some(agreement => agreement !== null)) return null
  const words = tokens()
  const claimed = wholeAt(words, words.findIndex(token => token.end > start))
  if (!claimed) return null
  const told = company.pool.filter(evidence => {
    const own = wholeIn(evidence)
    return own !== null && own.noun === claimed.noun && claimed.names.every(name => evidence.finding.sentence.toLowerCase().includes(name)) && align(context, evidence.finding.statistic.context, false).conflicts.length === 0
  })
  const first = told.find(({ finding }) => finding.level !== 'secondary') ?? told[0]
  return first && !told.some(evidence => prints({ evidence }, statistic)) ? contradicted(slipOf(statistic, first.finding.statistic), [first], 0.6) : null
}

/** Fewer are more often a part than all. */
const smallest = 3

/** What is counted, and the names that tell of what kind it is. */
interface Whole { noun: 'study' | 'report' | 'record', names: readonly string[] }

const known = new WeakMap<PooledEvidence, Whole | null>()

function wholeIn(evidence: PooledEvidence): Whole | null {
  let whole = known.get(evidence)
  if (whole === undefined) {
    const { sentence, statistic } = evidence.finding
    const at = isCounted(statistic) ? sentence.indexOf(statistic.text) : -1
    const tokens = at < 0 ? [] : tokenize(sentence, { start: 0, end: sentence.length })
    known.set(evidence, whole = at < 0 ? null : wholeAt(tokens, tokens.findIndex(token => token.end > at)))
  }
  return whole
}

function isCounted({ kind, value, qualifier }: Statistic): boolean {
  return kind === 'study-count' && value !== null && value >= smallest && qualifier === undefined
}

/** So many tokens may stand between a number and what it counts, and between that and what became of it. */
const longestName = 8
const reach = 4

/** "Pooling nine trials", "a meta-analysis of nine trials", "nine trials were eligible"; "of the nine trials" speaks of some of them. */
function wholeAt(tokens: readonly Token[], at: number): Whole | null {
  if (at < 0) return null
  const behind = tokens.slice(at + 1, at + 1 + longestName)
  const end = behind.findIndex(({ text }) => works.test(text) && text.length > 2)
  if (end < 0 || behind.slice(0, end).some(({ text, number }) => number !== undefined || /^[,;:.()]$/.test(text) && text !== ',')) return null
  const before = tokens.slice(Math.max(0, at - reach), at).map(({ text }) => text)
  if (/^(?:the|these|those|other|further|additional|another|all)$/.test(before.at(-1) ?? '')) return null
  // "Five trials in adolescents were included as well": others besides.
  if (tokens.some(({ text }) => besides.test(text))) return null
  const behindNoun = tokens.slice(at + 2 + end, at + 2 + end + reach).map(({ text }) => text)
  const after = /^(?:in|of|with|on|from|for|among)$/.test(behindNoun[0] ?? '') ? [] : behindNoun
  const isTaken = takers.test(before.at(-1) ?? '') || before.at(-1) === 'of' && before.some(text => reviews.test(text)) || at === 1 && /^(?:across|from)$/.test(before[0] ?? '') || /^(?:in|on|from|to)$/.test(before.at(-1) ?? '') && verbs.test(before.at(-2) ?? '')
  if (!isTaken && !(after.some(text => taken.test(text)) && (at === 0 || /^[,;:]$/.test(before.at(-1) ?? '')))) return null
  const noun = behind[end]!.text
  return { noun: /^(?:reports?|articles?|publications?|papers?)$/.test(noun) ? 'report' : /^records?$/.test(noun) ? 'record' : 'study', names: behind.slice(0, end).map(({ text }) => text).filter(text => /^\p{L}/u.test(text) && !common.test(text)) }
}

const besides = /^(?:besides|well|also|too|additionally|moreover|furthermore|planned|protocol|will|would|search|searches|searched)$/
const takers = /^(?:pooling|pooled|included|including|covered|covering|comprised|comprising|analy[sz]ed|combined|combining|identified|found|reviewed|across|synthesi[sz]ed)$/
const reviews = /^(?:analysis|analyses|review|synthesis|overview)$/
const verbs = /^(?:took|drew|rests?|rested|based|relied|comes|came|amounts|amounted|data)$/
const taken = /^(?:eligible|included|pooled|entered|qualified|found|identified|went|reviewed|combined|analy[sz]ed)$/
/** Adjectives of any trial. */
const common = /^(?:randomi[sz]ed|controll\p{L}{1,4}|clinical|eligible|acute|independent|small|separate|published|relevant|such|different|single|individual|available|or|and|placebo)$/u
