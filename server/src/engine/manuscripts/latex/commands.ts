/** Commands whose arguments are not prose. */
export const silent = new Set(('label ref eqref pageref autoref cref Cref includegraphics usepackage documentclass input include bibliography bibliographystyle addbibresource begin end '
  + 'url doi hspace vspace setlength newcommand renewcommand definecolor pagestyle thispagestyle graphicspath hypersetup nocite printbibliography').split(' '))

/** Environments that hold no prose. */
export const silentEnvironments = new Set(('verbatim lstlisting minted equation equation* align align* gather gather* multline multline* eqnarray eqnarray* displaymath math '
  + 'tikzpicture algorithm algorithmic comment thebibliography').split(' '))

/** Depth of headings. */
export const headings: Record<string, number> = { part: 1, chapter: 1, section: 1, subsection: 2, subsubsection: 3, paragraph: 4 }

/** Citation commands; true where the authors become part of the sentence. */
export const citing: Record<string, boolean> = {
  cite: false, citep: false, citealp: false, citeyearpar: false, parencite: false, autocite: false, footcite: false, supercite: false, fullcite: false, smartcite: false, Parencite: false, Autocite: false,
  citet: true, citealt: true, textcite: true, citeauthor: true, Citet: true, Textcite: true, citeyear: true,
}
