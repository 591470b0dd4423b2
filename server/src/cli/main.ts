import { CliError } from './cliError.ts'
import { help } from './help.ts'
import { processStreams, type Streams } from './streams.ts'
import { version } from './version.ts'

/** A command takes the words after its name and returns the exit code. */
type Command = (words: string[], streams: Streams) => Promise<number>

/** Loaded when called, so that a question for help does not load the engine. */
const commands = new Map<string, () => Promise<Command>>([
  ['check', async () => (await import('./commands/check.ts')).check],
  ['extract', async () => (await import('./commands/extract.ts')).extract],
  ['corpus', async () => (await import('./commands/corpus.ts')).corpus],
  ['mcp', async () => (await import('./commands/mcp.ts')).mcp],
  ['cite', async () => (await import('./commands/cite.ts')).cite],
  ['bibliography', async () => (await import('./commands/bibliography.ts')).bibliography],
  ['export', async () => (await import('./commands/exportCited.ts')).exportCited],
  ['convert', async () => (await import('./commands/convert.ts')).convert],
])

/** Runs the command line and returns the exit code: 2 for bad usage or unreadable input, else what the command says. */
export async function main(words: string[], streams = processStreams()): Promise<number> {
  const [name, ...rest] = words
  try {
    if (name === undefined) throw new CliError('a command is missing: check, extract, corpus, cite, bibliography, export, convert, lsp or mcp (see citewright --help)')
    if (['--help', '-h', 'help'].includes(name)) return show(help[rest[0] ?? ''] ?? help['']!, streams)
    if (['--version', '-v'].includes(name)) return show(`${version}\n`, streams)
    if (!Object.hasOwn(help, name)) {
      throw new CliError(`there is no command “${name}”: check, extract, corpus, cite, bibliography, export, convert, lsp and mcp are (see citewright --help)`)
    }
    if (asksForHelp(rest)) return show(help[name]!, streams)
    const command = commands.get(name)
    if (command === undefined) throw new CliError(`${name}: --stdio is missing (see citewright ${name} --help)`)
    return await (await command())(rest, streams)
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    streams.warnOnce(error.message)
    return 2
  }
}

/** `--help` counts anywhere among the options; after `--` come operands only. */
function asksForHelp(words: string[]): boolean {
  const end = words.indexOf('--')
  return words.slice(0, end < 0 ? words.length : end).some(word => word === '--help' || word === '-h')
}

function show(text: string, streams: Streams): number {
  streams.print(text)
  return 0
}
