import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderInMemory } from '../lib/memory-folder.mjs';
import { jest, root } from '../lib/paths.mjs';
import { runCommand } from '../lib/run-command.mjs';

/** One worker per lane and two cores; more cores are shared out. */
const JEST_WORKERS = Math.max(1, Math.floor(cpus().length / 2));

/** One for all steps, wherever their own files lie: what one has transformed no other transforms again. */
const JEST_CACHE = join(tmpdir(), 'yingsheng-jest');

/** Counts of a jest report; a suite that could not even be loaded is a failure of its own. */
export function countJest(report) {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts of the closing lines that node:test writes in its tap report. */
export function countTap(report) {
  const number = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(report)?.[1] ?? 0);
  return { passed: number('pass'), failed: number('fail') + number('cancelled'), skipped: number('skipped') };
}

/** Counts that one of our own checks prints as its last JSON line `{"passed":n,"failed":n}`. */
export function countPrinted(output) {
  const line = output
    .trimEnd()
    .split('\n')
    .reverse()
    .find((text) => text.startsWith('{"passed":'));
  return line ? JSON.parse(line) : { passed: 0, failed: 1 };
}

async function withFolder(parent, work) {
  const folder = mkdtempSync(join(parent, 'yingsheng-test-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const withTemporaryFile = (work) => withFolder(tmpdir(), (folder) => work(join(folder, 'report')));

const orCrash = (counts, code) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

/** Runs jest in the folder of its configuration, where babel and others look for theirs. */
export function runJest(config, { env } = {}) {
  return withTemporaryFile(async (file) => {
    const [folder, name] = config.split('/');
    const reportArgs = ['--json', `--outputFile=${file}`];
    const jestArgs = [
      jest,
      '-c',
      name,
      ...reportArgs,
      `--maxWorkers=${JEST_WORKERS}`,
      `--cacheDirectory=${JEST_CACHE}`,
    ];
    const { code, output } = await runCommand(process.execPath, jestArgs, { cwd: join(root, folder), env });
    try {
      const report = JSON.parse(readFileSync(file, 'utf8'));
      return { ...orCrash(countJest(report), code), output: `${withoutReport(output)}\n${failuresOf(report)}` };
    } catch {
      return { passed: 0, failed: 1, output };
    }
  });
}

/** `runJest` of specs with SQLite files of their own: those lie in memory, where no commit waits for a disk. */
export const runJestOnSqlite = (config) =>
  withFolder(folderInMemory(), (folder) => runJest(config, { env: { TMPDIR: folder } }));

/** What failed, last of all: suites that passed after it would push it out of the lines that are shown. */
export const failuresOf = ({ testResults }) =>
  testResults
    .filter(({ status }) => status === 'failed')
    .map(({ name, message }) => `${name}\n${message}`)
    .join('\n');

/** With `--json` jest also prints the whole report on one line. */
const withoutReport = (output) =>
  output
    .split('\n')
    .filter((line) => !line.startsWith('{"num'))
    .join('\n');

export function runNodeTests(files, { env } = {}) {
  return withTemporaryFile(async (file) => {
    const reporters = [
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${file}`,
    ];
    const { code, output } = await runCommand(process.execPath, ['--test', ...reporters, ...files], { cwd: root, env });
    return { ...orCrash(countTap(readFileSync(file, 'utf8')), code), output };
  });
}

/** One of our own checks, which prints its counts. */
export async function runCheck(script, args = [], { env } = {}) {
  const { code, output } = await runCommand(process.execPath, [join(root, script), ...args], { cwd: root, env });
  return { ...orCrash(countPrinted(output), code), output };
}

/** Programs of which each counts as one check: passed when it ends with 0. */
export async function runPrograms(programs) {
  let passed = 0;
  let said = '';
  for (const [script, args] of programs) {
    const { code, output } = await runCommand(process.execPath, [script, ...args], { cwd: root });
    if (code === 0) passed += 1;
    else said += `$ ${args.join(' ')}\n${output}\n`;
  }
  return { passed, failed: programs.length - passed, output: said };
}
