import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';

const root = resolve(import.meta.dirname, '../..');
const { forbidden, options } = createRequire(import.meta.url)(resolve(root, '.dependency-cruiser.cjs'));

/** Names of all rules, in the order of the configuration. */
export const ruleNames = forbidden.map((rule) => rule.name);

/**
 * Cruises the source folders below `baseDir` and answers with every violation
 * as `{ rule, from, to }`.
 */
export async function findViolations(baseDir = root) {
  const folders = ['shared/src', 'server/src', 'server/test', 'miniapp/src'].filter((folder) =>
    existsSync(resolve(baseDir, folder)),
  );
  const { enhancedResolveOptions, ...rest } = options;
  const { output } = await cruise(
    folders,
    { ...rest, baseDir, ruleSet: { forbidden }, validate: true },
    { ...enhancedResolveOptions },
  );
  return {
    modules: output.summary.totalCruised,
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

if (process.argv[1] === import.meta.filename) {
  const { modules, violations } = await findViolations();
  for (const { rule, from, to } of violations) console.log(`✗ ${rule}: ${from} → ${to}`);
  const broken = new Set(violations.map(({ rule }) => rule));
  console.log(`${ruleNames.length} rules over ${modules} modules, ${violations.length} violations`);
  console.log(JSON.stringify({ passed: ruleNames.length - broken.size, failed: broken.size }));
  process.exitCode = broken.size > 0 ? 1 : 0;
}
