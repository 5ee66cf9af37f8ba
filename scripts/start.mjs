// One command from a fresh clone to a running product: `npm start`.
// Only Node modules may be imported at the top: nothing is installed yet when this file starts.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { freePort, portProblem } from './lib/free-port.mjs';
import { ensureInstalled, nodeVersionProblem } from './lib/install.mjs';
import { root, seedEntry, serverEntry } from './lib/paths.mjs';
import { killAllChildren } from './lib/run-command.mjs';
import { waitUntilReady } from './lib/run-server.mjs';

const say = (text) => console.log(text);

function giveUp(sentence) {
  console.error(`✗ ${sentence}`);
  process.exit(1);
}

const environment = {
  ...process.env,
  DATA_DIR: resolve(root, process.env.DATA_DIR || 'data'),
  PORT: process.env.PORT || '3000',
  // A person looks at this terminal; a production installation keeps the server's own default.
  LOG_LEVEL: process.env.LOG_LEVEL || (process.env.NODE_ENV === 'production' ? '' : 'warn'),
};

/** What would stop the server anyway, told before minutes of installing rather than after. */
async function checkBeforehand() {
  const oldNode = nodeVersionProblem();
  if (oldNode) giveUp(oldNode);
  const problem = /^\d+$/.test(environment.PORT) ? await portProblem(Number(environment.PORT)) : null;
  if (problem === 'EADDRINUSE') {
    giveUp(`端口 ${environment.PORT} 已被占用。请关闭占用它的程序，或换一个端口：PORT=3001 npm start`);
  }
  if (problem) giveUp(`无法监听端口 ${environment.PORT}（${problem}）。请换一个端口：PORT=3001 npm start`);
  try {
    mkdirSync(environment.DATA_DIR, { recursive: true });
    accessSync(environment.DATA_DIR, constants.W_OK);
  } catch {
    giveUp(`数据目录不可写：${environment.DATA_DIR}。请检查权限，或用 DATA_DIR 指定另一个目录。`);
  }
}

async function prepare() {
  await ensureInstalled(say);
  await Promise.all([ensureBuilt('server', say), ensureBuilt('h5', say)]);
}

const OFF = ['0', 'false', 'off', 'no'];
const isDemo = () =>
  environment.NODE_ENV !== 'production' && !OFF.includes((environment.DEMO ?? '').trim().toLowerCase());

/** Fills an empty database with the demo estate. Ends this process with the seed's code when that cannot be done. */
function seedWhenEmpty() {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [seedEntry], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (chunk) => String(chunk).includes('filled') && say('演示数据已写入'));
    child.on('exit', (code, signal) => (code === 0 ? settle() : process.exit(code ?? (signal ? 130 : 1))));
  });
}

/** In the demo nothing leaves this machine: messages go to a stand-in whose page shows them. A real provider is left alone. */
async function startOutsideWorld() {
  if (!isDemo() || environment.SMS_PROVIDER || environment.WECHAT_APP_ID) return null;
  const { startStandIn } = await import('./stand-in/platform.mjs');
  const { demoEnvironment } = await import('./stand-in/demo-environment.mjs');
  const platform = await startStandIn({ port: await freePort(Number(environment.PORT) + 1) });
  Object.assign(environment, demoEnvironment(platform));
  return platform.url;
}

async function printWelcome(address, messagesUrl) {
  const answer = await fetch(`${address}/api/auth/demo-personas`).catch(() => null);
  const personas = answer?.ok ? await answer.json() : [];
  say(`\n应声已就绪：${address}`);
  if (environment.NODE_ENV !== 'production') say(`  接口说明  ${address}/api/docs`);
  if (messagesUrl) say(`  已发出的消息  ${messagesUrl}`);
  if (!Array.isArray(personas) || personas.length === 0) return;
  say('  演示身份（在登录页或“我的”中切换，无需密码）：');
  for (const { name, description } of personas) say(`    ${name}  ${description}`);
  if (!environment.HOST)
    say('  只有本机能打开。要让手机或别的电脑试用：HOST=0.0.0.0 npm start（同一网络里谁都能以任何身份进入）');
  say('  按 Ctrl+C 停止。');
}

function serve(messagesUrl) {
  const child = spawn(process.execPath, [serverEntry], { cwd: root, env: environment, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal);
    process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  if (environment.WORKER === 'only') return;
  const address = `http://localhost:${environment.PORT}`;
  waitUntilReady(address, () => child.exitCode !== null)
    .then(() => printWelcome(address, messagesUrl))
    .catch(() => {
      // The server has said itself why it does not serve; its exit code ends this process.
    });
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    killAllChildren();
    process.exit(130);
  });
}

await checkBeforehand();
try {
  await prepare();
} catch (error) {
  giveUp(error.message);
}
if (isDemo() && environment.WORKER !== 'only') await seedWhenEmpty();
serve(await startOutsideWorld());
