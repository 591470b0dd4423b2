import type { Claim } from '../judging/claim.ts'

/** People given to groups, who are counted before and after. */
export interface Allocation { total: Claim, parts: Claim[] }

const allocates = /\b(?:randomi[sz]ed|randomly (?:assigned|allocated|divided|distributed)|were (?:assigned|allocated|divided)|(?:assigned|allocated) randomly)\b/i
const people = /^\s{0,2}(?:\p{L}{1,20}[\s-]){0,4}(?:patients?|participants?|subjects?|adults?|women|men|children|infants|people|individuals|volunteers|outpatients?)\b/u
/** "(n = 60)", and "60 to ketamine" or "60 patients received". */
const bracketed = /\(\s{0,2}n\s{0,2}=\s{0,2}$/i
const given = /^\s{1,2}(?:\(\s{0,2}\d{1,3}(?:[.·]\d{1,2})?\s?%\s{0,2}\)\s{0,2})?(?:(?:patients?|participants?|subjects?|women|men|children|infants)\s)?(?:were (?:assigned|allocated|randomi[sz]ed) )?(?:to|received|in the)\b/
const subset = /\b(?:of (?:whom|these|them)|respectively|per group|each|stage|stratum|phase|cluster|clinics?|practices|schools|hospitals?|villages|sites|analy[sz]ed|completed|withdrew|dropped|lost|excluded|declined)\b/i

/**
 * "120 patients were randomised to ketamine (n = 60) or placebo (n = 58)", "We randomised 120 patients: 60 to ketamine and 58 to placebo": a number of
 * people right before the verb or right after it, and then two or more numbers that all say how many went where. Null for any other sentence.
 */
export function allocationOf(sentence: readonly Claim[], text: string): Allocation | null {
  const verb = allocates.exec(text)
  if (!verb || subset.test(text)) return null
  const start = sentence[0]!.sentence.start
  const counts = sentence.filter(({ statistic }) => isCount(statistic) && (statistic.kind !== 'count' || statistic.unit === null))
  const before = counts.filter(({ statistic }) => statistic.end - start <= verb.index)
  const after = counts.filter(({ statistic }) => statistic.start - start >= verb.index)
  const verbEnd = verb.index + verb[0].length
  if (before.length === 0 && after.length > 2 && after[0]!.statistic.start - start - verbEnd <= 3) before.push(after.shift()!)
  const total = before.length === 1 ? before[0]! : null
  const words = total && people.exec(text.slice(total.statistic.end - start))
  if (!total || !words || after.length < 2 || verb.index - (total.statistic.end - start) > 90) return null
  const inBrackets = after.every(({ statistic }) => bracketed.test(text.slice(Math.max(0, statistic.start - start - 12), statistic.start - start)))
  // "30 patients were assigned to A, 30 were assigned to B" names no total.
  const opening = text.slice(Math.max(verbEnd, total.statistic.end - start + words[0].length), after[0]!.statistic.start - start)
  const inWords = /^[\s,:;(–-]{0,4}(?:with\s|as follows[:,]?\s)?$/.test(opening) && after.every(({ statistic }) => given.test(text.slice(statistic.end - start)))
  return inBrackets || inWords ? { total, parts: after } : null
}

function isCount({ kind, value, comparator, printed, unit }: Claim['statistic']): boolean {
  return (kind === 'sample-size' || kind === 'count' || kind === 'other' && unit === null) && comparator === '=' && printed.length === 1 && value !== null && Number.isInteger(value) && value > 0
}

/** Names of which a person has just one, so that their shares cannot pass 100 %. */
const partitions: readonly (readonly RegExp[])[] = [
  [/^(?:women|woman|females?|girls?)$/i, /^(?:men|man|males?|boys?)$/i],
  [/^mild$/i, /^moderate$/i, /^severe$/i],
]
const compares = /\b(?:vs|versus|compared|than|groups?|arms?|respectively|while|whereas)\b/i

/** "58 % were women and 52 % men": percentages of one row whose names exclude each other. */
export function* partitionsOf(sentence: readonly Claim[], text: string): Iterable<Claim[]> {
  const shares = sentence.filter(({ statistic }) => statistic.kind === 'percentage' && statistic.printed.length === 1 && statistic.comparator === '=')
  if (shares.length < 2 || compares.test(text)) return
  const start = sentence[0]!.sentence.start
  const words = shares.map((share, i) => nameAfter(text, share.statistic.end - start, (shares[i + 1]?.statistic.start ?? Number.POSITIVE_INFINITY) - start))
  for (const names of partitions) {
    const named = names.map(name => shares.filter((_, i) => name.test(words[i]!)))
    if (named.every(found => found.length === 1)) yield named.flat()
  }
}

/** The word that a percentage counts: the first after it that is no function word. */
function nameAfter(text: string, from: number, to: number): string {
  // "58 % of the women" counts something else.
  if (/^\s{0,2}%?\s{0,2}of\s(?:all\s|the\s|these\s|our\s){0,2}(?:fe)?(?:males?|m[ae]n|girls?|boys?|wom[ae]n)\b/i.test(text.slice(from, from + 40))) return ''
  const words = text.slice(from, Math.min(to, from + 60)).match(/\p{L}{1,20}/gu) ?? []
  return words.find(word => !/^(?:of|the|patients?|participants?|subjects?|were|was|had|having|a|them|all|with|and|sample)$/i.test(word)) ?? ''
}
