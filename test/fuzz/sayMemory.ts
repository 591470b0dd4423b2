/** Loaded into the language server by `npm run soak`: on SIGUSR2 it collects what is free and says on standard error what is left, in bytes. */
process.on('SIGUSR2', () => {
  for (let round = 0; round < 3; round++) globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  process.stderr.write(`memory ${heapUsed + external}\n`)
})
