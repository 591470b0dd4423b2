/**
 * Writes the references of the bundled studies in APA style into dist/references.json, by key: hover cards show them at once,
 * while formatting afresh first takes a second or two. Run after the corpus step.
 */
import { writeFileSync } from 'node:fs'
import { formatReferences } from '../server/src/engine/references/formatReferences.ts'
import { loadBundledStudies } from '../server/src/host/bundledCorpus.ts'

const references: Record<string, string> = {}
for (const study of loadBundledStudies()) {
  const formatted = await formatReferences([study], { style: { name: 'apa', xml: null }, locale: 'en-US' })
  if (!formatted.ok) throw new Error(formatted.message)
  references[study.key] = formatted.value[0]!
}
writeFileSync(new URL('../dist/references.json', import.meta.url), JSON.stringify(references))
