import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

const SERVER_FOLDER = resolve(__dirname, '../..');
/** A process that neither ends nor answers is killed, so that a failing test cannot leave it behind. */
const LIFE_LIMIT_MS = 240_000;

export interface EntryProcess {
  readonly child: ChildProcess;
  /** What it has written so far. */
  readonly output: { stdout: string; stderr: string };
  /** Resolves when `text` appears on standard output; rejects when the process ends before. */
  sees(text: string): Promise<void>;
  exit(): Promise<number | null>;
}

/** The built server, or another entry with its arguments, in a process of its own, with nothing in its environment but what is given. */
export function runEntry(
  env: Readonly<Record<string, string>>,
  entry: readonly string[] = ['dist/main.js'],
): EntryProcess {
  const child = spawn(process.execPath, [...entry], {
    cwd: SERVER_FOLDER,
    env: { PATH: process.env.PATH, ...env },
    timeout: LIFE_LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    output.stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += String(chunk);
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    output,
    sees: (text) =>
      new Promise((found, failed) => {
        const look = (): void => {
          if (output.stdout.includes(text)) found();
        };
        child.stdout.on('data', look);
        look();
        void ended.then((code) => failed(new Error(`ended with ${code} before ${text}: ${output.stderr}`)));
      }),
    exit: () => ended,
  };
}

/** A port nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
