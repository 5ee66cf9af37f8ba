// Runs inside the installed Debian, without anything but Node.js: starts by hand what systemd would, with the commands,
// users and settings of the units, asks over https, and stops it again. Prints one JSON line.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';

const AUTHORITY = '/var/lib/caddy/.local/share/caddy/pki/authorities/local/root.crt';
/** Where everybody may read it. */
const TRUSTED = '/usr/local/share/yingsheng-authority.crt';
const UNITS = '/etc/systemd/system';

function must(program, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${status}\n${stdout}${stderr}`);
  return `${stdout}${stderr}`;
}

/** Settings of a unit, the last one of a name counts. */
function unit(path) {
  const lines = readFileSync(path, 'utf8').split('\n');
  const all = (name) => lines.filter((line) => line.startsWith(`${name}=`)).map((line) => line.slice(name.length + 1));
  return { one: (name) => all(name).at(-1) ?? '', all };
}

function start(user, command, { env = {}, cwd = '/', capabilities = [] } = {}) {
  const asUser = [`--reuid=${user}`, `--regid=${user}`, '--init-groups', ...capabilities];
  const assignments = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  return spawn('setpriv', [...asUser, '/usr/bin/env', '-i', `PATH=${process.env.PATH}`, ...assignments, ...command], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** A service of ours, as its unit says. */
function startService(name) {
  const { one, all } = unit(`${UNITS}/${name}.service`);
  const [program, ...args] = one('ExecStart').split(' ');
  const env = Object.fromEntries(all('Environment').map((text) => text.split('=')));
  const command = [program, `--env-file=${one('EnvironmentFile')}`, ...args];
  return start(one('User'), command, { env, cwd: one('WorkingDirectory') });
}

function startCaddy() {
  const [site] = unit(`${UNITS}/caddy.service.d/yingsheng.conf`).all('Environment');
  const [name, value] = site.split('=');
  const mayBind = ['--inh-caps=+net_bind_service', '--ambient-caps=+net_bind_service'];
  return start('caddy', ['caddy', 'run', '--config', '/etc/caddy/Caddyfile', '--adapter', 'caddyfile'], {
    env: { HOME: '/var/lib/caddy', [name]: value },
    capabilities: mayBind,
  });
}

async function until(what, isSo) {
  let why = '';
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const isReached = await isSo().catch((error) => {
      why = error.message;
      return false;
    });
    if (isReached) return;
    await wait(200);
  }
  throw new Error(`not in 600 attempts: ${what}\n${why}`);
}

/** Believing nobody but Caddy's own authority. */
function ask(path) {
  return new Promise((settle, fail) => {
    const options = { host: 'localhost', path, ca: readFileSync(AUTHORITY), agent: false };
    const asking = request(options, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      answer.on('end', () => settle({ status: answer.statusCode, text }));
    });
    asking.on('error', fail).end();
  });
}

async function serve() {
  const web = startService('yingsheng');
  await until('the web process is ready', async () => (await fetch('http://127.0.0.1:3000/api/health/ready')).ok);
  const running = [web, startService('yingsheng-worker'), startCaddy()];
  await until('Caddy has an authority', async () => existsSync(AUTHORITY));
  await until('https answers', async () => (await ask('/api/health/ready')).status === 200);
  const answers = { page: await ask('/'), phones: await ask('/api/service-phones'), metrics: await ask('/metrics') };
  copyFileSync(AUTHORITY, TRUSTED);
  chmodSync(TRUSTED, 0o644);
  let doctor = '';
  // The work of the day begins within a minute of the start.
  await until('the doctor finds nothing to mend', async () => {
    doctor = must('yingsheng', ['doctor'], { NODE_EXTRA_CA_CERTS: TRUSTED });
    return true;
  });
  for (const child of running.reverse()) {
    child.kill('SIGTERM');
    if (child.exitCode === null) await new Promise((settle) => child.once('exit', settle));
  }
  return { ...answers, doctor };
}

must('service', ['mariadb', 'start']);
console.log(JSON.stringify(await serve()));
must('service', ['mariadb', 'stop']);
