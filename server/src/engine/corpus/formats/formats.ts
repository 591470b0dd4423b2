import { noStudy } from './problems.ts'
import { readBibtex } from './bibtex/readBibtex.ts'
import { readCslJson } from './cslJson.ts'
import { readCslYaml } from './cslYaml.ts'
import { readXmlSource } from './xmlSource.ts'
import { readNbib } from './nbib.ts'
import { readPlainText } from './plainText.ts'
import { readRis } from './ris.ts'
import { readStudyNote } from './studyNote.ts'
import { readWebOfScience } from './webOfScience.ts'
import type { SourceProblem, SourceReading } from '../study.ts'
import { messageOf } from '../../text/messageOf.ts'

/** One format that studies can be read from. */
interface Format {
  extensions: string[]
  /** What the beginning of such a file looks like, where the extension says nothing. */
  beginning?: RegExp
  read(text: string, path: string): SourceReading
}

/** Every format; the first whose extension or beginning fits reads the file. PDF is turned into text by the host. */
const formats: readonly Format[] = [
  { extensions: ['bib', 'bibtex'], beginning: /^\s{0,1000}(?:%[^\n]{0,1000}\n\s{0,1000}){0,20}@[a-z]{1,40}\s{0,20}\{/i, read: readBibtex },
  { extensions: ['ris'], beginning: /^\s{0,1000}TY {1,4}- /, read: readRis },
  { extensions: ['nbib', 'medline'], beginning: /^\s{0,1000}PMID {0,2}- /, read: readNbib },
  { extensions: ['ciw', 'isi'], beginning: /^\s{0,1000}FN [^\n]{1,200}\r?\nVR [\d.]{1,10}\r?\n/, read: readWebOfScience },
  { extensions: ['json'], beginning: /^\s{0,1000}(?:\[\s{0,1000})?\{\s{0,1000}"/, read: readCslJson },
  { extensions: ['nxml', 'xml', 'jats'], beginning: /^\s{0,1000}<(?:\?xml|!DOCTYPE|article|pubmed-articleset|PubmedArticleSet|PubmedArticle|xml|records)[\s>]/i, read: readXmlSource },
  { extensions: ['md', 'markdown', 'qmd'], beginning: /^---\s{0,20}\nid:/, read: readStudyNote },
  { extensions: ['yaml', 'yml'], beginning: /^(?:---\s{0,20}\n)?references:/, read: readCslYaml },
  { extensions: ['txt', 'text'], read: readPlainText },
]

/** Nobody reads more; the file is broken as a whole. */
const mostProblems = 100

/** Extensions of files in which studies are looked for, without the dot. */
export const sourceExtensions: ReadonlySet<string> = new Set(formats.flatMap(format => format.extensions))

/**
 * Reads the studies of a file, in whatever format it is: by the extension of its name, or by its beginning where that is `txt` or says
 * nothing, or where nothing of the format of its name is in it. Never throws: what could not be read is in the problems, with its place.
 */
export function readSource(text: string, path: string): SourceReading {
  const extension = extensionOf(path)
  const byBeginning = formats.find(format => format.beginning?.test(text.slice(0, 20_000)))
  const byExtension = formats.find(format => format.extensions.includes(extension))
  const format = byExtension === undefined || byExtension.read === readPlainText ? byBeginning ?? byExtension : byExtension
  if (format === undefined) return { studies: [], problems: [noStudy('This is no format that studies can be read from.')] }
  try {
    const asNamed = format.read(text, path)
    // Programs save what they have under the name of another format.
    const asItBegins = asNamed.studies.length === 0 && byBeginning !== undefined && byBeginning !== format ? byBeginning.read(text, path) : asNamed
    const { studies, problems } = asItBegins.studies.length > 0 ? asItBegins : asNamed
    problems.sort((a, b) => a.start - b.start)
    return { studies, problems: problems.length > mostProblems ? [...problems.slice(0, mostProblems), tooMany(problems)] : problems }
  } catch (error) {
    const message = `This file could not be read: ${messageOf(error)}`
    return { studies: [], problems: [{ code: 'unreadable-file', start: 0, end: 0, message }] }
  }
}

function tooMany(problems: SourceProblem[]): SourceProblem {
  return { code: 'too-many-problems', start: 0, end: 0, message: `There are ${problems.length - mostProblems} more problems in this file.` }
}

/** The extension of a path in lower case, without the dot; empty where there is none. */
export function extensionOf(path: string): string {
  return /\.([a-z\d]{1,10})$/i.exec(path)?.[1]?.toLowerCase() ?? ''
}
