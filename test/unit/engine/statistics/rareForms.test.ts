import { unmark } from '../marks.ts'
import { extracts } from './extracting.ts'

/** Forms that few reports use, in sentences of our own: slips of typesetters, signs that the conversion to plain text leaves, long names. */
const forms: Record<string, string[]> = {
  'estimates': [
    'Naps gave an OR of [2.37|odds-ratio] ([1.20–4.68|confidence-interval 1.2..4.68]) and [2.04|odds-ratio] ([1.03–4.06|confidence-interval 1.03..4.06]).',
    'Naps gave an OR of [2.1|odds-ratio] ([1.1–4.2|confidence-interval 1.1..4.2]), [3.1|odds-ratio] ([1.4–6.2|confidence-interval 1.4..6.2]) or [2.2|odds-ratio] ([1.1–4.4|confidence-interval 1.1..4.4]).',
    'It lasted longer (median survival [12.3|median months] v. [10.1|median months] months).',
    'The rate was [5|other fold] - fold higher.',
    'The rate was [3|other fold]-fold higher and [4.5|other fold] fold lower.',
    'The mean difference was [âˆ’2.37|mean-difference =-2.37 points] points (95% CI [âˆ’4.1 to 1.2|confidence-interval -4.1..1.2 95%]).',
  ],
  'the least and the most of several': [
    'Naps did well (d between [0.48 and 0.85|standardized-mean-difference 0.48..0.85]), and naps and rest went together (r between [.31 and .52|correlation 0.31..0.52]).',
    'The difference between [24|percentage]% and [36|percentage]% was large.',
    'It ran from d = [0.48 to d = 0.85|standardized-mean-difference 0.48..0.85], or Cohen\'s d from [0.48 to 0.85|standardized-mean-difference 0.48..0.85].',
    'It was d = [0.85|standardized-mean-difference] to d = [0.48|standardized-mean-difference]; d rose from [0.2|other] to [0.4|other].',
    'The search of Boxing Day 2021 found [12|study-count] trials.',
  ],
  'intervals that go from one bound to the other': [
    'Its 95% confidence interval runs from [3.45 all the way to 242.57|confidence-interval 3.45..242.57 95%].',
    'The 95% CI stretched from [1.1 right up to 9.8|confidence-interval 1.1..9.8 95%].',
    'The interval ran from [0.67 to 6.15|confidence-interval 0.67..6.15].',
    'The interval between doses ran from [3 to 7|duration 3..7 days] days.',
  ],
  'who is so old': [
    'The [65–74|age 65..74 years]s did better, and the test took [12|duration s] s.',
  ],
  'odds that are multiplied': [
    'The odds of a nap rose [28.94|odds-ratio]-fold, and rates rose [3|other fold]-fold.',
  ],
  'ranges with a fraction in words': [
    'Between [half and 60|percentage 50..60]% napped, [a quarter to a half|percentage 25..50] of them twice, and [40% to two-thirds|percentage 40..66.66666666666667] at noon.',
    'It came to about [a fifth to 30|percentage ~ 20..30]%.',
    'The share fell from [half|fraction 1/2] to [30|percentage]%, and [half|fraction 1/2] to [12|other] slept.',
    'The difference between [half|fraction 1/2] and [60|percentage]% was large, and [half|fraction 1/2] and [60|sample-size] patients slept.',
  ],
  'phrases that are built alike': [
    'The mean score was [15.4|mean] after naps and [24.1|mean] after walks.',
    'The mean score was [15.4|mean] after naps and [12|other counted] walks after lunch.',
    'The mean score was [15.4|mean] after naps, which were long, and [24.1|other] after walks.',
  ],
  'what is no estimate': [
    'The coefficient of [59|dose ml/h] ml/h was high, and the drag coefficient was [59|other cm] cm.',
    'The hazard ratio was [45|percentage]% and the OR [−3|other =-3].',
    'On days [28|duration days] and [56|duration days] of [90|other] they slept.',
    'Forms ABC 60/150 DE were filled in.',
    'The OR of the ward was 3rd of all, the number needed to treat was6.',
    'The bottle said mean5 and SD5.2 at [20|other °C] °C.',
    'The standard deviation of the boli ([0.01|dose mg/kg] mg/kg) was small.',
    'We used B = [5000|other counted] resamples and vitamin B = [60|other mg] mg.',
    'The score [24|duration h] hours after the nap was [12.3|score].',
    'The wards correlated (r = [0.4|correlation]), not as r = [12|other] or a rod of r = [1.4|other mm] mm.',
  ],
  'units with more words': [
    'They gave [1–3|dose 1..3 mg/kg] mg per kilogram of body weight, then [2|dose mg/kg] mg per kilo.',
    'Patients pay $[400 to $800|cost 400..800 USD] each, once between €[40 and €60|cost 40..60 EUR]; it was $[400|cost USD], and $[800|cost USD] was too much.',
    'They ran [0.07|dose mg/kg/h] mg/kg bwt/h, then [2|dose mg/kg/day] mg/kg body weight per day, then [5|dose mg/kg] mg/kg of body weight at noon.',
    'A [1.5|other T]-T magnet, one of [3|other T] T and one of [1|other T] Tesla; [20|other] T cells and [5|other] T-cells.',
    'Torque was higher at [120|other °/s]°/s than at [30|other °/s]°/sec with the knee at [45|other °]° and [37|other °C] °C.',
    'The tent held [1.3|other atm] atm of air.',
  ],
  'ages of people and times of theirs': [
    'It was done in sleepers and in patients ≤ [43|age ≤ years] years, as in women > [65|age > years] years.',
    'It was done in patients > [5|duration > years] years after surgery and in women ≥ [2|duration ≥ years] years of pain.',
    'Calm came on postoperative day (POD) [1|duration days], [2|duration days] and [5|duration days], but not on POD [7|duration days].',
  ],
  'what is no test': ['The intervals of AUC0–t of 3-sleepanol are wide, Welch-t = [2.1|t-statistic].'],
  'heterogeneity and effect sizes': [
    'Calm rose, G2(1) = [4.2|chi-square df 1], p = [.04|p-value].',
    'Heterogeneity was high (I^2^ = [61|heterogeneity %]%, tau^2 = [0.04|heterogeneity]).',
    'Calm rose, F(1, 20) = [5.2|f-statistic df 1,20], η_p^2 = [.21|other partial eta squared].',
    'Calm rose, η2p = [.21|other partial eta squared], then η² partial = [.17|other partial eta squared].',
    'Calm rose with an eta squared of [.21|other eta squared] and a partial η² of [.17|other partial eta squared].',
  ],
  'intervals': [
    'Sleep lasted [12.1|duration months] months ([NE–15.3|confidence-interval ..15.3] months).',
    'Naps lasted [12|duration h] hours (interquartile range [IQR], [6–24|interquartile-range 6..24]).',
    'Naps lasted [7|duration h] hours (IQR: [5|interquartile-range]).',
    'The median share was [12|percentage]% (range: [6% to 24|range 6..24 %]%).',
    'The mean (standard deviation) score was [12.4|mean] ([3.1|standard-deviation]).',
    'Levels were [31.2|other], [ns|p-value > not-significant none], and [28.4|other].',
    'An average of [58|mean] SD [13|standard-deviation %]% was seen, and a mean share of [58|mean %] ± [13|other % spread]%.',
    'Naps gave an OR of [2.1|odds-ratio] (95% CI [1.6 to8.3|confidence-interval 1.6..8.3 95%]).',
    'Naps gave an OR of [2.1|odds-ratio] (95% CI [1.6, to 8.3|confidence-interval 1.6..8.3 95%]).',
    'Naps gave an OR of [2.1|odds-ratio] (95% CI ([1.6, 8.3|confidence-interval 1.6..8.3 95%])).',
    'Naps helped [30|percentage]% of them (95% CI [[24.1, 35.9|confidence-interval 24.1..35.9 % 95%]]%).',
    'Naps gave an OR of [2.1|odds-ratio] (95% C.I [1.6 to 8.3|confidence-interval 1.6..8.3 95%]).',
    'Naps gave [1.2|other] (9% CI of [0.36 to 1.91|confidence-interval 0.36..1.91 9%]).',
    'Doses were [55|dose mg] mg (95% CI [[38–81|confidence-interval 38..81 95%] mg]) in sleepers.',
    'Levels were [55|other] [95% CI [38–81|confidence-interval 38..81 95%]] in sleepers and [29|other] [[24–36|other 24..36] at noon] in the rest.',
  ],
  'spreads': [
    'The median stay was [12|median days] (IQR [8–20|interquartile-range 8..20] days) and [14|other] (range [7 to 30|range 7..30] weeks).',
    'The median was [12|median] (25th–75th percentile [8–20|interquartile-range 8..20]) and [14|median] (25th to 75th, [8 to 20|interquartile-range 8..20]).',
    'Medians (interquartile range) were [12|median] ([8–20|interquartile-range 8..20]) at home and [17|median] ([9–31|interquartile-range 9..31]) on the ward.',
    'Mean (SD) pain was [12|mean] (±[3.1|standard-deviation]) at home.',
    'The values were [12.3|mean] ± [4.5|standard-error] (SE) and [14.1|mean] ± [2.2|standard-error] (SE).',
    'The values ± standard error were [12.3|mean] ± [4.5|standard-error] and [14.1|mean] ± [2.2|standard-error].',
    'Mean (SD) mood scores were [24.6|mean] ([5.2|standard-deviation]) and score [26.1|score] ([4.9|standard-deviation]).',
  ],
  'p values': [
    'Sleep differed (pb[.001|p-value <]) but mood did not (pN[.05|p-value >]).',
    'The wards were alike ([n.s|p-value > not-significant none]); sleep was not.',
    'Naps were longer in [48.1|percentage]% v. [36.2|percentage]% of the wards (P <= [.03|p-value ≤]; doses >= [5|dose ≥ mg] mg).',
  ],
  'tests': [
    'Wards differed (χ^2^(1) = [5.3|chi-square df 1]; χ^2 = [4.1|chi-square]).',
    'Wards differed (χ = [5.3|chi-square]), not in the chi = [5.3|other] of a name.',
    'Wards differed (QBetween(3) = [8.1|q-statistic df 3]; Q-between(3) = [8.4|q-statistic df 3]).',
    'Wards differed (χ² = [5.3|chi-square df 1], 1 d.f.; F = [4.2|f-statistic df 2,57], df = 2, 57; t = [2.1|t-statistic df 45], df 45).',
  ],
  'what is broken at the end of a line': [
    'The wards had [5|dose mg] mg of it in a hap-\npier spring, and it was placebo-\ncontrolled.',
    'The wards had [10|duration weeks] weeks of ketam-\nine.',
  ],
  'units': [
    'Clearance was [45|other ml/min/1.73 m²] ml/min per 1.73 m2 and [60|other ml/min/1.73 m²] ml/min per 1.73 m, then [70|other ml/min/1.73 m²] ml/min per 1.73.',
  ],
}

describe('rare forms', () => {
  for (const [name, sentences] of Object.entries(forms)) {
    describe(name, () => {
      for (const sentence of sentences) it(unmark(sentence), () => { extracts(sentence) })
    })
  }
})
