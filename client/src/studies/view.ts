/** The studies view: what the manuscript cites, what cannot be checked, and the rest of the library. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { studiesRequest, type StudiesParams, type StudyEntry } from '../../../server/src/protocol.ts'
import { isManuscript } from '../activeManuscript.ts'
import type { ServerStatus } from '../serverStatus.ts'
import { studiesMime } from './drop.ts'
import { StudyItem, StudyGroup, type StudyNode } from './nodes.ts'

export class StudiesView implements vscode.TreeDataProvider<StudyNode>, vscode.TreeDragAndDropController<StudyNode> {
  readonly dragMimeTypes = [studiesMime]
  readonly dropMimeTypes: string[] = []
  readonly #client: BaseLanguageClient
  readonly #changed = new vscode.EventEmitter<void>()
  readonly onDidChangeTreeData = this.#changed.event
  readonly #view: vscode.TreeView<StudyNode>
  readonly #lasting: vscode.Disposable[]
  #manuscript: vscode.TextDocument | null = null
  #words: string[] = []
  #timer: NodeJS.Timeout | undefined

  constructor(client: BaseLanguageClient, status: ServerStatus) {
    this.#client = client
    this.#view = vscode.window.createTreeView<StudyNode>('citewright.studies', { treeDataProvider: this, dragAndDropController: this, canSelectMany: true, showCollapseAll: true })
    this.#lasting = [
      this.#changed, this.#view,
      status.onDidChange(() => this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(editor => { if (editor && isManuscript(editor.document)) this.#follow(editor.document) }),
      vscode.workspace.onDidCloseTextDocument(document => { if (document === this.#manuscript) this.#follow(null) }),
    ]
    const active = vscode.window.activeTextEditor?.document
    if (active && isManuscript(active)) this.#manuscript = active
  }

  /** The manuscript whose citations are shown. */
  get manuscript(): vscode.TextDocument | null {
    return this.#manuscript
  }

  /** Asks for words, and shows only the studies that have all of them. Empty shows all. */
  async search(): Promise<void> {
    const query = await vscode.window.showInputBox({ prompt: vscode.l10n.t('Author, title word, year, journal or key'), value: this.#words.join(' ') })
    if (query !== undefined) this.filter(query)
  }

  /** Shows only the studies that have all of these words. */
  filter(query: string): void {
    this.#words = query.toLowerCase().split(/\s+/).filter(word => word !== '')
    void vscode.commands.executeCommand('setContext', 'citewright.studiesFiltered', this.#words.length > 0)
    this.#view.description = this.#words.length > 0 ? `“${query.trim()}”` : undefined
    this.refresh()
  }

  refresh(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#changed.fire(), 200)
  }

  async getChildren(parent?: StudyNode): Promise<StudyNode[]> {
    if (parent instanceof StudyGroup) return parent.studies.map(study => new StudyItem(study, parent.kind))
    if (parent !== undefined) return []
    const params: StudiesParams = { uri: this.#manuscript?.uri.toString() ?? null }
    const studies = (await this.#client.sendRequest<StudyEntry[]>(studiesRequest, params)).filter(study => this.#matches(study))
    return this.#groups(studies)
  }

  getTreeItem(node: StudyNode): vscode.TreeItem {
    return node
  }

  handleDrag(nodes: readonly StudyNode[], transfer: vscode.DataTransfer): void {
    const keys = nodes.filter(node => node instanceof StudyItem).map(({ study }) => study.key)
    if (keys.length === 0) return
    transfer.set(studiesMime, new vscode.DataTransferItem(JSON.stringify(keys)))
  }

  dispose(): void {
    clearTimeout(this.#timer)
    vscode.Disposable.from(...this.#lasting).dispose()
  }

  #follow(document: vscode.TextDocument | null): void {
    if (document === this.#manuscript) return
    this.#manuscript = document
    this.refresh()
  }

  #matches({ key, label, title, detail }: StudyEntry): boolean {
    const text = `${key} ${label} ${title} ${detail}`.toLowerCase()
    return this.#words.every(word => text.includes(word))
  }

  #groups(studies: readonly StudyEntry[]): StudyNode[] {
    const { t } = vscode.l10n
    const cited = studies.filter(study => study.cited)
    const problems = cited.reduce((sum, study) => sum + study.problems, 0)
    this.#view.badge = problems === 0 ? undefined : { value: problems, tooltip: problems === 1 ? t('1 figure disagrees with the study that it cites') : t('{0} figures disagree with the studies they cite', problems) }
    // Without a library the view says what to do next, which a message would hide.
    this.#view.message = studies.length === 0 && this.#words.length > 0 ? t('No study has all of these words.') : undefined
    void vscode.commands.executeCommand('setContext', 'citewright.noStudies', studies.length === 0 && this.#words.length === 0)
    return [
      new StudyGroup('cited', t('Cited here'), cited),
      new StudyGroup('notCheckable', t('Not checkable'), cited.filter(({ notCheckable }) => notCheckable > 0)),
      new StudyGroup('library', t('In the library'), studies.filter(study => !study.cited)),
    ].filter(group => group.studies.length > 0)
  }
}
