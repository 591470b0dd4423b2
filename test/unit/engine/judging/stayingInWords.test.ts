import { corpusOf } from '../notes.ts'
import { suite } from './statementSuite.ts'

suite('until when an effect lasted, and when it was over', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'The effect of ketamine on anxiety persisted until 72 hours after infusion, but not thereafter.',
  'The effect of ketamine on pain persisted for up to two weeks.',
  'Ketamine was no longer superior to placebo by day 10.',
  'The benefit on sleep lasted.',
] }), [
  'The effect on anxiety [held|contradicted] up beyond 72 hours [@reed2020].',
  'The effect on anxiety [persisted|contradicted] for weeks [@reed2020].',
  'The effect on anxiety had [gone|supported] after 72 hours [@reed2020].',
  'The effect on anxiety [faded|contradicted] within hours [@reed2020].',
  'The effect on anxiety had [gone|contradicted] by day 2 [@reed2020].',
  'The effect on anxiety had [gone|silent] by day 30 [@reed2020].',
  'The effect on anxiety [persisted|silent] to day 1 in another trial, it seems [@reed2020].',
  'The effect on anxiety eventually [wore off|silent] [@reed2020].',
  'The effect on pain [evaporated|contradicted] within days [@reed2020].',
  'The effect on pain had [gone|silent] by day 30 [@reed2020].',
  'By day 10, ketamine had [kept its lead|contradicted] over placebo [@reed2020].',
  'By day 10, ketamine had [lost its edge|supported] over placebo [@reed2020].',
  'By day 10, ketamine had [kept its lead|silent] over midazolam [@reed2020].',
  'Interest in the effect faded within hours [@reed2020].',
])

suite('what is kept up', corpusOf({ head: 'reed2020 Reed 2020', says: ['Weekly infusions of ketamine were enough to keep up the antidepressant effect.'] }, { head: 'shaw2021 Shaw 2021', says: ['The effect of ketamine showed no significant decline when treatments were repeated.'] }), [
  'Weekly infusions [kept up|supported] the antidepressant effect [@reed2020].',
  'The antidepressant effect was [lost|contradicted] with weekly infusions [@reed2020].',
  'Weekly infusions are meant to keep up the antidepressant effect [@reed2020].',
  'It [significantly|contradicted] wears off from one treatment to the next [@shaw2021].',
  'It has side effects that [wear off|silent] from one treatment to the next [@shaw2021].',
])

suite('what goes with one outcome and not with another', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'More treatment-resistant cases remitted less often with ketamine.',
  'Response to ketamine did not depend significantly on the degree of treatment resistance.',
] }), [
  'Failing more drugs beforehand [meant a smaller|supported] chance of remission, but not [of response|supported] [@reed2020].',
  'Failing more drugs beforehand [meant a smaller|contradicted] chance of response, but not [of remission|contradicted] [@reed2020].',
])

suite('what goes with what, in other words', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Slower processing speed at baseline went with a better antidepressant response.',
  'Higher anxiety during the infusions predicted non-response.',
  'Ketamine maintenance was associated with better functioning at work.',
  'Severity was not associated with remission.',
] }), [
  'Quick processing before treatment [went with a better antidepressant response|contradicted] [@reed2020].',
  'Slow processing before treatment [went hand in hand with a better antidepressant response|supported] [@reed2020].',
  'Anxiety during the infusions [foretold|contradicted] a good response [@reed2020].',
  'Anxiety during the infusions [foretold|supported] a poor response [@reed2020].',
  'Ketamine maintenance [went together with worse|contradicted] functioning at work [@reed2020].',
  'Greater severity [meant a smaller|contradicted] chance of remission [@reed2020].',
  'Remission meant a smaller score [@reed2020].',
  'Slow processing is not [necessary|silent] for mood to improve [@reed2020].',
])

suite('what follows the dose', corpusOf({ head: 'reed2020 Reed 2020', says: ['The anxiolytic effect of ketamine, dissociative side effects and nausea followed the dose.', 'Craving did not depend on the dose.'] }), [
  'Dissociation [rose|supported] with the dose of ketamine [@reed2020].',
  'Dissociation [was dose-dependent|supported] [@reed2020].',
  'Dissociation was [unrelated|contradicted] to the dose [@reed2020].',
  'The dose made [no difference|contradicted] to nausea [@reed2020].',
  'Craving [grew|contradicted] with the dose [@reed2020].',
  'Pain [grew|silent] with the dose [@reed2020].',
  'A dose-dependent design was used [@reed2020].',
  'Nausea grew with each dose of lithium, they feared [@reed2020].',
])

suite('what is put off', corpusOf({ head: 'reed2020 Reed 2020', says: ['Esketamine delayed relapse.', 'Relapse came later with esketamine than with placebo.'] }), [
  'Esketamine [delayed|supported] relapse [@reed2020].',
  'Esketamine did [not delay|contradicted] relapse [@reed2020].',
  'Esketamine [hastened|contradicted] relapse [@reed2020].',
  'Stopping esketamine hastened relapse [@reed2020].',
  'Withdrawal of esketamine hastened relapse [@reed2020].',
  'Relapse came [sooner|contradicted] with esketamine than with placebo [@reed2020].',
  'Relapse came [sooner|silent] with esketamine than with lithium [@reed2020].',
  'Recovery was [delayed|silent] [@reed2020].',
])
