import type { Problem } from '../../engine/checks/check.ts'
import { placeText } from '../../engine/word/wordPlace.ts'
import { LineIndex } from '../lines.ts'
import { plain } from '../terminal.ts'
import type { FileReport } from './report.ts'

const commands: Record<Problem['severity'], string> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' }

/** The problems as workflow commands, which GitHub shows beside the lines of a pull request. */
export function githubReport(reports: readonly FileReport[]): string {
  return reports.flatMap(({ path, text, analysis, places }) => {
    const lines = new LineIndex(text)
    return analysis.problems.map((problem) => {
      if (places) return command(problem, { file: path, title: problem.code }, `${placeText(places.of(problem))}: ${problem.message}`)
      const start = lines.position(problem.start)
      const end = lines.position(problem.end)
      // GitHub takes columns only where both are in one line; the end column is the last one, not the one after it.
      const columns: Record<string, number> = start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) } : { col: start.column }
      const properties = { file: path, line: start.line, endLine: end.line, ...columns, title: problem.code }
      return command(problem, properties, problem.message)
    })
  }).join('')
}

function command({ severity }: Problem, properties: Record<string, string | number>, message: string): string {
  const fields = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${commands[severity]} ${fields.join(',')}::${escapeData(message)}\n`
}

function escapeData(text: string): string {
  return plain(text).replace(/%/g, '%25')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
