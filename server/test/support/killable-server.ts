import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './entry-process';

const SERVER_ROOT = resolve(__dirname, '../..');

export interface ServerProcess {
  readonly url: string;
  /** As the power cut does it: no handler runs. */
  killHard(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** What a process says when it serves, or, with `WORKER=only`, works. */
const READY = /"(listening|working)"/;

/** The real server as a process of its own; resolves when it listens or works. */
export async function startServerProcess(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const { child, port } = await spawnServer(env);
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  await untilListening(child, exited);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    killHard: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}

/**
 * The real server as a process of its own, which ends itself without warning at a point of the import: see `die-at.cjs`.
 * Resolves when it has.
 */
export async function runUntilItDies(point: string, env: Readonly<Record<string, string>>): Promise<void> {
  const preload = `--require ${resolve(__dirname, 'die-at.cjs')}`;
  const { child } = await spawnServer({ ...env, DIE_AT: point, NODE_OPTIONS: preload });
  child.stdout?.resume();
  child.stderr?.resume();
  const [code, signal] = await once(child, 'exit');
  if (signal !== 'SIGKILL') throw new Error(`it ended with ${code} instead of dying ${point}`);
}

async function spawnServer(env: Readonly<Record<string, string>>): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: SERVER_ROOT,
    env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'info', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, port };
}

async function untilListening(child: ChildProcess, exited: Promise<number | null>): Promise<void> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('the server has no output to read');
  const said: string[] = [];
  createInterface({ input: stderr }).on('line', (line) => said.push(line));
  const listening = new Promise<void>((done) => {
    createInterface({ input: stdout }).on('line', (line) => {
      said.push(line);
      if (READY.test(line)) done();
    });
  });
  const died = exited.then((code) => {
    throw new Error(`the server ended with ${code} before it listened:\n${said.join('\n')}`);
  });
  // It dies again when it is killed; by then nobody waits for this.
  died.catch(() => undefined);
  await Promise.race([listening, died]);
}
