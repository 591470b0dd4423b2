/** The CSL type of an entry type of BibTeX, BibLaTeX, and of those that JabRef and Better BibTeX write. */
export const itemTypes: Readonly<Record<string, string>> = {
  article: 'article-journal', book: 'book', mvbook: 'book', booklet: 'pamphlet', inbook: 'chapter', bookinbook: 'chapter', incollection: 'chapter', suppbook: 'chapter',
  suppcollection: 'chapter', collection: 'book', mvcollection: 'book', inproceedings: 'paper-conference', conference: 'paper-conference',
  proceedings: 'book', mvproceedings: 'book', inreference: 'entry-encyclopedia', reference: 'book', mvreference: 'book', thesis: 'thesis', phdthesis: 'thesis',
  mastersthesis: 'thesis', bachelorsthesis: 'thesis', report: 'report', techreport: 'report', manual: 'report', unpublished: 'manuscript', online: 'webpage',
  electronic: 'webpage', www: 'webpage', webpage: 'webpage', patent: 'patent', periodical: 'periodical', suppperiodical: 'article-journal', dataset: 'dataset', data: 'dataset',
  software: 'software', softwareversion: 'software', softwaremodule: 'software', codefragment: 'software', video: 'motion_picture', movie: 'motion_picture', audio: 'song', music: 'song', image: 'graphic', artwork: 'graphic', letter: 'personal_communication',
  legislation: 'legislation', jurisdiction: 'legal_case', legal: 'legislation', standard: 'standard', review: 'review', preprint: 'article', performance: 'performance',
}

/** Entries that are no works: containers of fields for others, and what programs keep in a file. */
export const noWorks: ReadonlySet<string> = new Set(['xdata', 'set', 'control', 'bibnote', 'settings'])
