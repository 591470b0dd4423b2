/** The packages whose code is in the bundles, in the form of CycloneDX 1.5 (https://cyclonedx.org), which tools for licences and advisories read. */
import { readFileSync } from 'node:fs'

/**
 * @param {Iterable<string>} inputs paths of the bundled files, from the root, as the bundler names them
 * @param {string} root folder of the project, with a slash at the end
 * @returns {string} JSON; the same for the same packages
 */
export function billOfMaterials(inputs, root) {
  const folders = new Set([...inputs].map(packageFolder).filter((folder) => folder !== null))
  const components = [...folders].map((folder) => component(JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8')))).sort((a, b) => a.purl < b.purl ? -1 : 1)
  const { name, version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  const unique = components.filter(({ purl }, index) => purl !== components[index - 1]?.purl)
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata: { component: { type: 'application', name, version } }, components: unique }, null, 2)}\n`
}

/** The folder of the innermost package that a file belongs to; null for the project's own. */
function packageFolder(path) {
  const at = path.lastIndexOf('node_modules/')
  return at < 0 ? null : /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null
}

function component({ name, version, license }) {
  return { type: 'library', name, version, purl: `pkg:npm/${name.replace('@', '%40')}@${version}`, licenses: [licence(license ?? 'NOASSERTION')] }
}

/** An expression where there is a choice, else an identifier. */
function licence(text) {
  return / (?:OR|AND) /.test(text) ? { expression: text } : { license: { id: text } }
}
