import { spawn } from 'node:child_process';

/** Children still running, so that an interrupted script leaves none behind. */
const running = new Set();

export function killAllChildren() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Runs a program to its end and keeps what it said.
 * Never rejects: a program that cannot be started answers with code 127.
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
export function runCommand(command, args, { cwd, env, onLine } = {}) {
  const startedAt = process.hrtime.bigint();
  return new Promise((settle) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    // Whole characters: a Chinese one may arrive in two pieces.
    child.stdout.setEncoding('utf8');
    child.stderr.setEncoding('utf8');
    let output = '';
    const keep = (chunk) => {
      output += chunk;
      if (onLine) for (const line of String(chunk).split('\n')) if (line.trim()) onLine(line);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const finish = (code) => {
      running.delete(child);
      settle({ code, output, seconds: Number(process.hrtime.bigint() - startedAt) / 1e9 });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code, signal) => finish(code ?? (signal ? 143 : 1)));
  });
}

/** The last lines of a program's output: enough to see why it failed. */
export const tail = (output, lines = 40) => output.trimEnd().split('\n').slice(-lines).join('\n');
