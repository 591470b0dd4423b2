import type { Analysis } from '../index.ts'
import { studyLabel } from '../references/studyLabel.ts'
import { csv, escapeHtml, markdownTable } from './markup.ts'
import { summaryOfFindings } from './summaryOfFindings.ts'
import { describeHandCheck, evidenceTable, states, stateWords, type TableRow } from './table.ts'
import type { Say } from '../wording/say.ts'

/** The forms in which the evidence table leaves the editor. */
export type ExportFormat = 'csv' | 'markdown' | 'html' | 'summary'

const columns = ['Line', 'Section', 'Figure', 'Kind', 'Verdict', 'What was found', 'Studies', 'Manuscript', 'Source', 'Where in the source']

/** The evidence table of a manuscript as text. `title` is its name; `lineOf` gives the line (from 1) of an offset. */
export function exportEvidence(analysis: Analysis, format: ExportFormat, title: string, lineOf: (offset: number) => number): string {
  if (format === 'summary') return summaryOfFindings(analysis, title)
  const rows = evidenceTable(analysis)
  const cells = rows.map(row => cellsOf(row, lineOf, analysis.say))
  if (format === 'csv') return csv([columns, ...cells])
  const counts = states.map(state => [stateWords[state], rows.filter(row => row.state === state).length] as const).filter(([, n]) => n > 0)
  const summary = rows.length === 0 ? 'No figure was read in this manuscript.' : `${rows.length} figures: ${counts.map(([word, n]) => `${n} ${word}`).join(', ')}.`
  return format === 'markdown' ? `# Evidence table: ${title}\n\n${summary}\n\n${markdownTable(columns, cells)}` : html(title, summary, cells)
}

function cellsOf({ start, section, figure, kind, state, statement, claim, sentence, evidence, checked, problems }: TableRow, lineOf: (offset: number) => number, say: Say): string[] {
  const source = checked?.quote ?? evidence?.finding.sentence ?? ''
  const where = checked ? describeHandCheck(checked, say) : evidence ? evidence.study.sources[evidence.finding.source]?.path ?? '' : ''
  return [
    String(lineOf(start)), section.join(' › '), figure, kind, stateWords[state], [statement, ...problems.filter(problem => problem !== statement)].join(' '),
    claim.studies.map(studyLabel).join('; '), sentence, source, where,
  ]
}

/** A page of its own: readable, printable, without anything that runs. */
function html(title: string, summary: string, cells: readonly (readonly string[])[]): string {
  const row = (values: readonly string[], tag: 'td' | 'th'): string => `<tr>${values.map(value => `<${tag}${tag === 'th' ? ' scope="col"' : ''} dir="auto">${escapeHtml(value)}</${tag}>`).join('')}</tr>`
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Evidence table: ${escapeHtml(title)}</title>
<style>
body { font: 14px/1.4 system-ui, sans-serif; margin: 2rem; color: #1b1b1b; background: #fff }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid #ccc; padding: .3rem .5rem; text-align: start; vertical-align: top }
th { position: sticky; top: 0; background: #f3f3f3 }
td:first-child { text-align: end; font-variant-numeric: tabular-nums }
</style>
<h1>Evidence table: ${escapeHtml(title)}</h1>
<p>${escapeHtml(summary)}</p>
<table>
<thead>${row(columns, 'th')}</thead>
<tbody>
${cells.map(values => row(values, 'td')).join('\n')}
</tbody>
</table>
</html>
`
}
