/** Commands whose arguments are not prose. */
export const silent = new Set(('label ref eqref pageref autoref cref Cref nameref vref includegraphics usepackage RequirePackage documentclass input include subfile includeonly bibliography '
  + 'bibliographystyle addbibresource begin end url href doi hspace vspace setlength newcommand renewcommand providecommand definecolor color textcolor pagestyle thispagestyle graphicspath hypersetup nocite '
  + 'printbibliography setcounter addtocounter pagenumbering geometry todo index gls Gls glspl acrshort acrlong texttt path nolinkurl phantom hphantom vphantom linespread setstretch').split(' '))

/** Environments that hold no prose. */
export const silentEnvironments = new Set(('verbatim Verbatim lstlisting minted equation equation* align align* gather gather* multline multline* eqnarray eqnarray* displaymath math '
  + 'tikzpicture algorithm algorithmic algorithm2e comment filecontents filecontents* alltt').split(' '))

/** Environments of tables, and whether an argument for the width stands before the columns. */
export const tableEnvironments: Record<string, boolean> = { 'tabular': false, 'tabular*': true, 'tabularx': true, 'tabulary': true, 'longtable': false, 'array': false, 'tblr': false, 'longtblr': false }

/** Environments that are not to be read in two halves. */
export const wholeEnvironments = new Set(['table', 'table*', 'figure', 'figure*', 'sidewaystable', 'thebibliography', ...Object.keys(tableEnvironments)])

/** Depth of headings. */
export const headings: Record<string, number> = { part: 1, chapter: 1, section: 1, subsection: 2, subsubsection: 3, paragraph: 4, subparagraph: 5 }

/** Citation commands of LaTeX, natbib and biblatex, in lower case; true where the authors become part of the sentence. */
export const citing: Record<string, boolean> = {
  cite: false, citep: false, citealp: false, citeyearpar: false, citenum: false, parencite: false, autocite: false, footcite: false, footcitetext: false, supercite: false, superscite: false, fullcite: false,
  footfullcite: false, smartcite: false, citefullauthor: true, notecite: false, pnotecite: false, fnotecite: false, onlinecite: false, citeonline: true,
  citet: true, citealt: true, textcite: true, citeauthor: true, citefirstlastauthor: true, citeyear: true, citedate: true, citetitle: true, citeurl: false, shortcite: false, citeasnoun: true, possessivecite: true,
  // Several works, each with notes of its own.
  cites: false, parencites: false, autocites: false, footcites: false, supercites: false, smartcites: false, textcites: true, fullcites: false, footfullcites: false,
}
