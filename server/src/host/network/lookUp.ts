import { cleanDoi, cleanPmid } from '../../engine/corpus/identifiers.ts'
import { mergeStudies } from '../../engine/corpus/mergeStudies.ts'
import { readPubmedXml } from '../../engine/corpus/formats/pubmedXml.ts'
import { readXml } from '../../engine/corpus/formats/xmlTree.ts'
import { crossrefStudy } from './crossref.ts'
import { europePmcStudy } from './europePmc.ts'
import { NetworkError, PoliteClient } from './politeClient.ts'
import type { AnswerStore } from './answerStore.ts'
import type { Study } from '../../engine/corpus/study.ts'

/** Where the public interfaces are. Tests put a server of their own in their place. */
export interface LookUpAddresses { crossref: string, pubmed: string, europePmc: string }

export const publicAddresses: LookUpAddresses = {
  crossref: 'https://api.crossref.org', pubmed: 'https://eutils.ncbi.nlm.nih.gov', europePmc: 'https://www.ebi.ac.uk',
}

/** A record that was found, and who gave it. */
export interface FoundRecord { study: Study, from: string[] }

/** What is found out about a work is asked of Crossref, PubMed and Europe PMC, in that order, as far as each is needed. */
export class LookUp {
  readonly #crossref: PoliteClient
  readonly #pubmed: PoliteClient
  readonly #europePmc: PoliteClient
  readonly #email: string

  /**
   * @param email sent along, as the operators ask, so that they can reach whoever asks too much; may be empty
   * @param onRequest told of every request that leaves the machine
   * @param store where answers are kept beyond this session
   */
  constructor(addresses: LookUpAddresses, email: string, onRequest: (address: string) => void, store: AnswerStore | null = null) {
    // Crossref and Europe PMC want less than ten requests a second, PubMed at most three.
    this.#crossref = new PoliteClient({ base: addresses.crossref, interval: 200, onRequest, store })
    this.#pubmed = new PoliteClient({ base: addresses.pubmed, interval: 400, onRequest, store })
    this.#europePmc = new PoliteClient({ base: addresses.europePmc, interval: 200, onRequest, store })
    this.#email = email
  }

  /**
   * The record of a DOI or PMID in any written form; null where nobody knows it. Rejects with a `NetworkError` where nobody could be asked.
   * With the record comes what PubMed says of its retraction.
   */
  async find(identifier: string, signal: AbortSignal): Promise<FoundRecord | null> {
    const doi = cleanDoi(identifier)
    const pmid = doi === null ? cleanPmid(identifier) : null
    if (doi === null && pmid === null) return null
    const answers = doi === null ? await this.#byPmid(pmid ?? '', signal) : await this.#byDoi(doi, signal)
    const found = answers.filter(answer => answer !== null)
    const [first, ...others] = found
    if (first === undefined) return null
    const study = mergeStudies(first.study, ...others.map(other => other.study))
    return { study, from: found.map(({ from }) => from) }
  }

  async #byDoi(doi: string, signal: AbortSignal): Promise<(Answer | null)[]> {
    const faults: NetworkError[] = []
    const registered = await this.#crossrefRecord(doi, signal).catch(gather(faults))
    const medical = await this.#pubmedByDoi(doi, signal).catch(gather(faults))
    const answers: (Answer | null)[] = [registered, medical]
    // Preprints and what is in no other place.
    if (!answers.some(answer => answer !== null)) answers.push(await this.#europePmcRecord(`DOI:"${doi}"`, signal).catch(gather(faults)))
    return answersOr(answers, faults)
  }

  async #byPmid(pmid: string, signal: AbortSignal): Promise<(Answer | null)[]> {
    const faults: NetworkError[] = []
    const answers: (Answer | null)[] = [await this.#pubmedRecord(pmid, signal).catch(gather(faults))]
    if (answers[0] === null) answers.push(await this.#europePmcRecord(`EXT_ID:${pmid} AND SRC:MED`, signal).catch(gather(faults)))
    return answersOr(answers, faults)
  }

  async #crossrefRecord(doi: string, signal: AbortSignal): Promise<Answer | null> {
    const body = await this.#crossref.get(`/works/${encodeURIComponent(doi)}${this.#email === '' ? '' : `?mailto=${encodeURIComponent(this.#email)}`}`, signal)
    const study = body === null ? null : crossrefStudy(body)
    return study && { study, from: 'Crossref' }
  }

  async #pubmedByDoi(doi: string, signal: AbortSignal): Promise<Answer | null> {
    const body = await this.#pubmed.get(`/entrez/eutils/esearch.fcgi?db=pubmed&retmode=json&term=${encodeURIComponent(`"${doi}"[doi]`)}${this.#tool()}`, signal)
    const ids = body === null ? [] : idsIn(body)
    // Several answers are answers to another question.
    return ids.length === 1 ? this.#pubmedRecord(ids[0] ?? '', signal) : null
  }

  async #pubmedRecord(pmid: string, signal: AbortSignal): Promise<Answer | null> {
    const body = await this.#pubmed.get(`/entrez/eutils/efetch.fcgi?db=pubmed&retmode=xml&id=${encodeURIComponent(pmid)}${this.#tool()}`, signal)
    const study = body === null ? undefined : readPubmedXml(readXml(body), '').studies.find(({ csl }) => csl.PMID === pmid)
    return study === undefined ? null : { study, from: 'PubMed' }
  }

  async #europePmcRecord(query: string, signal: AbortSignal): Promise<Answer | null> {
    const email = this.#email === '' ? '' : `&email=${encodeURIComponent(this.#email)}`
    const body = await this.#europePmc.get(`/europepmc/webservices/rest/search?resultType=core&format=json&pageSize=2&query=${encodeURIComponent(query)}${email}`, signal)
    const study = body === null ? null : europePmcStudy(body)
    return study && { study, from: 'Europe PMC' }
  }

  #tool(): string {
    return `&tool=citewright${this.#email === '' ? '' : `&email=${encodeURIComponent(this.#email)}`}`
  }
}

interface Answer { study: Study, from: string }

/** Keeps a fault of the network for later: somebody else may know the record. */
function gather(faults: NetworkError[]): (error: unknown) => null {
  return error => {
    if (!(error instanceof NetworkError)) throw error
    faults.push(error)
    return null
  }
}

function answersOr(answers: (Answer | null)[], [fault]: NetworkError[]): (Answer | null)[] {
  if (fault !== undefined && answers.every(answer => answer === null)) throw fault
  return answers
}

function idsIn(body: string): string[] {
  try {
    const answer = JSON.parse(body) as { esearchresult?: { idlist?: unknown } }
    const ids = answer.esearchresult?.idlist
    return Array.isArray(ids) ? ids.filter(id => typeof id === 'string') : []
  } catch {
    return []
  }
}
