const base = require('./jest.base.cjs');
const { dependencies, devDependencies } = require('./package.json');

const PACKAGES = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !/jest|swc|^@types/.test(name));

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
  transformIgnorePatterns: [],
  transform: {
    [`/(?:node_modules/(?:${PACKAGES.join('|')})|server/dist|shared/dist)/.*\\.[cm]?js$`]:
      '<rootDir>/test/native/transform.cjs',
    '^.+\\.ts$': base.transform['^.+\\.[tj]s$'],
  },
};
