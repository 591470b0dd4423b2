import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { handCheckPath, writeHandChecks } from '../../engine/evidence/handCheckFile.ts'
import { handCheckNames, nameKey } from '../../engine/judging/handChecks.ts'
import type { HandCheckFile, HandCheckParams } from '../../protocol.ts'
import { offsetOf } from '../positions.ts'
import type { Services } from '../services.ts'
import { fileBehind } from '../wordDocuments.ts'
import { analysed } from './evidenceTable.ts'

/** Answers "I checked this": the new text of the file of hand checks. The client writes it, so that the writer's editor is the one that changes files. */
export function handCheck(services: Services) {
  return async ({ uri, line, character, remove = false, ...recorded }: HandCheckParams): Promise<HandCheckFile> => {
    const { document, analysis: { claims, manuscript } } = await analysed(uri, services)
    if (!fileBehind(uri).startsWith('file:')) throw new ResponseError(LSPErrorCodes.RequestFailed, services.say`Save the manuscript first: the record is kept in a file beside it.`)
    const offset = offsetOf(document, { line, character })
    const index = claims.findIndex(({ statistic }) => statistic.start <= offset && offset <= statistic.end)
    const claim = claims[index]
    if (!claim) throw new ResponseError(LSPErrorCodes.RequestFailed, services.say`Put the cursor on a figure that cites a study.`)
    const name = handCheckNames(claims, manuscript.text)[index]!
    const others = services.handChecks.of(uri).filter(check => nameKey(check) !== nameKey(name))
    const checks = remove ? others : [...others, { ...name, studies: claim.studies.map(({ key }) => key), ...recorded }]
    return { uri: handCheckPath(fileBehind(uri)), text: writeHandChecks(checks), figure: name.figure }
  }
}
