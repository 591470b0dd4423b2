/** The lines of the studies view. */
import * as vscode from 'vscode'
import type { StudyEntry } from '../../../server/src/protocol.ts'

export type StudyNode = StudyGroup | StudyItem
type GroupKind = 'cited' | 'notCheckable' | 'library'

/** A heading with the studies under it. */
export class StudyGroup extends vscode.TreeItem {
  readonly kind: GroupKind
  readonly studies: readonly StudyEntry[]

  constructor(kind: GroupKind, label: string, studies: readonly StudyEntry[]) {
    super(label, kind === 'cited' ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed)
    this.kind = kind
    this.studies = studies
    this.id = kind
    this.description = String(studies.length)
    this.contextValue = 'group'
  }
}

/** A study. What can be done with it depends on what is known of it, which `contextValue` says. */
export class StudyItem extends vscode.TreeItem {
  readonly study: StudyEntry

  constructor(study: StudyEntry, group: GroupKind) {
    super(study.label)
    const { t } = vscode.l10n
    this.study = study
    this.id = `${group}/${study.key}`
    this.description = [...counts(study, group), study.title].join(' · ')
    this.tooltip = [
      study.title, study.detail, study.key, evidence(study),
      ...study.figures > 0 ? [t('Figures of the manuscript that lean on it: {0}. Not checkable: {1}. Disagreeing: {2}.', study.figures, study.notCheckable, study.problems)] : [],
    ].filter(line => line !== '').join('\n')
    this.contextValue = ['study', study.places.length > 0 && 'cited', study.note && 'note', study.pdf && 'pdf'].filter(Boolean).join(' ')
    this.iconPath = icon(study)
    this.command = { title: t('Open Study Card'), command: 'citewright.openCard', arguments: [study.key] }
    this.accessibilityInformation = { label: [study.label, study.title, ...counts(study, group), evidence(study)].join(', ') }
  }
}

function counts({ problems, notCheckable, figures, retracted }: StudyEntry, group: GroupKind): string[] {
  const { t } = vscode.l10n
  return [
    ...retracted ? [t('RETRACTED')] : [],
    ...group === 'cited' && problems > 0 ? [problems === 1 ? t('1 disagrees') : t('{0} disagree', problems)] : [],
    ...group === 'notCheckable' ? [t('{0} of {1} figures', notCheckable, figures)] : [],
  ]
}

function evidence(study: StudyEntry): string {
  const { t } = vscode.l10n
  if (study.evidence === 'full-text') return t('The full text is indexed')
  return study.evidence === 'abstract' ? t('Only the abstract is indexed') : t('Only the bibliographic record is indexed')
}

function icon({ retracted, problems, evidence: reach }: StudyEntry): vscode.ThemeIcon {
  if (retracted) return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'))
  if (problems > 0) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
  return new vscode.ThemeIcon(reach === 'full-text' ? 'book' : reach === 'abstract' ? 'note' : 'bookmark')
}
