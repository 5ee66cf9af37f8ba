// `npm run test:deploy`: what deploy/ puts in place, run here on ports of its own: two processes of the built server on
// MariaDB behind Debian's Caddy with a certificate of its own authority, backed up, destroyed and restored.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import { ensureBuilt } from './lib/build.mjs';
import { findProgram } from './lib/find-program.mjs';
import { freePort } from './lib/free-port.mjs';
import { jest, root, seedEntry, serverEntry } from './lib/paths.mjs';
import { startPrivateMariadb } from './lib/private-mariadb.mjs';

const PASSWORD = 'a "difficult" \\ password #1';
const folder = mkdtempSync(join(tmpdir(), 'yingsheng-deploy-'));
const running = [];
let database;
let settings;
let caddyPort;
let authority;

const at = (path) => join(root, 'deploy', path);
const dataDir = () => join(folder, 'data');
const databaseUrl = (name) => `mysql://yingsheng:${encodeURIComponent(PASSWORD)}@127.0.0.1:${database.port}/${name}`;

function run(program, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });
  return { status, output: `${stdout}${stderr}` };
}

const tool = (name, args = [], changed = {}) =>
  run(process.execPath, [join(root, `server/dist/operate/${name}/main.js`), ...args], { ...settings, ...changed });

function start(program, args, env) {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, ...env },
  });
  running.push(child);
  return child;
}

async function stopAll() {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null) continue;
    child.kill('SIGTERM');
    await new Promise((settle) => child.once('exit', settle));
  }
}

/** Over https, believing nobody but Caddy's own authority. */
function ask(path) {
  return new Promise((settle, fail) => {
    const asking = request({ host: 'localhost', port: caddyPort, path, ca: authority, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      answer.on('end', () => settle({ status: answer.statusCode, text }));
    });
    asking.on('error', fail).end();
  });
}

async function until(what, isSo) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await isSo().catch(() => false)) return;
    await wait(200);
  }
  throw new Error(`not within a minute: ${what}`);
}

async function startServices() {
  start(process.execPath, [serverEntry], { ...settings, WORKER: 'off', LOG_LEVEL: 'error' });
  await until(
    'the server is ready',
    async () => (await fetch(`http://127.0.0.1:${settings.PORT}/api/health/ready`)).ok,
  );
  start(process.execPath, [serverEntry], { ...settings, WORKER: 'only', LOG_LEVEL: 'error' });
  const httpPort = await freePort(caddyPort + 1);
  start(findProgram('caddy'), ['run', '--config', at('Caddyfile'), '--adapter', 'caddyfile'], {
    HOME: folder,
    XDG_DATA_HOME: folder,
    SITE: `localhost:${caddyPort}`,
    UPSTREAM: `127.0.0.1:${settings.PORT}`,
    CADDY_GLOBAL: `admin off\nskip_install_trust\nhttp_port ${httpPort}\nlog {\nlevel ERROR\n}`,
  });
  const certificate = join(folder, 'caddy/pki/authorities/local/root.crt');
  await until('Caddy has an authority', async () => existsSync(certificate));
  authority = readFileSync(certificate);
  await until('https answers', async () => (await ask('/api/health/ready')).status === 200);
}

before(async () => {
  assert.ok(findProgram('caddy'), 'caddy not found: install the package caddy');
  await ensureBuilt('server', console.log);
  await ensureBuilt('h5', console.log);
  database = await startPrivateMariadb();
  const connection = await mysql.createConnection({ host: '127.0.0.1', port: database.port, user: 'root' });
  for (const name of ['deployed', 'restored']) await database.createDatabase(name);
  await connection.query("CREATE USER 'yingsheng'@'127.0.0.1' IDENTIFIED BY ?", [PASSWORD]);
  for (const name of ['deployed', 'restored'])
    await connection.query(`GRANT ALL ON ${name}.* TO 'yingsheng'@'127.0.0.1'`);
  await connection.end();
  caddyPort = await freePort(38443);
  settings = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(await freePort(38000)),
    PUBLIC_BASE_URL: `https://localhost:${caddyPort}`,
    TRUST_PROXY: '127.0.0.1',
    DATA_DIR: dataDir(),
    BACKUP_DIR: join(folder, 'backups'),
    DATABASE_URL: databaseUrl('deployed'),
    APP_SECRET: randomBytes(32).toString('hex'),
  };
});

after(async () => {
  await stopAll();
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('units and scripts are well-formed', () => {
  for (const script of ['install.sh', 'yingsheng']) assert.equal(run('bash', ['-n', at(script)]).status, 0);
  const units = readdirSync(at('systemd')).map((name) => at(`systemd/${name}`));
  const { status, output } = run('systemd-analyze', ['verify', ...units], { SYSTEMD_LOG_LEVEL: 'warning' });
  assert.deepEqual([status, output], [0, '']);
});

test('installed, backed up, destroyed and restored, it serves the same over https', async () => {
  const seeded = run(process.execPath, [seedEntry], { ...settings, NODE_ENV: 'development' });
  assert.equal(seeded.status, 0, seeded.output);
  await startServices();
  const page = await ask('/');
  assert.match(page.text, /<!doctype html>/i);
  assert.equal((await ask('/metrics')).status, 404);
  assert.equal((await fetch(`http://127.0.0.1:${settings.PORT}/metrics`)).status, 200);
  const phones = await ask('/api/service-phones');
  assert.equal(phones.status, 200);

  const backup = tool('backup');
  assert.equal(backup.status, 0, backup.output);
  const doctor = tool('doctor', [], { NODE_EXTRA_CA_CERTS: join(folder, 'caddy/pki/authorities/local/root.crt') });
  assert.equal(doctor.status, 0, doctor.output);
  assert.match(doctor.output, /✓ 对外地址：https:.* 证书有效/);

  await stopAll();
  rmSync(dataDir(), { recursive: true });
  await database.createDatabase('deployed');
  settings = { ...settings, DATABASE_URL: databaseUrl('restored') };
  const [name] = readdirSync(settings.BACKUP_DIR);
  const restored = tool('restore', [name]);
  assert.equal(restored.status, 0, restored.output);
  assert.match(restored.output, /打开了 10 张/);
  const invariants = run(process.execPath, [jest, '-c', 'server/jest.stored.config.cjs'], {
    STORED_DATABASE_URL: settings.DATABASE_URL,
  });
  assert.equal(invariants.status, 0, invariants.output);
  await startServices();
  assert.deepEqual(await ask('/api/service-phones'), phones);
});
