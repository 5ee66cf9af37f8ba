import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { StartUpError } from '../../platform/start-up-error';

/** MariaDB's name and MySQL's of one program. */
export const DUMP_TOOL = ['mariadb-dump', 'mysqldump'] as const;
export const CLIENT_TOOL = ['mariadb', 'mysql'] as const;
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/usr/local/mysql/bin'];

/** `null`: not installed. */
export function findTool(names: readonly string[]): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...FOLDERS];
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs one of the database's own programs on the database of `databaseUrl`. User and password are handed over in a file
 * that only we can read: on a command line everybody on the machine could.
 * @throws StartUpError when it is missing or ends with a failure
 */
export async function runTool(
  names: readonly string[],
  args: readonly string[],
  databaseUrl: string,
  connect: (child: ChildProcess) => Promise<unknown>,
): Promise<void> {
  const program = findTool(names);
  if (program === null) throw new StartUpError(`没有找到 ${names.join(' 或 ')}：请安装 mariadb-client。`);
  const folder = mkdtempSync(join(tmpdir(), 'yingsheng-tool-'));
  try {
    const optionFile = join(folder, 'client.cnf');
    writeFileSync(optionFile, optionsOf(databaseUrl), { mode: 0o600 });
    const database = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
    await attend(spawn(program, [`--defaults-extra-file=${optionFile}`, ...args, database]), names[0] ?? '', connect);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function attend(
  child: ChildProcess,
  name: string,
  connect: (child: ChildProcess) => Promise<unknown>,
): Promise<void> {
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint = `${complaint}${String(chunk)}`.slice(-1000);
  });
  const [[code], connected] = await Promise.all([once(child, 'close'), connect(child).catch((error: Error) => error)]);
  // What it says of itself is more use than that a pipe broke, unless the pipe broke at our end: a full disk.
  if (connected instanceof Error && !isBrokenPipe(connected)) throw connected;
  if (code !== 0) throw new StartUpError(`${name} 没有成功：${complaint.trim()}`);
  if (connected instanceof Error) throw connected;
}

function isBrokenPipe({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function optionsOf(databaseUrl: string): string {
  const { hostname, port, username, password } = new URL(databaseUrl);
  const quoted = (text: string) => `"${decodeURIComponent(text).replace(/[\\"]/g, '\\$&')}"`;
  const lines = ['[client]', 'protocol=tcp', `host=${hostname}`, `port=${port || '3306'}`, `user=${quoted(username)}`];
  return [...lines, ...(password === '' ? [] : [`password=${quoted(password)}`]), ''].join('\n');
}
