/** What `--help` prints, by command; the empty name is the program itself. */
export const help: Record<string, string> = {
  '': `Compares the numbers in a research manuscript with the studies it cites.

Usage: citewright COMMAND [OPTION…] [FILE…]

Commands:
  check FILE…      report the statistics and citations that do not hold
  extract FILE     print every statistic of a text, Word, PDF or JATS file
  corpus           list the studies, their findings, and problems in the files they come from
  cite KEY|DOI…    print formatted references
  bibliography FILE
                   print the reference list of a manuscript
  export FILE      print the records of the studies that a manuscript cites
  convert FILE     print a manuscript with its citations in another form
  lsp --stdio      start the language server, for any editor
  mcp              serve the library and the checks to agents, over standard input and output

Options:
  --help           print this help, or that of a command
  --version        print the version

Settings are read from the nearest citewright.json above each file: corpus, vocabulary, bundledCorpus, severity, style, locale, reportingStyle.
`,
  check: `Reports the statistics and citations of manuscripts that do not hold.

Usage: citewright check FILE… [OPTION…]

A FILE that is a folder is searched for Markdown, plain text, LaTeX and Word documents, among others; a pattern such as "*.docx" is one too.
Word documents are only read.

Options:
  --corpus FILE|DIR      studies to compare with: BibTeX, CSL, RIS, MEDLINE, JATS, PDF, text or study notes; may be repeated
  --no-bundled-corpus    leave the bundled studies out
  --no-cache             read every library file, and keep nothing of it on disk
  --format FORMAT        text (default), json, sarif, or github
  --fail-on SEVERITY     error, warning (default), information, or never
  --language LANGUAGE    of messages: en, de, es, fr, or zh-cn; on a terminal that of the system, elsewhere English
  --fix                  apply the fixes that touch no figure: misspelt keys, fields of references
  --watch                check again whenever a file changes

Exit code: 0 when nothing reaches --fail-on, 1 when something does, 2 on bad usage or unreadable input.
`,
  extract: `Prints every statistic found in a text, Word, PDF or JATS file.

Usage: citewright extract FILE [--format text|json]
`,
  corpus: `Lists the studies with their findings, and the problems met in the files they come from.

Usage: citewright corpus [OPTION…]

Options:
  --corpus FILE|DIR      studies to list; may be repeated
  --no-bundled-corpus    leave the bundled studies out
  --no-cache             read every library file, and keep nothing of it on disk
  --format FORMAT        text (default) or json
`,
  cite: `Prints formatted references of studies in the corpus.

Usage: citewright cite KEY|DOI… [OPTION…]

Options:
  --style STYLE          apa (default), vancouver, ama and others by name, or a .csl file
  --format FORMAT        text (default), html, or markdown
  --corpus FILE|DIR      where else to look for the studies; may be repeated
  --no-bundled-corpus    leave the bundled studies out
  --no-cache             read every library file, and keep nothing of it on disk
`,
  bibliography: `Prints the reference list of a manuscript: the studies that it cites, in the order and with the numbers of the style.

Usage: citewright bibliography FILE [OPTION…]

Options:
  --style STYLE          apa (default), vancouver, ama and others by name, or a .csl file
  --format FORMAT        text (default), markdown, html, or latex
  --corpus FILE|DIR      where else to look for the studies; may be repeated
  --no-bundled-corpus    leave the bundled studies out
  --no-cache             read every library file, and keep nothing of it on disk
`,
  export: `Prints the records of the studies that a manuscript cites, and no others.

Usage: citewright export FILE [OPTION…]

Options:
  --format FORMAT        bibtex (default), ris, or csl-json
  --corpus FILE|DIR      where else to look for the studies; may be repeated
  --no-bundled-corpus    leave the bundled studies out
  --no-cache             read every library file, and keep nothing of it on disk
`,
  convert: `Prints a manuscript with its citations in another form. What stays as it was is said on standard error.

Usage: citewright convert FILE --format FORM [OPTION…]

Options:
  --format FORM          pandoc (default), latex, typst, restructuredtext, myst, asciidoc, author-year,
                         or numeric, which writes the reference list as well
  --style STYLE          of the reference list, for numeric: a style that numbers (vancouver by default)
  --corpus FILE|DIR      where else to look for the studies; may be repeated
  --no-bundled-corpus    leave the bundled studies out
  --no-cache             read every library file, and keep nothing of it on disk
`,
  mcp: `Serves the library and the checks to agents by the Model Context Protocol, over standard input and output.

Usage: citewright mcp [OPTION…]

Tools: look_up_studies, list_findings, check_passage. They only read.

Options:
  --corpus FILE|DIR      studies to compare with; may be repeated
  --no-bundled-corpus    leave the bundled studies out
  --no-cache             read every library file, and keep nothing of it on disk
`,
  lsp: `Starts the language server, for any editor.

Usage: citewright lsp --stdio
`,
}
