import assert from 'node:assert/strict'
import type { Corpus } from '../../../../server/src/engine/corpus/corpus.ts'
import { unmark } from '../marks.ts'
import { claimsOf } from './judging.ts'

/** Each sentence marks its statements with what must become of them; of one that asks something else than the source answers, nothing ("silent"). Numbers do not count. */
export function suite(name: string, corpus: Corpus, sentences: readonly string[]): void {
  describe(name, () => {
    for (const sentence of sentences) {
      it(sentence, () => {
        const claims = claimsOf(corpus, unmark(sentence)).filter(({ statistic }) => statistic.kind === 'direction')
        const marks = [...sentence.matchAll(/\[([^\]|@]+)\|(supported|contradicted|silent)\]/g)]
        const found = marks.map(({ 1: words, index }) => {
          const start = unmark(sentence.slice(0, index)).length
          const verdicts = claims.filter(({ statistic }) => statistic.start < start + words!.length && statistic.end > start).map(({ verdict }) => verdict)
          return verdicts.find(verdict => verdict === 'contradicted') ?? verdicts.find(verdict => verdict === 'supported') ?? 'silent'
        })
        assert.deepEqual(found, marks.map(([, , verdict]) => verdict))
        if (marks.every(([, , verdict]) => verdict === 'silent')) assert.deepEqual(claims.filter(({ verdict }) => verdict !== 'unverifiable').map(({ statistic, verdict }) => [statistic.text, verdict]), [])
      })
    }
  })
}
