import type { Claim } from '../judging/claim.ts'
import { studyName } from '../wording/evidence.ts'
import type { Say } from '../wording/say.ts'

/** " Feder et al. (2014) prints it so as well.": where the source has the same inconsistent numbers, the writer is not to blame. */
export function sourceHasItSo(claim: Claim, say: Say): string {
  const [evidence] = claim.evidence
  return evidence ? ` ${say`${studyName(evidence)} prints it so as well.`}` : ''
}
