import { resolve } from 'node:path';
import { defineConfig } from '@tarojs/cli';

const SHARED_SOURCE = resolve(__dirname, '../../shared/src');
/** Ship private class fields untranspiled: the H5 minifier and old phones stumble over them. */
const MODERN_PACKAGES = /node_modules[\\/](@tanstack|zustand)[\\/]/;

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
  plugins: [resolve(__dirname, '../plugins/weapp-aria')],
  alias: { '@yingsheng/shared': SHARED_SOURCE },
  // A mini-program has no origin: the server's address is fixed when it is built.
  defineConstants: { API_BASE: JSON.stringify(process.env.API_BASE ?? 'http://localhost:3000') },
  // Chinese as it is written: escaped, each character takes six bytes instead of three.
  esbuild: { minify: { enable: true, config: { target: 'es2018', charset: 'utf8' } } },
  jsMinimizer: 'esbuild',
  mini: {
    compile,
    webpackChain(chain, webpack) {
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
    postcss: { pxtransform: { enable: false } },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
      ignoreOrder: true,
    },
    webpackChain(chain) {
      chain.plugin('offline-shell').use(resolve(__dirname, '../plugins/offline-shell'));
    },
    devServer: { proxy: [{ context: ['/api'], target: 'http://localhost:3000' }] },
  },
});
