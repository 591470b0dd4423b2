/** Lint rules: typed TypeScript rules, regular expression rules, and the import directions of docs/architecture.md. */
import { builtinModules } from 'node:module'
import js from '@eslint/js'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

const nodeBuiltins = builtinModules.flatMap((name) => [name, `node:${name}`])

/** A rule that forbids imports whose specifier matches one of the patterns. */
const forbid = (patterns, message, paths = []) => ({
  'no-restricted-imports': ['error', {
    patterns: patterns.length > 0 ? [{ regex: patterns.join('|'), message }] : [],
    paths: paths.map((name) => ({ name, message })),
  }],
})

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'test/.build/', 'test/.mutation/', 'test/.vscode-host/', 'test/.vscode-test/', 'test/.results/', 'test/.screenshots/'] },
  js.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Node keeps `import { type A } from 'b'` as an import of the module; `import type` leaves nothing.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', fetch: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', Buffer: 'readonly', module: 'writable', require: 'readonly' } },
  },
  {
    files: ['test/**/*.ts'],
    // `describe` and `it` may return promises to Mocha, and assertions on JSON answers are loosely typed.
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-member-access': 'off' },
  },
  {
    // The engine is pure: no protocol, no files, no clock, no chance.
    files: ['server/src/engine/**/*.ts'],
    rules: {
      ...forbid(['^vscode', '/lsp/', '/host/', '/cli', '/client/'], 'The engine imports only the engine.', nodeBuiltins),
      'no-restricted-properties': ['error',
        { object: 'Date', property: 'now', message: 'The engine has no clock.' },
        { object: 'Math', property: 'random', message: 'The engine is deterministic.' }],
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'performance'],
    },
  },
  {
    files: ['server/src/host/**/*.ts'],
    rules: forbid(['^vscode-', '/lsp/', '/client/'], 'The host does not know the protocol.'),
  },
  {
    files: ['client/**/*.ts'],
    rules: forbid(['server/src/(?!protocol\\.ts$)'], 'The client shares only protocol.ts with the server.'),
  },
)
