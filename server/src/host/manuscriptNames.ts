/** Whether a file found in a folder is taken for a manuscript. A file that is named is read whatever its name, if it is text. */
export function isManuscriptName(name: string): boolean {
  return /\.(?:md|markdown|qmd|rmd|txt|tex)$/i.test(name)
}
