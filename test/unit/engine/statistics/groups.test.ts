import assert from 'node:assert/strict'
import { groups } from './extracting.ts'

/** Sentences with the numbers of each comparison, as printed. */
const sentences: Record<string, string[]> = {
  'The odds rose (OR 28.94; 95% CI 3.45–242.57; p = .002).': ['28.94 | 3.45–242.57 | .002'],
  'The odds rose (OR 28.94, 95% CI 3.45–242.57) in 31 patients.': ['28.94 | 3.45–242.57 | 31'],
  'Scores fell by 4.1 points (SE 0.8; 95% CI 0.5 to 7.7; p = .02).': ['4.1 | 0.8 | 0.5 to 7.7 | .02'],
  'Mania was rarer (17%; 95% C.I. 1-35%) then.': ['17 | 1-35'],
  'Many responded (55%, 17/31); fewer relapsed (27%, 4/15).': ['55 | 17/31', '27 | 4/15'],
  'Relapse came to 26.7% with esketamine against 45.3% with placebo.': ['26.7 | 45.3'],
  'Relapse came to 26.7% and 45.3%, respectively.': ['26.7 | 45.3'],
  'It was 56% (n = 103) in June.': ['56 | 103'],
  'Data came from 96.7% (n = 117), 89.3% (n = 109) and 90.3% (n = 112).': ['96.7 | 117', '89.3 | 109', '90.3 | 112'],
  'The arms differed, t(28) = 2.20, p = .036, and so did the sites, t(30) = 1.10, p = .28.': ['2.20 | .036', '1.10 | .28'],
  'Calm rose, F(1, 13) = 53.0, p < .001, and sleep did, χ2(4) = 27.63, p < .001.': ['53.0 | .001', '27.63 | .001'],
  'The mean was 24.5 ± 3.2 at first and 18.1 ± 4.0 later.': ['24.5 | 3.2', '18.1 | 4.0'],
  'Doses were 0.5 mg/kg over 40 minutes, and 71% responded.': ['0.5', '40', '71'],
  'HR 0.49 (0.29–0.84; p = .003) for relapse; HR 0.30 (0.16–0.55; p < .001) for those who remitted.': ['0.49 | 0.29–0.84 | .003', '0.30 | 0.16–0.55 | .001'],
  // Bounds without a name belong to the number before them that they are around.
  'The sign turned (3.1, −4.51 to 10.80, p = .407).': ['3.1 | −4.51 to 10.80 | .407'],
  'It was −0.20 in all patients (−0.43 to 0.04), compared with −0.31 (−0.61 to −0.01) in others.': ['−0.20 | −0.43 to 0.04', '−0.31 | −0.61 to −0.01'],
  'The difference was −3.8 at 24 h (−5.75 to −1.89) and −3.4 both at 4 h (−5.05 to −1.71) and at day 25 (−5.36 to −1.36).': ['−3.8 | 24 | −5.75 to −1.89', '−3.4 | 4 | −5.05 to −1.71', '25 | −5.36 to −1.36'],
  'The difference fell short of significance (−6.88 to 0.45; p = .088).': ['significance', '−6.88 to 0.45 | .088'],
  'It was 2.5 in men (the others had 3.1 to 4.0).': ['2.5', '3.1 to 4.0'],
  'It was 2.5 after 24 h (9.1 to 12.0 before).': ['2.5', '24', '9.1 to 12.0'],
}

describe('statistics of one comparison', () => {
  for (const [sentence, expected] of Object.entries(sentences)) {
    it(sentence, () => assert.deepEqual(groups(sentence), expected))
  }
})
