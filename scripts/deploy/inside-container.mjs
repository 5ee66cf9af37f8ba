// Runs inside a Debian that was prepared as the image is, without anything but Node.js: starts what the image starts, as
// its user and with its settings, beside a MariaDB of its own. Prints one JSON line.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const { env, user, folder, command, healthcheck } = JSON.parse(readFileSync('/root/running.json', 'utf8'));
const OWN = `http://127.0.0.1:${env.PORT}`;
const DATABASE = `
  CREATE DATABASE yingsheng CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  CREATE USER yingsheng@'127.0.0.1' IDENTIFIED BY 'of the test';
  CREATE USER yingsheng@localhost IDENTIFIED BY 'of the test';
  GRANT ALL ON yingsheng.* TO yingsheng@'127.0.0.1';
  GRANT ALL ON yingsheng.* TO yingsheng@localhost`;

const settings = {
  ...env,
  PATH: process.env.PATH,
  DATABASE_URL: 'mysql://yingsheng:of%20the%20test@127.0.0.1:3306/yingsheng',
  PUBLIC_BASE_URL: 'https://estate.example.com',
  TRUST_PROXY: '172.16.0.0/12, 192.168.0.0/16',
  APP_SECRET: 'of the test, long enough to be one',
  WORKER: 'off',
};
/** For whom demo logins are open. */
const trying = { ...settings, NODE_ENV: 'development' };

const asUser = (program, given) => [
  'setpriv',
  [`--reuid=${user}`, `--regid=${user}`, '--init-groups', '/usr/bin/env', '-i', ...assignments(given), ...program],
];
const assignments = (given) => Object.entries(given).map(([name, value]) => `${name}=${value}`);

function run(program, given = settings) {
  const [first, args] = asUser(program, given);
  const { status, stdout, stderr } = spawnSync(first, args, { cwd: folder, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

function must(program, given) {
  const { status, output } = run(program, given);
  if (status !== 0) throw new Error(`${program.join(' ')}: ${status}\n${output}`);
  return output;
}

async function serving(given, work) {
  const [first, args] = asUser(command, given);
  const child = spawn(first, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    for (let attempt = 0; run(healthcheck).status !== 0; attempt += 1) {
      if (attempt === 300 || child.exitCode !== null) throw new Error('the image is not healthy');
      await wait(200);
    }
    return await work();
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await new Promise((settle) => child.once('exit', settle));
  }
}

async function call(path, token, body) {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const answer = await fetch(OWN + path, {
    headers,
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** The first bytes of one room's letter, for which the image needs a Chinese font. */
async function printLetter() {
  const { accessToken } = await (await call('/api/auth/demo', null, { persona: 'manager-chen' })).json();
  const { estates } = await (await call('/api/me', accessToken)).json();
  const {
    hits: [{ householdId }],
  } = await (await call(`/api/estates/${estates[0].id}/households?query=1201`, accessToken)).json();
  const letter = await call(`/api/estates/${estates[0].id}/room-letters`, accessToken, { householdId });
  return Buffer.from(await letter.arrayBuffer()).toString('latin1', 0, 4);
}

spawnSync('service', ['mariadb', 'start']);
const made = spawnSync('mariadb', ['-e', DATABASE], { encoding: 'utf8' });
if (made.status !== 0) throw new Error(made.stderr);
must(['node', 'server/dist/seed/main.js'], trying);
const inProduction = await serving(settings, async () => ({
  healthcheck: run(healthcheck).status,
  page: await (await call('/')).text(),
  backup: must(['yingsheng', 'backup']),
  doctor: run(['yingsheng', 'doctor']).output,
}));
const letter = await serving(trying, printLetter);
console.log(JSON.stringify({ ...inProduction, letter }));
spawnSync('service', ['mariadb', 'stop']);
