import { readFileSync } from 'node:fs'
import { sharedPath } from './sharedFolder.ts'

/** The text of a shared case file; null, with a message, where it is absent. */
export function sharedText(name: string): string | null {
  const path = sharedPath(name)
  return path === null ? null : readFileSync(path, 'utf8')
}

/** The rows of a shared file of JSON lines; none where it is absent. */
export function sharedRows<Row>(name: string): Row[] {
  return (sharedText(name) ?? '').split('\n').filter(line => line.trim() !== '').map(line => JSON.parse(line) as Row)
}
