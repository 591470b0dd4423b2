/** What the evidence table and the extension say to each other. */
import type { EvidenceTable, Place } from '../../../server/src/protocol.ts'

/** From the extension to the page. */
export type ToPage =
  | { type: 'table', name: string, table: EvidenceTable }
  /** There is no table, and why. */
  | { type: 'notice', text: string }
  /** The cursor of the manuscript has moved. */
  | { type: 'cursor', line: number, character: number }

/** From the page to the extension. */
export type FromPage =
  | { type: 'ready' }
  /** Show a place of the manuscript; `focus` also takes the keyboard there. */
  | { type: 'reveal', place: Place, focus: boolean }
  | { type: 'source', uri: string, line: number }
  | { type: 'check', line: number, character: number }
  | { type: 'report', line: number, character: number }
  | { type: 'export' }
