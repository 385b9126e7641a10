module.exports = {
  rootDir: '../..',
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts', '<rootDir>/tests/local/phone/browser*.test.ts'],
  transform: { '\\.ts$': '<rootDir>/tests/support/typescript.cjs' },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  globalSetup: '<rootDir>/tests/e2e/support/once.ts',
  testTimeout: 60000,
  maxWorkers: 2,
};
