import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020 abstract', n: 31, says: [
    'Of 31 patients, 54.8% responded to ketamine and 25.8% remitted.',
    'The MADRS fell by 12.7 points after ketamine.',
    'With ketamine, 7.4% had a headache.',
  ],
}, {
  head: 'sand2022 Sand 2022 abstract', says: ['All were two weeks without drugs.', 'At 24 hours, the IES-R total score was 12.7 points lower with ketamine.', 'With esketamine 56 mg, the MADRS score changed by −4.1 points.'],
}, {
  head: 'marsh2021 Marsh 2021 abstract', n: 424, says: ['Relapse came to 26.7% with esketamine and to 45.3% with placebo.', 'Nausea was felt by 13.9% with esketamine.', 'The mean age was 49.5 years.'],
})

const documents: Record<string, string[]> = {
  'one citation at the end of a bullet reaches the sentences before it': [
    '- Ketamine works in some. Of them [54.8|supported]% respond and [25.8|supported]% remit. Headache is rare [@reed2020].',
    '- Ketamine works in some. Response is seen in [54.8|supported]%, the MADRS falls by [12.7|supported] points, and [28.5|contradicted transposed-digits]% remit. Headache is rare [@reed2020].',
  ],
  'one citation before several sentences reaches them': [
    'Ketamine was tried early [@reed2020]. Overall [54.8|supported]% responded and [25.8|supported]% remitted.',
    'Ketamine was tried early [@reed2020]. Overall [54.8|supported]% responded, [25.8|supported]% remitted, and the MADRS fell by [17.2|contradicted transposed-digits] points.',
  ],
  'the nearer study is not taken where the numbers are the other’s': ['Ketamine was tried early [@reed2020]. Relapse came to [26.7|supported]% with esketamine and [45.3|supported]% with placebo. So it went on [@marsh2021].'],
  'also where a sentence seems to go on': ['Ketamine was tried early [@reed2020]. Patients relapsed in [26.7|supported]% with esketamine and in [45.3|supported]% with placebo. So it went on [@marsh2021].'],
  'a narrative citation behind begins something else': ['Overall [54.8|uncited]% responded and [25.8|uncited]% remitted. Then @reed2020 came.'],
  'one number alone proves nothing': ['Ketamine was tried early [@reed2020]. Elsewhere [54.8|uncited]% is common.', 'Response is seen in [54.8|uncited]%. Headache is rare [@reed2020].'],
  'but in a bullet that cites nothing else it does': [
    '- Response is seen in [54.8|supported]%. Headache is rare [@reed2020].',
    '- Response is seen in [54.8|supported]%, remission in [28.5|contradicted transposed-digits]%. Headache is rare [@reed2020].',
    '- Response is seen in [61.2|uncited]%. Headache is rare [@reed2020].',
    '- Response is seen in [54.8|uncited]%. Headache is rare [@reed2020], nausea is not [@marsh2021].',
  ],
  'nor do numbers that are none of the study’s': ['Ketamine was tried early [@reed2020]. In all [61.2|uncited]% slept and [33.4|uncited]% walked.'],
  'nor in the writer’s own words': ['Ketamine was tried early [@reed2020]. In our clinic [54.8|uncited]% responded and [25.8|uncited]% remitted.'],
  'unless nearly all of its numbers are the study’s': [
    '# Results\n\nKetamine was tried early [@reed2020]. Overall [54.8|supported]% responded, [25.8|supported]% remitted, and the MADRS fell by [12.7|supported] points.',
    '# Results\n\nKetamine was tried early [@reed2020]. Overall [54.8|uncited]% responded, [25.8|uncited]% remitted, the MADRS fell by [17.9|uncited] points and the HAM-D by [11.4|uncited].',
  ],
  'the mean of the writer’s own patients': ['# Results\n\nEsketamine was given as before [@marsh2021]. The mean age was [47.1|uncited] years.'],
  'or Results': ['# Results\n\nKetamine was tried early [@reed2020]. Overall [54.8|uncited]% responded and [25.8|uncited]% remitted.'],
  'most of its numbers right behind the citation, times and doses too': [
    'Ketamine was given at noon [@sand2022]. After [two|supported] weeks without drugs, the IES-R was [12.7|contradicted timepoint] points lower at [72|contradicted value] hours.',
    'Ketamine was given at noon [@sand2022]. With [56|supported] mg the MADRS changed by [−4.1|supported] points.',
    'Ketamine was given at noon [@sand2022]. With [56|supported] mg the MADRS changed by [+4.1|contradicted sign] points.',
    'Ketamine was given at noon [@sand2022]. With [56|uncited] mg the MADRS changed by [+9.3|uncited] points.',
    'Ketamine was given at noon [@sand2022]. Others gave [56|uncited] mg for [two|uncited] weeks.',
    'Ketamine was given [@sand2022] at noon, and many slept. With [56|uncited] mg the MADRS changed by [−4.1|uncited] points.',
    '# Results\n\nKetamine was given at noon [@sand2022]. With [56|uncited] mg the MADRS changed by [−4.1|uncited] points.',
  ],
  'and not in the next paragraph': ['Ketamine was tried early [@reed2020].\n\nOverall [54.8|uncited]% responded and [25.8|uncited]% remitted.'],
}

describe('sentences that cite nobody', () => {
  for (const [what, texts] of Object.entries(documents)) {
    describe(what, () => {
      for (const text of texts) it(text.replaceAll('\n', '⏎'), () => { judges(corpus, text) })
    })
  }
})
