import assert from 'node:assert/strict'
import type { Context } from '../../../../server/src/engine/statistics/context/context.ts'
import { read } from './extracting.ts'

/** Sentences with what each number is about, in the slot that the heading names. */
const sentences = {
  outcome: {
    'In all, 55% responded and 27% remitted.': ['55: response', '27: remission'],
    'Response (55%) was more common than remission (27%).': ['55: response', '27: remission'],
    'Response came to 55% and remission to 27%.': ['55: response', '27: remission'],
    'The odds of relapse were lower (OR 0.4).': ['0.4: relapse'],
    'Nausea (16.2%), dizziness (21.3%) and dissociation (24.9%) were seen.': ['16.2: nausea', '21.3: dizziness', '24.9: dissociation'],
    'In the end 45% (14/31) did not respond.': ['45: non-response', '14/31: non-response'],
    'In the end 45% did not reach response.': ['45: non-response'],
    'In the end 45% did not meet the criteria for response, and 55% did.': ['45: non-response', '55: response'],
    'Among the responders, 42% relapsed.': ['42: relapse'],
    'They gave 0.5 mg/kg to those who responded.': ['0.5: '],
    'The rate was 55%.': ['55: '],
    'It led to more headache (72 of 90 people) and more lethargy (26 against 8).': ['72 of 90: headache', '26: ', '8: '],
  },
  scale: {
    'The MADRS fell by 4.1 points and the HAM-D by 3.2 points.': ['4.1: madrs', '3.2: ham-d'],
    'The total IES-R score was 24.1.': ['24.1: ies-r'],
    'The Hamilton Anxiety Rating Scale fell by 4.1 points.': ['4.1: ham-a'],
  },
  population: {
    'In social anxiety disorder, 55% responded.': ['55: social-anxiety-disorder'],
    'In SAD, 55% responded, and all were sad.': ['55: social-anxiety-disorder'],
    'Those with bipolar depression improved more (g = 1.44) than those with PTSD (g = 0.30).': ['1.44: bipolar-disorder', '0.30: stress-disorders-post-traumatic'],
    'In treatment-resistant depression, 55% responded.': ['55: treatment-resistant-depression'],
  },
  arm: {
    'Relapse came to 26.7% with esketamine and to 45.3% with placebo.': ['26.7: esketamine', '45.3: placebo'],
    'Relapse came to 26.7% and 45.3% with esketamine and placebo, respectively.': ['26.7: esketamine', '45.3: placebo'],
    'Esketamine (26.7%) beat placebo (45.3%).': ['26.7: esketamine', '45.3: placebo'],
    'In the ketamine group, 52% slept; in the control group, 30%.': ['52: ketamine', '30: control'],
    'Sleep was more frequent with ketamine than with midazolam (OR 2.4).': ['2.4: ketamine'],
    'Scores were lower with ketamine than with midazolam (SE 3.96).': ['3.96: ketamine'],
    'It led to remission more often than ketamine (63% versus 46%).': ['63: ', '46: ketamine'],
    'The gain was 11.9 points over midazolam.': ['11.9: '],
    'Esketamine bettered placebo by 4 points.': ['4: esketamine'],
    'Two thirds recorded a drop relative to placebo.': ['Two thirds: '],
    'They gained 11.9 points instead of placebo.': ['11.9: '],
    'It ended 4 points ahead of placebo and 3 points below ketamine.': ['4: ', '3: '],
    'The gain was 11.9 points on midazolam.': ['11.9: midazolam'],
    'Of 31 people, 16 (51.6%) on esketamine relapsed.': ['31: esketamine', '16: esketamine', '51.6: esketamine'],
  },
  owner: {
    'It was 48% in the blue arm and 49% in the green arm.': ['48: blue, arm', '49: green, arm'],
    'It was 48% (blue) and 49% (green).': ['48: blue', '49: green'],
    'They were 159 (129 blue; 30 AN1792).': ['159: ', '129: blue', '30: AN, 1792'],
    'They were many (n = 7 blue, n = 8 green).': ['7: blue', '8: green'],
    'Scores of 1.9 and 4.2 were seen in the blue and the green group, respectively.': ['1.9: blue', '4.2: green'],
    'In the blue and the green group, scores were 1.9 and 4.2, respectively.': ['1.9: blue', '4.2: green'],
    'Scores differed between blue and green (1.9 vs 4.2).': ['1.9: blue', '4.2: green'],
    'Scores were lower with blue than with green (1.9 vs 4.2).': ['1.9: scor, lower, blue', '4.2: green'],
    'Compared with green, blue had lower scores (1.9 vs 4.2).': ['1.9: blue, lower, scor', '4.2: green'],
    'It was higher in group C than in groups A and B (83% vs. 59% and 37%, respectively).': ['83: ', '59: ', '37: '],
    'It was higher (83% vs. 59% and 37%, respectively) in group C than in groups A and B.': ['83: C', '59: A', '37: B'],
    'After 48 weeks more were cured than after 24 weeks (70% vs 46%).': ['48: <end>', '24: <end>', '70: week, cured, <end>, 48', '46: week, <end>, 24'],
    'Of the blue, 81.1% slept, and of the green, 70.1% slept.': ['81.1: blue', '70.1: green'],
    '322 were positive to blue and 296 positive to green.': ['322: posit, blue', '296: posit, green'],
    'Of 63 people, 30 had blue and 33 had green.': ['63: ', '30: blue', '33: green'],
    'In 50% (n = 296) blue was liked, in 20% (n = 29) green.': ['50: blue, liked', '296: blue, liked', '20: green', '29: green'],
    'It was typically 48%, usually 49% in the green arm.': ['48: ', '49: green, arm'],
    'They slept well (OR = 1.16) and ate little (OR = 1.03).': ['1.16: slept, well', '1.03: ate, littl'],
    'It rose from 71.1 to 83.8.': ['71.1: <start>', '83.8: <end>'],
    'It ranged from 71.1 to 83.8.': ['71.1 to 83.8: rang'],
    'It fell from 83.8 to 71.1.': ['83.8: <start>', '71.1: <end>'],
    'Baseline 83.8; after blue 71.1.': ['83.8: baselin, <start>', '71.1: blue, <end>'],
    'Blue 1.9 ± 0.3 and green 4.2 ± 0.5.': ['1.9: blue', '0.3: blue', '4.2: green', '0.5: green'],
    'In the younger group, it was 47% vs. 49%.': ['47: ', '49: '],
    'It was 47% vs. 49% in the younger group.': ['47: ', '49: '],
    'Sleep was seen in 47% and 49% at last.': ['47: ', '49: '],
    'It was seen (47% vs 49%; p (n) < .001) with blue and green, respectively.': ['47: blue', '49: green', '.001: '],
  },
  comparator: {
    'Sleep was more frequent with ketamine than with midazolam (OR 2.4).': ['2.4: midazolam'],
    'Ketamine did better compared with placebo (g = 0.4).': ['0.4: placebo'],
  },
  time: {
    'At 24 hours the score was 18.5.': ['24: ', '18.5: 24'],
    'By day 7, 55% slept.': ['7: ', '55: 168'],
    'After 2 weeks 30% slept; after 4 weeks 52% did.': ['2: ', '30: 336', '4: ', '52: 672'],
    'In a four-week trial, 55% slept.': ['four: ', '55: '],
    'An infusion over 40 minutes helped 55%.': ['40: ', '55: '],
    'On the day after the infusion, 55% slept.': ['55: 24'],
    // No study lasts so long.
    'At 65 to 74 years, 55% slept.': ['65 to 74: ', '55: '],
    'At 10 years, 55% slept.': ['10: ', '55: 87660'],
    'On the day of the infusion, 55% slept.': ['55: '],
    'Sleep lasted for 8 weeks in 55%.': ['8: ', '55: 1344'],
    'They slept badly for 8 weeks; 55% slept well.': ['8: ', '55: '],
  },
  limits: {
    'In patients aged 75 years and over, 55% slept.': ['75: ', '55: years 75 to Infinity'],
    'In patients of 65 to 74 years, 55% slept.': ['65 to 74: ', '55: years 65 to 74'],
    'At 65 to 74 years, 55% slept.': ['65 to 74: ', '55: years 65 to 74'],
    'At 2 to 3 years, 55% slept.': ['2 to 3: ', '55: '],
    'When it began after the age of 55, 52% slept.': ['55: ', '52: years 55.5 to Infinity'],
    'When it began before the age of 55, 52% slept, and of those with a later onset 31%.': ['55: ', '52: years -Infinity to 54.5', '31: '],
    'In people no older than 65, 55% slept.': ['65: ', '55: years -Infinity to 65'],
    'In people not younger than 18, 55% slept.': ['18: ', '55: years 18 to Infinity'],
    'In people of ≤65 years, 55% slept.': ['65: ', '55: years -Infinity to 65'],
    'In those younger than 55, 52% slept.': ['55: ', '52: years -Infinity to 54.5'],
    'In those over the age of 55, 52% slept.': ['55: ', '52: years 55.5 to Infinity'],
    'In women over age 55, 52% slept.': ['55: ', '52: years 55.5 to Infinity'],
    'In those who fell ill before age 55, 52% slept.': ['55: ', '52: years -Infinity to 54.5'],
    'In those over 55 doses, 52% slept.': ['55: ', '52: '],
    'In those under the age of 55, 52% slept.': ['55: ', '52: years -Infinity to 54.5'],
    'After six infusions, 55% slept.': ['six: ', '55: infusions 6 to 6'],
    'Of six infusions, 55% helped.': ['six: ', '55: '],
    'Illness had lasted for 20 years; 55% slept.': ['20: ', '55: '],
  },
  course: {
    'The effect began within 2 hours and was greatest at 24 hours.': ['2: onset', '24: peak'],
    'The effect was there within 2 hours, and greatest at 24 hours.': ['2: by', '24: peak'],
    'At 24 hours, the effect was greatest.': ['24: peak'],
    'The effect lasted 7 days, or persisted for 9 days.': ['7: lasting', '9: lasting'],
    'The effect persisted after 9 days.': ['9: still'],
    'Two weeks after the last infusion, the effect of 3 days was the largest trial of 5 days.': ['Two: ', '3: ', '5: '],
    'The effect was studied where patients remained for 24 hours.': ['24: '],
    'The trial began 2 weeks later.': ['2: '],
  },
  degree: {
    'Severe anxiety was felt by 10%.': ['10: severe'],
    'Mild to moderate anxiety was felt by 10%.': ['10: moderate, mild'],
    'Anxiety was severe in 10%.': ['10: severe'],
    'The effects on anxiety were moderate to large (d = 0.6).': ['0.6: '],
    'Patients with severe depression felt anxiety in 10%.': ['10: '],
    'Anxiety was felt by 10%, and severe anxiety by 5%.': ['10: ', '5: severe'],
  },
  ordinal: {
    'It came to 36.8% for the first and to 30.6% for the second treatment step.': ['36.8: step 1', '30.6: step 2'],
    'At the second step, 30.6% remitted.': ['30.6: step 2'],
    'It came to 36.8% and 30.6% for the first and the second step.': ['36.8: ', '30.6: '],
    'After the third infusion, 30.6% remitted.': ['30.6: '],
    'A third of the first trial, or 30.6%, remitted.': ['A third: ', '30.6: '],
  },
} satisfies Partial<Record<keyof Context, Record<string, string[]>>>

function show(value: string | number | Context['limits'][number] | NonNullable<Context['ordinal']>): string {
  if (typeof value !== 'object') return String(value)
  return 'rank' in value ? `${value.of} ${value.rank}` : `${value.of} ${value.lower} to ${value.upper}`
}

describe('what a number is about', () => {
  for (const [slot, cases] of Object.entries<Record<string, string[]>>(sentences)) {
    describe(slot, () => {
      for (const [sentence, expected] of Object.entries(cases)) {
        it(sentence, () => assert.deepEqual(read(sentence).filter(({ kind }) => kind !== 'direction').map(({ text, context }) => `${text}: ${[context[slot as keyof Context] ?? []].flat().map(show).join(', ')}`), expected))
      }
    })
  }
})
