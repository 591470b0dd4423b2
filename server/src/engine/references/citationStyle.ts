import { failure, success, type Result } from '../result.ts'

/** A citation style ready for use. */
export interface CitationStyle {
  /** Its name, or the path of the user's file. */
  name: string
  /** The style in CSL; null for those that citation-js brings. */
  xml: string | null
  /** Locales that the style needs beyond those of citation-js, by language tag. */
  locales?: Record<string, string>
}

/** A style that can be named in settings and on the command line. */
export interface StyleEntry {
  name: string
  title: string
  /** Other names; "jama" is here because the journal follows the AMA manual. */
  aliases: string[]
  /** Its identifier in the repository of the CSL project; null for what citation-js brings. */
  csl: string | null
}

/** Every style that can be named. */
export const styleEntries: readonly StyleEntry[] = [
  builtIn('apa', 'American Psychological Association, 7th edition', 'american-psychological-association'),
  builtIn('vancouver', 'Vancouver (NLM, ICMJE)', 'nlm', 'icmje', 'national-library-of-medicine'),
  fromProject('ama', 'American Medical Association, 11th edition', 'american-medical-association', 'jama', 'jama-psychiatry'),
  fromProject('american-journal-of-psychiatry', 'The American Journal of Psychiatry', 'the-american-journal-of-psychiatry', 'ajp'),
  fromProject('biological-psychiatry', 'Biological Psychiatry', 'biological-psychiatry'),
  fromProject('bmj', 'BMJ', 'bmj'),
  fromProject('british-journal-of-psychiatry', 'The British Journal of Psychiatry', 'the-british-journal-of-psychiatry', 'bjpsych'),
  fromProject('cell', 'Cell', 'cell'),
  fromProject('chicago', 'Chicago Manual of Style, author–date', 'chicago-author-date'),
  fromProject('elsevier-harvard', 'Elsevier Harvard (with titles)', 'elsevier-harvard'),
  fromProject('elsevier-vancouver', 'Elsevier Vancouver', 'elsevier-vancouver'),
  fromProject('frontiers', 'Frontiers journals', 'frontiers'),
  fromProject('harvard', 'Harvard, Cite Them Right', 'harvard-cite-them-right'),
  fromProject('ieee', 'IEEE', 'ieee'),
  fromProject('lancet', 'The Lancet', 'the-lancet'),
  fromProject('mla', 'Modern Language Association', 'modern-language-association'),
  fromProject('molecular-psychiatry', 'Molecular Psychiatry', 'molecular-psychiatry'),
  fromProject('nature', 'Nature', 'nature'),
  fromProject('nejm', 'The New England Journal of Medicine', 'the-new-england-journal-of-medicine'),
  fromProject('neuropsychopharmacology', 'Neuropsychopharmacology', 'neuropsychopharmacology'),
  fromProject('plos', 'PLOS', 'plos'),
  fromProject('sage-vancouver', 'SAGE Vancouver', 'sage-vancouver'),
  fromProject('science', 'Science', 'science'),
  fromProject('springer', 'Springer basic, author–date', 'springer-basic-author-date'),
]

/**
 * Finds a style by its name, its alias or its identifier in the CSL project, whatever the case.
 * Fails with a sentence that lists the names there are.
 */
export function findStyle(name: string): Result<StyleEntry> {
  const wanted = name.trim().toLowerCase()
  const entry = styleEntries.find(style => [style.name, style.csl, ...style.aliases].includes(wanted))
  if (entry) return success(entry)
  return failure(`There is no citation style “${name}”. Styles: ${styleEntries.map(style => style.name).join(', ')}; or name a .csl file.`)
}

function builtIn(name: string, title: string, ...aliases: string[]): StyleEntry {
  return { name, title, aliases, csl: null }
}

function fromProject(name: string, title: string, csl: string, ...aliases: string[]): StyleEntry {
  return { name, title, aliases, csl }
}
