import { serveTools } from '../../mcp/mcpServer.ts'
import { readArguments } from '../arguments.ts'
import { configFor } from '../config.ts'
import { loadLibrary } from '../library.ts'
import { version } from '../version.ts'

/** `citewright mcp`: serves the library and the engine to agents, over standard input and output, until they close it. */
export async function mcp(words: string[]): Promise<number> {
  const given = readArguments(words, { command: 'mcp', formats: ['text'], operands: { min: 0, max: 0, name: 'operands' }, corpus: true })
  const config = configFor('.')
  await serveTools(version, async () => (await loadLibrary({ paths: [...given.corpus, ...config.corpus], bundled: given.bundledCorpus && config.bundledCorpus, vocabulary: config.vocabulary, cache: given.cache })).corpus)
  return 0
}
