import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

const unwantedSyntax = [
  { selector: 'TSEnumDeclaration', message: 'Write a union of strings' },
  { selector: 'TSParameterProperty', message: 'Declare the field, and assign it' },
  { selector: 'ExportDefaultDeclaration', message: 'Export it by name' },
  {
    selector: ':matches(PropertyDefinition, MethodDefinition[kind!="constructor"])[accessibility]',
    message: 'Write #name, or nothing',
  },
];

const moduleState = [
  {
    selector: ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind!="const"]',
    message: 'Keep no state at module level',
  },
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.cache/',
      'coverage/',
      'cdktf.out/',
      '**/gen/',
      'lib/l1/',
      'jest.config.js',
      '**/*.mjs', // no types without a tsconfig of their own
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-empty-function': 'off', // an empty function is how "do nothing" is said
      '@typescript-eslint/require-await': 'off', // an author's method is async by contract, even when it has nothing to wait for
      '@typescript-eslint/no-unnecessary-type-parameters': 'off', // builders carry literal types to the caller through them
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['../*'], message: 'Import across folders with # (src) or by package name' }] },
      ],
      'no-restricted-syntax': ['error', ...unwantedSyntax, ...moduleState],
    },
  },
  {
    files: ['**/*.test.ts', '**/*.vitest.ts', 'test/**/*.ts'],
    plugins: { jest },
    rules: {
      'no-restricted-syntax': ['error', ...unwantedSyntax], // what beforeEach makes is kept at module level
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/valid-expect': 'error',
      'jest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect', 'expect*', '*.expect*', 'fc.assert', 'assert*'] },
      ],
      '@typescript-eslint/no-unsafe-assignment': 'off', // jest's asymmetric matchers are typed any
    },
  },
);
