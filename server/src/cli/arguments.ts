import { parseArgs, type ParseArgsConfig } from 'node:util'
import { CliError } from './cliError.ts'
import { languages, type Language } from '../engine/wording/say.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** Options of every command that looks at studies. */
const corpusOptions = {
  'corpus': { type: 'string', multiple: true },
  'no-bundled-corpus': { type: 'boolean' },
  'no-cache': { type: 'boolean' },
} as const satisfies Options

/** What a command was called with. Options that were not given are undefined. */
export interface Arguments {
  operands: string[]
  format: string
  corpus: string[]
  bundledCorpus: boolean
  cache: boolean
  failOn: string
  style?: string
  /** The language of messages, where one was asked for. */
  language?: Language
  fix: boolean
  watch: boolean
}

/** How a command may be called. */
export interface Usage {
  command: string
  /** Allowed values of `--format`, the default first. */
  formats: readonly string[]
  /** How many operands it takes. */
  operands: { min: number, max: number, name: string }
  /** Whether it looks at studies. */
  corpus?: boolean
  /** Allowed values of `--fail-on`, the default first. */
  failOn?: readonly string[]
  style?: boolean
  /** Whether it says messages that are translated. */
  language?: boolean
  /** Whether it can mend and watch what it reads. */
  repeats?: boolean
}

/** Reads the words after the command name. Throws a `CliError` with one clear line where they do not fit. */
export function readArguments(words: string[], usage: Usage): Arguments {
  const options: Options = {
    format: { type: 'string' },
    ...usage.corpus ? corpusOptions : {},
    ...usage.failOn ? { 'fail-on': { type: 'string' } } : {},
    ...usage.style ? { style: { type: 'string' } } : {},
    ...usage.language ? { language: { type: 'string' } } : {},
    ...usage.repeats ? { fix: { type: 'boolean' }, watch: { type: 'boolean' } } : {},
  }
  const { values, positionals } = parse(words, options, usage.command)
  const { min, max, name } = usage.operands
  if (positionals.length < min) throw misuse(usage.command, `${name} is missing`)
  if (positionals.length > max) throw misuse(usage.command, max === 0 ? `takes no ${name}` : `takes one ${name}`)
  return {
    operands: positionals,
    format: oneOf(values.format, '--format', usage.formats, usage.command),
    corpus: values.corpus as string[] | undefined ?? [],
    bundledCorpus: values['no-bundled-corpus'] !== true,
    cache: values['no-cache'] !== true,
    failOn: oneOf(values['fail-on'], '--fail-on', usage.failOn ?? ['never'], usage.command),
    style: values.style as string | undefined,
    ...values.language === undefined ? {} : { language: oneOf(values.language, '--language', languages, usage.command) as Language },
    fix: values.fix === true,
    watch: values.watch === true,
  }
}

function parse(words: string[], options: Options, command: string) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true })
  } catch (error) {
    // Node explains at length how to pass operands that begin with a dash; the first sentence says what is wrong.
    throw misuse(command, (error as Error).message.split(/\. |\n/)[0]!)
  }
}

function oneOf(value: unknown, option: string, allowed: readonly string[], command: string): string {
  if (value === undefined) return allowed[0]!
  if (allowed.includes(value as string)) return value as string
  throw misuse(command, `${option} is one of ${allowed.join(', ')}, not “${value as string}”`)
}

function misuse(command: string, what: string): CliError {
  return new CliError(`${command}: ${what} (see citewright ${command} --help)`)
}
