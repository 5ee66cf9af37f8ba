import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import { findProgram } from './find-program.mjs';
import { freePort } from './free-port.mjs';
import { folderInMemory } from './memory-folder.mjs';
import { runCommand, tail } from './run-command.mjs';

const isRoot = () => process.getuid?.() === 0;
const asUser = () => (isRoot() ? ['--user=root'] : []);

async function installDatabase(dataDir) {
  const program = findProgram('mariadb-install-db');
  if (!program) throw new Error('mariadb-install-db not found: install the package mariadb-server');
  const { code, output } = await runCommand(program, [
    '--no-defaults',
    ...asUser(),
    `--datadir=${dataDir}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  if (code !== 0) throw new Error(`mariadb-install-db failed:\n${tail(output, 15)}`);
}

async function waitUntilReady(port, child, logFile) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null)
      throw new Error(`mariadbd stopped at once:\n${tail(readFileSync(logFile, 'utf8'), 15)}`);
    try {
      const connection = await mysql.createConnection({ host: '127.0.0.1', port, user: 'root' });
      await connection.end();
      return;
    } catch {
      await wait(100);
    }
  }
  throw new Error('mariadbd did not answer within 30 seconds');
}

/**
 * Starts a MariaDB server of its own in a temporary folder, reachable on 127.0.0.1 only.
 * `isDurable`: every commit reaches the disk (for measurements); otherwise (for tests) it outlives the processes that use
 * it, and no power cut.
 * The caller must `stop()` it, which also deletes the folder.
 */
export async function startPrivateMariadb({ fromPort = 33068, isDurable = false } = {}) {
  const server = findProgram('mariadbd');
  if (!server) throw new Error('mariadbd not found: install the package mariadb-server');
  const folder = mkdtempSync(join(isDurable ? tmpdir() : folderInMemory(), 'yingsheng-mariadb-'));
  const dataDir = join(folder, 'data');
  const initFile = join(folder, 'init.sql');
  const logFile = join(folder, 'error.log');
  writeFileSync(
    initFile,
    "CREATE USER IF NOT EXISTS 'root'@'127.0.0.1'; GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;\n",
  );
  await installDatabase(dataDir);
  const port = await freePort(fromPort);
  const child = spawn(
    server,
    [
      '--no-defaults',
      ...asUser(),
      `--datadir=${dataDir}`,
      `--socket=${join(folder, 'my.sock')}`,
      `--pid-file=${join(folder, 'my.pid')}`,
      `--log-error=${logFile}`,
      `--init-file=${initFile}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_unicode_ci',
      '--max-connections=1000',
      `--innodb-flush-log-at-trx-commit=${isDurable ? 1 : 2}`,
    ],
    { stdio: 'ignore' },
  );
  const gone = new Promise((settle) => child.once('exit', settle));
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', () => child.kill('SIGKILL'));
  try {
    await waitUntilReady(port, child, logFile);
  } catch (error) {
    await stop();
    throw error;
  }
  const serverUrl = `mysql://root@127.0.0.1:${port}`;
  return {
    port,
    /** Without a database name: for those who create their own. */
    serverUrl: `${serverUrl}/`,
    async createDatabase(name) {
      const connection = await mysql.createConnection({ host: '127.0.0.1', port, user: 'root' });
      await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
      await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
      await connection.end();
      return `${serverUrl}/${name}`;
    },
    stop,
  };
}
