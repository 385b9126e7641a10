module.exports = {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  // What needs a browser runs with e2e.
  testPathIgnorePatterns: [
    '/node_modules/',
    '/dist/',
    '<rootDir>/tests/e2e/',
    '<rootDir>/tests/local/phone/browser',
    '/fixture/',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '\\.ts$': '<rootDir>/tests/support/typescript.cjs',
    '\\.js$': '<rootDir>/tests/support/typescript.cjs',
  },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  globalSetup: '<rootDir>/tests/support/bundleOnce.ts',
  testTimeout: 20000,
  maxWorkers: 2,
};
