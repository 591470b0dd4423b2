import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A table in plain text; the first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [head, ...rows.map(row => row.map(String))]
  const widths = head.map((_, column) => Math.max(...lines.map(line => line[column]?.length ?? 0)))
  const print = (line: readonly string[]) => line.map((cell, column) => column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)).join('  ')
  return [print(head), widths.map(width => '─'.repeat(width)).join('──'), ...lines.slice(1).map(print)].join('\n')
}

/** "12.3 %"; a dash where there is nothing to count. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${(100 * part / whole).toFixed(1)} %`
}

/** Writes results as JSON to `test/.results/` and says where. */
export function writeResults(name: string, results: unknown): void {
  const path = fileURLToPath(new URL(`../../.results/${name}`, import.meta.url))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`)
  console.log(`\nWritten to test/.results/${name}`)
}
