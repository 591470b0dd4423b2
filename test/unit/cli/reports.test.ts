import assert from 'node:assert/strict'
import type { Problem } from '../../../server/src/engine/checks/check.ts'
import type { Study } from '../../../server/src/engine/corpus/study.ts'
import type { Claim } from '../../../server/src/engine/judging/claim.ts'
import { githubReport } from '../../../server/src/cli/reports/github.ts'
import { jsonReport } from '../../../server/src/cli/reports/json.ts'
import { reaches, type FileReport } from '../../../server/src/cli/reports/report.ts'
import { sarifReport } from '../../../server/src/cli/reports/sarif.ts'
import { textReport } from '../../../server/src/cli/reports/text.ts'
import { root } from '../project/sources.ts'
import { citewright } from './run.ts'
import { sarifFaults } from './sarif/faults.ts'
import { paletteFor } from '../../../server/src/cli/terminal.ts'

const colourless = paletteFor({}, {})

const weir = {
  key: 'weir2019',
  csl: { id: 'weir2019', type: 'article-journal', author: [{ family: 'Weir' }], issued: { 'date-parts': [[2019]] } },
  sources: [{ path: 'notes/weir2019.md', format: 'study-note', structured: false }],
} as unknown as Study

/** A manuscript in which the number between `[[` and `]]` is wrong. */
function report(marked: string, changes: Partial<Problem> = {}, lead = 0): FileReport {
  const start = marked.indexOf('[[')
  const end = marked.indexOf(']]') - 2
  const text = marked.replace('[[', '').replace(']]', '')
  const finding = { sentence: 'The odds ratio was 3.42.', span: { start: 310, end: 335 }, source: 0, level: 'abstract' } as Claim['evidence'][number]['finding']
  const statistic = { start, end, text: text.slice(start, end), kind: 'odds-ratio', value: 3.24, lower: null, upper: null, comparator: '=', unit: null, group: 1, printed: [], context: {} }
  const claim = { statistic, studies: [weir], verdict: 'contradicted', reason: 'transposed-digits', evidence: [{ study: weir, finding }] } as unknown as Claim
  const citation = { citation: { start: 0, end: 3, text: text.slice(0, 3) }, status: 'resolved', items: [{ studies: [weir] }] }
  const problem: Problem = {
    code: 'contradicted-statistic', severity: 'warning', start, end, message: 'The study says 3.42.', evidence: [{ study: weir, finding }], related: [],
    fixes: [{ title: 'Use 3.42', edits: [{ start, end, newText: '3.42' }] }], ...changes,
  }
  return { path: 'a folder/paper.md', text, lead, analysis: { claims: [claim], citations: [citation], problems: [problem] } as unknown as FileReport['analysis'] }
}

const simple = 'One.\nThe OR was [[3.24]] there.\n'

describe('check --format text', () => {
  it('shows place, line, evidence and fix, and what was counted', () => {
    assert.equal(textReport([report(simple)], colourless), `\
a folder/paper.md:2:12: warning: The study says 3.42. [contradicted-statistic]
    2 | The OR was 3.24 there.
      |            ^^^^
      = source: Weir (2019): “The odds ratio was 3.42.” (read in the abstract)
      = fix: Use 3.42

1 file, 1 problem, 1 statistic: 1 contradicted
`)
  })

  it('shows a sentence once, however many of its numbers count', () => {
    const twice = report(simple)
    const [problem] = twice.analysis.problems
    const text = textReport([report(simple, { evidence: [...problem!.evidence, ...problem!.evidence] })], colourless)
    assert.equal(text, textReport([twice], colourless))
  })

  it('breaks notes, and nothing else, where the terminal is narrow', () => {
    const narrow = report(simple, { related: [{ start: 0, end: 3, message: 'Said here too.' }] })
    assert.equal(textReport([narrow], colourless, 50), `\
a folder/paper.md:2:12: warning: The study says 3.42. [contradicted-statistic]
    2 | The OR was 3.24 there.
      |            ^^^^
      = source: Weir (2019): “The odds ratio was
                3.42.” (read in the abstract)
      = see: line 1, “One”: Said here too.
      = fix: Use 3.42

1 file, 1 problem, 1 statistic: 1 contradicted
`)
  })

  it('never counts what is not checkable as passed', () => {
    const unknown = report(simple)
    unknown.analysis.problems = []
    unknown.analysis.claims[0]!.verdict = 'unverifiable'
    assert.equal(textReport([unknown], colourless), `\
1 file, 0 problems, 1 statistic: 1 not checkable
Not checkable: of the studies cited there, only the record or the abstract is indexed.
`)
  })

  it('does not blame an abstract where the cited work is not known', () => {
    const unknown = report(simple)
    unknown.analysis.problems = []
    Object.assign(unknown.analysis.claims[0]!, { verdict: 'unverifiable', studies: [] })
    assert.match(textReport([unknown], colourless), /Not checkable: the works cited there are in no library that is indexed\./)
  })

  it('says whose report a second-hand finding is', () => {
    const secondary = report(simple)
    const { finding } = secondary.analysis.problems[0]!.evidence[0]!
    finding.level = 'secondary'
    finding.by = 'pool2022'
    assert.match(textReport([secondary], colourless), /\(as reported by pool2022; not read in the study itself\)/)
  })

  it('makes what a terminal would obey harmless', () => {
    const hostile = report('\u001B[2J The OR was [[3.24]]', { message: 'Says \u001B]0;x\u0007', fixes: [{ title: 'Use \u009B1m', edits: [] }] })
    hostile.path = 'a\u001B[31m.md'
    hostile.analysis.problems[0]!.evidence[0]!.finding.sentence = 'Escape \u001B[5m here.'
    // eslint-disable-next-line no-control-regex -- Control characters are just what is looked for.
    assert.doesNotMatch(textReport([hostile], colourless).replaceAll('\n', ''), /[\u0000-\u001F\u007F-\u009F]/)
  })

  it('is coloured where colours are shown', () => {
    assert.ok(textReport([report(simple)], paletteFor({ isTTY: true }, {})).includes('\u001B[33mwarning:\u001B[0m'))
  })
})

describe('check --format json', () => {
  it('has the fields of the contract, in their order', () => {
    const { version: _, ...rest } = JSON.parse(jsonReport([report(simple)])) as Record<string, unknown>
    assert.deepEqual(JSON.stringify(rest), JSON.stringify({
      tool: 'citewright',
      files: [{
        path: 'a folder/paper.md',
        citations: [{ start: 0, end: 3, text: 'One', keys: ['weir2019'], status: 'resolved' }],
        claims: [{
          start: 16, end: 20, text: '3.24', kind: 'odds-ratio', value: 3.24, lower: null, upper: null, comparator: '=', unit: null, group: 1,
          studies: ['weir2019'], verdict: 'contradicted', reason: 'transposed-digits',
          evidence: [{ study: 'weir2019', source: 'notes/weir2019.md', start: 310, end: 335, text: 'The odds ratio was 3.42.' }],
        }],
        problems: [{
          code: 'contradicted-statistic', severity: 'warning', start: 16, end: 20, message: 'The study says 3.42.',
          fixes: [{ title: 'Use 3.42', edits: [{ start: 16, end: 20, newText: '3.42' }] }],
        }],
      }],
      summary: { claims: 1, supported: 0, contradicted: 1, misattributed: 0, unsupported: 0, unverifiable: 0, uncited: 0, problems: 1 },
    }))
  })

  it('counts a byte order mark, but not in the source', () => {
    const { files: [file] } = JSON.parse(jsonReport([report(simple, {}, 1)]))
    assert.deepEqual([file.citations[0].start, file.claims[0].start, file.problems[0].start, file.problems[0].fixes[0].edits[0].end, file.claims[0].evidence[0].start], [1, 17, 17, 21, 310])
  })
})

describe('check --format github', () => {
  const cases: [string, FileReport, string][] = [
    ['a warning', report(simple), '::warning file=a folder/paper.md,line=2,endLine=2,col=12,endColumn=15,title=contradicted-statistic::The study says 3.42.\n'],
    ['an information as a notice', report(simple, { severity: 'information', code: 'a' }), '::notice file=a folder/paper.md,line=2,endLine=2,col=12,endColumn=15,title=a::The study says 3.42.\n'],
    ['an error with what the syntax would read', report(simple, { severity: 'error', code: 'a', message: '50%: one,\r\ntwo::error::' }),
      '::error file=a folder/paper.md,line=2,endLine=2,col=12,endColumn=15,title=a::50%25: one,  two::error::\n'],
    ['a span over lines', report('One [[two\nthree]]', { code: 'a' }), '::warning file=a folder/paper.md,line=1,endLine=2,col=5,title=a::The study says 3.42.\n'],
  ]
  for (const [name, given, expected] of cases) it(name, () => assert.equal(githubReport([given]), expected))

  it('escapes a path', () => {
    assert.match(githubReport([{ ...report(simple), path: 'a:b,c%\n.md' }]), /file=a%3Ab%2Cc%25 \.md,/)
  })

  it('prints nothing where nothing was found', () => {
    const sound = report(simple)
    sound.analysis.problems = []
    assert.equal(githubReport([sound]), '')
  })
})

describe('check --format sarif', () => {
  const related = [{ start: 0, end: 3, message: 'Stated here too.' }]
  const log = JSON.parse(sarifReport([report(simple, { related }, 1)]))
  const [run] = log.runs

  it('keeps to the schema', () => {
    const whole = sarifReport([report(simple, { related }, 1), { ...report(simple), path: '/abs/C++ 100%.md' }])
    assert.deepEqual(sarifFaults(whole), [])
    for (const [right, wrong] of [['"text":', '"txt":'], ['"2.1.0"', '"2.0.0"'], ['"level": "warning"', '"level": "grave"'], ['"startLine": 2', '"startLine": "2"']] as const) {
      assert.ok(whole.includes(right), right)
      assert.notDeepEqual(sarifFaults(whole.replace(right, wrong)), [], wrong)
    }
  })

  it('keeps to the schema for the example, fixes included', async function () {
    this.timeout(60_000)
    const { stdout } = await citewright(root, 'check', 'docs/example/manuscript.md', '--format', 'sarif')
    assert.ok((JSON.parse(stdout) as { runs: { results: unknown[] }[] }).runs[0]!.results.length >= 5)
    assert.deepEqual(sarifFaults(stdout), [])
  })

  it('says what it is', () => {
    assert.equal(log.version, '2.1.0')
    assert.equal(run.tool.driver.name, 'citewright')
    assert.equal(run.columnKind, 'utf16CodeUnits')
    assert.deepEqual(run.artifacts, [{ location: { uri: 'a%20folder/paper.md' } }])
  })

  it('gives each problem with its place in lines and characters', () => {
    const [result] = run.results
    assert.equal(result.ruleId, 'contradicted-statistic')
    assert.equal(result.level, 'warning')
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: 'a%20folder/paper.md', index: 0 },
      region: { startLine: 2, startColumn: 12, endLine: 2, endColumn: 16, charOffset: 17, charLength: 4 },
    })
    assert.equal(result.relatedLocations[0].message.text, 'Stated here too.')
  })

  it('gives fixes as replacements', () => {
    const [{ artifactChanges: [{ replacements: [replacement] }], description }] = run.results[0].fixes
    assert.equal(description.text, 'Use 3.42')
    assert.equal(replacement.insertedContent.text, '3.42')
    assert.equal(replacement.deletedRegion.charOffset, 17)
  })

  it('refers to its rules', () => {
    for (const result of run.results) {
      if (result.ruleIndex >= 0) assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId)
    }
  })
})

describe('--fail-on', () => {
  const levels = ['error', 'warning', 'information', 'never'] as const
  const cases: [Problem['severity'], (typeof levels)[number][]][] = [
    ['error', ['error', 'warning', 'information']], ['warning', ['warning', 'information']], ['information', ['information']], ['hint', []],
  ]
  for (const [severity, reached] of cases) {
    it(`fails for ${severity} on ${reached.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(levels.filter(level => reaches([report(simple, { severity })], level)), reached)
    })
  }
})
