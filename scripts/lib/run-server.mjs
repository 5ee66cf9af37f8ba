import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { root, seedEntry, serverEntry } from './paths.mjs';
import { runCommand, tail } from './run-command.mjs';

const READY_WITHIN_MS = 120_000;

/** Asks the server until it says it is ready. Rejects when `hasEnded()` becomes true or the time is over. */
export async function waitUntilReady(baseUrl, hasEnded, withinMs = READY_WITHIN_MS) {
  const giveUpAt = Date.now() + withinMs;
  while (Date.now() < giveUpAt) {
    if (hasEnded()) throw new Error('the server ended before it was ready');
    const answer = await fetch(`${baseUrl}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`the server was not ready within ${withinMs / 1000} seconds`);
}

const environmentOf = ({ databaseUrl, dataDir, env }) => ({
  ...process.env,
  NODE_ENV: 'development',
  HOST: '127.0.0.1',
  DATA_DIR: dataDir,
  DATABASE_URL: databaseUrl ?? '',
  DEMO: 'true',
  LOG_LEVEL: 'warn',
  ...env,
});

/** Fills an empty database, and the data folder beside it, with the demo's data; one in use is left alone. */
export async function runSeed({ databaseUrl, dataDir, env = {} }) {
  const environment = environmentOf({ databaseUrl, dataDir, env });
  const seed = await runCommand(process.execPath, [seedEntry], { cwd: root, env: environment });
  if (seed.code !== 0) throw new Error(`seeding failed:\n${tail(seed.output)}`);
}

/**
 * Runs the built server on a free port with its own data folder, until `stop()`; `dataFrom`: a folder of which that one
 * begins as a copy.
 * Demo data is seeded into an empty database unless `isSeeded` is false. `output()` is what it printed so far, `readyMs` how
 * long it took to be ready.
 */
export async function runServer({ fromPort = 3068, databaseUrl, dataFrom, isSeeded = true, env = {} } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'yingsheng-data-'));
  if (dataFrom !== undefined) cpSync(dataFrom, dataDir, { recursive: true });
  if (isSeeded) await runSeed({ databaseUrl, dataDir, env });
  // Only now: a port that is free before the seeding may be somebody else's after it.
  const port = await freePort(fromPort + (process.pid % 200));
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [serverEntry], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PUBLIC_BASE_URL: url, ...environmentOf({ databaseUrl, dataDir, env }), PORT: String(port) },
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const gone = new Promise((settle) => child.once('exit', settle));
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
    process.off('exit', endWithUs);
    rmSync(dataDir, { recursive: true, force: true });
  };
  let readyMs;
  try {
    await waitUntilReady(url, () => child.exitCode !== null);
    readyMs = performance.now() - startedAt;
  } catch (error) {
    await stop();
    throw new Error(`${error.message}:\n${tail(output)}`);
  }
  return { url, port, pid: child.pid, dataDir, readyMs, output: () => output, stop };
}
