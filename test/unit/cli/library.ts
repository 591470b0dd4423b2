/** A small library of the writer, and a study note with findings, both made up. */
export const bibliography = `
@article{reed2014,
  author = {Reed, Anna and Marsh, Bo},
  title = {Slow tides and quick rivers},
  journal = {Journal of Moving Water},
  year = {2014},
  volume = {71},
  number = {6},
  pages = {681--688},
  doi = {10.1234/jmw.2014.62}
}
`

export const note = `---
id: weir2019
type: article-journal
title: "Quiet water for restless sleepers"
author:
  - { family: Weir, given: Ella }
  - { family: Pool, given: Finn }
  - { family: Reed, given: Anna }
issued: "2019"
container-title: Journal of Moving Water
DOI: 10.1234/jmw.2019.7
citewright:
  record: confirmed
  authors: complete
  evidence: abstract
---

## Read in the abstract

- In 64 adults with insomnia, response at week 4 was more frequent with river sounds than with silence (OR 3.42, 95% CI 1.18 to 9.91; p = .023).
`
