/**
 * Specs on a real database: a fresh SQLite file each, or a fresh MariaDB/MySQL database each when
 * `TEST_DATABASE_URL=mysql://…/` is set. @type {import('jest').Config}
 */
module.exports = {
  ...require('./jest.native.cjs'),
  testMatch: ['<rootDir>/test/medium/**/*.medium-spec.ts'],
};
