import { readFileSync } from 'node:fs'
import type { Verdict } from '../../../server/src/engine/judging/claim.ts'

/** A sentence of our own about an article of the shared folder, which it cites by the name of its file; the verdict is of what stands `at`. */
export interface ArticleClaim { file: string, text: string, at: string, verdict: Verdict }

/** The labelled sentences of one set in `test/claims`. */
export function readArticleClaims(set: string): ArticleClaim[] {
  return readFileSync(new URL(`../../claims/${set}.jsonl`, import.meta.url), 'utf8').trim().split('\n').map(line => JSON.parse(line) as ArticleClaim)
}

/** The sets whose sentences about articles of the tuning half the weights are fitted on. */
export const fittedSets = ['articles', 'second-articles', 'third-articles', 'fourth-articles', 'fifth-articles', 'eighth-articles'] as const
