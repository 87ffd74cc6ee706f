import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { PURE_FOLDERS, purityRules } from './purity.mjs';

const TESTS = ['src/**/*.{test,props.test,bench}.{ts,tsx}', 'src/testing/**', 'src/server/testing/**', 'e2e/**'];

/** Content rather than code: its length says nothing about its clarity. */
const TABLES = ['src/i18n/**', 'src/handbook/**', 'src/**/*.{table,data,generated}.ts'];

const countedLines = { skipBlankLines: true, skipComments: true };

export default tseslint.config(
  // ESLint looks for files below the current folder: run it from the top of the repository.
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', 'assets/**', 'coverage/**', 'src/**/*.generated.*'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)) },
    },
    rules: {
      // A number in a text is fine; an object or a maybe-missing value is not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Shapes are `type` or `interface`, whichever reads better.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
    },
  },

  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      'max-lines': ['error', { max: 300, ...countedLines }],
      'max-lines-per-function': ['error', { max: 60, ...countedLines }],
      'max-params': ['error', 4],
      // A switch over a union is one decision, however many members it has.
      complexity: ['error', { max: 12, variant: 'modified' }],
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-console': 'off',
    },
  },
  { files: TABLES, rules: { 'max-lines': 'off' } },
  { files: TESTS, rules: { 'max-lines-per-function': 'off' } },

  {
    files: PURE_FOLDERS.map((folder) => `src/${folder}/**/*.{ts,tsx}`),
    ignores: TESTS,
    rules: purityRules,
  },
);
