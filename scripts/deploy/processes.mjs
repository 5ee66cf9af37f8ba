import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../lib/paths.mjs';

const ATTEMPTS = 300;

/** Runs a program to its end with nothing in its environment but what is given. */
export function run(program, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { PATH: process.env.PATH, ...env },
  });
  return { status, output: `${stdout}${stderr}` };
}

/** Programs that serve until they are stopped. */
export class Processes {
  #running = [];

  constructor() {
    process.once('exit', () => {
      for (const child of this.#running) child.kill('SIGKILL');
    });
  }

  start(program, args, env = {}, cwd = root) {
    const child = spawn(program, args, {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { PATH: process.env.PATH, ...env },
    });
    this.#running.push(child);
    return child;
  }

  /** The last one started first. */
  async stopAll() {
    for (const child of this.#running.splice(0).reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGTERM');
      await new Promise((settle) => child.once('exit', settle));
    }
  }
}

/** Asks again and again. @throws what it last heard, once that was often enough */
export async function until(what, isSo) {
  let why = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const isReached = await isSo().catch((error) => {
      why = error.message;
      return false;
    });
    if (isReached) return;
    await wait(200);
  }
  throw new Error(`not in ${ATTEMPTS} attempts: ${what}\n${why}`);
}
