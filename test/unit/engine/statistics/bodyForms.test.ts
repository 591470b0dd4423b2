import { unmark } from '../marks.ts'
import { extracts } from './extracting.ts'

/** Forms met in the bodies of trial reports, in sentences of our own; what stands under "not announced" must not take over a meaning from its neighbours. */
const forms: Record<string, string[]> = {
  'announced intervals': [
    'The geometric mean (95% CI) was [0.0029|mean] ([0.002, 0.004|confidence-interval 0.002..0.004]) in one ward and [0.11|other] ([0.085, 0.139|confidence-interval 0.085..0.139 95%]) in the other.',
    'Levels were [55|other µg/g] μg/g [95% CI [38–81|confidence-interval 38..81 95%]] in sleepers and [29|other µg/g] μg/g [[24–36|confidence-interval 24..36 95%]] in the rest.',
    'The dose was [112.2|dose mg] mg (95% CI [97.7 mg, 128.8|confidence-interval 97.7..128.8 95%] mg) at night.',
    'The 95% confidence interval for the usual rota was ([-$12.12, $18.69|confidence-interval -12.12..18.69 95%]).',
    'The 90% CI for the ratio of peaks ([96.14–114.53|confidence-interval 96.14..114.53 % 90%]%) held.',
    'These limits (CI 90%) are [96.14–114.53|confidence-interval 96.14..114.53 % 90%]% for peaks and [105.73–123.83|confidence-interval 105.73..123.83 % 90%]% for areas.',
    'Titres were [294|other] ([258–334|confidence-interval 258..334 95%] 95% CI) and [284|other] ([239–336|confidence-interval 239..336 95%], 95% CI).',
    'The slip read [1.85|other] (95 CI% [0.91, 3.77|confidence-interval 0.91..3.77 95%]), the footnote [1.81|other]; 95% CIa [1.53–2.10|confidence-interval 1.53..2.1 95%].',
    'Efficiency rose from [33|percentage] ± [15|other spread] to [58|percentage] ± [13|other % spread] % with feedback.',
    'It lasted longer (median: [48|median h] ([6–168|interquartile-range 6..168]) vs [4|other h] ([1.5–24|other 1.5..24]) hours).',
    'Harm between ages [4 and 7|age 4..7 years] years came first on the [17|count items of a scale]-item scale.',
    'It went down (Δ = [1.46|other g] grams) after a dose = [1.5|dose g] g.',
    'Both agreed at the [12|duration months]- month visit.',
    'Medians (IQR) were [12|median days] ([8–20|interquartile-range 8..20]) days at home and [17|median days] ([9–31|interquartile-range 9..31]) days on the ward.',
  ],
  'other languages': [
    'Response was likelier (OR [3,7|odds-ratio =3.7]; 95 % CI [1,9–7,3|confidence-interval 1.9..7.3 95%]).',
    'The wards were alike ([2,15|score =2.15 points] points, 95 %-KI [−0,06 bis 4,37|confidence-interval -0.06..4.37 95%]).',
  ],
  'ranges and complements': [
    'Sleep lies between [24% and 36|percentage 24..36]% at home.',
    'The difference between [24|percentage]% and [36|percentage]% was small.',
    '[All but two of the twelve|fraction 10/12] patients slept.',
    'At day [28|duration days], scores were [4.0|mean-difference points] points higher.',
    'At day [28|duration days] MADRS scores were [4.0|mean-difference points] points higher.',
    'The gain was [−8.69|other =-8.69] ([−16.72, −0.65|other -16.72..-0.65]) at home.',
  ],
  'announced estimates': [
    'Naps gave an OR of [2.37|odds-ratio] (95% CI [1.20–4.68|confidence-interval 1.2..4.68 95%]) at noon and [2.04|odds-ratio] (95% CI [1.03–4.06|confidence-interval 1.03..4.06 95%]) at night.',
    'The adjusted relative risk (RR) was [0.76|risk-ratio] (95% CI [0.42 to 1.36|confidence-interval 0.42..1.36 95%]) for naps and [0.63|risk-ratio] (95% CI [0.39 to 1.03|confidence-interval 0.39..1.03 95%]) for walks, respectively.',
    'The odds ratio for a calm and lasting sleep in the first ward compared with the second was [0.26|odds-ratio] (95% CI [0.10–0.71|confidence-interval 0.1..0.71 95%]).',
    'The average odds ratio over time was [0.78|odds-ratio] (95% CI [0.49–1.24|confidence-interval 0.49..1.24 95%]).',
    'The rota had an intervention effect of [0.5|mean-difference] (95% CI [−3.2 to 4.2|confidence-interval -3.2..4.2 95%]).',
    'Contacts until spring came to [21.59|mean] (SD = [9.95|standard-deviation]) at home and [23.68|mean] (SD = [6.94|standard-deviation]) on the ward.',
    'Waiting was longer (median: [48|median h] hours versus [4|median h] hours).',
    'Median stay was [10.3|median months] months in the first ward and [9.3|median months] months in the second.',
    'Before and after were alike (Mpre = [3.58|mean], SDpre = [1.14|standard-deviation]; Mpost = [3.59|mean], SDpost = [1.16|standard-deviation]).',
  ],
  'not announced': [
    'The OR was [2.1|odds-ratio] (95% CI [1.1–4.0|confidence-interval 1.1..4 95%]) and [14|sample-size] patients (aged [20–40|age 20..40 years]) slept.',
    'The OR was [2.1|odds-ratio] (95% CI [1.1–4.0|confidence-interval 1.1..4 95%]); the other [3.4|other] (n = [12|sample-size]) was left out.',
    'Stays were [12|duration days] days (range [8–20|range 8..20]) and doses [5|dose mg] mg ([2–8|other 2..8]).',
  ],
  'p values': [
    'The difference was [not significant|direction not-significant none] with a p-value of [0.78|p-value].',
    'Levels fell (95% CI [−22.8, - 7.5|confidence-interval -22.8..-7.5 95%]).',
    'The p-value for the comparisons within and between wards was <[0.05|p-value <].',
    'There was an interaction p = [.012|p-value interaction] and a partial eta2_p = [.11|other partial eta squared].',
    'It was set at P < [0 · 05|p-value < =0.05], or at p < [. 001|p-value < =0.001].',
  ],
  proportions: [
    'They went to [1|other] of the [5|count groups] arms.',
    'Only [86|percentage 13/15].% ([13/15|fraction 13/15]) slept, and n = [73/175|fraction 73/175] ([41.7|percentage 73/175]%) woke.',
    'Scores ([37/38|fraction 37/38], [54.4|percentage 37/38]%) and a caesarean section [20/59|fraction 20/59] ([33.9|percentage 20/59]%) were kept.',
    'On ward 7 [339/1336|fraction 339/1336] ([25|percentage 339/1336]%) slept, on ward 12 [64 /320|fraction 64/320] ([20|percentage 64/320]%).',
    'The share was [99.5|percentage 217/218]% ([217/218|fraction 217/218]; 95% CI [97.5, 100|confidence-interval 97.5..100 95%]).',
  ],
  numbers: [
    'We wrote to [one hundred and fifty-nine|sample-size =159] patients, [two thousand|sample-size =2000] women and [a hundred|sample-size =100] men.',
    'We asked many (N = [1, 234|sample-size =1234]; n1 = [30|sample-size], n2 = [40|sample-size]).',
    'The loss was t(43) = [âˆ’2.37|t-statistic =-2.37 df 43], with Ï‡2(2) = [67.17|chi-square df 2].',
    'Die Dosis war [4,66|other =4.66] (95% CI [4,63–4,69|confidence-interval 4.63..4.69 95%]).',
    'It rose by [2.1|other per 1000] per 1000 births, from [100|other mmol/l] mM at [4|other °C] °C.',
  ],
  times: [
    'Calm was rated at weeks [1|duration weeks], [4|duration weeks] and [8|duration weeks], on days [3|duration days] and [5|duration days], and at [6|duration months] and [9|duration months] months.',
    'Calm at [1|duration min] and [5|duration min] minutes was [7|other] and [9|other], and the improvement at [6|duration months] and [9|duration months] months was lasting.',
    'They were born at [24|duration weeks] 0/7 to [28|duration weeks] 6/7 weeks.',
    'At t = [−5|duration =-5 min] minutes they lay down, from [2–24|duration 2..24 h] and [24–48|duration 24..48 h] h they slept.',
  ],
  counts: [
    'We saw [101|sample-size] active treatment participants; [16|count] declined and [24|count] consented.',
    'Clearance was [45|other ml/min/1.73 m²] ml/min per 1.73 m2, the ratio [300|other mg/g] mg/g, the loss [4|other kg] kg.',
    'Employees aged over [50|age > years] and women aged [34|age years] came.',
    "Welch used Q-within(2) = [2.20|q-statistic df 2], and Cohen's f = [0.48|other].",
    'Power of [82-85|percentage 82..85]% was expected on average, [82-85|percentage 82..85]% at worst.',
    'Calm was reached by [88|percentage]% of [414|other] and [85|percentage]% of [419|sample-size] patients.',
    'Each took [1.25 × 10^6|other =1250000 counted] cells and [2 x 10^8|other =200000000] CFU.',
    'The loss was a [7.2|percentage]% reduction (95% CI [5.2%–9.1|confidence-interval 5.2..9.1 % 95%]%), a [50|percentage criterion]% reduction in [43|percentage]%.',
  ],
  'bounds that are swapped': [
    'Naps gave RR [0.7|risk-ratio] ([2.2-0.2|confidence-interval 2.2..0.2]) and an OR of [2.1|odds-ratio] ([3.4–1.2|confidence-interval 3.4..1.2]; p = [.01|p-value]).',
    'Naps gave IRR [1.4|rate-ratio] ([2.0; 1.1|confidence-interval 2..1.1]).',
    'The HR was [0.8|hazard-ratio] ([12-6|duration 12..6 months] months), the RR [1.9|risk-ratio] ([7|other]-[1|other counted] votes), the OR [1.5|odds-ratio] (3/2).',
    'The RR was [1.9|risk-ratio] ([9.4|other]-[1.2|other] a day), the OR [2.3|odds-ratio] ([5|other]-[1|other]) and the MD [2.1|mean-difference] ([3.4|other]-[1.2|other]).',
  ],
  'lengths of scales': [
    'Median calm on a 10-point Likert scale was [3|median] [[2–5|interquartile-range 2..5]] against [5|other] [[3–7|other 3..7]].',
    'Calm on a 100 mm VAS was [34|mean mm] (SD [12|standard-deviation]) mm, on the 7-point scale it averaged [5.6|mean].',
    'A [10|score points]-point fall, [100|other mm] mm of rain and a [4|score points]-point gain on the scale were seen.',
  ],
  'from where to where scales go': [
    'Calm on a 0–10 numerical rating scale was [3.4|other], rest (NRS 0–10) [4|other] and sleep on a scale of 0 to 100 [61|other].',
    'Calm (VAS, 0–100 mm) was [34|other mm] mm, on the 1-5 Likert scale [4|other]; stays were [0–10|duration 0..10 days] days and scores [0–10|score 0..10].',
  ],
  'units of laboratories': [
    'LDL fell by [−1.1|other =-1.1 mmol/l] mmol/L ([−1.3, −0.9|other -1.3..-0.9]), apoB by [−0.21|other =-0.21 g/l] g/L.',
    'HbA1c fell from [68|other mmol/mol] mmol/mol to [57|other mmol/mol] mmol/mol, 25(OH)D rose by [41.2|other nmol/l] nmol/L and estradiol by [182|other pg/ml] pg/ml.',
    'Hearing gained [12.5|other dB] dB at [4|other kHz] kHz, and [5|other pmol] pmol was found after [2|dose pmol/kg/min] pmol/kg/min.',
    'Gestational age was [38.6|other weeks] ([1.9|other]) weeks, and the bill $[12,340|cost =12340 USD] (SD $[4,120|standard-deviation =4120]).',
  ],
  'agreement of raters and variance': [
    'Raters agreed (ICC [0.88|correlation], 95% CI [.81–.93|confidence-interval 0.81..0.93 95%]; weighted κ [0.77|correlation] (SE [0.05|standard-error]), κ [0.61–0.80|correlation 0.61..0.8]).',
    'Trials differed, with an I2 of [24|heterogeneity %] % and I² was [61|heterogeneity %]%.',
    'The model had R² = [0.47|other R squared], an adjusted R2 of [.41|other R squared] and R-squared: [.3|other R squared].',
  ],
  'names with words for links': ['The positive predictive value was [0.71|other] and the predictive accuracy [91|percentage]%.'],
}

describe('statistics in the bodies of reports', () => {
  for (const [name, sentences] of Object.entries(forms)) {
    describe(name, () => {
      for (const sentence of sentences) it(unmark(sentence), () => extracts(sentence))
    })
  }
})
