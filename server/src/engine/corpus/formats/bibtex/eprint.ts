import { arxivId } from '../../identifiers.ts'

/** Where the archives that BibLaTeX knows show a document. */
const addresses: Readonly<Record<string, string>> = { jstor: 'https://www.jstor.org/stable/', googlebooks: 'https://books.google.com/books?id=', hdl: 'https://hdl.handle.net/' }

/** Adds to the data of an item where a preprint lies, and its address where it has neither that nor a DOI. PubMed is an archive too, as BibLaTeX sees it. */
export function addEprint(data: Record<string, unknown>, archive: string | undefined, id: string | undefined, section: string | undefined): void {
  if (id === undefined) return
  if (archive !== undefined && /pubmed|pmid/.test(archive)) data.PMID ??= id
  else if (archive !== undefined && /^pmc/.test(archive)) data.PMCID ??= id
  else if (archive === 'arxiv' || (archive === undefined && arxivId(`arXiv:${id}`) !== null)) {
    data.archive = 'arXiv'
    data.archive_location = section === undefined ? id : `${id} [${section}]`
    // As Zotero has it; styles print the number of a preprint.
    if (data.type === 'article') data.number = `arXiv:${arxivId(`arXiv:${id}`) ?? id}`
    addAddress(data, `https://arxiv.org/abs/${id.replace(/^arxiv:\s{0,3}/i, '')}`)
  } else {
    data.archive = archive
    data.archive_location = id
    const address = archive === undefined ? undefined : addresses[archive.replaceAll(' ', '')]
    if (address !== undefined) addAddress(data, `${address}${id}`)
  }
}

function addAddress(data: Record<string, unknown>, address: string): void {
  if (data.URL === undefined && data.DOI === undefined) data.URL = address
}
