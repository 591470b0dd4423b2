import { readFileSync } from 'node:fs'
import { dataFile } from './dataFile.ts'
import type { Study } from '../engine/corpus/study.ts'

/** The studies that come with Citewright, as the build compiled them. Throws where the build left them out. */
export function loadBundledStudies(): Study[] {
  let json: string
  try {
    json = readFileSync(dataFile('corpus.json'), 'utf8')
  } catch {
    throw new Error('The bundled studies are missing: run “npm run build”.')
  }
  return JSON.parse(json) as Study[]
}
