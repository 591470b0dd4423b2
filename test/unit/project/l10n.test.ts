/** The interface in other languages: every text that the client shows has its translation, and no translation is left over. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { said } from './said.ts'
import { root, sources } from './sources.ts'

type Texts = Record<string, string>
const languages = ['de', 'es', 'fr', 'zh-cn']
const read = (path: string): Texts => JSON.parse(readFileSync(join(root, path), 'utf8')) as Texts

/** What stands for a value that is filled in. */
const placeholders = (text: string): string[] => [...text.matchAll(/\{\d\}|\]\([^)]*\)|`[^`]*`/g)].map(([mark]) => mark).sort()

/** The texts in `t('…')`. A text that is put together at run time could not be translated, and fails here. */
const shown = [...new Set(sources('client/src').flatMap(({ text }) => [...text.matchAll(/\bt\(\s*(?:'((?:[^'\\]|\\.)*)'|[^)]{0,40})/g)].map(([call, words]) => {
  assert.ok(words !== undefined, `${call} is no plain text`)
  return words
})))]

describe('the language of the interface', () => {
  it('is known for every file of translations', () => {
    const named = (folder: string, pattern: RegExp): string[] => readdirSync(join(root, folder)).flatMap(name => pattern.exec(name)?.[1] ?? []).sort()
    assert.deepEqual(named('l10n', /^bundle\.l10n\.(.+)\.json$/), languages)
    assert.deepEqual(named('.', /^package\.nls\.(.+)\.json$/), languages)
  })

  it('finds the texts of the client', () => assert.ok(shown.length > 100 && shown.includes('Evidence table'), `${shown.length} texts`))

  for (const language of languages) {
    it(`${language}: the client`, () => {
      const texts = read(`l10n/bundle.l10n.${language}.json`)
      assert.deepEqual(shown.filter(text => !texts[text]), [], 'without a translation')
      assert.deepEqual(Object.keys(texts).filter(text => !shown.includes(text)), [], 'no longer shown')
      assert.deepEqual(shown.filter(text => placeholders(text).join() !== placeholders(texts[text]!).join()), [], 'with other places to fill in')
    })

    it(`${language}: what the server says`, () => {
      const sentences = said()
      const texts = read(`server/src/engine/wording/languages/${language}.json`)
      const places = (text: string): string => (text.match(/\{\d\}/g) ?? []).sort().join()
      assert.ok(sentences.length > 200, `${sentences.length} sentences`)
      assert.deepEqual(sentences.filter(sentence => !texts[sentence]), [], 'without a translation')
      assert.deepEqual(Object.keys(texts).filter(sentence => !sentences.includes(sentence)), [], 'no longer said')
      assert.deepEqual(sentences.filter(sentence => places(sentence) !== places(texts[sentence]!)), [], 'with other places to fill in')
    })

    it(`${language}: commands, views, settings and the walkthrough`, () => {
      const english = read('package.nls.json')
      const texts = read(`package.nls.${language}.json`)
      assert.deepEqual(Object.keys(texts).sort(), Object.keys(english).sort())
      const commands = (text: string): string => [...text.matchAll(/\(command:[^)]*\)|`[^`]*`/g)].map(([mark]) => mark).sort().join()
      assert.deepEqual(Object.keys(english).filter(key => commands(english[key]!) !== commands(texts[key]!)), [], 'with other links or code')
    })
  }

  it('names only texts that are there, in the package', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8')
    const used = [...new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key!))].sort()
    assert.deepEqual(used, Object.keys(read('package.nls.json')).sort())
  })

  it('ships the pictures of the walkthrough', () => {
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { contributes: { walkthroughs: { steps: { media: { image?: string, markdown?: string } }[] }[] } }
    const files = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image ?? media.markdown ?? ''))
    assert.deepEqual(files.filter(file => !existsSync(join(root, file))), [])
  })
})
