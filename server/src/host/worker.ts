import { parentPort } from 'node:worker_threads'
import { formatReferences } from '../engine/references/formatReferences.ts'
import { failure, type Result } from '../engine/result.ts'
import { loadStyle } from './citationStyles.ts'
import type { FormatRequest } from './formatting.ts'

/** Formats references away from the thread that answers the editor: the first one takes a second or two. */
parentPort?.on('message', (request: FormatRequest) => {
  void answer(request).then(result => parentPort?.postMessage({ id: request.id, result }))
})

async function answer({ works, style, locale, format }: FormatRequest): Promise<Result<string[]>> {
  try {
    const loaded = loadStyle(style)
    return loaded.ok ? await formatReferences(works, { style: loaded.value, locale, format }) : loaded
  } catch (error) {
    return failure(`References cannot be formatted: ${error instanceof Error ? error.message : String(error)}`)
  }
}
