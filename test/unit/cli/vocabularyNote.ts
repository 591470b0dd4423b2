/** A note whose findings were measured on scales that no standard vocabulary knows. */
export const vocabularyNote = `---
id: reed2020
type: article-journal
title: "Lemons against tiredness: a randomized trial"
author:
  - { family: Reed, given: Ann }
issued: "2020"
container-title: Sleep at Sea
citewright:
  record: confirmed
  authors: complete
  evidence: abstract
---

## Read in the abstract

- On the Lisbon Fatigue Index, lemons lowered the total by 4.12 points.
- On the Porto scale, lemons lowered the total by 6.35 points.
`
