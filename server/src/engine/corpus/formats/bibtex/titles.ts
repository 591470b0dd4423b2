/** The titles of an entry: its own, and those of what it is in, each with its subtitle. */
export interface Titles { own: string | undefined, issue: string | undefined, journal: string | undefined, book: string | undefined, multivolume: string | undefined }

/** A title with what follows it: the parts as they are printed one after the other. */
export function joinTitle(title: string | undefined, subtitle: string | undefined, addition: string | undefined): string | undefined {
  if (title === undefined) return undefined
  const whole = subtitle === undefined ? title : /[?!:.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`
  return addition === undefined ? whole : `${whole.replace(/\.$/, '')}. ${addition}`
}

/**
 * What a work is called, and the title of what it is in. An issue with a title of its own is in its periodical, a volume in the work of
 * several volumes; what has no title but is in a book is a part of it without a name.
 */
export function placeTitles(entryType: string, type: string, { own, issue, journal, book, multivolume }: Titles): { title: string | undefined, container: string | undefined } {
  if (entryType === 'periodical' && issue !== undefined) return { title: issue, container: own ?? journal }
  const isPart = type === 'chapter' || type === 'paper-conference' || type === 'entry-encyclopedia'
  // Many say what a book is called twice, for the entries that refer to it.
  const title = own ?? (isPart ? undefined : book ?? multivolume)
  const within = journal ?? (type === 'book' ? multivolume : book ?? (isPart ? multivolume : undefined))
  return { title, container: within?.toLowerCase() === title?.toLowerCase() ? undefined : within }
}
