import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

let validate: ValidateFunction | undefined

/** What of a SARIF log the schema does not allow, one line for each place. */
export function sarifFaults(log: string): string[] {
  validate ??= compiled()
  validate(JSON.parse(log))
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath}: ${message} ${JSON.stringify(params)}`)
}

function compiled(): ValidateFunction {
  // The schema uses keywords of an older draft, which a strict compiler would refuse.
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  addFormats.default(ajv)
  return ajv.compile(JSON.parse(readFileSync(new URL('schema-2.1.0.json', import.meta.url), 'utf8')) as object)
}
