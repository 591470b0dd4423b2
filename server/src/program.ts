/** The language server and the command line as one bundle, because both are mostly the engine. Each is loaded when it is called. */

/** Starts the language server; see `main.node.ts`. */
export async function serve(): Promise<void> {
  const { start } = await import('./main.node.ts')
  start()
}

/** Runs the command line on some words and returns the exit code; see `cli/main.ts`. */
export async function command(words: string[]): Promise<number> {
  const { main } = await import('./cli/main.ts')
  return await main(words)
}
