module.exports = {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/tests/e2e/', '/fixture/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // NB: flatbush is published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(flatbush|flatqueue)/)'],
  transform: {
    '\\.ts$': '<rootDir>/tests/support/typescript.cjs',
    '\\.js$': '<rootDir>/tests/support/typescript.cjs',
  },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  testTimeout: 20000,
  maxWorkers: 2,
};
