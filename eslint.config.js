import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The folders of src-renderer in the order of imports: each may use only what it names.
 * @type {Readonly<Record<string, ReadonlyArray<string>>>}
 */
const layers = {
  domain: [],
  format: ['domain'],
  exchange: ['domain', 'format'],
  charts: ['domain', 'format', 'exchange'],
  report: ['domain', 'format', 'exchange'],
  data: ['domain', 'format', 'exchange'],
  jobs: ['domain', 'format', 'exchange', 'charts', 'report', 'data'],
  state: ['domain', 'format', 'exchange', 'charts', 'report', 'data'],
  components: ['domain', 'format', 'exchange', 'charts', 'report', 'data', 'state'],
  views: ['domain', 'format', 'exchange', 'charts', 'report', 'data', 'state', 'components'],
};

const domainIsPure = {
  group: ['svelte', 'svelte/*', 'dexie', 'chart.js', 'chart.js/*', 'electron', 'bits-ui', 'node:*'],
  message: 'domain is plain TypeScript: it runs anywhere.',
};

/**
 * A later no-restricted-imports replaces an earlier one, so each folder states its whole list.
 * @type {import('eslint').Linter.Config[]}
 */
const boundaries = Object.entries(layers).map(([folder, allowed]) => ({
  files: [`src-renderer/${folder}/**/*.{ts,svelte}`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [
              ...Object.keys(layers)
                .filter((other) => other !== folder && !allowed.includes(other))
                .flatMap((other) => [`\\#${other}/*`, `**/${other}/*`]),
              // What domain knows of charts is in a folder of that name.
              '!#domain/charts/*',
              ...(folder === 'domain' ? ['!./charts/*', '!../charts/*'] : []),
            ],
            message: `${folder} may import only: ${allowed.join(', ') || 'nothing of the other folders'}.`,
          },
          {
            group: ['**/src-main/**', 'electron'],
            message: 'The renderer knows main by #ipc only.',
          },
          ...(folder === 'domain' ? [domainIsPure] : []),
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', 'screenshots/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['src-main/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                '**/src-renderer/**',
                ...Object.keys(layers).map((folder) => `\\#${folder}/*`),
              ],
              message: 'Main never imports from the renderer: they share the contract.',
            },
          ],
        },
      ],
    },
  },
  ...boundaries,
  { files: ['scripts/**', 'e2e/**', 'bench/**'], rules: { 'no-console': 'off' } },
);
