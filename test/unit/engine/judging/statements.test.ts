import { corpusOf } from '../notes.ts'
import { suite } from './statementSuite.ts'

suite('what a report denies', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'In neither study was rituximab superior to placebo for pain on the VAS.',
  'There was no evidence that rituximab improved sleep.',
  'Tapentadol relieved pain better than placebo.',
] }), [
  'In neither of the two trials among adults was rituximab [superior|supported] to placebo for pain [@reed2020].',
  'In both trials, rituximab was [superior|contradicted] to placebo for pain [@reed2020].',
  'No trial could show that rituximab was [superior|supported] to placebo for pain [@reed2020].',
  'It should be noted that rituximab was [superior|contradicted] to placebo for pain [@reed2020].',
  'In neither of the two trials was rituximab [superior|silent] to placebo for nausea [@reed2020].',
  'In neither of the two trials was rituximab [superior|silent] to tapentadol for pain [@reed2020].',
  'Another trial should show that rituximab is superior to placebo for pain [@reed2020].',
  'Whether rituximab is superior to placebo for pain was not asked [@reed2020].',
  'Rituximab [improved|contradicted] sleep [@reed2020].',
  'The authors found no evidence that rituximab [improved|supported] sleep [@reed2020].',
  'Tapentadol relieves pain [better|supported] than placebo [@reed2020].',
  'It could not be shown that tapentadol relieves pain [better|silent] than rituximab [@reed2020].',
])

suite('more of one thing with more of another', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'More treatment-resistant cases remitted less often with lithium (p < 0.01).',
  'Response to lithium did not depend significantly on the degree of treatment resistance (p > 0.05).',
  'Slower processing speed at baseline went with a better antidepressant response.',
  'Older patients relapsed more often than younger ones.',
  'A higher body mass index predicted greater bleeding.',
  'In women, anxiety was associated with relapse.',
  'Severity was not associated with response to placebo.',
] }), [
  'Patients with more failed treatments behind them were [less likely|supported] to remit, but [not less likely|supported] to respond [@reed2020].',
  'The more drugs had failed before, the [less often|supported] patients remitted [@reed2020].',
  'The more drugs had failed before, the [more often|contradicted] patients remitted [@reed2020].',
  'The fewer drugs had failed before, the [more often|supported] patients remitted [@reed2020].',
  'Greater treatment resistance made [no difference|contradicted] to remission [@reed2020].',
  'Greater treatment resistance made [no difference|supported] to response [@reed2020].',
  'Greater treatment resistance made [no difference|silent] to relapse [@reed2020].',
  'Response was [rarer|contradicted] in the more treatment-resistant cases [@reed2020].',
  'Remission was [rarer|supported] in the more treatment-resistant cases [@reed2020].',
  'Remission was [rarer|silent] in the more anxious cases [@reed2020].',
  'More treatment-resistant patients responded [less often|contradicted] [@reed2020].',
  'Those who were more resistant were [less likely|supported] to remit [@reed2020].',
  'Those who were more resistant were [more likely|contradicted] to remit [@reed2020].',
  'Resistance was perhaps [associated|silent] with response [@reed2020].',
  'Faster processing speed before treatment was [associated with a better antidepressant response|contradicted] [@reed2020].',
  'Poor processing speed was [associated with a better antidepressant response|supported] [@reed2020].',
  'Better memory was [associated with a better antidepressant response|silent] [@reed2020].',
  'A higher body mass index [predicted greater|supported] bleeding [@reed2020].',
  'A lower body mass index [predicted greater|contradicted] bleeding [@reed2020].',
  'A higher body mass index [predicted greater|silent] mortality [@reed2020].',
  'In women, anxiety was [not associated|contradicted] with relapse [@reed2020].',
  'In men, anxiety was [not associated|silent] with relapse [@reed2020].',
  'Severity was [associated|contradicted] with response to placebo [@reed2020].',
  'Severity was [associated|silent] with response to ketamine [@reed2020].',
  'Older patients relapsed [less often|contradicted] than younger ones [@reed2020].',
])

suite('how often, and how much', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Insulin twice a day and four times a day showed no significant difference in efficacy.',
  'In asthma, budesonide at ≥ 2 mg lowered symptom scores more than lower doses did.',
] }, { head: 'marsh2021 Marsh 2021', says: [
  'Dialysis three times a week was superior to dialysis twice a week.',
] }, { head: 'moss2022 Moss 2022', says: ['Esketamine 84 mg plus an antidepressant did not differ significantly from placebo plus an antidepressant.'] }), [
  'Two and three sessions of dialysis per week did [not differ|contradicted] [@marsh2021].',
  'Esketamine 84 mg twice weekly plus an antidepressant was [significantly better|contradicted] than placebo plus an antidepressant [@moss2022].',
  'In TRANSFORM-1, the 84 mg dose proved [significantly superior|contradicted] to placebo plus an antidepressant [@moss2022].',
  'Esketamine 84 mg plus an antidepressant was [significantly better|silent] than lithium plus an antidepressant [@moss2022].',
  'Giving insulin four times a day was [more effective|contradicted] than twice a day [@reed2020].',
  'Giving insulin four times a day offered [no advantage|supported] over two times a day [@reed2020].',
  'Giving insulin three times a day offered [no advantage|silent] over two times a day [@reed2020].',
  'Giving insulin four times a week offered [no advantage|silent] over two times a week [@reed2020].',
  'Dialysis thrice weekly was [superior|supported] to dialysis twice weekly [@marsh2021].',
  'Twice-weekly dialysis was [superior|contradicted] to thrice-weekly dialysis [@marsh2021].',
  'Dialysis three times a week was [no better|contradicted] than twice a week [@marsh2021].',
  'Dialysis three times a week was [no better|silent] than once a week [@marsh2021].',
  'In asthma, higher doses of budesonide lowered symptom scores [more|supported] than lower doses [@reed2020].',
  'In asthma, lower doses of budesonide lowered symptom scores [more|contradicted] than higher ones [@reed2020].',
  'In asthma, higher doses of budesonide lowered heart rate [more|silent] than lower doses [@reed2020].',
])

suite('efficacy altogether', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Lithium was superior to placebo.',
], population: 'bipolar disorder' }, { head: 'marsh2021 Marsh 2021', says: [
  'The MADRS improved significantly more with lamotrigine than with placebo at week 8.',
  'Nausea was more frequent with lamotrigine than with placebo.',
] }, { head: 'moss2022 Moss 2022', says: [
  'The MADRS improved significantly more with valproate than with placebo.',
  'Response did not differ significantly between valproate and placebo.',
] }, { head: 'poe2023 Poe 2023', says: [
  'In patients aged 65 to 74 years, the change in MADRS score differed significantly between esketamine and placebo.',
  'In patients aged 75 years or older, the change in MADRS score did not differ significantly between esketamine and placebo.',
] }, { head: 'dunn2024 Dunn 2024', says: [
  'Esketamine 84 mg did not differ significantly from placebo.',
  'Esketamine 56 mg was significantly superior to placebo.',
] }), [
  'Lithium was [superior|supported] to placebo [@reed2020].',
  'Lithium worked [no better|contradicted] than placebo [@reed2020].',
  'Placebo was [superior|contradicted] to lithium [@reed2020].',
  'Lithium was [superior|silent] to quetiapine [@reed2020].',
  'Lithium was [superior|silent] to placebo in reaction time [@reed2020].',
  'Lithium was [better|silent] tolerated than placebo [@reed2020].',
  'Lamotrigine was [more effective|supported] than placebo [@marsh2021].',
  'Lamotrigine worked [no better|contradicted] than placebo [@marsh2021].',
  'At week 2, lamotrigine worked [no better|silent] than placebo [@marsh2021].',
  'Sleep was [no better|silent] with lamotrigine than with placebo [@marsh2021].',
  'Valproate was [superior|silent] to placebo [@moss2022].',
  'Valproate was [no better|silent] than placebo [@moss2022].',
  'At 65 to 74 years of age, esketamine and placebo [differed significantly|supported] [@poe2023].',
  'At the dose of 84 mg, esketamine was [significantly superior|contradicted] to placebo [@dunn2024].',
  'At the dose of 84 mg, esketamine was [not significantly better|supported] than placebo [@dunn2024].',
  'The 56 mg dose was [significantly superior|supported] to placebo [@dunn2024].',
  'The 28 mg dose was [significantly superior|silent] to placebo [@dunn2024].',
])

suite('a part of the patients and all of them', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'At day 3, 63% with ketamine against 32% with placebo were in remission (p < .001).',
  'In patients with depression, remission at day 3 did not differ significantly between ketamine and placebo.',
] }, { head: 'marsh2021 Marsh 2021', says: [
  'Six infusions of ketamine were not superior to placebo in depression with chronic pain.',
] }), [
  'Remission at day 3 was [no more frequent|silent] with ketamine than with placebo [@reed2020].',
  'Remission at day 3 was [more frequent|silent] with ketamine than with placebo [@reed2020].',
  'In patients with depression, remission at day 3 did [not differ|supported] between ketamine and placebo [@reed2020].',
  'We build on the trial in outpatients with chronic pain, in which repeated ketamine [outperformed|contradicted] placebo [@marsh2021].',
  'We build on the trial in outpatients with chronic pain, in which repeated ketamine outperformed itself [@marsh2021].',
])

suite('a side named far from its comparison', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Six infusions of ketamine were not superior to placebo.',
  'On the QIDS-SR, improvement was better with cognitive behavioral therapy than with treatment as usual.',
] }), [
  '[No superiority|supported] of six ketamine infusions over placebo was seen [@reed2020].',
  '[Superiority|contradicted] of six ketamine infusions over placebo was seen [@reed2020].',
  '[Superiority|silent] of six ketamine infusions over midazolam was seen [@reed2020].',
  'Patients given CBT fared [better|supported] on the QIDS-SR than those given treatment as usual [@reed2020].',
  'Patients given CBT fared [worse|contradicted] on the QIDS-SR than those given treatment as usual [@reed2020].',
])

suite('which of the patients', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'By preliminary evidence, ketamine works better in anxious than in non-anxious depression.',
] }), [
  'There are hints that anxious depression benefits [more|supported] from ketamine than non-anxious depression [@reed2020].',
  'Nonanxious depression benefits [more|contradicted] from ketamine than anxious depression [@reed2020].',
  'Anxious depression benefits [more|silent] from ketamine than bipolar depression [@reed2020].',
])

suite('what repeated treatment brings', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'The effect of botulinum toxin showed no significant decline when treatments were repeated (p > 0.05).',
  'Drug concentrations accumulated with repeated doses.',
] }, { head: 'marsh2021 Marsh 2021', says: [
  'The antidepressant effects of repeated sessions added up.',
] }), [
  'Repeating the treatment did [not noticeably weaken|supported] its effect [@reed2020].',
  'Over repeated sessions, the benefit did [not fade|supported] [@reed2020].',
  'The effect [declines significantly|contradicted] when treatments are repeated [@reed2020].',
  'Patients should be told that the effect of botulinum toxin [declines significantly|contradicted] when treatments are repeated [@reed2020].',
  'The effect [declines significantly|silent] with age [@reed2020].',
  'The effect might decline when treatments are repeated [@reed2020].',
  'Muscle strength [declined|silent] when treatments were repeated [@reed2020].',
  'The gains [accumulated|supported] from one session to the next [@marsh2021].',
  'The benefit was [cumulative|supported] [@marsh2021].',
  'The benefit [faded|contradicted] with repeated sessions [@marsh2021].',
  'The cumulative dose was not reported [@marsh2021].',
  'Side effects [accumulated|silent] from one session to the next [@marsh2021].',
])

suite('what an effect needs', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Dissociation was not found necessary for the antidepressant effect of nitrous oxide.',
  'Fasting was essential for weight loss.',
  'The effect of the metabolite on sleep latency did not depend on the orexin receptor.',
] }), [
  'Dissociation does [not appear to be a prerequisite|supported] for the antidepressant response [@reed2020].',
  'The dissociative effects are [indispensable|contradicted] to its antidepressant action [@reed2020].',
  'Dissociation appears to be [necessary|contradicted] for the antidepressant effect [@reed2020].',
  'Dissociation may be [necessary|silent] for the antidepressant effect [@reed2020].',
  'Euphoria appears to be [necessary|silent] for the antidepressant effect [@reed2020].',
  'Dissociation appears to be [necessary|silent] for pain relief [@reed2020].',
  'Dissociation is [associated|silent] with the antidepressant effect [@reed2020].',
  'Fasting was [unnecessary|contradicted] for weight loss [@reed2020].',
  'The antidepressant effect does [not require|supported] dissociation [@reed2020].',
  'The antidepressant effect [requires|silent] euphoria [@reed2020].',
  'Two visits were required for weight loss studies [@reed2020].',
  'The metabolite acts on sleep latency [independently|supported] of the orexin receptor [@reed2020].',
  'The metabolite acts on sleep latency [independently|silent] of the histamine receptor [@reed2020].',
])

suite('one scale and not the other', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'At the end of 14 weeks, the improvement on the MADRS with cognitive behavioral therapy was moderate and not statistically significant.',
  'At the end of 14 weeks, there was a significant effect of cognitive behavioral therapy on the QIDS-SR.',
  'The group-by-time interaction on the HAM-D was not significant.',
  'Sertraline had no harmful effect on cognition.',
  'In asthma, the odds of response did not differ significantly between ketamine and placebo.',
  'Sleep did not differ significantly between melatonin and zolpidem.',
] }), [
  'After 14 weeks, those allocated to CBT showed a statistically [significant advantage|contradicted] on the MADRS [@reed2020].',
  'Cognitive behavioral therapy [significantly improved|contradicted] MADRS scores [@reed2020].',
  'Cognitive behavioral therapy [significantly improved|silent] HAM-A scores [@reed2020].',
  'At the end of 14 weeks, cognitive behavioral therapy had a [significant effect|supported] on the QIDS-SR [@reed2020].',
  'Sertraline [significantly improved|silent] MADRS scores [@reed2020].',
  'Sertraline did [not harm|supported] cognition [@reed2020].',
  'Sertraline [impaired|contradicted] cognition [@reed2020].',
  'Sertraline did [not improve|silent] cognition [@reed2020].',
  'Ketamine did [not significantly raise|supported] the likelihood of response in asthma [@reed2020].',
  'Melatonin did [not improve|silent] sleep [@reed2020].',
])

suite('those who did not benefit', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Anxiety during the infusion was significantly stronger in non-responders than in responders.',
] }), [
  'Those who did not respond had gone through [more|supported] anxiety during their infusions [@reed2020].',
  'Those who did not benefit had been [significantly more|supported] anxious [@reed2020].',
  'Those who benefited had been [significantly more|contradicted] anxious during the infusion [@reed2020].',
  'Those who did not benefit had [more|silent] pain [@reed2020].',
  'Anxiety was greater during the infusion in those who later did not respond [@reed2020].',
  'Anxiety during the infusion was [greater|contradicted] in those who later responded [@reed2020].',
  'Those who dropped out had been [significantly more|silent] anxious [@reed2020].',
])

suite('what numbers say behind it', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'The odds of response did not differ significantly between ketamine and placebo (OR 2.03, 95% CI 0.67 to 6.15; p = 0.21).',
] }), [
  'The pooled odds ratio was 2.03 (95% CI 0.67 to 6.15; p = 0.21) and thus [not significant|silent] [@reed2020].',
  'The pooled odds ratio was 2.03 (95% CI 0.67 to 6.15; p = 0.21) and thus clearly [significant|contradicted] [@reed2020].',
])

suite('whom a comparison is of', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Six rituximab infusions were not superior to placebo in resistant pain.',
  'Anxiety during the infusions was stronger in non-responders than in responders.',
  'Nausea was more frequent with ketamine than with midazolam.',
  'HAM-A scores fell with ketamine and with midazolam; the difference between the groups was not significant.',
] }), [
  'In 26 medicated outpatients with chronic pain, six infusions, each over 45 minutes and spread over three weeks, were clearly [better|contradicted] than placebo [@reed2020].',
  'Six infusions, given over three weeks, were not [superior|supported] to placebo [@reed2020].',
  'Six infusions did [better|contradicted] than placebo, whether for pain or for sleep [@reed2020].',
  'We asked whether six infusions did better than placebo [@reed2020].',
  'It was the non-responders who felt [more|supported] anxiety during the infusions [@reed2020].',
  'It was the responders who felt [more|contradicted] anxiety during the infusions [@reed2020].',
  'It was not the responders who felt [more|silent] anxiety during the infusions [@reed2020].',
  'Non-responders had [weaker|contradicted] anxiety under the drug than responders [@reed2020].',
  'Seventeen had responded and 14 had not; anxiety was [stronger|supported] in the latter [@reed2020].',
  'Seventeen had responded and 14 had not; anxiety was [stronger|contradicted] in the former [@reed2020].',
  'Patients had midazolam and ketamine, and nausea was [more frequent|supported] with the latter [@reed2020].',
  'Patients had midazolam and ketamine, and nausea was [more frequent|contradicted] with the former [@reed2020].',
  'The HAM-A score [differed significantly|contradicted] between the groups [@reed2020].',
  'The HAM-A score [did not differ|supported] significantly between the two groups [@reed2020].',
  'Appetite [differed significantly|silent] between the groups [@reed2020].',
])

suite('what passes and what stays', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Reviews support rapid and transient antidepressant and anti-suicidal effects of ketamine.',
  'Dissociation was short-lived with ketamine.',
  'Repeated infusions can prolong the otherwise transient analgesic effect of ketamine.',
  'The anxiolytic effect of ketamine lasted seven days.',
] }), [
  'Reviews support rapid, [durable|contradicted] antidepressant effects of ketamine [@reed2020].',
  'Reviews support [short-lived|supported] antidepressant effects of ketamine [@reed2020].',
  'For suicidal ideation, reviews support rapid as well as [lasting|contradicted] effects [@reed2020].',
  'Dissociation was usually [transient|supported] [@reed2020].',
  'Dissociation was [persistent|contradicted] with ketamine [@reed2020].',
  'Nausea was [persistent|silent] with ketamine [@reed2020].',
  'The analgesic effect was [lasting|silent] after repeated infusions [@reed2020].',
  'The antidepressant effect of esketamine is [durable|silent] [@reed2020].',
  'Repeated infusions may make the antidepressant effect durable [@reed2020].',
  'The effects of ketamine, lasting seven days, were seen early [@reed2020].',
  'Patients with persistent depressive disorder had ketamine [@reed2020].',
])

suite('who is ahead, and what separates', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Pain on the VAS was relieved better with ketamine than with midazolam.',
  'Ketamine did not differ significantly from midazolam in anxiety.',
] }), [
  'On the VAS, ketamine came out [ahead|supported] of midazolam [@reed2020].',
  'On the VAS, midazolam was [ahead|contradicted] of ketamine [@reed2020].',
  'On the BDI, midazolam was [ahead|silent] of ketamine [@reed2020].',
  'On the VAS, midazolam was ahead of ketamine by 3.6 points [@reed2020].',
  'Ketamine did [not separate|supported] from midazolam in anxiety [@reed2020].',
  'Ketamine separated [significantly|contradicted] from midazolam in anxiety [@reed2020].',
  'In a separate trial, ketamine was given with midazolam [@reed2020].',
  'Midazolam eased sleep while being [better|contradicted] than ketamine for pain on the VAS [@reed2020].',
])

suite('words that the shares beside them belie', corpusOf({ head: 'reed2020 Reed 2020', says: [
  'Headache occurred in 20.3% of patients with ketamine and in 20.4% with midazolam.',
  'A reduction of pain was reported by 31% of patients with ketamine and by 12% with midazolam.',
] }), [
  'Headache was [more frequent|contradicted] with ketamine (20.3%) than with midazolam (20.4%) [@reed2020].',
  'Headache was [less frequent|silent] with ketamine (20.3%) than with midazolam (20.4%) [@reed2020].',
  'Headache was [no more frequent|silent] with ketamine (20.3%) than with midazolam (20.4%) [@reed2020].',
  'Headache was [more frequent|silent] with esketamine (25.3%) than with placebo (28.4%) [@reed2020].',
  'A reduction of pain was [less common|contradicted] with ketamine (31%) than with midazolam (12%) [@reed2020].',
  'A reduction of pain was [more common|supported] with ketamine (31%) than with midazolam (12%) [@reed2020].',
])
