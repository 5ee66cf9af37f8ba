import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { findViolations, ruleNames } from './check.mjs';

const fixtures = join(import.meta.dirname, 'fixtures');

test('every rule has a violating fixture and no fixture is left over', () => {
  const folders = readdirSync(fixtures).filter((name) => name !== 'lawful');
  assert.deepEqual(folders.sort(), [...ruleNames].sort());
});

for (const rule of ruleNames) {
  test(`${rule}: its violating fixture fails`, async () => {
    const { violations } = await findViolations(join(fixtures, rule));
    assert.ok(
      violations.some((violation) => violation.rule === rule),
      `expected a violation of ${rule}, got ${JSON.stringify(violations)}`,
    );
  });
}

test('a tree that follows every rule passes', async () => {
  const { modules, violations } = await findViolations(join(fixtures, 'lawful'));
  assert.deepEqual(violations, []);
  assert.ok(modules >= 6, `only ${modules} modules were seen`);
});
