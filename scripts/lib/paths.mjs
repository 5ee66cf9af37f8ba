import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const cacheDir = join(root, '.cache');
/** The native compiler; `typescript` itself is for those who read sources through its interface, which this one lacks. */
export const tsc = join(root, 'node_modules/typescript-native/bin/tsc');
export const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
export const jest = join(root, 'node_modules/jest/bin/jest.js');
export const taro = join(root, 'node_modules/@tarojs/cli/bin/taro');
export const serverEntry = join(root, 'server/dist/main.js');
export const h5Dir = join(root, 'miniapp/dist/h5');
export const weappDir = join(root, 'miniapp/dist/weapp');
export const seedEntry = join(root, 'server/dist/seed/main.js');
export const setUpEntry = join(root, 'server/dist/set-up-by-command.js');
