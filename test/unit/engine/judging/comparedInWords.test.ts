import { corpusOf } from '../notes.ts'
import { suite } from './statementSuite.ts'

suite('as good as another, and not as good', corpusOf({ head: 'reed2020 Reed 2020', says: ['Electroconvulsive therapy was superior to ketamine.'] }, { head: 'shaw2021 Shaw 2021', says: ['Esketamine did not differ from ketamine.'] }), [
  'Ketamine was [as effective as|contradicted] ECT [@reed2020].',
  'Ketamine worked [just as well as|contradicted] ECT [@reed2020].',
  'Ketamine was [not as effective as|supported] ECT [@reed2020].',
  'Ketamine was on [a par with|contradicted] ECT [@reed2020].',
  'Ketamine [fell short of|supported] ECT [@reed2020].',
  'ECT [fell short of|contradicted] ketamine [@reed2020].',
  'ECT [lagged behind|contradicted] ketamine [@reed2020].',
  'Patients fared [better|supported] with ECT than with ketamine [@reed2020].',
  'Patients fared [better|contradicted] with ketamine than with ECT [@reed2020].',
  'In comparison with ECT, ketamine was [non-inferior|contradicted] and could be given instead [@reed2020].',
  'ECT came out [ahead of|supported] ketamine session for session [@reed2020].',
  'Ketamine was [as effective as|silent] midazolam [@reed2020].',
  'ECT as well as ketamine was given [@reed2020].',
  'ECT was given as often as needed [@reed2020].',
  'Scores fell as soon as 4 h after ECT [@reed2020].',
  'Esketamine did [as well as|supported] ketamine [@shaw2021].',
  'Ketamine could be as effective as ECT [@reed2020].',
])

suite('what a word stands for that names no side by itself', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Ketamine works better in anxious than in non-anxious depression.',
  'Ketamine twice a week and three times a week showed no significant difference in maintaining the effect.',
] }), [
  'Anxious depression does [worse|contradicted] on ketamine than the non-anxious kind [@reed2020].',
  'Anxious depression does [better|supported] on ketamine than the non-anxious kind [@reed2020].',
  'Anxious depression does [better|silent] on ketamine than the bipolar kind [@reed2020].',
  'Three infusions a week clearly [beat|contradicted] two when it came to maintaining the effect [@reed2020].',
  'Three infusions a week clearly [beat|silent] one when it came to maintaining the effect [@reed2020].',
])

suite('a comparison beside its figure', corpusOf({ head: 'reed2020 Reed 2020', says: ['Esketamine improved the MADRS significantly more than placebo.'] }), [
  'Esketamine improved the MADRS by 3.8 points [less|contradicted] than placebo [@reed2020].',
  'Esketamine improved the MADRS by 3.8 points [more|supported] than placebo [@reed2020].',
])
