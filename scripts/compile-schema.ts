/**
 * Makes dist/citewright.schema.json, by which editors complete and check a `citewright.json`: the settings of package.json that such a
 * file may hold, under their short names and under their long ones.
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface Setting { markdownDescription?: string, description?: string }

const root = new URL('..', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { contributes: { configuration: { properties: Record<string, Setting> } } }
const keys = ['corpus', 'vocabulary', 'bundledCorpus', 'severity', 'style', 'locale', 'reportingStyle']

const properties = Object.fromEntries(keys.flatMap((key) => {
  const { markdownDescription, ...setting } = manifest.contributes.configuration.properties[`citewright.${key}`]!
  const described = { ...setting, description: setting.description ?? markdownDescription?.replaceAll(/[`*#]/g, '') }
  return [[key, described], [`citewright.${key}`, { ...described, doNotSuggest: true }]]
}))

const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Settings of a Citewright project',
  type: 'object',
  properties,
  patternProperties: { '^\\$': {} },
  additionalProperties: false,
}
writeFileSync(new URL('dist/citewright.schema.json', root), `${JSON.stringify(schema, null, 2)}\n`)
