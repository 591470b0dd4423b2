/** What the shell starts. With the cache of compiled code, the next run need not compile the engine again. */
import './host/compiledCode.ts'

// A reader that has seen enough ("citewright check … | head") closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error)
  process.exitCode = 2
})

/** The language server is reached from here, so that the commands know nothing of it. */
async function run(words: string[]): Promise<void> {
  if (words[0] === 'lsp' && words.includes('--stdio')) await import('./server.node.ts')
  else {
    const { command } = await import('./program.ts')
    process.exitCode = await command(words)
  }
}
