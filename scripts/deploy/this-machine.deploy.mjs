// What deploy/ puts in place, run here on ports of its own: two processes of the built server on MariaDB behind Debian's
// Caddy with a certificate of its own authority, backed up, destroyed and restored.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import mysql from 'mysql2/promise';
import { findProgram } from '../lib/find-program.mjs';
import { freePort } from '../lib/free-port.mjs';
import { jest, root, seedEntry, serverEntry } from '../lib/paths.mjs';
import { startPrivateMariadb } from '../lib/private-mariadb.mjs';
import { Processes, run, until } from './processes.mjs';

const PASSWORD = 'a "difficult" \\ password #1';
const folder = mkdtempSync(join(tmpdir(), 'yingsheng-deploy-'));
const certificate = join(folder, 'caddy/pki/authorities/local/root.crt');
const processes = new Processes();
let database;
let settings;
let httpsPort;
let httpPort;

const at = (path) => join(root, 'deploy', path);
const dataDir = () => join(folder, 'data');
const databaseUrl = (name) => `mysql://yingsheng:${encodeURIComponent(PASSWORD)}@127.0.0.1:${database.port}/${name}`;

const tool = (name, args = [], changed = {}) =>
  run(process.execPath, [join(root, `server/dist/operate/${name}/main.js`), ...args], { ...settings, ...changed });

function answerOf(request, options) {
  return new Promise((settle, fail) => {
    const asking = request({ agent: false, ...options }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      answer.on('end', () => settle({ status: answer.statusCode, headers: answer.headers, text }));
    });
    asking.on('error', fail).end();
  });
}

/** Over https, believing nobody but Caddy's own authority. */
async function ask(path) {
  const ca = readFileSync(certificate);
  const { status, text } = await answerOf(httpsRequest, { host: 'localhost', port: httpsPort, path, ca });
  return { status, text };
}

/** Over http, to the name that somebody typed. */
const askPlainly = (host) => answerOf(httpRequest, { host: '127.0.0.1', port: httpPort, path: '/', headers: { host } });

async function startServices() {
  processes.start(process.execPath, [serverEntry], { ...settings, WORKER: 'off', LOG_LEVEL: 'error' });
  const own = `http://127.0.0.1:${settings.PORT}`;
  await until('the server is ready', async () => (await fetch(`${own}/api/health/ready`)).ok);
  processes.start(process.execPath, [serverEntry], { ...settings, WORKER: 'only', LOG_LEVEL: 'error' });
  httpPort = await freePort(httpsPort + 1);
  processes.start(findProgram('caddy'), ['run', '--config', at('Caddyfile'), '--adapter', 'caddyfile'], {
    HOME: folder,
    XDG_DATA_HOME: folder,
    SITE: `localhost:${httpsPort}`,
    UPSTREAM: `127.0.0.1:${settings.PORT}`,
    CADDY_GLOBAL: `admin off\nskip_install_trust\nhttp_port ${httpPort}\nlog {\nlevel ERROR\n}`,
  });
  await until('Caddy has an authority', async () => existsSync(certificate));
  await until('https answers', async () => (await ask('/api/health/ready')).status === 200);
}

before(async () => {
  database = await startPrivateMariadb();
  const connection = await mysql.createConnection({ host: '127.0.0.1', port: database.port, user: 'root' });
  for (const name of ['deployed', 'restored']) await database.createDatabase(name);
  await connection.query("CREATE USER 'yingsheng'@'127.0.0.1' IDENTIFIED BY ?", [PASSWORD]);
  for (const name of ['deployed', 'restored'])
    await connection.query(`GRANT ALL ON ${name}.* TO 'yingsheng'@'127.0.0.1'`);
  await connection.end();
  httpsPort = await freePort(38443);
  settings = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(await freePort(38000)),
    PUBLIC_BASE_URL: `https://localhost:${httpsPort}`,
    TRUST_PROXY: '127.0.0.1',
    DATA_DIR: dataDir(),
    BACKUP_DIR: join(folder, 'backups'),
    DATABASE_URL: databaseUrl('deployed'),
    APP_SECRET: randomBytes(32).toString('hex'),
  };
});

after(async () => {
  await processes.stopAll();
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('units and scripts are well-formed', () => {
  for (const script of ['install.sh', 'build.sh', 'yingsheng'])
    assert.equal(run('bash', ['-n', at(script)]).status, 0, script);
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
  const examine = () => tool('doctor', [], { NODE_EXTRA_CA_CERTS: certificate });
  // The work of the day begins within a minute of the start.
  await until('the doctor finds nothing to mend', async () => examine().status === 0).catch(() => undefined);
  const doctor = examine();
  assert.equal(doctor.status, 0, doctor.output);
  assert.match(doctor.output, /✓ 对外地址：https:.* 证书有效/);
  // Whoever does not know Caddy's own authority, as WeChat does not.
  assert.match(tool('doctor').output, /✗ 对外地址：https:.* https 证书不受信任.* → 微信只认公开机构签发的证书/);

  await processes.stopAll();
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

test('whoever types the address without https is led there, and whoever types another name is told where to go', async () => {
  const known = await askPlainly('localhost');
  assert.equal(known.status, 308);
  assert.match(known.headers.location, /^https:\/\/localhost/);
  const other = await askPlainly('192.0.2.9');
  assert.equal(other.status, 200);
  assert.match(other.text, /请打开 <a href="https:\/\/localhost/);
});
