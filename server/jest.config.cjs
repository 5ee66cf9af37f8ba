/** Pure specs beside the code: no database, no network. @type {import('jest').Config} */
module.exports = { ...require('./jest.base.cjs'), testMatch: ['<rootDir>/src/**/*.spec.ts'] };
