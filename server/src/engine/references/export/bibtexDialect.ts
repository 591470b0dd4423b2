/** What reads a BibTeX file: BibTeX itself, which knows years and months, or BibLaTeX, which knows dates. */
export type BibtexDialect = 'bibtex' | 'biblatex'

/** Fields that only BibLaTeX has and that nearly every entry of its files has one of. */
const biblatexField = /^[ \t]{0,20}(?:date|journaltitle)[ \t]{0,20}=/im

/** The dialect that a library file is written in. */
export function dialectOfLibrary(text: string): BibtexDialect {
  return biblatexField.test(text) ? 'biblatex' : 'bibtex'
}

/** The dialect that a manuscript asks for; BibTeX, which the other reads too, where it does not say. */
export function dialectOfManuscript(text: string): BibtexDialect {
  return text.includes('\\addbibresource') || text.includes('{biblatex}') ? 'biblatex' : 'bibtex'
}
