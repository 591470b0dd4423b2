import type { CodeLens, CodeLensParams } from 'vscode-languageserver'
import type { Claim, Verdict } from '../../engine/judging/claim.ts'
import { verdicts } from '../../engine/judging/claim.ts'
import { rangeOf } from '../positions.ts'
import type { Services } from '../services.ts'

/** The command of the client that checks the manuscript; a lens needs one, and that is what a click should do. */
const checkCommand = 'citewright.checkManuscript'

const words: Record<Verdict, string> = {
  supported: 'supported', contradicted: 'contradicted', misattributed: 'misattributed', unsupported: 'unsupported', unverifiable: 'not checkable', uncited: 'uncited',
}

/** How the statistics of the whole manuscript, and below each heading, stand: "12 statistics: 9 supported, 1 contradicted, 2 not checkable". */
export function codeLens({ documents, analyses, settings, installation }: Services) {
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
      command: { title: summary(claims), command: installation.docs === null ? '' : checkCommand },
    }))
  }
}

function claimsBetween(claims: readonly Claim[], start: number, end: number): Claim[] {
  return claims.filter(({ statistic }) => statistic.start >= start && statistic.start < end)
}

function summary(claims: readonly Claim[]): string {
  const counted = verdicts.map(verdict => ({ verdict, n: claims.filter(claim => claim.verdict === verdict).length })).filter(({ n }) => n > 0)
  const total = `${claims.length} ${claims.length === 1 ? 'statistic' : 'statistics'}`
  return counted.length === 0 ? total : `${total}: ${counted.map(({ verdict, n }) => `${n} ${words[verdict]}`).join(', ')}`
}
