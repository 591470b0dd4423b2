import assert from 'node:assert/strict'
import type { Session} from './support/session.ts';
import { inSession, until } from './support/session.ts'

const entries = { aust: 'Aust, S., Gärtner, M., & Basso, L. (2019). Anxiety during the infusion of an example. Journal, 29, 1-2.', berman: 'Berman, R., & Krystal, J. (2000). Effects of an example in people. Journal, 47, 351-354.' }
const list = `# References\n\n${entries.aust}\n\n${entries.berman}\n`

describe('a manuscript of several files', function () {
  this.timeout(40_000)

  /** The problems of an open document as "code “place”". */
  const problems = async (session: Session, name: string): Promise<string[]> =>
    (await session.diagnostics(name)).map(({ code, range }) => `${code} “${session.document(name).getText(range)}”`)

  const chapter = 'So say (Aust et al., 2019), Berman and Krystal (2000) and (Nobody, 2001).\n'
  const files = { 'main.qmd': '{{< include parts/one.qmd >}}\n\n{{< include parts/list.qmd >}}\n', 'parts/one.qmd': chapter, 'parts/list.qmd': list }

  it('has the list of another file, which takes in neither', () => inSession({ files }, async session => {
    await session.open('parts/one.qmd', chapter, 'quarto')
    assert.deepEqual(await problems(session, 'parts/one.qmd'), ['missing-reference “Nobody, 2001”'])
    await session.open('parts/list.qmd', list, 'quarto')
    assert.deepEqual(await problems(session, 'parts/list.qmd'), [])
  }))

  it('counts what is unsaved in an open part, and asks for the others to be checked again', () => inSession({ files }, async session => {
    await session.open('parts/one.qmd', chapter, 'quarto')
    await session.open('parts/list.qmd', list, 'quarto')
    assert.deepEqual(await problems(session, 'parts/list.qmd'), [])
    const { refreshes } = session
    await session.change('parts/one.qmd', 'So say (Aust et al., 2019).\n')
    assert.deepEqual(await problems(session, 'parts/list.qmd'), [`uncited-reference “${entries.berman}”`])
    await until('the other part to be asked for', () => session.refreshes > refreshes)
    await session.close('parts/one.qmd')
    await until('the saved part', async () => (await problems(session, 'parts/list.qmd')).length === 0)
  }))

  it('follows a part that another program writes', () => inSession({ files }, async session => {
    await session.open('parts/list.qmd', list, 'quarto')
    assert.deepEqual(await problems(session, 'parts/list.qmd'), [])
    session.write('parts/one.qmd', 'So say (Aust et al., 2019).\n')
    assert.deepEqual(await problems(session, 'parts/list.qmd'), [`uncited-reference “${entries.berman}”`])
  }))

  it('has the bibliography that the main file names', () => inSession({
    files: { 'thesis/main.tex': '\\begin{document}\n\\include{parts/one}\n\\bibliography{refs}\n\\end{document}\n', 'thesis/refs.bib': '@article{one, author = {Writer, Own}, title = {A title}, year = {2020}}\n' },
  }, async session => {
    await session.open('thesis/parts/one.tex', 'See \\cite{one} and \\cite{two}.\n', 'latex')
    assert.deepEqual(await problems(session, 'thesis/parts/one.tex'), ['unknown-citation “two”'])
  }))

  it('says where a file is missed, until it is there', () => inSession({}, async session => {
    const text = '{{< include parts/one.qmd >}}\n'
    await session.open('main.qmd', text, 'quarto')
    assert.deepEqual(await problems(session, 'main.qmd'), ['missing-part “parts/one.qmd”'])
    session.write('parts/one.qmd', text.replace('parts/one', '../main'))
    assert.deepEqual(await problems(session, 'main.qmd'), ['missing-part “parts/one.qmd”'])
    session.write('parts/one.qmd', 'Text.\n')
    assert.deepEqual(await problems(session, 'main.qmd'), [])
  }))

  it('is every file by itself in an untrusted workspace', () => inSession({ files, initializationOptions: { restricted: true } }, async session => {
    await session.open('parts/one.qmd', chapter, 'quarto')
    assert.deepEqual(await problems(session, 'parts/one.qmd'), [])
  }))
})
