import { packageSizes } from '../check-weapp/package-sizes.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { weappDir } from '../lib/paths.mjs';

/** Bytes of every package of the WeChat build beside its limit. */
export async function benchSize() {
  await ensureBuilt('weapp', (text) => console.error(text));
  const packages = packageSizes(weappDir);
  return { name: 'size', packages, isWithinLimit: packages.every(({ bytes, limit }) => bytes < limit) };
}
