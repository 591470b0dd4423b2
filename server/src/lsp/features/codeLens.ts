import type { CodeLens, CodeLensParams } from 'vscode-languageserver'
import type { Claim, Verdict } from '../../engine/judging/claim.ts'
import { verdicts } from '../../engine/judging/claim.ts'
import { rangeOf } from '../positions.ts'
import type { Services } from '../services.ts'
import type { Say } from '../../engine/wording/say.ts'

/** The command of the client that checks the manuscript; a lens needs one, and that is what a click should do. */
const checkCommand = 'citewright.checkManuscript'

function counted(verdict: Verdict, n: number, say: Say): string {
  switch (verdict) {
    case 'supported': return say`${n} supported`
    case 'contradicted': return say`${n} contradicted`
    case 'misattributed': return say`${n} misattributed`
    case 'unsupported': return say`${n} unsupported`
    case 'unverifiable': return say`${n} not checkable`
    case 'uncited': return say`${n} uncited`
  }
}

/** How the statistics of the whole manuscript, and below each heading, stand: "12 statistics: 9 supported, 1 contradicted, 2 not checkable". */
export function codeLens({ documents, analyses, settings, installation, say }: Services) {
  return async ({ textDocument }: CodeLensParams): Promise<CodeLens[] | null> => {
    const document = documents.get(textDocument.uri)
    const analysis = document && settings().codeLens ? await analyses.of(document) : null
    if (!document || !analysis) return null
    const { manuscript: { blocks }, claims } = analysis
    const headings = blocks.filter(({ kind }) => kind === 'heading')
    const parts = headings.map((heading, index) => ({ at: heading, claims: claimsBetween(claims, heading.end, headings[index + 1]?.start ?? Infinity) }))
    const first = blocks[0]
    const whole = first ? [{ at: first, claims }] : []
    // The first heading of a manuscript with others below it is its title: it speaks for the whole.
    return [...whole, ...parts.filter(({ at, claims }) => at !== first && claims.length > 0)].map(({ at, claims }) => ({
      range: rangeOf(document, { start: at.start, end: at.start }),
      command: { title: summary(claims, say), command: installation.docs === null ? '' : checkCommand },
    }))
  }
}

function claimsBetween(claims: readonly Claim[], start: number, end: number): Claim[] {
  return claims.filter(({ statistic }) => statistic.start >= start && statistic.start < end)
}

function summary(claims: readonly Claim[], say: Say): string {
  const counts = verdicts.map(verdict => ({ verdict, n: claims.filter(claim => claim.verdict === verdict).length })).filter(({ n }) => n > 0)
  const total = claims.length === 1 ? say`1 statistic` : say`${claims.length} statistics`
  return counts.length === 0 ? total : `${total}: ${counts.map(({ verdict, n }) => counted(verdict, n, say)).join(', ')}`
}
