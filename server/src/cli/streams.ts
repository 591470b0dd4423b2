import { paletteFor, plain, type Palette } from './terminal.ts'

/** Where a command writes. */
export interface Streams {
  /** To standard output, as it is. */
  print(text: string): void
  /** One line to standard error; the same line is written once in a run. */
  warnOnce(line: string): void
  /** Colours for standard output. */
  palette: Palette
}

/** The streams of this process. */
export function processStreams(): Streams {
  const warned = new Set<string>()
  return {
    print: text => { process.stdout.write(text) },
    warnOnce: line => {
      if (!warned.has(line)) process.stderr.write(`citewright: ${plain(line)}\n`)
      warned.add(line)
    },
    palette: paletteFor(process.stdout, process.env),
  }
}
