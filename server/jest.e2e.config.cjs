/** Journeys over HTTP; the database as in `jest.medium.config.cjs`. @type {import('jest').Config} */
module.exports = {
  ...require('./jest.native.cjs'),
  testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'],
};
