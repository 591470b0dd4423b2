import type { Statement, Words } from '../../../statistics/statements/statement.ts'
import { ofStudies } from '../../../statistics/statements/design.ts'
import { compatible } from '../../../vocabulary/match.ts'

type Poles = NonNullable<Statement['poles']>

/** How far two links hold the same two things together, from 0 to 1: no further than the poles that are least alike. Which of them is named first makes no difference. */
export function relateLinks(claim: Poles, source: Poles): number {
  return Math.max(Math.min(kinship(claim[0], source[0]), kinship(claim[1], source[1])), Math.min(kinship(claim[0], source[1]), kinship(claim[1], source[0])))
}

/** How much of what a pole of the claim says a pole of the source says too. What goes by another name of the vocabulary is another thing. */
function kinship(claim: Words, source: Words): number {
  const words = claim.stems.filter(stem => !isCommon(stem))
  // One of several that the source names together is named by nothing else.
  const isBare = words.length === 0 && (source.stems.every(isCommon) || source.ids.length > 1 && claim.ids.length > 0 && claim.ids.every(id => source.ids.includes(id)))
  const shared = words.length === 0 ? Number(isBare) : words.filter(stem => source.stems.includes(stem)).length / words.length
  if (claim.ids.length > 0 && source.ids.length > 0) return claim.ids.some(id => source.ids.some(other => compatible(id, other))) ? named + (1 - named) * (isTrait(claim) ? 1 : shared) : 0
  return claim.ids.length + source.ids.length > 0 ? 0.8 * shared : shared
}

/** What a name in common is worth, where the words beside it differ: "memory" and "processing speed" are both cognition. */
const named = 0.6

/** A prognostic factor is the same whatever words it goes by. */
const isTrait = ({ ids }: Words): boolean => ids.some(id => id.startsWith('trait:'))

/** Whether a stem tells neither what goes before nor what comes of it. */
const isCommon = (stem: string): boolean => common.test(stem) || ofStudies.test(stem)
const common = /^(?:patient|antidepressant|treat|chang|made|depress|ketamin|drug|therap\w*|cours|effect|with|report|shown|seem|act|work|appear|prov|becom|perform\w*|function|ability|likelihood|likely|probabil\w*|chanc|odd|suggest|indicat\w*|imply|anim\w*|mice|rodent|preclinic\w*|experiment\w*|mechanism)$/
