import { corpusOf } from '../notes.ts'
import { suite } from './statementSuite.ts'

suite('of most, and of few', corpusOf({ head: 'reed2020 Reed 2020', says: ['Most responders relapsed once therapy had ended.'] }), [
  'After the therapy, [most of those who had responded slid back|supported] [@reed2020].',
  'The [majority of responders relapsed|supported] after therapy [@reed2020].',
  '[Few responders stayed well|supported] in the end [@reed2020].',
  '[Most responders stayed well|contradicted] once therapy was over [@reed2020].',
  'Only a [few of the responders relapsed|contradicted] [@reed2020].',
  '[Most responders did not relapse|contradicted] once therapy had ended [@reed2020].',
  '[Most responders kept their gains|contradicted] when therapy stopped [@reed2020].',
  '[Most of the non-responders relapsed|silent] once therapy had ended [@reed2020].',
  'Most trials of those who relapsed were small [@reed2020].',
  'Most of the patients with relapsed depression were women [@reed2020].',
  'Whether most responders stayed well is not known [@reed2020].',
])
