/** Counts in words, each in one sentence, so that other languages can order them as they need. */
import * as vscode from 'vscode'

/** "1 study", "2 studies" */
export function studiesWords(n: number): string {
  return n === 1 ? vscode.l10n.t('1 study') : vscode.l10n.t('{0} studies', n)
}

/** "1 problem", "2 problems" */
export function problemsWords(n: number): string {
  return n === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', n)
}

/** "1 figure read", "2 figures read" */
export function figuresWords(n: number): string {
  return n === 1 ? vscode.l10n.t('1 figure read') : vscode.l10n.t('{0} figures read', n)
}

/** "1 entry", "2 entries": for texts that are English only. */
export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`
}
