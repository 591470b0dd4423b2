import { paletteFor, plain, type Palette } from './terminal.ts'
import { languageNamed, type Language } from '../engine/wording/say.ts'

/** Where a command writes. */
export interface Streams {
  /** To standard output, as it is. */
  print(text: string): void
  /** One line to standard error. */
  warn(line: string): void
  /** The same, unless it was written before. */
  warnOnce(line: string): void
  /** Begins a report afresh: empties the screen where standard output is one, and forgets what was warned of. */
  clear(): void
  /** Columns of the terminal that shows standard output; undefined where it is none. */
  columns: number | undefined
  /** The language of the system where a terminal shows standard output, else English: what a program reads is the same everywhere. */
  language: Language
  /** Colours for standard output. */
  palette: Palette
}

/** The streams of this process. */
export function processStreams(): Streams {
  const warned = new Set<string>()
  const warn = (line: string): void => { process.stderr.write(`citewright: ${plain(line)}\n`) }
  return {
    print: text => { process.stdout.write(text) },
    warn,
    warnOnce: line => {
      if (!warned.has(line)) warn(line)
      warned.add(line)
    },
    clear: () => {
      warned.clear()
      if (process.stdout.isTTY) process.stdout.write('\u001B[2J\u001B[3J\u001B[H')
    },
    columns: process.stdout.columns,
    language: process.stdout.isTTY ? languageNamed(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG) : 'en',
    palette: paletteFor(process.stdout, process.env),
  }
}
