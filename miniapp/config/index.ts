import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from '@tarojs/cli';
import CompressionPlugin from 'compression-webpack-plugin';

const SHARED_SOURCE = resolve(__dirname, '../../shared/src');
/** Ship private class fields untranspiled: the H5 minifier and old phones stumble over them. */
const MODERN_PACKAGES = /node_modules[\\/](@tanstack|zustand)[\\/]/;

/** Tells answers of this release from those a device has kept since another: changes with what answers look like. */
function formOfAnswers(): string {
  const folder = join(SHARED_SOURCE, 'api');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 8);
}

/** Distances between the children of a flex box for phones that know none. */
const flexGap = (config = {}) => ({ [resolve(__dirname, '../plugins/flex-gap')]: { enable: true, config } });

const compile = { include: [SHARED_SOURCE, (file: string) => MODERN_PACKAGES.test(file)] };

export default defineConfig({
  projectName: 'yingsheng',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  plugins: [resolve(__dirname, '../plugins/weapp-components')],
  alias: { '@yingsheng/shared': SHARED_SOURCE },
  defineConstants: {
    // A mini-program has no origin: the server's address is fixed when it is built.
    API_BASE: JSON.stringify(process.env.API_BASE ?? 'http://localhost:3000'),
    FORM_OF_ANSWERS: JSON.stringify(formOfAnswers()),
  },
  // Chinese as it is written: escaped, each character takes six bytes instead of three.
  esbuild: { minify: { enable: true, config: { target: 'es2018', charset: 'utf8' } } },
  terser: { enable: true, config: { ecma: 2018, compress: { passes: 2 }, output: { ascii_only: false } } },
  // WeChat counts every byte before compression: terser also leaves out what a module declares and nobody uses.
  jsMinimizer: process.env.TARO_ENV === 'weapp' ? 'terser' : 'esbuild',
  mini: {
    compile,
    postcss: { ...flexGap(), [resolve(__dirname, '../plugins/phone-styles')]: { enable: true } },
    runtime: { enableInnerHTML: false },
    webpackChain(chain, webpack) {
      chain.output.set('environment', { arrowFunction: true, const: true, destructuring: true });
      chain
        .plugin('abort-controller')
        .use(webpack.ProvidePlugin, [
          { AbortController: [resolve(__dirname, '../src/polyfills/abort.ts'), 'AbortController'] },
        ]);
    },
  },
  h5: {
    compile,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser' },
    // What the page says comes before any script, in the text as on the screen.
    htmlPluginOption: { inject: 'body' },
    postcss: { pxtransform: { enable: false }, ...flexGap({ children: ['taro-view-core', 'taro-text-core'] }) },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
      ignoreOrder: true,
    },
    webpackChain(chain) {
      // Taro copies what pages share into each of them: a person who opens three pages loads it three times.
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 20_000,
        maxInitialRequests: 6,
        maxAsyncRequests: 6,
        cacheGroups: {
          default: false,
          defaultVendors: false,
          libraries: { name: 'libraries', test: /[\\/]node_modules[\\/]/, chunks: 'initial', priority: 20 },
          pages: { name: 'pages', chunks: 'async', minChunks: 6, priority: 10, reuseExistingChunk: true },
          some: { chunks: 'async', minChunks: 2, reuseExistingChunk: true },
        },
      });
      chain.plugin('offline-shell').use(resolve(__dirname, '../plugins/offline-shell'));
      // The page itself is filled in by the server, the worker of the offline shell is small.
      const compressed = { include: /\.[0-9a-f]{8}\.(js|css)$/, minRatio: 0.9 };
      for (const options of [
        { algorithm: 'brotliCompress', filename: '[path][base].br' },
        { algorithm: 'gzip', filename: '[path][base].gz' },
      ]) {
        chain.plugin(options.algorithm).use(CompressionPlugin, [{ ...compressed, ...options }]);
      }
    },
    devServer: { proxy: [{ context: ['/api'], target: 'http://localhost:3000' }] },
  },
});
