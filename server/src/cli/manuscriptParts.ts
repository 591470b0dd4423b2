import { dirname, relative, resolve } from 'node:path'
import { PartsReader, type Parts } from '../config/manuscriptParts.ts'
import { nodeHost } from '../host/nodeHost.ts'
import { readText } from '../host/readText.ts'
import type { Config } from './config.ts'

let candidates: string[] = []
let reader = newReader()

/**
 * The parts of the manuscript that a file belongs to. They are looked for in the folder of its settings; without settings in the working
 * folder where the file is in it, else in its own folder.
 */
export function partsOf(path: string, { path: settings }: Pick<Config, 'path'>): Promise<Parts> {
  const file = resolve(path)
  const isBelow = !/^(?:\.\.(?:[\\/]|$)|[a-z]:|[\\/])/i.test(relative('', file))
  return reader.of(file, settings === null ? isBelow ? resolve('') : dirname(file) : dirname(settings))
}

/** A new run begins, over these manuscripts: those that take in others are looked for among them. */
export function forgetParts(manuscripts: readonly string[]): void {
  candidates = manuscripts.map(path => resolve(path))
  reader = newReader()
}

function newReader(): PartsReader {
  return new PartsReader({ readText, resolvePath: (folder, name) => nodeHost.resolvePath(folder, name), parentOf: dirname, candidates: () => Promise.resolve(candidates) })
}
