import type { Statement } from '../../../statistics/statements/statement.ts'
import type { Statistic } from '../../../statistics/statistic.ts'
import type { Token } from '../../../statistics/tokens.ts'
import type { Company } from '../../candidates/company.ts'
import { contradicted, type Judgement } from '../../judgement.ts'

/** Between a comparison, its "than" and the share of either side, in tokens. */
const reach = 12
/** How often something is, which a share counts. */
const frequency = /\b(?:often|frequent(?:ly)?|common(?:ly|er)?|likel(?:y|ier)|prevalent|rarer)$/i

/** "More frequent with A (20.3%) than with B (20.4%)": the shares of the source belie the words. Null where they bear them out, or are not the source's. */
export function misordered({ form, negated, end: at }: Statement, { text, end }: Statistic, tokens: readonly Token[], sentence: readonly Statistic[], company: Company): Judgement | null {
  if (form !== 'comparison' || negated || !frequency.test(text)) return null
  const from = tokens.findIndex(token => token.start >= Math.max(end, at))
  const than = tokens.findIndex(({ text: word }, i) => i >= from && i < from + reach && word === 'than')
  if (from < 0 || than < 0) return null
  const [first, second] = [sharesWithin(sentence, tokens, from, than), sharesWithin(sentence, tokens, than, than + reach)]
  if (first.length !== 1 || second.length === 0) return null
  const found = [first[0]!, second[0]!].map(share => company.agreementsOf(share).findIndex(agreement => agreement !== null && agreement.reason === null))
  if (found.some(place => place < 0) || (/\b(?:less|rarer)\b/i.test(text) ? first[0]!.value! < second[0]!.value! : first[0]!.value! > second[0]!.value!)) return null
  return contradicted('direction', found.map(place => company.pool[place]!), 0.8)
}

function sharesWithin(sentence: readonly Statistic[], tokens: readonly Token[], from: number, to: number): Statistic[] {
  const [start, end] = [tokens[from]!.start, tokens[Math.min(to, tokens.length - 1)]!.end]
  return sentence.filter(({ kind, value, start: at, end: last }) => kind === 'percentage' && value !== null && at >= start && last <= end)
}
