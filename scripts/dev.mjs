// Development: the server restarts and the web build is remade whenever a source file changes.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ensureInstalled, nodeVersionProblem } from './lib/install.mjs';
import { root, taro, tsc } from './lib/paths.mjs';
import { runCommand, tail } from './lib/run-command.mjs';

const oldNode = nodeVersionProblem();
if (oldNode) {
  console.error(`✗ ${oldNode}`);
  process.exit(1);
}
await ensureInstalled(console.log);
const shared = await runCommand(process.execPath, [tsc, '-b', 'shared'], { cwd: root });
if (shared.code !== 0) {
  console.error(tail(shared.output));
  process.exit(1);
}

const server = ['--watch', '--conditions=source', '--require=@swc-node/register', join(root, 'server/src/main.ts')];
const web = [taro, 'build', '--type', 'h5', '--watch'];
const children = [
  spawn(process.execPath, server, {
    cwd: join(root, 'server'),
    env: { ...process.env, DATA_DIR: resolve(root, process.env.DATA_DIR || 'data') },
    stdio: 'inherit',
  }),
  spawn(process.execPath, web, { cwd: join(root, 'miniapp'), stdio: 'inherit' }),
];

const stopAll = () => {
  for (const child of children) child.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stopAll);
for (const child of children) child.on('exit', stopAll);
