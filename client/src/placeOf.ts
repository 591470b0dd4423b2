/** The place that a command is about: what it was given, else the cursor. */
import { activeManuscript } from './activeManuscript.ts'

export interface CommandPlace { uri: string, line: number, character: number }

/** Arguments come from a menu, a code action or the evidence table, and are checked. Undefined where no manuscript is open. */
export function placeOf([uri, line, character]: unknown[]): CommandPlace | undefined {
  if (typeof uri === 'string' && typeof line === 'number' && typeof character === 'number') return { uri, line, character }
  const editor = activeManuscript()
  if (editor === undefined) return undefined
  const { active } = editor.selection
  return { uri: editor.document.uri.toString(), line: active.line, character: active.character }
}
