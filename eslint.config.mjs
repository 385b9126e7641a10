import tseslint from 'typescript-eslint';

const impure = [
  { selector: 'AwaitExpression', message: 'A rule is pure: it waits for nothing.' },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Time is an argument.' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is an argument.' },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Chance is an argument.',
  },
  { selector: 'ImportSpecifier[imported.name=/^random/]', message: 'Chance is an argument.' },
  {
    selector: 'MemberExpression[object.name="process"]',
    message: 'The environment is read by the platform.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'dist',
      'miniprogram/miniprogram_npm',
      '**/fixture/**',
      'check/node_modules',
      '.data',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './miniprogram/tsconfig.json', './local/phone/runtime/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // WeChat counts code points: spreading a string is how they are counted.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      'no-console': 'error',
      // The project has no enums; the rule misfires on generic keys of tables.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      eqeqeq: 'error',
      'no-else-return': ['error', { allowElseIf: false }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: [
      'cloudfunctions/**/*.rules.ts',
      'cloudfunctions/**/*.table.ts',
      'cloudfunctions/workflow/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...impure] },
  },
  { files: ['**/*.table.ts'], rules: { 'max-lines': 'off' } },
  { files: ['cloudfunctions/platform/log.ts'], rules: { 'no-console': 'off' } },
  { files: ['local/**', 'scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
