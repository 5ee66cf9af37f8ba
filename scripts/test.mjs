// `npm test`: everything, from lint to journeys in a real browser, with its own set-up.
// `npm test -- --only=medium,lint` runs only those steps; `npm test -- --list` names them.
import { cpus } from 'node:os';
import { ensureInstalled, nodeVersionProblem } from './lib/install.mjs';
import { killAllChildren, tail } from './lib/run-command.mjs';
import { ensureSystemPackages } from './test/system-packages.mjs';

const say = (text) => console.log(text);

const oldNode = nodeVersionProblem();
if (oldNode) {
  console.error(`✗ ${oldNode}`);
  process.exit(1);
}

const option = (name) =>
  process.argv
    .find((argument) => argument.startsWith(`--${name}=`))
    ?.slice(name.length + 3)
    .split(',') ?? [];

const startedAt = Date.now();
// Beside npm, which waits for the network most of the time.
const hasSystemPackages = ensureSystemPackages(say);
await ensureInstalled(say).catch((error) => {
  console.error(`✗ ${error.message}\n0 passed, 1 failed`);
  process.exit(1);
});

// Only now: these need installed packages.
const { startPrivateMariadb } = await import('./lib/private-mariadb.mjs');
const { runSteps } = await import('./test/run-steps.mjs');
const { allSteps, chooseSteps } = await import('./test/steps.mjs');

let database = null;
const mariadb = () => {
  database ??= startPrivateMariadb();
  return database;
};
const stopDatabase = async () => {
  const server = await database?.catch(() => null);
  await server?.stop();
};

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    killAllChildren();
    await stopDatabase();
    process.exit(130);
  });
}

const steps = chooseSteps(allSteps({ mariadb }), option('only'));
if (process.argv.includes('--list')) {
  for (const { name } of steps) say(name);
  process.exit(0);
}
if (steps.length === 0) {
  console.error(`✗ no such step: ${option('only').join(', ')} (npm test -- --list names them)\n0 passed, 1 failed`);
  process.exit(1);
}

const seconds = (value) => `${value.toFixed(1)} s`;
const counts = ({ passed, failed, skipped }) =>
  `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}${skipped > 0 ? `, ${skipped} skipped` : ''}`;
const line = (result) =>
  `${result.failed > 0 ? '✗' : '✓'} ${result.name.padEnd(18)}${counts(result).padEnd(26)}${seconds(result.seconds)}`;

await hasSystemPackages;
const results = await runSteps(steps, {
  lanes: Math.min(4, Math.max(2, cpus().length)),
  onStart: ({ name }) => say(`… ${name}`),
  onEnd: (result) => {
    say(line(result));
    if (result.failed > 0) say(`${tail(result.output, 150)}\n`);
  },
});
await stopDatabase();

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
say(`\nSummary (${seconds((Date.now() - startedAt) / 1000)})`);
for (const { name } of steps) say(`  ${line(results.find((result) => result.name === name))}`);
say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
