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
  dates: [
    'Enrolment ran from 12 June 2019 to March 3, 2021.',
    'Enrolment closed on 2021-03-03.',
  ],
  citations: [
    'This was shown before [@fava2008; @rush2006, p. 31].',
    'This was shown before (Fava et al., 2008; Rush et al., 2006).',
    'Fava et al. (2008) showed this.',
  ],
  'places in a document': [
    'See Table 2, Figure 3, Fig. 4b, Section 5.1, Appendix 2 and Equation 7.',
    'See Tables 1 and 2, or Figures 3–5.',
    'See chapter 7 of volume 12, pp. 681–688, p. 12 and issue 6.',
    'See items 3 and 4 of the questionnaire.',
    'They (1) waited, (2) slept and (3) woke.',
  ],
  'identifiers and addresses': [
    'The data are at https://doi.org/10.1001/jamapsychiatry.2014.62 and doi:10.1176/appi.ajp.2019.19020172.',
    'Registered as NCT02417064; see PMID 24740528.',
    'ISBN 978-3-16-148410-0 holds the manual.',
    'Write to user2019@example.org or www.example.org/2020/12.',
    'Call 555-123-4567 or +1 555 123 4567.',
  ],
  versions: [
    'The app (version 1.2.3) ran on R 4.2.1.',
    'Version 2.0 of the form was used.',
  ],
  'genes, receptors and markers': [
    'We typed SLC6A4, HTR2A and BDNF Val66Met, and counted CD4 cells, HbA1c and B12.',
    'The 5-HTTLPR variant and the 5-HT2A receptor were typed.',
    'The CYP3A4 enzyme, the GluN2B subunit and IL-6 were measured.',
  ],
  'names of illnesses, scales and rules': [
    'During COVID-19 the PHQ-9, GAD-7, SF-36, CAPS-5 and QIDS-SR16 were used.',
    'Patients with type 2 diabetes or bipolar II disorder took part.',
    'DSM-5 and ICD-10 criteria (F32.1) applied.',
    'It was a phase 3 trial after a phase 2 study.',
    'Grade 3 events, Class 1 evidence and Schedule 3 drugs were listed.',
  ],
  'ordinals and ratios of allocation': [
    'On the 1st day, the 2nd visit and the 24th hour they slept.',
    'They were randomised 1:1 or 2:1.',
  ],
  'words that only look like numbers': [
    'No one wrote one book, and one wonders why.',
    'The half-life is short, and the halfway house was full.',
  ],
  'code and math': [
    'The call `t.test(x, mu = 50)` gives $\\mu = 50$.',
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
