import assert from 'node:assert/strict'
import { labelsOf } from '../../../../server/src/engine/statistics/context/labels.ts'
import { tokenize } from '../../../../server/src/engine/statistics/tokens.ts'
import { read } from './extracting.ts'

/**
 * Sentences with what their numbers are of: "number: words". These words must be among what is said of the number, and the words that the others have alone must not; so must words
 * behind a minus not. Nothing behind the colon: what the others have is not said of it.
 */
const sentences: Record<string, Record<string, string[]>> = {
  'lists in order': {
    'Sleep was seen in 48% with tea, in 37% with coffee, and in 22% with milk.': ['48: tea', '37: coffee', '22: milk'],
    'Sleep lasted 7.5 ± 1.2 hours with tea and 6.4 ± 1.1 hours with coffee.': ['7.5: tea', '6.4: coffee'],
    'Sleep lasted 7.5 (6.1 to 8.2) hours with tea and 6.4 (5.2 to 7.9) hours with coffee.': ['7.5: tea', '6.4: coffee'],
    'Sleep was seen in 48%, 37% and 22% of the blue, green and grey groups, respectively.': ['48: blue', '37: green', '22: grey'],
    'In the blue, green and grey groups, 48%, 37% and 22% slept, respectively.': ['48: blue', '37: green', '22: grey'],
    'There were significant reductions of 39%, 45% and 34% for total tea, black tea and white tea, respectively, compared to none.': ['39: total', '45: black', '34: white'],
    'People who drank total tea, black tea, or white tea every day had reductions in risk of 39%, 45%, and 34%, respectively, compared to those who rarely drank any.': ['39: total', '45: black', '34: white'],
    'Rates during the first week were 63%, 41% and 17% in the tea 4 mg, tea 8 mg and coffee 2 mg groups, respectively.': ['63: 4', '41: 8', '17: coffee'],
    'The scores were 49 ± 6 and 53 ± 10 after the 100 and 200 mg doses, respectively.': ['49: 100', '6: 100', '53: 200', '10: 200'],
    'Tea and coffee were followed by hiccups (38.2%) and sneezing (35.3%), respectively.': ['38.2: tea, hiccups', '35.3: coffee, sneezing'],
    'The most frequent complaints with tea and coffee were hiccups (38.2%) and sneezing (35.3%), respectively.': ['38.2: tea, hiccups', '35.3: coffee, sneezing'],
    'Resistance to tea and to coffee was seen in 5 of 70 (7.1%) and 6 of 70 (8.6%) people, respectively.': ['7.1: tea', '8.6: coffee'],
    'The flask held tea and coffee, at 0.04 and 0.02 ml/kg, respectively.': ['0.04: tea', '0.02: coffee'],
    'The flask contained tea and coffee, with a rate of 0.04 ml/kg and 0.02 ml/kg.': ['0.04: tea', '0.02: coffee'],
    'Sneezing and hiccups fell by 24.5% and 34.6% at 4 and 8 weeks, respectively.': ['24.5: 4 weeks', '34.6: 8 weeks'],
    'There was a 24.5% and 34.6% reduction with tea (P < 0.01) and tea plus lemon (P < 0.02) groups, respectively.': ['24.5: tea, -lemon', '34.6: lemon, tea'],
    'The numbers of new cases and deaths in 2013 are 45,220 and 38,460, respectively.': ['45,220: cases', '38,460: deaths'],
    'Changes in sleep and changes in mood went with changes in hunger [r(10) = 0.66, r(10) = 0.70, respectively].': ['0.66: sleep', '0.70: mood'],
    'The final response for the blue and the green group was 61.9% and 46.8%, respectively.': ['61.9: blue', '46.8: green'],
    'Dizziness was more common with tea (6.6%) and itching with coffee (9.2%) than with water (1.4% and 3.8%, respectively).': ['6.6: dizziness, tea, -water', '9.2: itching, coffee, -water', '1.4: water, -tea, -coffee', '3.8: water, -tea, -coffee'],
    'At day 1, 2 and 7, scores were 12.1, 10.3 and 8.4, respectively.': ['12.1: 1', '10.3: 2', '8.4: 7'],
    'Mean scores at weeks 2, 4 and 6 were 12.1, 10.3 and 8.4.': ['12.1: 2', '10.3: 4', '8.4: 6'],
    'Sleep and mood improved by 12% and 19%.': ['12: sleep', '19: mood'],
    'Pulse and weight were 71 and 84 at the start, respectively.': ['71: pulse, -weight', '84: weight, -pulse'],
  },
  'nested lists': {
    'Success rose with blue (79% and 90% at 90 and 180 minutes, respectively) and less with green (74% and 84% at 90 and 180 minutes, respectively).': ['79: blue, 90, -180', '90: blue, 180', '74: green, 90', '84: green, 180'],
    'Scores were higher in the blue group than in the green group on day 1, 2 and 5 (99.7 ± 6.9 vs 92.5 ± 6.4, 112.3 ± 6.9 vs 106.8 ± 8.5, 121.9 ± 5.2 vs 116.7 ± 7.7, respectively).': ['99.7: blue, 1', '92.5: green, 1', '112.3: blue, 2', '106.8: green, 2', '121.9: blue, 5', '116.7: green, 5'],
    'The pulse with blue was higher than with green at the 1st and 2nd hours (1st hour: 21.05 ± 3.72, 18.25 ± 3.64, 2nd hour: 20.45 ± 3.41, 18.35 ± 2.83, resp.).': ['21.05: 1st hour, -2nd', '20.45: 2nd hour, -1st'],
    'Weight fell in both the blue (0.61 to 0.08) and the green (0.49 to 0.18) groups.': ['0.61: blue, baseline', '0.08: blue, end', '0.49: green, baseline', '0.18: green, end'],
    'After single and repeated tea, it fell after 30 (single: p = 0.001, repeated: p = 0.002), 60 (single: p = 0.006; repeated: p = 0.007) and 180 (single: p = 0.043, repeated: p = 0.041) min.': ['0.001: single, 30', '0.002: repeated, 30', '0.006: single, 60', '0.007: repeated, 60', '0.043: single, 180', '0.041: repeated, 180'],
    'In group R they got romero (0.03 mg/kg; infusion 0.05 mg/kg/h) and in group B butero (0.02 mg/kg; infusion 0.04 mg/kg/h).': ['0.03: romero', '0.05: romero, infusion', '0.02: butero', '0.04: butero, infusion'],
    'Sneezing was seen in 20% and 30% with tea and coffee, and hiccups in 40% and 50%, respectively.': ['20: sneezing, tea', '30: sneezing, coffee', '40: hiccups, tea', '50: hiccups, coffee'],
    'Targets were blue (lower, < 5.1 mmol/L and < 7.0 mmol/L after meals, N = 20) and green (higher, < 5.3 mmol/L and < 7.8 mmol/L, N = 21).': ['5.1: blue', '7.0: blue', '5.3: green', '7.8: green'],
  },
  'names in front': {
    'Improvements were seen for hiccups (0.31 kg, d = .25), sneezing (2.1 cm, d = .44) and itching (0.02, d = .38).': ['0.31: hiccups', '.25: hiccups', '2.1: sneezing', '.44: sneezing', '.38: itching'],
    'The result fell after 15 min to 65.25 ± 15.7% of the start and after 60 min to 45.38 ± 14.25% of it.': ['65.25: 15 min', '45.38: 60 min'],
    'It was hiccups (38.5%), weight increase (28.8%), sneezing and itching (both 7.7%) and thirst (5.8%).': ['38.5: hiccups', '28.8: weight', '7.7: sneezing, itching', '5.8: thirst'],
    'Blue had 12 events and green had 19 events.': ['12: blue', '19: green'],
    'The mean age of blue was 46.6 years and that of green was 40.2 years.': ['46.6: blue', '40.2: green'],
    'Blue: 12.4%; green: 17.8%; grey: 20.1%.': ['12.4: blue', '17.8: green', '20.1: grey'],
    'Pain was 4.5 on day 0, 2.3 on day 1 and 1.1 on day 2.': ['4.5: 0', '2.3: 1', '1.1: 2'],
    'Scores on day 0 (4.55 vs. 4.65; p = 0.59), scores on day 1 (2.3 vs. 2.2; p = 0.84) and drains (30% vs. 20%; p = 0.71) were alike.': ['4.55: 0', '4.65: 0', '0.59: 0', '2.3: 1', '2.2: 1', '0.84: 1', '30: drains', '0.71: drains'],
    'The extract has mainly cellulose (70%) and lignin (30%).': ['70: cellulose', '30: lignin'],
    'The LDL sizes were IVb (22.0–23.2 nm), IVa (23.3–24.1 nm) and IIIb (24.2–24.6 nm).': ['22.0–23.2: IVb', '23.3–24.1: IVa', '24.2–24.6: IIIb'],
    'In age group I hiccups (36.0%) and in age group II sneezing (63.6%) were the main cause.': ['36.0: I, hiccups', '63.6: II, sneezing'],
    'The tea group, which was the largest, had a rate of 12%, whereas the coffee group had 17%.': ['12: tea', '17: coffee'],
    'The base case cost per fall was £652, and per injurious fall £1176.': ['652: -injurious', '1176: injurious'],
  },
  'names behind': {
    'It took 26.8 ± 5.7 s for blue, 36.4 ± 11.0 s for the green scope, and 36.5 ± 8.9 s for grey.': ['26.8: blue', '5.7: blue', '36.4: green', '11.0: green', '36.5: grey', '8.9: grey'],
    'There were 4 patients (12.5%) without a change, 13 patients (40.6%) with an improvement of one, 7 patients (21.9%) of two and 3 patients (9.4%) of four categories.': ['12.5: change', '40.6: one, -two', '21.9: two, -one', '9.4: four'],
    'Of those who were asked, 58 (56.9%) attended three lessons, 27 (26.5%) two and 5 (4.9%) one lesson.': ['58: three', '56.9: three', '27: two', '26.5: two', '5: one', '4.9: one'],
    'It declined by 9.1 points in the blue group over 20 weeks and by 0.9 points in the green group.': ['9.1: blue', '0.9: green'],
    'The rate was 8.3% (452/5433) among homes that spray, and 4.8% (327/6850) among homes that wash.': ['8.3: spray', '4.8: wash'],
    'Pain was eased in 9/30 (30%) children with tea compared to 4/26 (15%) with coffee.': ['30: tea', '15: coffee'],
    'There was a cost of $221 per unit of fat, $1,434 per kilocalorie of movement, and $1,168 per unit of calm.': ['221: fat', '1,434: movement', '1,168: calm'],
    'There was a gain of 0.22 L (95% CI 0.19, 0.35 L) for tea and 0.25 L (95% CI 0.21, 0.37 L) for coffee.': ['0.22: tea', '0.19, 0.35: tea', '0.25: coffee', '0.21, 0.37: coffee'],
    'It was noted by 9 subjects receiving tea (12%) and 13 subjects receiving coffee (19%).': ['9: tea', '12: tea', '13: coffee', '19: coffee'],
    'Three people noticed a sad face at least once, 7 people noticed a happy face, and 4 people noticed a blank face.': ['Three: sad', '7: happy', '4: blank'],
    'Sleep was kept by 81% of the people in the blue group, and by 69.1% of the people in the green group.': ['81: blue', '69.1: green'],
    'A median change of 27.5° from the start to week 2 and of 10° from the start to week 5 was seen.': ['27.5: 2', '10: 5'],
    'The median number of days was 114 (IQR 46–172) for the blue program and 96 (IQR 35–175) for the green program.': ['114: blue', '46–172: blue', '96: green', '35–175: green'],
    'There was an intact skin in around 60% and a need of sutures in 23%.': ['60: skin', '23: sutures'],
    'Of the 378 adults, 50.5% (n = 191) were classed as blue, 39.9% (n = 151) were classed as green, and 9.5% (n = 36) as grey.': ['50.5: blue', '191: blue', '39.9: green', '151: green', '9.5: grey', '36: grey'],
    'They randomised people to tea (n = 450) or coffee (n = 214).': ['450: tea', '214: coffee'],
    'The first bout saw 28% respond, the second 31%, and the third 44%.': ['28: first', '31: second', '44: third'],
  },
  'what belongs to a result': {
    'The blue group (n = 41) had 12% and the green group (n = 43) had 17%.': ['12: blue', '17: green'],
    'Sleep lasted 12 ± 3 h with blue and 17 ± 4 h with green.': ['12: blue', '3: blue', '17: green', '4: green'],
    'Sleep lasted 12 h (SD 3) with blue and 17 h (SD 4) with green.': ['12: blue', '3: blue', '17: green', '4: green'],
    'Rest took 36.2 h (24.3 h) with blue and 41.5 h (25.1 h) with green.': ['36.2: blue', '24.3: blue', '41.5: green', '25.1: green'],
    'Scores were 1.6 ± 1.1 and 2.5 ± 1.3, respectively, in the blue group; in the green group they were 3.5 ± 1.2.': ['1.6: blue', '1.1: blue', '2.5: blue', '1.3: blue', '3.5: green', '1.2: green'],
    'Blue (12%, 95% CI 10 to 14) was less than green (17%, 95% CI 15 to 19).': ['12: blue', '10 to 14: blue', '17: green', '15 to 19: green'],
    'Blue fell by 12% (P = .03) and green by 17% (P = .04).': ['12: blue', '.03: blue', '17: green', '.04: green'],
    'Blue did better, F(1, 57) = 4.1, p = .03, than green, F(1, 57) = 7.2, p = .01.': ['4.1: blue', '.03: blue', '7.2: green', '.01: green'],
    'Sleep rose with blue, t(41) = 2.2, p = .03, and with green, t(43) = 3.1, p = .01.': ['2.2: blue', '.03: blue', '3.1: green', '.01: green'],
  },
  'numbers that name': {
    'They slept three times a week with blue (12%) and four times a week with green (17%).': ['12: blue', '17: green'],
    'After 4 weeks sleep was seen in 12% and after 8 weeks in 17%.': ['12: 4', '17: 8'],
    'They took 5 mg of blue for 3 days and 10 mg of green for 4 days.': ['5: blue, 3', '10: green, 4'],
    'The 20 capsules had 638 mg of blue and 399 mg of green.': ['638: blue', '399: green'],
    'Of the 41 who took blue, 12% slept, but of the 43 who took green, 17%.': ['12: blue', '17: green'],
  },
  'thoughts that are parted': {
    'Of note: 12% slept with blue; in all others 17% slept with green.': ['12: blue, -others', '17: green, others'],
    'In homes that spray 12% slept, in homes that wash 17%.': ['12: spray', '17: wash'],
    '12% slept while on blue, whereas on green 17% did.': ['12: blue', '17: green'],
  },
  'doses with their substances': {
    'The tablet has 120 mg of blueol and 36 mg greenol.': ['120: blueol', '36: greenol'],
    'The tablet has 90 mg blueol (equal to 36 mg of greenol) and 120 mg of greyol.': ['90: blueol', '36: greenol, -greyol', '120: greyol'],
    'Oils will be given as 20 capsules, providing 638 mg EPA, 399 mg DPA, and 798 mg DHA per day.': ['638: EPA', '399: DPA', '798: DHA'],
    'They got blueol 5 mg, greenol 10 mg and greyol 20 mg.': ['5: blueol', '10: greenol', '20: greyol'],
    'They got blueol (0.03 mg/kg) and greenol (0.02 mg/kg).': ['0.03: blueol', '0.02: greenol'],
    'Blueol was given at a dose of 5 mg/kg and greenol at 10 mg/kg.': ['5: blueol', '10: greenol'],
    'The bread had 26 mg calcium and 229 mg phosphorus.': ['26: calcium', '229: phosphorus'],
    'Treatment was done at 1.3 atm for the blue group and at 1.03 atm for the green group.': ['1.3: blue', '1.03: green'],
  },
  'p values': {
    'Use was lower with tea (P = 0.004 at the 1st hour and P = 0.032 at the 24th hour).': ['0.004: 1st hour', '0.032: 24th hour'],
    'Need did not differ both in the intention-to-treat (p = 0.475) and per-protocol analyses (p = 0.344).': ['0.475: intention', '0.344: protocol'],
    'There were interactions of time by group (p = 0.02) and of age by group (p = 0.25).': ['0.02: time', '0.25: age'],
    'Effects were seen on eye strain, F(1, 211) = 32.36, p = .001, d = .47, and blurred vision, F(1, 211) = 7.60, p = .006, d = .19.': ['.001: strain', '.47: strain', '.006: blurred', '.19: blurred'],
    'They differed in stage of change (p = 0.006), the level of schooling (p = 0.01), and the benefits of smoking (p = 0.008).': ['0.006: stage', '0.01: schooling', '0.008: smoking'],
    'There were gains on the scale (average change, p = 0.008), and on the subscores for hyperactivity (p = 0.003), tantrums (p = 0.009), and language (p = 0.03).': ['0.003: hyperactivity', '0.009: tantrums', '0.03: language'],
    'Changes were larger than before (week 1: 10-mg group, P = 0.0032, and 15-mg group, P = 0.0002; week 2: 10-mg group, P = 0.0004, and 15-mg group, P = 0.0007).': ['0.0032: week 1, 10, -15, -2', '0.0002: week 1, 15, -10, -2', '0.0004: week 2, 10, -15, -1', '0.0007: week 2, 15, -10, -1'],
    'P = 0.004 when the use at the 1st hour in group C was compared with P; P = 0.032 when the use at the 24th hour in group C was compared with P.': ['0.004: 1st', '0.032: 24th'],
    'Hiccups fell with tea (p = 0.03) but sneezing did not (p = 0.42).': ['0.03: hiccups', '0.42: sneezing'],
    'Scores fell after 4 weeks (p = 0.03) and after 8 weeks (p = 0.001).': ['0.03: 4 weeks', '0.001: 8 weeks'],
    'Hiccups and sneezing were rarer with tea (p = 0.03 and p = 0.001, respectively).': ['0.03: hiccups', '0.001: sneezing'],
    'Sleep was better in the blue than in the green group (12% vs 19%, p = 0.03), as was mood (20% vs 35%, p = 0.04).': ['12: blue, sleep', '19: green', '0.03: sleep, blue, green, -mood', '0.04: mood, blue, green, -sleep'],
  },
  'compared before a bracket': {
    'A larger gain was seen when people were treated with tea as compared with water (mean 2.3 versus 1.4 points, P = 0.022).': ['2.3: tea, -water', '1.4: water, -tea'],
    'It was found in a study of sleep by people in the north, where a larger gain was seen with tea as compared with water (2.3 versus 1.4).': ['2.3: tea, -water, -north', '1.4: water, -tea'],
    'More children (8–12 years) attended a lesson compared with teenagers (13–16 years; 64% vs 44%, p < 0.01).': ['64: children, -teenagers', '44: teenagers, -children'],
    'Tea did well; more slept with coffee than with milk (64% vs 44%).': ['64: coffee, -tea', '44: milk, -tea'],
    '14 people (73.7%) guessed whether they had been given tea or coffee: 6 (60.0%) in the tea group and 8 (88.9%) in the coffee group.': ['60.0: tea, -coffee', '88.9: coffee, -tea'],
  },
  'named by a verb phrase': {
    'Blue lost 4.07 kg that green failed to lose (0.88 kg).': ['4.07: blue, -green', '0.88: green, -blue'],
    'The blue arm lost weight (−4.5 ± 6.2%, −4.07 ± 6.01 kg; p = 0.048), which the green arm failed to do (−1.42 ± 4.9%, −0.88 ± 4.51 kg; p = 0.420).': ['−4.5: blue, -green', '−4.07: blue, -green', '0.048: blue, -green', '−1.42: green, -blue', '−0.88: green, -blue', '0.420: green, -blue'],
    'Those on tea walked 342 m, while those on coffee managed only 315 m.': ['342: tea', '315: coffee'],
    'The teenagers attended in 44%, but 64% of the children did.': ['44: teenagers', '64: children'],
  },
  'nothing may be said': {
    'Scores were 1.9 and 4.2.': ['1.9: ', '4.2: '],
    'Blue and green and grey had scores of 1.9 and 4.2, respectively.': ['1.9: ', '4.2: '],
    'Blue and green did not differ (p = 0.42).': ['0.42: -nothing'],
    'It was higher in group C than in groups A and B (83% vs. 59% and 37%, respectively).': ['59: -C', '37: -C'],
    'Blue, green and grey gave 12% and 19%, respectively.': ['12: ', '19: '],
  },
}

describe('what tells the numbers of a sentence apart', () => {
  for (const [form, cases] of Object.entries(sentences)) {
    for (const [sentence, expected] of Object.entries(cases)) it(`${form}: ${sentence}`, () => { compare(sentence, expected.map(expectationOf)) })
  }
})

interface Expectation { number: string, has: Set<string>, lacks: Set<string> }

function expectationOf(line: string): Expectation {
  const [number, words] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).split(/,? (?=-)|, /)]
  const named = (list: string[]): Set<string> => labelsIn(list.join(' , '))
  return { number, has: named(words.filter(word => !word.trim().startsWith('-'))), lacks: named(words.filter(word => word.trim().startsWith('-')).map(word => word.trim().slice(1))) }
}

function labelsIn(text: string): Set<string> {
  return labelsOf(tokenize(text, { start: 0, end: text.length }))
}

function compare(sentence: string, expected: readonly Expectation[]): void {
  const statistics = read(sentence)
  const all: Set<string>[] = []
  let from = 0
  for (const { number, has, lacks } of expected) {
    const at = statistics.findIndex(({ text }, i) => i >= from && text.replace(/^[£$]/, '') === number)
    assert.ok(at >= 0, `${number} is read, among ${statistics.map(({ text }) => text).join(' | ')}`)
    from = at + 1
    const labels = labelsIn(statistics[at]!.context.particulars.join(' , '))
    all.push(labels)
    const others = new Set([...lacks, ...expected.flatMap(other => [...other.has])].filter(label => !has.has(label)))
    const shown = `${number}: ${statistics[at]!.context.particulars.join(' | ')}`
    assert.deepEqual([[...has].filter(label => !labels.has(label)), [...others].filter(label => labels.has(label))], [[], []], shown)
  }
  if (expected.length > 1 && expected.every(({ has, lacks }) => has.size + lacks.size === 0)) for (const labels of all) assert.deepEqual(labels, all[0], 'nothing tells them apart')
}
