import { corpusOf } from '../notes.ts'
import { suite } from './statementSuite.ts'

suite('how a treatment was borne', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Ketamine was safe and well tolerated.',
  'Esketamine was poorly tolerated in older adults.',
] }), [
  'Ketamine was [well tolerated|supported] [@reed2020].',
  'Ketamine was [not well tolerated|contradicted] [@reed2020].',
  'Ketamine was generally tolerated [poorly|contradicted] [@reed2020].',
  'The [tolerability of ketamine was good|supported] [@reed2020].',
  'Ketamine proved [safe|supported] [@reed2020].',
  'Ketamine proved [unsafe|contradicted] [@reed2020].',
  'Esketamine was [well tolerated|contradicted] in older adults [@reed2020].',
  'Lithium was [poorly tolerated|silent] [@reed2020].',
  'Ketamine was better tolerated than lithium [@reed2020].',
  'Whether ketamine was well tolerated is not said [@reed2020].',
  'Patients who had not tolerated lithium were given ketamine [@reed2020].',
  'Ketamine is a safe drug [@reed2020].',
])

suite('what happened, and what did not', corpusOf({ head: 'reed2020 Reed 2020', says: ['No serious adverse events occurred with ketamine.'] }, { head: 'shaw2021 Shaw 2021', says: ['No serious adverse event was ascribed to the study drug.'] }), [
  '[Serious adverse events|contradicted] occurred with ketamine [@reed2020].',
  'Several [serious adverse events|contradicted] were recorded [@reed2020].',
  'There were [serious adverse events|contradicted] [@reed2020].',
  'One patient had a [serious adverse event|contradicted] [@reed2020].',
  'There were [no serious adverse events|supported] [@reed2020].',
  '[None of the adverse events was serious|supported] [@reed2020].',
  'Ketamine was given [without serious adverse events|supported] [@reed2020].',
  'Adverse events occurred with ketamine [@reed2020].',
  'The rate of serious adverse events was recorded [@reed2020].',
  'Staff watched for serious adverse events [@reed2020].',
  'Serious adverse events would have ended the trial [@reed2020].',
  '[Serious adverse events|silent] occurred [@shaw2021].',
])

suite('what came to harm', corpusOf({ head: 'reed2020 Reed 2020', says: ['Ketamine did not harm cognitive functioning.', 'Ketamine impaired working ability.'] }), [
  'Cognition was [unharmed|supported] by ketamine [@reed2020].',
  'Cognition [suffered|contradicted] under ketamine [@reed2020].',
  'Cognition did [not suffer|supported] under ketamine [@reed2020].',
  'Cognition got [worse|contradicted] with ketamine [@reed2020].',
  'Ketamine did [no harm|supported] to cognition [@reed2020].',
  'Ketamine [spared|supported] cognition [@reed2020].',
  'Sleep [suffered|silent] under ketamine [@reed2020].',
  'Patients suffered from poor cognition [@reed2020].',
  'Those who suffered had been given ketamine [@reed2020].',
])

suite('who dropped out', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Adverse events that were serious were more frequent with electroconvulsive therapy than with ketamine.',
  'Dropping out for adverse events was more frequent with ketamine than with electroconvulsive therapy.',
] }), [
  '[More|contradicted] patients dropped out for adverse events with ECT than with ketamine [@reed2020].',
  'Drop-outs for adverse events were [rarer|contradicted] with ketamine [@reed2020].',
  'Drop-outs for adverse events were [more frequent|supported] with ketamine [@reed2020].',
  'Serious adverse events were [rarer|contradicted] with ECT than with ketamine [@reed2020].',
  'Ketamine brought [more|contradicted] serious adverse events than ECT [@reed2020].',
])
