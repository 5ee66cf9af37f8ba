const base = require('./jest.base.cjs');
const { dependencies, devDependencies } = require('./package.json');

const PACKAGES = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !/jest|swc|^@types/.test(name));

/** `x.on-sqlite.e2e-spec.ts` asks nothing of the kind of database, or of that kind only: it runs once. So on MariaDB. */
const KIND_NOT_HERE = (process.env.TEST_DATABASE_URL ?? '') === '' ? 'on-mariadb' : 'on-sqlite';

/** What specs of the built server share: only they pass through jest, node loads the rest once for all files. */
module.exports = {
  ...base,
  globalSetup: '<rootDir>/test/native/build.cjs',
  testEnvironment: '<rootDir>/test/native/environment.cjs',
  moduleNameMapper: {
    '^@yingsheng/shared/(.*)$': '<rootDir>/../shared/dist/$1.js',
    '^(?:\\.\\./)+src/(.*)$': '<rootDir>/dist/$1.js',
  },
  // Sockets of the last file may close slowly on a busy machine; what never closes is still reported.
  openHandlesTimeout: 30_000,
  testPathIgnorePatterns: ['/node_modules/', `\\.${KIND_NOT_HERE}\\.`],
  transformIgnorePatterns: [],
  transform: {
    [`/(?:node_modules/(?:${PACKAGES.join('|')})|server/dist|shared/dist)/.*\\.[cm]?js$`]:
      '<rootDir>/test/native/transform.cjs',
    '^.+\\.ts$': base.transform['^.+\\.[tj]s$'],
  },
};
