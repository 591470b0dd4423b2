import assert from 'node:assert/strict'
import { inEnglish, languageNamed, sayIn } from '../../../../server/src/engine/wording/say.ts'

describe('say', () => {
  it('fills in what the sentence is about', () => assert.equal(inEnglish`${'2.89'} should be ${28.94}`, '2.89 should be 28.94'))

  it('says the sentence in another language, which orders its places as it needs', () => {
    const say = sayIn('de')
    assert.equal(say`${'2.89'} should be ${'28.94'}`, '2.89 müsste 28.94 sein')
    assert.equal(sayIn('zh-cn')`${'65'}% of ${31} is not a whole number of people; ${'64.5%'} would be.`, '31 的 65% 不是整数人数；64.5% 才是。')
  })

  it('takes what is filled in as it is', () => assert.equal(sayIn('de')`${'{1} and $&'} and ${'{0}'}`, '{1} and $& und {0}'))

  it('says in English what has no translation', () => assert.equal(sayIn('fr')`nobody says ${'this'}`, 'nobody says this'))

  for (const [name, language] of [['de', 'de'], ['de-AT', 'de'], ['fr_CA.UTF-8', 'fr'], ['zh-Hans-CN', 'zh-cn'], ['zh_TW', 'zh-cn'], ['C.UTF-8', 'en'], ['pt-br', 'en'], ['', 'en'], [undefined, 'en']] as const) {
    it(`knows “${String(name)}” as ${language}`, () => assert.equal(languageNamed(name), language))
  }
})
