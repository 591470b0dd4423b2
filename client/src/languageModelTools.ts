/** Tools for assistants in the editor, so that drafts they write are checked against the writer's library. They only read. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { runToolRequest, type RunToolParams } from '../../server/src/protocol.ts'

interface Contribution { name: string, displayName: string }

const prefix = 'citewright_'

/** Registers the tools that package.json describes; an editor without assistants has no use for them. */
export function registerTools({ extension }: vscode.ExtensionContext, client: BaseLanguageClient): vscode.Disposable[] {
  if (typeof vscode.lm?.registerTool !== 'function') return []
  const { contributes } = extension.packageJSON as { contributes: { languageModelTools: Contribution[] } }
  return contributes.languageModelTools.map(({ name, displayName }) => vscode.lm.registerTool<object>(name, {
    prepareInvocation: () => ({ invocationMessage: `Citewright: ${displayName}` }),
    async invoke({ input }, token) {
      const params: RunToolParams = { name: name.slice(prefix.length), input: input as Record<string, unknown> }
      const text = await client.sendRequest<string>(runToolRequest, params, token)
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)])
    },
  }))
}
