import type { Finding } from '../../corpus/study.ts'
import type { Evidence } from '../claim.ts'
import type { Setting } from './candidates.ts'

const study = '(?:stud(?:y|ies)|trials?|series|surveys?|meta-?anal\\p{L}{2,6}|reviews?|RCTs?|investigations?|experiments?|cohorts?)'

/** Words by which a sentence of an article tells what others found. A citation is left out of the text, but not always its brackets. */
const ofOthers = new RegExp([
  String.raw`\bet al\b|\b\p{Lu}[\p{L}’'-]{1,25} and (?:colleagues|co-?workers|associates)\b`,
  String.raw`\b(?:[Pp]revious|[Pp]rior|[Ee]arlier|[Ss]imilar|[Oo]ther|[Aa]nother|[Pp]receding|[Pp]ilot|[Ff]easibility|[Rr]ecent|[Pp]ublished) (?:[\p{L}-]{1,20} ){0,3}${study}\b`,
  String.raw`\b[Tt]he (?:stud(?:y|ies)|trials?) (?:by|of|from) \p{Lu}\p{Ll}{2,20}\b`,
  String.raw`\b[Ss](?:tudies|tudy) (?:have|has) (?:\p{L}{2,12} ){0,2}(?:shown|reported|found|demonstrated|suggested|indicated)\b`,
  String.raw`\b(?:[Pp]reviously (?:reported|published|shown|described|found)|[Ww]orldwide|[Ii]n the literature|ha(?:s|ve) been (?:reported|shown))\b`,
].join('|'), 'u')

/** Words by which it speaks of the study itself, whatever it compares that with or takes as the ground of its plans. */
const ofOwn = /\b(?:we|our|ours|us|in contrast to|sample size|power|attrition|drop-?outs?)\b|\b(?:this|the present|the current|present|current) (?:[\p{L}-]{1,20} ){0,2}(?:study|trial|analysis|sample|cohort|experiment|results|findings|data|report|investigation)\b/iu

const known = new WeakMap<Finding, boolean>()

/**
 * Whether a finding of an article is what the article tells of the works of others: "a similar study by Doe [ ] on 62 volunteers". It may be quoted from there, but is no other value of what the article found.
 * Kept for as long as the finding lives.
 */
function isOfOthers({ finding }: Pick<Evidence, 'finding'>): boolean {
  let found = known.get(finding)
  if (found === undefined) known.set(finding, found = finding.cell === undefined && tellsOfOthers(finding.sentence))
  return found
}

/** What tells whether a finding is beside the point because it is of others. Where the claim tells of others itself ("in the pilot study …"), none is. */
export function besidePoint({ tokens }: Setting): (evidence: Pick<Evidence, 'finding'>) => boolean {
  let tells: boolean | undefined
  return evidence => isOfOthers(evidence) && !(tells ??= tellsOfOthers(tokens().map(({ raw }) => raw).join(' ')))
}

function tellsOfOthers(sentence: string): boolean {
  return ofOthers.test(sentence) && !ofOwn.test(sentence)
}
