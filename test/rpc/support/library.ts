/** A small library of made-up studies, as a writer could have it: two study notes, and a bibliography without findings. */
export const library: Record<string, string> = {
  'library/lind2020.md': `---
id: lind2020
type: article-journal
title: "Lemon juice against scurvy at sea: a randomized trial"
author:
  - { family: Lind, given: James }
  - { family: Pringle, given: John }
  - { family: Blane, given: Gilbert }
issued: "2020-05"
container-title: Journal of Naval Medicine
volume: "12"
issue: "3"
page: 101-110
DOI: 10.5555/lind.2020.1
citewright:
  record: confirmed
  authors: complete
  evidence: abstract
  design: randomised, double-blind trial
  population: sailors with scurvy
  n: 62
  arms:
    - lemon juice 60 ml daily
    - vinegar 60 ml daily
  aliases: [SALISBURY-1]
---

## Read in the abstract

- In 62 sailors with scurvy, response at week 2 was more frequent with lemon juice than with vinegar (OR 4.27, 95% CI 1.48 to 12.31; p = .007).
- Remission was reached by 54.8% (17/31) of the sailors given lemon juice.

## As reported by @cook2021

- Gum bleeding stopped after 6 days with lemon juice.
`,
  'library/cook2021.md': `---
id: cook2021
type: article-journal
title: "Voyages and their diets: a review"
author:
  - { family: Cook, given: James }
issued: "2021"
container-title: Annals of Seafaring
citewright:
  record: confirmed
  authors: complete
  evidence: abstract
---

## Read in the abstract

- Across 14 voyages, mortality was 38.2% without fresh fruit.
`,
  'library/ghost1999.md': `---
id: ghost1999
type: article-journal
title: "A trial that nobody can find"
author:
  - { family: Ghost, given: A. }
issued: "1999"
citewright:
  record: unconfirmed
  authors: incomplete
  evidence: record
  related:
    - { key: lind2020, note: the trial that may be meant }
---
`,
}

/** The options under which the library is read. */
export const withLibrary = { files: library, initializationOptions: { corpus: ['library'], docs: 'file:///docs/checks' } }
