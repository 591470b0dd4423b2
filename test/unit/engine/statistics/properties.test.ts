import assert from 'node:assert/strict'
import fc from 'fast-check'
import { extractStatistics } from '../../../../server/src/engine/statistics/extractStatistics.ts'
import type { Statistic } from '../../../../server/src/engine/statistics/statistic.ts'
import { read } from './extracting.ts'

/** Pieces of which reports are made, so that random texts come near to real ones. */
const pieces = [
  'OR', 'HR', '95% CI', 'CI', 'p', 'P', '=', '<', '≤', '±', '+/-', '(', ')', '[', ']', ',', ';', ':', '.', '%', '/', '–', '−', '-', 'to', 'of', 'and', 'vs', 'respectively', 'mean', 'SD', 'median', 'IQR', 'n', 'N', 'k',
  't', 'F', 'χ2', 'z', 'r', 'Q', 'df', '28.94', '3.45', '242.57', '.002', '0', '1', '17', '31', '1,602', '2019', '×10−4', 'half', 'two', 'thirds', 'none', 'about', 'more than', 'mg', 'kg', 'h', 'weeks', 'points', 'fold', '$',
  '·', 'â', '−', '°', 'one', 'hundred', 'thousand', 'a', 'twenty', 'value', 'was', 'for', 'the', 'IQR)', '(95% CI)', '95% CI 1.1–4.0', '(0.08, 0.14)', '[24–36]', 'visits', 'median', 'hours', 'versus', 'PDF', 'kb', 'odds ratio', 'M', 'G',
  'significantly', 'no', 'not', 'reduced', 'ketamine', 'placebo', 'response', 'remission', 'patients', 'MADRS', 'at', '24', 'ns', 'n.s.', 'aged', 'years', '\n', '\u00a0', '\u2009', '😀', '\ud800',
]
const reports = fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', '', '  ')), { maxLength: 60 }).map(list => list.flat().join(''))
const texts = fc.oneof(reports, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }))
const runs = { numRuns: 400 }

describe('every statistic that is read', () => {
  it('lies where it says, in order, without anything thrown', () => {
    fc.assert(fc.property(texts, text => {
      let last = 0
      for (const statistic of read(text)) {
        assert.ok(statistic.start >= last && statistic.start < statistic.end && statistic.end <= text.length, JSON.stringify(statistic))
        const at = (start: number, end: number): string => text.slice(start, end)
        // Of runs of blanks, which markup leaves, nothing is shown but what belongs there.
        const same = (shown: string, printed: string): boolean => shown === printed || /[ \u2009]{2}|\u2009,/.test(printed) && shown.replace(/\s/g, '') === printed.replace(/\s/g, '')
        assert.ok(same(statistic.text, at(statistic.start, statistic.end)), JSON.stringify(statistic))
        for (const number of statistic.printed) assert.ok(number.raw === '' || same(number.raw, at(number.start, number.end)) || number.word, JSON.stringify(number))
        last = statistic.start
      }
    }), runs)
  })

  it('has a finite value, or two bounds, or is a statement', () => {
    fc.assert(fc.property(texts, text => {
      for (const { kind, value, lower, upper, comparator } of read(text)) {
        const bounded = lower !== null && upper !== null
        assert.ok(value === null || Number.isFinite(value))
        assert.ok(bounded ? Number.isFinite(lower) && Number.isFinite(upper) && value === null : lower === null && upper === null)
        if (value === null && !bounded) assert.ok(kind === 'direction' || kind === 'p-value' && comparator === '>', kind)
      }
    }), runs)
  })

  it('belongs to a group that counts up from 1', () => {
    fc.assert(fc.property(texts, text => {
      let last = 0
      for (const { group } of read(text)) {
        assert.ok(group === last || group === last + 1)
        last = group
      }
      assert.ok(read(text).length === 0 || read(text)[0]!.group === 1)
    }), runs)
  })

  it('is the same wherever its sentence stands', () => {
    fc.assert(fc.property(texts, texts, texts, (before, sentence, after) => {
      const span = { start: before.length, end: before.length + sentence.length }
      assert.deepEqual(extractStatistics(before + sentence + after, span), extractStatistics(sentence, { start: 0, end: sentence.length }).map(statistic => moved(statistic, before.length)))
    }), runs)
  })

  it('is the same each time', () => {
    fc.assert(fc.property(reports, text => assert.deepEqual(read(text), read(text))), { numRuns: 100 })
  })
})

function moved(statistic: Statistic, by: number): Statistic {
  const move = <Place extends { start: number, end: number }>(place: Place): Place => ({ ...place, start: place.start + by, end: place.end + by })
  return { ...move(statistic), printed: statistic.printed.map(move) }
}
