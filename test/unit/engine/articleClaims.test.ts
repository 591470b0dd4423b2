import assert from 'node:assert/strict'
import { corpusOf } from '../../bench/accuracy/articles.ts'
import { sharedPath } from '../../bench/support/sharedFolder.ts'
import { analyse } from '../../../server/src/engine/index.ts'
import type { Verdict } from '../../../server/src/engine/judging/claim.ts'
import { readArticleClaims, type ArticleClaim } from './articleClaims.ts'

/** What was reached of each set: a share in per cent that only goes up, and counts that only go down. */
const reached: Record<string, { right: number, alarms: number, wronglySupported: number }> = {
  'articles': { right: 51, alarms: 5, wronglySupported: 10 },
  'second-articles': { right: 66, alarms: 8, wronglySupported: 15 },
  'third-articles': { right: 52, alarms: 3, wronglySupported: 12 },
  'fourth-articles': { right: 59, alarms: 3, wronglySupported: 7 },
  'fifth-articles': { right: 55, alarms: 18, wronglySupported: 31 },
  'sixth-articles': { right: 51, alarms: 16, wronglySupported: 9 },
  'seventh-articles': { right: 54, alarms: 8, wronglySupported: 16 },
  'eighth-articles': { right: 61, alarms: 8, wronglySupported: 13 },
  'ninth-articles': { right: 62, alarms: 16, wronglySupported: 11 },
  'tenth-articles': { right: 56, alarms: 14, wronglySupported: 17 },
}

/** Sets that nobody reads, so that they go on measuring: a failure gives no more than a number of them. */
const unread: ReadonlySet<string> = new Set(['sixth-articles', 'seventh-articles', 'tenth-articles'])

interface Judged { row: ArticleClaim, verdict: Verdict | null, flagged: string[] }

function judge(rows: readonly ArticleClaim[], folder: string): Judged[] {
  const corpora = new Map([...new Set(rows.map(({ file }) => file))].map(file => [file, corpusOf(`${folder}/${file}`)]))
  return rows.map(row => {
    const { claims, problems } = analyse(row.text, corpora.get(row.file)!, { syntax: 'markdown' })
    const start = row.text.indexOf(row.at)
    const touching = claims.filter(({ statistic }) => statistic.start < start + row.at.length && start < statistic.end)
    const claim = touching.find(({ statistic }) => statistic.start === start && statistic.text === row.at) ?? touching[0]
    return { row, verdict: claim?.verdict ?? null, flagged: problems.filter(({ severity }) => severity !== 'hint').map(({ message }) => message) }
  })
}

for (const [set, { right, alarms, wronglySupported }] of Object.entries(reached)) {
  describe(`claims about whole articles: ${set}`, function () {
    this.timeout(240_000)
    let judged: Judged[] = []

    before(function () {
      const folder = sharedPath('pmc-rct')
      if (folder === null) return this.skip()
      judged = judge(readArticleClaims(set), folder)
    })

    it(`give at least ${right} % the right verdict`, () => {
      const hits = judged.filter(({ row, verdict }) => verdict === row.verdict).length
      assert.ok(hits >= right / 100 * judged.length, `${hits} of ${judged.length}`)
    })

    it(`raise an alarm on at most ${alarms} of the right ones`, () => {
      const wrong = judged.filter(({ row, flagged }) => row.verdict === 'supported' && flagged.length > 0).map(({ row, flagged }) => [row.text, ...flagged])
      assert.ok(wrong.length <= alarms, unread.has(set) ? String(wrong.length) : JSON.stringify(wrong, null, 1))
    })

    it(`call at most ${wronglySupported} supported that are not`, () => {
      const wrong = judged.filter(({ row, verdict }) => row.verdict !== 'supported' && verdict === 'supported').map(({ row }) => row.text)
      assert.ok(wrong.length <= wronglySupported, unread.has(set) ? String(wrong.length) : JSON.stringify(wrong, null, 1))
    })
  })
}
