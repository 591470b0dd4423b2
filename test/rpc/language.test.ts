import assert from 'node:assert/strict'
import { library } from './support/library.ts'
import { Session } from './support/session.ts'

describe('the language of the server', function () {
  this.timeout(40_000)
  async function inSession(options: Record<string, unknown>, locale: string | undefined, test: (session: Session) => Promise<void>): Promise<void> {
    const session = await Session.start({ files: library, initializationOptions: { corpus: ['library'], ...options }, ...locale === undefined ? {} : { locale } })
    try {
      await session.open('a.md', 'In 62 sailors with scurvy, response at week 2 was more frequent with lemon juice than with vinegar (OR 4.72, 95% CI 1.48 to 12.31; p = .007) [@lind2020].\n')
      await test(session)
    } finally {
      await session.stop()
    }
  }

  it('is that of the client: problems, fixes and cards', () => inSession({}, 'de-AT', async session => {
    const [problem] = await session.diagnostics('a.md')
    assert.equal(problem?.message, '4.72 müsste 4.27 sein: Lind et al. (2020) berichtet Odds Ratio 4.27; zwei Ziffern scheinen vertauscht zu sein.')
    assert.match(problem.relatedInformation![0]!.message, /im Abstract gelesen/)
    const titles = (await session.actions('a.md', problem.range)).map(({ title }) => title)
    assert.ok(titles.includes('4.27 verwenden, wie Lind et al. (2020) berichtet'), titles.join(', '))
    assert.match(await session.hoverText('a.md', { line: 0, character: 145 }), /Nur das Abstract ist erfasst/)
  }))

  it('can be another than the client names', () => inSession({ language: 'fr' }, 'de', async session => {
    const [problem] = await session.diagnostics('a.md')
    assert.match(problem?.message as string, /^4\.72 devrait être 4\.27 /)
  }))

  it('is English where the client names none, or one that is not spoken', async () => {
    for (const locale of [undefined, 'pt-br']) {
      await inSession({}, locale, async session => assert.match((await session.diagnostics('a.md'))[0]?.message as string, /^4\.72 should be 4\.27: /))
    }
  })
})
