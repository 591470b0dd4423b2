import { corpusOf } from '../notes.ts'
import { suite } from './statementSuite.ts'

suite('an effect as treatment goes on', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'The effect of ketamine showed no significant decline when treatments were repeated (p > 0.05).',
  'With ketamine maintenance therapy, the analgesic effect was sustained.',
] }, { head: 'shaw2021 Shaw 2021', says: ['Repeated ketamine infusions had a cumulative antidepressant effect.'] }), [
  'There was [no significant loss|supported] of efficacy over repeated sessions [@reed2020].',
  'With each further session the benefit [shrank significantly|contradicted], at least in routine care [@reed2020].',
  'Repeating the treatment [significantly weakened|contradicted] its effect [@reed2020].',
  'With each further session side effects [lessened|silent] [@reed2020].',
  'Ketamine maintenance [failed to sustain|contradicted] the analgesic effect [@reed2020].',
  'The antidepressant effect [built up|supported] from infusion to infusion [@shaw2021].',
  'The antidepressant effect [grew|supported] with every infusion [@shaw2021].',
  'The antidepressant effect [shrank|contradicted] with every infusion [@shaw2021].',
  'Infusion by infusion, nausea [grew|silent] [@shaw2021].',
])

suite('what was shown to change', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'In adults with asthma, the odds of response did not differ significantly between esketamine and control.',
  'In adults with COPD, the odds of response were higher with esketamine than with control.',
  'Against saline, one infusion of ketamine significantly improved depressive symptoms within 72 h.',
  'Midazolam had an effect on pain over the midazolam infusions.',
] }), [
  'In asthma, esketamine could [not be shown to raise|supported] the chance of responding [@reed2020].',
  'In asthma, esketamine was shown to [raise|contradicted] the chance of responding [@reed2020].',
  'In asthma, esketamine [raised|contradicted] the odds of response over control [@reed2020].',
  'In COPD, esketamine [raised|supported] the odds of response [@reed2020].',
  'In COPD, esketamine could [not be shown to raise|contradicted] the chance of responding [@reed2020].',
  'In malaria, esketamine was shown to [raise|silent] the odds of response [@reed2020].',
  'In asthma, patients who could not be shown to [improve|silent] had more of it [@reed2020].',
  'Ketamine was [no better|contradicted] than saline over the first 72 hours [@reed2020].',
  'Ketamine was [better|supported] than saline within 72 hours [@reed2020].',
  'Ketamine was [no better|silent] than saline at four weeks [@reed2020].',
  'Ketamine did [not improve|contradicted] depressive symptoms over placebo within 72 hours [@reed2020].',
  'Ketamine was [no better|silent] than midazolam within 72 hours [@reed2020].',
])

suite('patients and the others', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Non-responders reported significantly more anxiety during the infusions than responders.',
  'Higher dissociation during the infusions predicted non-response at the end of treatment.',
  'Remission of suicidal ideation was more frequent with ketamine than with placebo.',
  'Nausea and vertigo were more frequent with esketamine plus antidepressant than with antidepressant plus placebo.',
] }), [
  'Patients who went on to benefit had reported [more|contradicted] anxiety during the infusions than those who did not [@reed2020].',
  'Patients who did not respond felt [more|supported] anxiety during the infusions than the others [@reed2020].',
  'Responders felt [more|contradicted] anxiety during the infusions than the rest [@reed2020].',
  'This fits the observation that non-responders describe [more|supported] anxiety during the infusions [@reed2020].',
  'Women felt [more|silent] anxiety during the infusions than the others [@reed2020].',
  'The more dissociation during the infusions, the [less likely|supported] patients were to respond [@reed2020].',
  'The more dissociation during the infusions, the [more likely|contradicted] patients were to respond [@reed2020].',
  'Dissociation during the infusions [predicted a better response|contradicted] [@reed2020].',
  'Dissociation during the infusions [predicted|silent] relapse [@reed2020].',
  'Suicidal ideation was [less frequent|supported] with ketamine than with placebo [@reed2020].',
  'Nausea was [more frequent|supported] with esketamine than with placebo [@reed2020].',
  'Vertigo was [less frequent|contradicted] with esketamine than with placebo [@reed2020].',
  'Nausea was [less frequent|silent] with esketamine than with midazolam [@reed2020].',
])

suite('what goes on about what was graded', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'A higher number of failed antidepressant trials went with less stable remission, but was not associated with stable response.',
] }), [
  'The more antidepressants had failed, the [lower|supported] the odds of stable remission, whereas stable response was [unaffected|supported] [@reed2020].',
  'The more antidepressants had failed, the lower the odds of stable response, whereas stable remission was [unaffected|contradicted] [@reed2020].',
  'The more antidepressants had failed, the lower the odds of remission, whereas sleep was [unaffected|silent] [@reed2020].',
])

suite('who is ahead', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Electroconvulsive therapy was superior to ketamine.',
  'In neither study was esketamine superior to placebo for suicidal symptoms.',
  'Esketamine 84 mg did not differ significantly from placebo for pain.',
  'In asthma, the odds of response did not differ significantly between midazolam and control.',
  'Days abstinent were significantly more with ketamine than with placebo.',
  'The effect of ketamine showed no significant decline when treatments were repeated.',
] }), [
  'ECT came out [ahead of|supported] ketamine [@reed2020].',
  'Ketamine came out [ahead of|contradicted] ECT [@reed2020].',
  'Ketamine was [ahead of|silent] midazolam [@reed2020].',
  'Ketamine [equalled|contradicted] ECT [@reed2020].',
  'Ketamine [outdid|contradicted] ECT [@reed2020].',
  '[Neither of the twin trials|supported] could show that the spray outdid placebo for suicidal symptoms [@reed2020].',
  'Both trials proved the spray able to reduce suicidality [more|contradicted] than placebo [@reed2020].',
  'Esketamine 84 mg [separated significantly|contradicted] from placebo for pain [@reed2020].',
  'Esketamine 84 mg [separated significantly|silent] from placebo for anxiety [@reed2020].',
  'The two groups were kept separate from each other [@reed2020].',
  'The pooled trials confirm a [significant benefit|contradicted] in asthma [@reed2020].',
  'The pooled trials confirm a [significant benefit|silent] in malaria [@reed2020].',
  'Adding psychotherapy to ketamine [raised|silent] abstinence over placebo [@reed2020].',
  'The benefit does [not wear off|supported] over repeated treatments [@reed2020].',
  'The effect fades: it [significantly declined|contradicted] with repetition [@reed2020].',
  'Interest in the study [wore off|silent] [@reed2020].',
])

suite('what separates, misses significance and meets an endpoint', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Esketamine 84 mg plus antidepressant did not differ significantly from placebo nasal spray plus antidepressant.',
  'In patients of ≥65 years, esketamine did not differ significantly from placebo in the change in MADRS score, the primary endpoint (p = 0.059).',
  'In patients of 65 to 74 years, the MADRS score fell significantly more with esketamine than with placebo (subgroup analysis).',
] }, { head: 'shaw2021 Shaw 2021', says: [
  'The HAM-D score, the primary outcome, fell significantly more with ketamine than with midazolam (p = .004).',
  'The improvement on the BDI was moderate and not statistically significant.',
] }, { head: 'ford2022 Ford 2022', says: ['Ketamine twice a week and three times a week showed no significant difference in maintaining the antidepressant effect.'] },
{ head: 'dale2019 Dale 2019', says: ['Six ketamine infusions were not superior to placebo.'] }), [
  'The higher fixed dose, 84 mg, [separated significantly|contradicted] from placebo at the end of the trial [@reed2020].',
  'The 84 mg dose [separated|contradicted] from placebo [@reed2020].',
  'At 84 mg the difference from placebo fell short of [significance|supported] [@reed2020].',
  'The gain on the BDI missed [significance|supported] [@shaw2021].',
  'The gain on the BDI reached [significance|contradicted] [@shaw2021].',
  'Ketamine [separated|supported] from midazolam on the HAM-D [@shaw2021].',
  'Patients were [separated|silent] from their families [@reed2020].',
  'Six infusions did [not, however, separate|supported] from placebo [@dale2019].',
  'Six infusions did, however, [separate|contradicted] from placebo [@dale2019].',
  'Three infusions a week clearly [beat|contradicted] two [@ford2022].',
  'The difference between the schedules was [significant|contradicted] [@ford2022].',
  'The trial [met its primary endpoint|contradicted] [@reed2020].',
  'The [primary endpoint was reached|contradicted] in older people [@reed2020].',
  'The trial [did not meet its primary endpoint|supported] [@reed2020].',
  'The [primary comparison was not significant|supported] [@reed2020].',
  'The trial [missed its primary end point|supported] [@reed2020].',
  'The trial [failed on its primary endpoint|contradicted] [@shaw2021].',
  'The trial [met its primary endpoint|supported] [@shaw2021].',
  'Those of 65 to 74 years [met the primary endpoint|silent] [@reed2020].',
  'The trial was designed to [meet its primary endpoint|silent] within a month [@reed2020].',
  'Whether the trial [met its primary endpoint|silent] depends on whom one asks [@reed2020].',
  'The primary endpoint was the change in score [@shaw2021].',
])

suite('what something works by, and what is added to it', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'The antidepressant effect of the metabolite (2R,6R)-hydroxynorketamine (HNK) did not depend on the NMDA receptor.',
] }, { head: 'shaw2021 Shaw 2021', says: ['The effect of combining ketamine with psychotherapy was not statistically significant.'] }), [
  'The (2R,6R)-HNK metabolite [acts through|contradicted] the NMDA receptor, the animal data suggest [@reed2020].',
  'Hydroxynorketamine [owes its antidepressant action to|contradicted] the NMDA receptor [@reed2020].',
  'The antidepressant effect of the metabolite is [mediated by|contradicted] the NMDA receptor [@reed2020].',
  'The metabolite does [not act through|supported] the NMDA receptor [@reed2020].',
  'Ketamine [acts through|silent] the NMDA receptor [@reed2020].',
  'The metabolite [acts through|silent] the AMPA receptor [@reed2020].',
  'Adding psychotherapy to ketamine [significantly raised|contradicted] abstinence [@shaw2021].',
  'The addition of psychological therapy to ketamine had a [significant effect|contradicted] [@shaw2021].',
  'Adding psychotherapy to ketamine did [not yield a significant extra effect|supported] [@shaw2021].',
  'Ketamine [significantly raised|silent] abstinence [@shaw2021].',
])

suite('what became of a few', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Depressive symptoms increased after ketamine in 8.4% of the patients.',
  'Suicidal ideation decreased after ketamine in 73.0% of the patients.',
] }), [
  'Depressive symptoms [fell|silent] after ketamine [@reed2020].',
  'Depressive symptoms [increased|silent] after ketamine [@reed2020].',
  'Suicidal ideation [decreased|supported] after ketamine [@reed2020].',
  'Suicidal ideation [increased|contradicted] after ketamine [@reed2020].',
])
