import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the servers were asked, in order: paths with their queries. */
export interface FakeServers { url: string, asked: string[], answer: Record<string, string | number>, close: () => Promise<void> }

const crossref = JSON.stringify({ status: 'ok', message: {
  DOI: '10.5555/lind.1', type: 'journal-article', title: ['Lemon juice &amp; <i>scurvy</i>'], subtitle: ['a trial'], author: [{ family: 'Lind', given: 'James' }, { name: 'The Salisbury Group' }],
  issued: { 'date-parts': [[1753, 5]] }, 'container-title': ['Journal of Naval Medicine'], volume: '12', issue: '3', page: '101-110', ISSN: ['1111-1111'],
} })
const pubmed = `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID><Article><Journal><JournalIssue><PubDate><Year>1753</Year></PubDate></JournalIssue><Title>Journal of Naval Medicine</Title></Journal><ArticleTitle>Lemon juice.</ArticleTitle>
<Abstract><AbstractText>Remission was 55%.</AbstractText></Abstract><AuthorList><Author><LastName>Lind</LastName><ForeName>James</ForeName></Author></AuthorList></Article>
<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><PMID>8</PMID></CommentsCorrections></CommentsCorrectionsList></MedlineCitation></PubmedArticle></PubmedArticleSet>`
const europePmc = JSON.stringify({ resultList: { result: [{ source: 'PPR', doi: '10.5555/pre.1', title: 'A preprint.', authorList: { author: [{ lastName: 'Cook', firstName: 'James' }] }, firstPublicationDate: '2020-03-01', abstractText: 'It was 5%.' }] } })

/** A server on this machine that speaks like Crossref, PubMed and Europe PMC about two made-up works. Answers can be changed; a number is a status. */
export async function fakeServers(): Promise<FakeServers> {
  const asked: string[] = []
  const answer: Record<string, string | number> = {
    '/works/10.5555%2Flind.1': crossref,
    '/entrez/eutils/esearch.fcgi?term="10.5555/lind.1"[doi]': JSON.stringify({ esearchresult: { idlist: ['7'] } }),
    '/entrez/eutils/esearch.fcgi': JSON.stringify({ esearchresult: { idlist: [] } }),
    '/entrez/eutils/efetch.fcgi?id=7': pubmed,
    '/entrez/eutils/efetch.fcgi': '<PubmedArticleSet></PubmedArticleSet>',
    '/europepmc/webservices/rest/search?query=DOI:"10.5555/pre.1"': europePmc,
    '/europepmc/webservices/rest/search': JSON.stringify({ resultList: { result: [] } }),
  }
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    asked.push(request.url ?? '')
    const special = [...url.searchParams].map(([name, value]) => answer[`${url.pathname}?${name}=${value}`]).find(each => each !== undefined)
    const body = special ?? answer[url.pathname] ?? 404
    response.writeHead(typeof body === 'number' ? body : 200).end(typeof body === 'number' ? '' : body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, answer, close: () => new Promise(resolve => { server.close(() => resolve()); server.closeAllConnections() }) }
}
