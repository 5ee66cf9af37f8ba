/**
 * Long random walks through both machines on a real database; apart from the other specs because of their length.
 * @type {import('jest').Config}
 */
module.exports = {
  ...require('./jest.native.cjs'),
  testMatch: ['<rootDir>/test/walk/**/*.walk-spec.ts'],
  testTimeout: 1_200_000,
};
