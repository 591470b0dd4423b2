/** The picker: studies that match what is typed, of which several can be chosen. It is VS Code's own, so a screen reader reads it. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { searchStudiesRequest, type SearchStudiesParams, type StudyItem } from '../../server/src/protocol.ts'

interface StudyPick extends vscode.QuickPickItem { study: StudyItem }

function evidence(level: StudyItem['evidence']): string {
  const { t } = vscode.l10n
  return { 'full-text': t('full text'), abstract: t('abstract'), record: t('record only') }[level]
}

/** Lets the writer choose studies; resolves to their keys in the order chosen, empty when nothing was. */
export function pickStudies(client: BaseLanguageClient, uri: string | null, title: string): Promise<string[]> {
  const picker = vscode.window.createQuickPick<StudyPick>()
  picker.title = title
  picker.placeholder = vscode.l10n.t('Words of author, title, year, journal, DOI or finding; tick several to cite them together')
  picker.canSelectMany = true
  // What was ticked stays ticked while other words are searched for.
  const chosen = new Map<string, StudyPick>()
  let latest = 0
  const search = async (query: string): Promise<void> => {
    const ticket = ++latest
    picker.busy = true
    const params: SearchStudiesParams = { query, uri, limit: 50 }
    const found = await client.sendRequest<StudyItem[]>(searchStudiesRequest, params)
    if (ticket !== latest) return
    const fresh = found.filter((study) => !chosen.has(study.key)).map(toPick)
    picker.items = [...chosen.values(), ...fresh]
    picker.selectedItems = [...chosen.values()]
    // With the first study highlighted, Enter takes it without a tick.
    picker.activeItems = fresh.slice(0, 1)
    picker.busy = false
  }
  return new Promise((resolve, reject) => {
    let result: string[] = []
    const look = (query: string): void => {
      search(query).catch((error: unknown) => {
        picker.hide()
        reject(error instanceof Error ? error : new Error(String(error)))
      })
    }
    picker.onDidChangeValue(look)
    picker.onDidChangeSelection((selected) => {
      chosen.clear()
      for (const pick of selected) chosen.set(pick.study.key, pick)
    })
    picker.onDidAccept(() => {
      // Enter without a tick means the study that is highlighted.
      const accepted = chosen.size > 0 ? [...chosen.values()] : picker.activeItems.slice(0, 1)
      if (accepted.length === 0) return
      result = accepted.map((pick) => pick.study.key)
      picker.hide()
    })
    picker.onDidHide(() => {
      picker.dispose()
      resolve(result)
    })
    picker.show()
    look('')
  })
}

function toPick(study: StudyItem): StudyPick {
  return {
    study,
    label: study.label,
    description: `${study.key}${study.cited ? ` · ${vscode.l10n.t('cited here')}` : ''}`,
    detail: [study.title, study.detail, evidence(study.evidence)].filter(part => part !== '').join(' · '),
    // The server has matched already, over more words than are shown.
    alwaysShow: true,
  }
}
