/** What the specs of the server share: swc for our TypeScript and for the ESM-only packages. */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

const ESM_PACKAGES = [
  '@nestjs',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'cookie',
  'content-disposition',
  'uuid',
].join('|');

module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // Ends what hangs; a slow machine is no failure, and two lanes share its cores.
  testTimeout: 300_000,
  moduleNameMapper: { '^@yingsheng/shared/(.*)$': '<rootDir>/../shared/src/$1.ts' },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/)?(?:${ESM_PACKAGES})/)`],
  transform: { '^.+\\.[tj]s$': ['@swc/jest', swc] },
};
