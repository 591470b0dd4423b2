import assert from 'node:assert/strict'
import { readSource } from '../../../../../server/src/engine/corpus/formats/formats.ts'
import type { SourceReading, Study } from '../../../../../server/src/engine/corpus/study.ts'

/** Reads a file that holds one study and has no problems. */
export function readOne(path: string, text: string): Study {
  const { studies, problems } = readSource(text, path)
  assert.deepEqual(problems, [])
  assert.equal(studies.length, 1)
  return studies[0] as Study
}

/**
 * Reads a file in which `«…»` marks each place where a problem must be reported. Returns the reading of the file without the marks, whose
 * problems stand exactly there.
 */
export function readMarked(path: string, marked: string): SourceReading {
  const places: { start: number, end: number }[] = []
  let text = ''
  for (const char of marked) {
    if (char === '«') places.push({ start: text.length, end: text.length })
    else if (char === '»') (places.at(-1) as { end: number }).end = text.length
    else text += char
  }
  const reading = readSource(text, path)
  assert.deepEqual(reading.problems.map(({ start, end }) => ({ start, end })), places, JSON.stringify(reading.problems))
  return reading
}

/** Each finding as "level kind text", after checking that it stands in the file where it says. */
export function findingsOf(study: Study, text: string, decode: (raw: string) => string = raw => raw): string[] {
  return study.findings.map(({ level, by, statistic, span }) => {
    assert.equal(decode(text.slice(statistic.start, statistic.end)), statistic.text)
    assert.ok(span.start <= statistic.start && statistic.end <= span.end)
    return `${by === undefined ? level : `@${by}`} ${statistic.kind} ${statistic.text}`
  })
}
