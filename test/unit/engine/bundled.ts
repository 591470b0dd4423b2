import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileNotes } from '../../../server/src/engine/corpus/compileNotes.ts'
import { createCorpus } from '../../../server/src/engine/corpus/createCorpus.ts'
import type { Corpus } from '../../../server/src/engine/corpus/corpus.ts'
import { root } from '../project/sources.ts'

let corpus: Corpus | undefined

/** The corpus of the bundled studies, read from their notes so that no build is needed. */
export function bundledCorpus(): Corpus {
  const folder = join(root, 'server/corpus')
  return corpus ??= createCorpus(compileNotes(readdirSync(folder).filter(name => name.endsWith('.md')).sort().map(path => ({ path, text: readFileSync(join(folder, path), 'utf8') }))).studies)
}
