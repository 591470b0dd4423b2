import assert from 'node:assert/strict'
import { compileNotes } from '../../../../server/src/engine/corpus/compileNotes.ts'

const good = `---
id: aust2019
type: article-journal
title: "Ketamine and anxiety"
author:
  - { family: Aust, given: Sabine }
issued: "2019-04"
DOI: 10.1007/s00406-019-01020-4
PMID: "31030237"
citewright:
  record: confirmed
  evidence: abstract
---

## Read in the abstract

- Response was 55%.

## Known misreports

- A clinic gives another figure.
`

/** Compiles the good note with one thing replaced, beside another note; gives "file:line: message" of each problem. */
function problems(search: string, replacement: string, path = 'aust2019.md'): string[] {
  assert.ok(good.includes(search))
  const other = good.replaceAll('aust2019', 'glue2017').replace('10.1007/s00406-019-01020-4', '10.1177/0269881117705089').replace('31030237', '28441895')
  return compileNotes([{ path: 'glue2017.md', text: other }, { path, text: good.replace(search, replacement) }])
    .problems.map(problem => `${problem.path}:${problem.line}: ${problem.message}`)
}

describe('compileNotes', () => {
  it('compiles good notes as bundled studies', () => {
    const { studies, problems: found } = compileNotes([{ path: 'aust2019.md', text: good }])
    assert.deepEqual(found, [])
    assert.deepEqual(studies.map(({ key, bundled, findings, sources }) => [key, bundled, findings.length, sources[0]?.path]), [['aust2019', true, 1, 'aust2019.md']])
  })

  const accepted: [string, string][] = [
    ['evidence: abstract', 'evidence: abstract\n  related: [{ key: glue2017 }]\n  numbered-in: { glue2017: 3 }\n  misprinted: [{ in: glue2017, year: "2020" }]'],
    ['## Read in the abstract', '## As reported by @glue2017'],
    ['"2019-04"', '"2019"'],
    ['- { family: Aust, given: Sabine }', '- { literal: An institution }'],
  ]
  for (const [search, replacement] of accepted) it(`accepts ${replacement}`, () => assert.deepEqual(problems(search, replacement), []))

  const refused: [string, string, string][] = [
    ['id: aust2019', 'id: aust2020', 'aust2019.md:2: “id” must be “aust2019”, the name of the file.'],
    ['type: article-journal', 'type: article-jurnal', 'aust2019.md:3: “type” must be an item type of CSL, such as article-journal.'],
    ['"2019-04"', '2019', 'aust2019.md:7: The date must be "2014", "2014-06" or "2014-06-30", in quotation marks.'],
    ['"31030237"', '31030237', 'aust2019.md:9: “PMID” must be text: put it in quotation marks.'],
    ['{ family: Aust, given: Sabine }', '{ given: Sabine }', 'aust2019.md:6: Each author must have “family” or “literal”.'],
    ['10.1007/s00406-019-01020-4', 'https://doi.org/10.1007/s00406-019-01020-4', 'aust2019.md:8: The DOI must stand alone, as in 10.1001/jama.2014.62, without an address around it.'],
    ['10.1007/s00406-019-01020-4', '10.1177/0269881117705089', 'aust2019.md:1: glue2017.md has the same DOI 10.1177/0269881117705089.'],
    ['  record: confirmed\n', '', 'aust2019.md:2: The field “citewright.record” is missing.'],
    ['evidence: abstract', 'evidence: hearsay', 'aust2019.md:12: “evidence” must be full-text or abstract or record.'],
    ['evidence: abstract', 'evidence: abstract\n  colour: red', 'aust2019.md:13: There is no field “colour” in “citewright”.'],
    ['evidence: abstract', 'evidence: abstract\n  related: [{ key: nobody1900 }]', 'aust2019.md:13: There is no study “nobody1900”.'],
    ['## Read in the abstract', '## As reported by @nobody1900', 'aust2019.md:15: There is no study “nobody1900”.'],
    ['## Read in the abstract', '## Read somewhere', 'aust2019.md:15: There is no such section in a bundled note.'],
    ['- Response was 55%.', 'Response was 55%.', 'aust2019.md:17: A finding must be a list item.'],
    ['title: "Ketamine and anxiety"', 'title: Ketamine: and anxiety', 'aust2019.md:4: This is not valid YAML: Nested mappings are not allowed in compact mappings.'],
  ]
  for (const [search, replacement, message] of refused) {
    it(`refuses ${replacement === '' ? `a note without ${search.trim()}` : replacement}`, () => assert.ok(problems(search, replacement).includes(message), problems(search, replacement).join('\n')))
  }

  it('refuses an empty list item', () => assert.deepEqual(problems('- Response was 55%.', '- Response was 55%.\n-\n').map(line => line.slice(12)), ['18: This list item is empty.']))

  it('refuses a note that is none', () => assert.deepEqual(problems(good, '# Just text').length, 1))
})
