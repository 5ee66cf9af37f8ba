/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'jsdom',
  // Ends what hangs; a slow machine is no failure.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'],
  transform: { '\\.[jt]sx?$': ['babel-jest', { configFile: './babel.config.js' }] },
  moduleNameMapper: {
    '^@tarojs/taro$': '<rootDir>/test/taro.ts',
    '^@tarojs/components$': '<rootDir>/test/components.tsx',
    '^@yingsheng/shared/(.*)$': '<rootDir>/../shared/src/$1',
    '\\.scss$': '<rootDir>/test/style.ts',
  },
  setupFiles: ['<rootDir>/test/set-up.ts'],
};
