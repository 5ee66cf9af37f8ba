/**
 * What is true of a database that somebody filled: `STORED_DATABASE_URL`. Part of `npm run test:deploy`.
 * @type {import('jest').Config}
 */
module.exports = { ...require('./jest.native.cjs'), testMatch: ['<rootDir>/test/stored/**/*.stored-spec.ts'] };
