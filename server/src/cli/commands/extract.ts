import type { Statistic } from '../../engine/statistics/statistic.ts'
import { LineIndex } from '../lines.ts'
import { readArguments } from '../arguments.ts'
import { readStatistics } from '../readStatistics.ts'
import { count } from '../reports/report.ts'
import { detailedStatisticJson } from '../reports/statisticJson.ts'
import type { Streams } from '../streams.ts'
import { plain, safeJson, type Palette } from '../terminal.ts'

/** `citewright extract`: prints every statistic of a text, PDF or JATS file. */
export async function extract(words: string[], streams: Streams): Promise<number> {
  const { operands, format } = readArguments(words, { command: 'extract', formats: ['text', 'json'], operands: { min: 1, max: 1, name: 'FILE' } })
  const { text, lead, statistics } = await readStatistics(operands[0]!)
  streams.print(format === 'json'
    ? `${safeJson({ statistics: statistics.map(statistic => detailedStatisticJson(statistic, lead)) })}\n`
    : statisticsText(statistics, text, streams.palette))
  return 0
}

function statisticsText(statistics: Statistic[], text: string | null, palette: Palette): string {
  const lines = text === null ? null : new LineIndex(text)
  const rows = statistics.map((statistic) => {
    const place = lines?.position(statistic.start)
    const where = place === undefined ? String(statistic.start) : `${place.line}:${place.column}`
    return `${where.padStart(8)}  ${palette.bold(statistic.kind.padEnd(29))} ${plain(statistic.text)}`
  })
  return `${[...rows, count(statistics.length, 'statistic')].join('\n')}\n`
}
