import assert from 'node:assert/strict'
import { analyse } from '../../../../server/src/engine/index.ts'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { mark } from '../marks.ts'

/** Numbers that report nothing, by what they are. Read as a manuscript, where addresses and citations are no prose. */
const numbers: Record<string, string[]> = {
  years: [
    'It was first described in 1999, and again in 2006 and 2019.',
    'The 2019 guideline and a 2023 meta-analysis agree.',
    'In the 1990s it was rare, in the 80s unknown.',
  ],
  'decimals that are said': ['It was, as I recall, twelve point seven of them.'],
  dates: [
    'Enrolment closed on 2021-03-03.',
    'They trained from 9/15–11/7/2016.',
    'Rooms were dark from 8 p.m. and again from 9–10 pm.',
  ],
  citations: [
    'This was shown before [@fava2008; @rush2006, p. 31].',
    'This was shown before (Fava et al., 2008; Rush et al., 2006).',
    'Fava et al. (2008) showed this.',
    'It was shown before [12, 13], and again [3–5].',
    'It was shown before.12',
  ],
  'places in a document': [
    'See Table 2, Figure 3, Fig. 4b, Section 5.1, Appendix 2 and Equation 7.',
    'See Tables 1 and 2, or Figures 3–5.',
    'See chapter 7 of volume 12, pp. 681–688, p. 12 and issue 6.',
    'See items 3 and 4 of the questionnaire.',
    'They (1) waited, (2) slept and (3) woke.',
    'Items 6 to 7, 13 and 14 and Models 1, 2 and 3 are listed in Textbox 2 and Additional file 6.',
    'It was rated at visits 4, 8 and 11, and again at visit 12.',
    'The aims were objective 7, problem 4 and scenarios 2 and 3.',
    'The file is at hand (PDF 51 kb).',
    'See nos. 3–5 of chap. 4.',
  ],
  'identifiers and addresses': [
    'The data are at https://doi.org/10.1001/jamapsychiatry.2014.62 and doi:10.1176/appi.ajp.2019.19020172.',
    'Registered as NCT02417064; see PMID 24740528.',
    'It was approved in Jena (No.: 2833-05/10), in Lund (ref: 06-101) and in Rome (NSC 100-2314).',
    'It was printed in Sleep 2012;1(3):178-83 and in Rest 2014; 22: 101–9.',
    'Study SP-C-005-06 followed study AN1792-201; the grant was PTDC/DTP-PIC/0769/2012.',
    'The maker is in Orange, CA 92867, USA.',
    'ISBN 978-3-16-148410-0 holds the manual.',
    'Write to user2019@example.org or www.example.org/2020/12.',
    'Call 555-123-4567 or +1 555 123 4567.',
    'It is in room 12 on floor 3, 10117 Berlin.',
    'See ISSN 1234-5678, 12(3): 45–67 and approval 12/345.',
    'Call +49 30 1234567.',
  ],
  versions: [
    'The app (version 1.2.3) ran on R 4.2.1.',
    'Version 2.0 of the form was used.',
    'We used SPSS 19.0, Stata 16 and Prism 5.',
    'We used Python 3.9, SPSS v. 26 and RevMan 5.3.',
  ],
  'genes, receptors and markers': [
    'We typed SLC6A4, HTR2A and BDNF Val66Met, and counted CD4 cells, HbA1c and B12.',
    'The 5-HTTLPR variant and the 5-HT2A receptor were typed.',
    'The CYP3A4 enzyme, the GluN2B subunit and IL-6 were measured.',
    'Vitamins B1, B3 and D3, β2-agonists, TGF-β, T4, 3-ketodesogestrel and Coenzyme Q10 were given.',
    'CYP2D6*4 carriers got 5-fluorouracil and 2,3-dimethylpyrazine.',
  ],
  'names of illnesses, scales and rules': [
    'During COVID-19 the PHQ-9, GAD-7, SF-36, CAPS-5 and QIDS-SR16 were used.',
    'Patients with type 2 diabetes or bipolar II disorder took part.',
    'DSM-5 and ICD-10 criteria (F32.1) applied.',
    'The 7-point item, a 5-point response format and an 11-point numeric scale were used.',
    'It was a phase 3 trial after a phase 2 study.',
    'Grade 3 events, Class 1 devices and Schedule 3 drugs were listed.',
  ],
  'ordinals and ratios of allocation': [
    'On the 1st day, the 2nd visit and the 24th hour they slept.',
    'They were randomised 1:1 or 2:1.',
    'Vision was 6/9 or better in each eye with spectacles.',
    'The mixture was methanol and water, 40/60 (v/v), and the cut-off was 10/11.',
    'The needle was a 16-G one, the plate had 24-well inserts.',
    'It was a 3-arm trial of 2 × 2 factorial design with a 10× lens.',
  ],
  'words that only look like numbers': [
    'No one wrote one book, and one wonders why.',
    'The half-life is short, and the halfway house was full.',
  ],
  'code and math': [
    'The call `t.test(x, mu = 50)` gives $\\mu = 50$.',
    'The α = .05 was set, an alpha level of 0.01 too.',
  ],
}

describe('numbers that are no statistics', () => {
  for (const [name, sentences] of Object.entries(numbers)) {
    describe(name, () => {
      for (const sentence of sentences) it(sentence, () => assert.equal(marked(sentence), sentence))
    })
  }
})

function marked(text: string): string {
  const { claims } = analyse(text, createCorpus([]), { syntax: 'markdown' })
  return mark(text, claims.map(({ statistic: { start, end, kind } }) => ({ start, end, label: kind })))
}
