import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import type { Corpus } from '../../engine/corpus/corpus.ts'
import type { Study } from '../../engine/corpus/study.ts'

/** The studies with these keys; a key that no study has is an error that names it. */
export function studiesByKey(corpus: Corpus, keys: readonly string[]): Study[] {
  return keys.map(key => {
    const study = corpus.byKey(key)
    if (!study) throw new ResponseError(LSPErrorCodes.RequestFailed, `No study has the key “${key}”.`)
    return study
  })
}
