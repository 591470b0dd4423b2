/** What the commands print as JSON, as far as the tests look at it. */
interface Place { start: number, end: number }
interface Text extends Place { text: string }

export interface CheckOutput {
  files: {
    path: string
    citations: (Text & { keys: string[], status: string })[]
    claims: (Text & { verdict: string, evidence: Text[] })[]
    problems: (Place & { code: string, severity: string, message: string, fixes: { edits: (Place & { newText: string })[] }[] })[]
  }[]
  summary: Record<string, number>
}

export interface StatisticOutput extends Text { kind: string, value: number | null, group: number, level?: number, numerator?: number }

export interface CorpusOutput {
  studies: { key: string, evidence: string, related: { key: string, note?: string }[], sources: string[], findings: (StatisticOutput & { sentence: string, source: string })[] }[]
  sources: { path: string, studies: number, problems: { code: string, start: number, end: number, message: string }[] }[]
}
