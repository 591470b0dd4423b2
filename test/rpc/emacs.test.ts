import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { program } from '../unit/cli/run.ts'
import { root } from '../unit/project/sources.ts'

/** Opens the example, waits for its problems as Flymake lists them, and writes them to a file, one in a line. */
const look = (file: string): string => `
(require 'eglot)
(setq eglot-connect-timeout 60 eglot-sync-connect 60)
(find-file "example/manuscript.md")
(text-mode)
(call-interactively 'eglot)
(flymake-mode 1)
(let ((deadline (+ (float-time) 40)))
  (while (and (< (length (flymake-diagnostics)) 5) (< (float-time) deadline))
    (flymake-start)
    (accept-process-output nil 0.2)))
(let ((seen (mapcar (lambda (d) (buffer-substring-no-properties (flymake-diagnostic-beg d) (flymake-diagnostic-end d))) (flymake-diagnostics))))
  (with-temp-file "${file}" (insert (mapconcat 'identity seen "\\n"))))
(kill-emacs)
`

describe('Emacs, as docs/other-editors.md sets it up', function () {
  this.timeout(120_000)

  before(function () {
    if (spawnSync('emacs', ['--batch', '--eval', "(require 'eglot)"]).status !== 0) {
      console.log('      Emacs with Eglot is not installed; its test is left out.')
      this.skip()
    }
  })

  it('shows the problems of the example', () => {
    const folder = mkdtempSync(join(tmpdir(), 'citewright-emacs-'))
    try {
      cpSync(join(root, 'docs/example'), join(folder, 'example'), { recursive: true })
      mkdirSync(join(folder, 'bin'))
      writeFileSync(join(folder, 'bin/citewright'), `#!/bin/sh\nNODE_NO_WARNINGS=1 exec "${process.execPath}" "${program}" "$@"\n`, { mode: 0o755 })
      writeFileSync(join(folder, 'init.el'), snippet() + look(join(folder, 'seen.txt')))
      const run = spawnSync('emacs', ['--batch', '--no-init-file', '--load', 'init.el'], {
        cwd: folder, encoding: 'utf8', timeout: 100_000, env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`, HOME: folder },
      })
      const seen = readFileSync(join(folder, 'seen.txt'), 'utf8').split('\n')
      for (const problem of ['2.89', '27.5', '65', '@grabsky2022']) assert.ok(seen.includes(problem), `${problem} is not among ${seen.join(', ') || 'nothing'}; ${run.stderr}`)
      assert.equal(seen.length, 5)
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  })
})

/** The snippet of the page, as a reader copies it. */
function snippet(): string {
  const page = readFileSync(join(root, 'docs/other-editors.md'), 'utf8')
  const [, lisp] = /## Emacs[\s\S]*?```elisp\n([\s\S]*?)```/.exec(page) ?? []
  assert.ok(lisp, 'the page has a snippet for Emacs')
  return lisp
}
