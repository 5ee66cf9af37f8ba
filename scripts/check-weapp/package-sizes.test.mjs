import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { LIMITS, OTHER_LIMIT, packageSizes } from './package-sizes.mjs';

test('bytes are counted per package; what is not uploaded is not counted', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'yingsheng-sizes-'));
  context.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'staff/inbox'), { recursive: true });
  const app = JSON.stringify({
    pages: [],
    subPackages: [
      { root: 'staff', pages: [] },
      { root: 'resident/', pages: [] },
    ],
  });
  writeFileSync(join(folder, 'app.json'), app);
  writeFileSync(join(folder, 'app.js'), 'x'.repeat(100));
  writeFileSync(join(folder, 'app.js.map'), 'x'.repeat(1000));
  writeFileSync(join(folder, 'app.js.LICENSE.txt'), 'x'.repeat(1000));
  writeFileSync(join(folder, 'project.config.json'), '{}');
  writeFileSync(join(folder, 'staff/inbox/index.js'), 'x'.repeat(30));
  assert.deepEqual(packageSizes(folder), [
    { name: 'main', bytes: 100 + app.length, limit: LIMITS.main },
    { name: 'staff', bytes: 30, limit: LIMITS.staff },
    { name: 'resident', bytes: 0, limit: OTHER_LIMIT },
  ]);
});

test('the packages are as small as a phone on a poor network needs them', () => {
  assert.deepEqual(LIMITS, { main: 541_000, staff: 245_000, manager: 302_000 });
});
