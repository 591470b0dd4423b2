/**
 * Loaded into the language server by `npm run soak`: on SIGUSR2 it collects what is free and says on standard error what is left, in bytes, and how much of that is compiled code,
 * which grows for as long as V8 finds something to make faster, and holds nothing of the documents.
 */
import { getHeapSpaceStatistics } from 'node:v8'

process.on('SIGUSR2', () => {
  for (let round = 0; round < 3; round++) globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  const code = getHeapSpaceStatistics().filter(({ space_name: name }) => /^(?:code|trusted)_/.test(name)).reduce((sum, { space_used_size: size }) => sum + size, 0)
  process.stderr.write(`memory ${heapUsed + external} code ${code}\n`)
})
