import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDemoData } from '../journeys/demo-data.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { biome, root, tsc } from '../lib/paths.mjs';
import { runCheck, runJest, runJestOnSqlite, runNodeTests, runPrograms } from './runners.mjs';

/** From the resident's words to the resident's yes. */
const MAIN_JOURNEY = 'complaint.journey.mjs';

const SKIPPED_FOLDERS = new Set(['fixtures', 'node_modules']);

/** Files below scripts/ that end with `suffix`, as full paths. */
function scriptFiles(suffix, folder = join(root, 'scripts')) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !SKIPPED_FOLDERS.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return scriptFiles(suffix, path);
      return entry.name.endsWith(suffix) ? [path] : [];
    })
    .sort();
}

const build = (product) => ({
  name: `build-${product}`,
  alone: product === 'server' ? 'tsc' : 'taro',
  run: async () => {
    await ensureBuilt(product, () => {});
    return { passed: 1, failed: 0 };
  },
});

/**
 * Every step of `npm test`, the long ones first, so that the short ones fill what is left at the end.
 * `mariadb()` answers with the private database server of this run, started when first asked for.
 */
export const allSteps = ({ mariadb }) => [
  build('server'),
  build('h5'),
  // One at a time: from the beginning, beside everything else, so that no core waits for them at the end.
  {
    name: 'browser-mariadb',
    needs: ['build-server', 'build-h5'],
    alone: 'browser',
    run: async () => {
      const demo = await prepareDemoData(await (await mariadb()).createDatabase('browser_journeys'));
      try {
        const journeys = scriptFiles('.journey.mjs').filter((file) => !file.endsWith(MAIN_JOURNEY));
        return await runNodeTests(journeys, { env: demo.env });
      } finally {
        demo.forget();
      }
    },
  },
  // What differs between databases is asked by the other steps; here the main line proves what `npm start` runs on.
  // On the other, a company that goes live walks it.
  {
    name: 'browser-sqlite',
    needs: ['build-server', 'build-h5'],
    alone: 'browser',
    run: () => runNodeTests(scriptFiles(MAIN_JOURNEY)),
  },
  {
    name: 'medium-mariadb',
    needs: ['build-server'],
    run: async () =>
      runJest('server/jest.medium.config.cjs', { env: { TEST_DATABASE_URL: (await mariadb()).serverUrl } }),
  },
  { name: 'medium-sqlite', needs: ['build-server'], run: () => runJestOnSqlite('server/jest.medium.config.cjs') },
  {
    name: 'journeys-mariadb',
    needs: ['build-server'],
    run: async () => runJest('server/jest.e2e.config.cjs', { env: { TEST_DATABASE_URL: (await mariadb()).serverUrl } }),
  },
  { name: 'journeys-sqlite', needs: ['build-server'], run: () => runJestOnSqlite('server/jest.e2e.config.cjs') },
  { name: 'walk-sqlite', needs: ['build-server'], run: () => runJestOnSqlite('server/jest.walk.config.cjs') },
  { name: 'server-specs', run: () => runJest('server/jest.config.cjs') },
  build('weapp'),
  {
    name: 'walk-mariadb',
    needs: ['build-server'],
    run: async () =>
      runJest('server/jest.walk.config.cjs', { env: { TEST_DATABASE_URL: (await mariadb()).serverUrl } }),
  },
  { name: 'miniapp-specs', run: () => runJest('miniapp/jest.config.cjs') },
  {
    name: 'lint',
    run: () =>
      runPrograms([
        [biome, ['check', '--error-on-warnings', '.']],
        ['scripts/lint/chinese-punctuation.mjs', []],
        ['scripts/lint/provable-words.mjs', []],
      ]),
  },
  {
    name: 'types',
    needs: ['build-server'],
    alone: 'tsc',
    run: () =>
      runPrograms([
        [tsc, ['-b', 'shared', 'server']],
        [tsc, ['-p', 'scripts/types/shared-specs.json']],
        [tsc, ['-p', 'server/tsconfig.test.json']],
        [tsc, ['--noEmit', '-p', 'miniapp']],
      ]),
  },
  { name: 'architecture', run: () => runCheck('scripts/architecture/check.mjs') },
  { name: 'scripts', needs: ['build-server'], run: () => runNodeTests(scriptFiles('.test.mjs')) },
  { name: 'shared-specs', run: () => runJest('shared/jest.config.cjs') },
  { name: 'openapi', needs: ['build-server'], run: () => runCheck('scripts/check-openapi.mjs') },
  { name: 'weapp', needs: ['build-weapp'], run: () => runCheck('scripts/check-weapp/run.mjs') },
];

/** Steps whose name is one of `wanted` or begins with it and a dash, with everything those need. */
export function chooseSteps(steps, wanted) {
  if (wanted.length === 0) return steps;
  const isWanted = ({ name }) => wanted.some((want) => name === want || name.startsWith(`${want}-`));
  const chosen = new Set(steps.filter(isWanted));
  for (const step of chosen) {
    for (const need of step.needs ?? []) {
      const needed = steps.find(({ name }) => name === need);
      if (needed) chosen.add(needed);
    }
  }
  return steps.filter((step) => chosen.has(step));
}
