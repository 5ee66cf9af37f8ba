// Runs inside the installed Debian, without anything but Node.js: starts by hand what systemd would, with the commands,
// users and settings of the units, asks over https, and stops it again; or, asked for `demo`, the demo beside it. Prints
// one JSON line.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
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
  const given = unit(`${UNITS}/caddy.service.d/yingsheng.conf`).all('Environment');
  const mayBind = ['--inh-caps=+net_bind_service', '--ambient-caps=+net_bind_service'];
  return start('caddy', ['caddy', 'run', '--config', '/etc/caddy/Caddyfile', '--adapter', 'caddyfile'], {
    env: { HOME: '/var/lib/caddy', ...Object.fromEntries(given.map((text) => text.split('='))) },
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
  must('service', ['mariadb', 'start']);
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
  must('service', ['mariadb', 'stop']);
  return { ...answers, doctor };
}

/** From its start to Ctrl+C, without the database of the installation. */
async function showDemo() {
  const before = readdirSync('/tmp');
  const demo = spawn('yingsheng', ['demo'], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((settle) => demo.once('exit', settle));
  let said = '';
  demo.stdout.setEncoding('utf8').on('data', (piece) => {
    said += piece;
  });
  const at = (host) => fetch(`http://${host}:3080/api/auth/demo-personas`);
  await until('the demo answers', async () => demo.exitCode !== null || (await at('localhost')).ok);
  const personas = await (await at('localhost')).json();
  const isOpenToOthers = await at('127.0.0.2').then(
    () => true,
    () => false,
  );
  process.kill(-demo.pid, 'SIGINT');
  return {
    said,
    personas,
    isOpenToOthers,
    code: await ended,
    left: readdirSync('/tmp').filter((name) => !before.includes(name)),
  };
}

console.log(JSON.stringify(process.argv[2] === 'demo' ? await showDemo() : await serve()));
