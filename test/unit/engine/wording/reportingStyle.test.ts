import assert from 'node:assert/strict'
import { reportedFigures } from '../../../../server/src/engine/wording/reportingStyle.ts'
import { read } from '../statistics/extracting.ts'

/** What a study prints, and how it is written down without a style, by the APA, by the AMA and in The Lancet. */
const sentences: Record<string, [plain: string, apa: string, ama: string, lancet: string]> = {
  'Naps helped (OR 28.94, 95% CI 3.45 to 242.57, p = .002).': ['OR 28.94, 95% CI 3.45–242.57, p = .002', 'OR = 28.94, 95% CI [3.45, 242.57], p = .002', 'OR, 28.94; 95% CI, 3.45-242.57; P = .002', 'OR 28·94, 95% CI 3·45–242·57, p=0·002'],
  'A mean difference of −4.1 points (90% CI −7.7 to −0.5; p = 0.03).': ['MD −4.1 points, 90% CI −7.7 to −0.5, p = 0.03', 'MD = −4.1 points, 90% CI [−7.7, −0.5], p = .03', 'MD, −4.1 points; 90% CI, −7.7 to −0.5; P = .03', 'MD −4·1 points, 90% CI −7·7 to −0·5, p=0·03'],
  'It fell (HR 0,72; 95% CI 0,55–0,94).': ['HR 0,72, 95% CI 0,55–0,94', 'HR = 0.72, 95% CI [0.55, 0.94]', 'HR, 0.72; 95% CI, 0.55-0.94', 'HR 0·72, 95% CI 0·55–0·94'],
  'The mean was 1,482.9 (SD 5.25).': ['M 1,482.9, SD 5.25', 'M = 1,482.9, SD = 5.25', 'M, 1,482.9; SD 5.25', 'M 1\u2009482·9, SD 5·25'],
  'The mean was 12.3 (SE 1.2).': ['M 12.3, SE 1.2', 'M = 12.3, SE = 1.2', 'M, 12.3; SE 1.2', 'M 12·3, SE 1·2'],
  'The median stay was 12 days (IQR 8–20).': ['median 12 days, IQR 8–20', 'median = 12 days, IQR 8–20', 'median, 12 days; IQR 8-20', 'median 12 days, IQR 8–20'],
  'The median stay was 12 days (range 8 to 20).': ['median 12 days, range 8–20', 'median = 12 days, range 8–20', 'median, 12 days; range 8-20', 'median 12 days, range 8–20'],
  'In all, 54.8% (17/31) slept.': ['54.8% (17/31)', '54.8% (17/31)', '54.8% (17/31)', '54·8% (17/31)'],
  'In all, 17/31 slept.': ['17/31', '17/31', '17/31', '17/31'],
  'It lay at 24% to 36%.': ['24–36%', '24–36%', '24-36%', '24–36%'],
  'It was t(58) = 2.31, p < .05.': ['t(58) = 2.31, p < .05', 't(58) = 2.31, p < .05', 't(58) = 2.31; P < .05', 't(58) = 2·31, p<0·05'],
  'It was F(2, 57) = 4.31, p = .018.': ['F(2, 57) = 4.31, p = .018', 'F(2, 57) = 4.31, p = .018', 'F(2, 57) = 4.31; P = .018', 'F(2, 57) = 4·31, p=0·018'],
  'Calm went with rest (r = −.62, p ≤ .001).': ['r = −.62, p ≤ .001', 'r = −.62, p ≤ .001', 'r = −0.62; P ≤ .001', 'r = −0·62, p≤0·001'],
  'It was clear (OR > 2.5, p = 3.7×10−4).': ['OR > 2.5, p = 3.7×10−4', 'OR > 2.5, p = 3.7×10−4', 'OR > 2.5; P = 3.7×10−4', 'OR > 2·5, p=3.7×10−4'],
}

describe('figures in a reporting style', () => {
  for (const [sentence, [plain, ...styled]] of Object.entries(sentences)) {
    it(sentence, () => {
      const statistics = read(sentence)
      assert.deepEqual([null, 'apa' as const, 'ama' as const, 'lancet' as const].map(style => reportedFigures(statistics, style)), [plain, ...styled])
    })
  }

  for (const sentence of ['More than 35% slept.', 'About 35% slept.', 'Half slept.', 'The dose was a mean of 5 mg.', 'They slept for 5 weeks.']) {
    it(`are none where nothing says anything by itself: ${sentence}`, () => assert.equal(reportedFigures(read(sentence), 'apa'), null))
  }
})
