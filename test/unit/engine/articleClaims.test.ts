import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { sharedPath } from '../../bench/support/sharedFolder.ts'
import { createCorpus } from '../../../server/src/engine/corpus/createCorpus.ts'
import { readJats } from '../../../server/src/engine/corpus/formats/jats.ts'
import { analyse } from '../../../server/src/engine/index.ts'
import type { Verdict } from '../../../server/src/engine/judging/claim.ts'

/** A sentence of our own about an article of the shared folder, which it cites by the name of its file; the verdict is of what stands `at`. */
interface Row { file: string, text: string, at: string, verdict: Verdict }

/** What was reached of the 217 sentences: shares in per cent that only go up, and counts that only go down. */
const right = 42
const alarms = 16
const wronglySupported = 23

const rows = readFileSync(new URL('../../claims/articles.jsonl', import.meta.url), 'utf8').trim().split('\n').map(line => JSON.parse(line) as Row)

describe('claims about whole articles', function () {
  this.timeout(60_000)
  let judged: { row: Row, verdict: Verdict | null, flagged: string[] }[] = []

  before(function () {
    const folder = sharedPath('pmc-rct')
    if (folder === null) return this.skip()
    const corpora = new Map([...new Set(rows.map(({ file }) => file))].map(file => [file, createCorpus(readJats(readFileSync(`${folder}/${file}`, 'utf8'), file).studies)]))
    judged = rows.map(row => {
      const { claims, problems } = analyse(row.text, corpora.get(row.file)!, { syntax: 'markdown' })
      const start = row.text.indexOf(row.at)
      const touching = claims.filter(({ statistic }) => statistic.start < start + row.at.length && start < statistic.end)
      const claim = touching.find(({ statistic }) => statistic.start === start && statistic.text === row.at) ?? touching[0]
      return { row, verdict: claim?.verdict ?? null, flagged: problems.filter(({ severity }) => severity !== 'hint').map(({ message }) => message) }
    })
  })

  it(`give at least ${right} % the right verdict`, () => {
    const hits = judged.filter(({ row, verdict }) => verdict === row.verdict).length
    assert.ok(hits >= right / 100 * rows.length, `${hits} of ${rows.length}`)
  })

  it(`raise an alarm on at most ${alarms} of the right ones`, () => {
    const wrong = judged.filter(({ row, flagged }) => row.verdict === 'supported' && flagged.length > 0).map(({ row, flagged }) => [row.text, ...flagged])
    assert.ok(wrong.length <= alarms, JSON.stringify(wrong, null, 1))
  })

  it(`call at most ${wronglySupported} supported that are not`, () => {
    const wrong = judged.filter(({ row, verdict }) => row.verdict !== 'supported' && verdict === 'supported').map(({ row }) => row.text)
    assert.ok(wrong.length <= wronglySupported, JSON.stringify(wrong, null, 1))
  })
})
