import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { program } from '../unit/cli/run.ts'
import { root } from '../unit/project/sources.ts'

interface Seen { code: string, text: string, message: string }

/** What the snippet takes from Neovim 0.8, said in the words of 0.7, which Debian 12 has. */
const older = `
if vim.lsp.start == nil then
  vim.fs = { dirname = function(path) return vim.fn.fnamemodify(path, ':h') end }
  vim.lsp.start = function(config) vim.lsp.buf_attach_client(0, vim.lsp.start_client(config)) end
end
`

/** Waits for diagnostics and a hover, and writes both to a file. */
const look = (file: string): string => `
vim.cmd('filetype on')
vim.cmd('edit manuscript.md')
vim.wait(40000, function() return #vim.diagnostic.get(0) >= 5 end, 50)
local seen = {}
for _, d in ipairs(vim.diagnostic.get(0)) do
  local line = vim.api.nvim_buf_get_lines(0, d.lnum, d.lnum + 1, false)[1]
  local code = d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code)
  table.insert(seen, { code = code, text = string.sub(line, d.col + 1, d.end_col), message = d.message })
end
vim.fn.writefile({ vim.fn.json_encode(seen) }, '${file}')
vim.cmd('qall!')
`

describe('Neovim, as docs/other-editors.md sets it up', function () {
  this.timeout(90_000)

  before(function () {
    if (spawnSync('nvim', ['--version']).status !== 0) {
      console.log('      Neovim is not installed; its test is left out.')
      this.skip()
    }
  })

  it('shows the problems of the example', () => {
    const folder = mkdtempSync(join(tmpdir(), 'citewright-nvim-'))
    try {
      cpSync(join(root, 'docs/example'), join(folder, 'example'), { recursive: true })
      mkdirSync(join(folder, 'bin'))
      writeFileSync(join(folder, 'bin/citewright'), `#!/bin/sh\nNODE_NO_WARNINGS=1 exec "${process.execPath}" "${program}" "$@"\n`, { mode: 0o755 })
      writeFileSync(join(folder, 'init.lua'), older + snippet() + look(join(folder, 'seen.json')))
      const run = spawnSync('nvim', ['--headless', '-u', 'NONE', '-n', '-S', '../init.lua'], {
        cwd: join(folder, 'example'), encoding: 'utf8', timeout: 60_000,
        env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder },
      })
      const seen = JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8')) as Seen[]
      const wanted = ['contradicted-statistic: 2.89', 'contradicted-statistic: 27.5', 'percentage-conflicts-with-fraction: 65', 'unknown-citation: @grabsky2022']
      const found = seen.map(({ code, text }) => `${code}: ${text}`)
      for (const problem of wanted) assert.ok(found.includes(problem), `${problem} is not among ${found.join(', ') || 'nothing'}; ${run.stderr}`)
      assert.equal(seen.length, 5)
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  })
})

/** The snippet of the page, as a reader copies it. */
function snippet(): string {
  const page = readFileSync(join(root, 'docs/other-editors.md'), 'utf8')
  const [, lua] = /## Neovim[\s\S]*?```lua\n([\s\S]*?)```/.exec(page) ?? []
  assert.ok(lua, 'the page has a snippet for Neovim')
  return lua
}
