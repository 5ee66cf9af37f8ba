// `deploy/install.sh` on a clean Debian. The first release that had an installer is installed and filled, upgraded to what
// is committed now, backed up, destroyed and restored. Then the steps of the container's image, on another one.
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { jest, root } from '../lib/paths.mjs';
import { startPrivateMariadb } from '../lib/private-mariadb.mjs';
import { openCleanDebian } from './clean-debian.mjs';
import { runningOf, stagesOf } from './dockerfile.mjs';
import { documentedCommands } from './documented.mjs';
import { run } from './processes.mjs';
import { installableRelease } from './releases.mjs';

const PRODUCT = '/root/yingsheng';
const NODE = 'runuser -u yingsheng -- env NODE_ENV=development node --env-file=/etc/yingsheng/yingsheng.env';
const EMPTY_DATABASE =
  "mariadb -e 'DROP DATABASE yingsheng2; CREATE DATABASE yingsheng2 CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci'";

let debian;
let container;

before(() => {
  debian = openCleanDebian();
  container = debian.copy();
  for (const each of [debian, container]) {
    for (const name of ['inside-debian.mjs', 'inside-container.mjs'])
      each.write(`root/${name}`, readFileSync(join(root, 'scripts/deploy', name), 'utf8'));
  }
});
after(() => {
  debian?.close();
  container?.close();
});

const install = (options = '') => debian.run(`cd ${PRODUCT} && deploy/install.sh ${options}`);
const lastLine = (output) => output.trim().split('\n').at(-1);

/** As the document says, to the letter; only which backup it is, is chosen here. */
function howToRestore() {
  return documentedCommands('docs/operate.md', '备份和恢复')
    .map((line) => line.replace(/yingsheng-\d{8}T\d{6}Z/, '"$(ls /var/backups/yingsheng | sort | tail -1)"'))
    .map((line) => (/^yingsheng restore\s*$/.test(line) ? 'yingsheng restore 2>&1 | grep yingsheng-' : line))
    .join('\n');
}

function served() {
  const answers = JSON.parse(lastLine(debian.runAlone('node /root/inside-debian.mjs')));
  assert.match(answers.page.text, /<!doctype html>/i);
  assert.equal(answers.metrics.status, 404);
  assert.match(answers.doctor, /✓ 对外地址：https:.* 证书有效/);
  assert.match(answers.doctor, /✓ 库结构：已是最新/);
  return answers;
}

test('a clean Debian serves it over https; upgraded, destroyed and restored it still knows everything', (context) => {
  const older = installableRelease();
  context.diagnostic(`upgraded from ${older}`);
  debian.putProduct(older, PRODUCT);
  install('--site localhost');
  debian.runAlone(`service mariadb start; cd /opt/yingsheng/current; ${NODE} server/dist/seed/main.js`);
  const { phones } = served();
  assert.equal(phones.status, 200);
  assert.ok(JSON.parse(phones.text).length > 0);

  debian.run(`rm -rf ${PRODUCT}`);
  debian.putProduct('HEAD', PRODUCT);
  assert.match(install('--site localhost'), /升级前备份\n✓ 已备份到/);
  assert.deepEqual(served().phones, phones);

  debian.runAlone(`
    service mariadb start
    yingsheng backup
    mariadb -e 'DROP DATABASE yingsheng'
    rm -rf /var/lib/yingsheng/media/*
  `);
  const restored = debian.runAlone(`service mariadb start\n${howToRestore()}`);
  assert.match(restored, /打开了 10 张/);
  assert.deepEqual(served().phones, phones);
});

test('the demo beside it knows nothing of it, opens to that machine only and leaves nothing', () => {
  const demo = JSON.parse(lastLine(debian.runAlone('node /root/inside-debian.mjs demo')));
  assert.match(demo.said, /http:\/\/localhost:3080\n/);
  assert.ok(demo.personas.length > 0);
  assert.deepEqual([demo.isOpenToOthers, demo.code, demo.left], [false, 130, []]);
});

test('what was restored keeps the invariants', async () => {
  const dump = join(debian.folder, 'root/restored.sql');
  debian.runAlone('service mariadb start; mariadb-dump yingsheng2 > /root/restored.sql');
  const database = await startPrivateMariadb();
  try {
    const STORED_DATABASE_URL = await database.createDatabase('restored');
    const address = ['--host=127.0.0.1', `--port=${database.port}`, '--user=root', '--protocol=tcp'];
    const loaded = run('mariadb', [...address, 'restored', '-e', `source ${dump}`]);
    assert.equal(loaded.status, 0, loaded.output);
    const kept = run(process.execPath, [jest, '-c', 'server/jest.stored.config.cjs'], { STORED_DATABASE_URL });
    assert.equal(kept.status, 0, kept.output);
  } finally {
    await database.stop();
  }
});

test('an installation that was never started can be installed again', () => {
  debian.runAlone(`service mariadb start; ${EMPTY_DATABASE}`);
  const said = debian.runAlone(`
    service mariadb start
    set +e
    yingsheng backup 2>&1
    echo "ended with $?"
  `);
  assert.match(said, /里没有应声的表，没有什么可以备份/);
  assert.equal(lastLine(said), 'ended with 3');
});

test('without a browser it is set up by the command', () => {
  const options = [
    '--company 湖畔物业 --admin 方静 --account fangjing --phone 13900010001',
    '--estate 翠湖花园 --code HP --service-phone 0571-86000000 --address 杭州市湖滨路1号',
  ].join(' ');
  debian.write('root/password', '湖边的风把桂花吹到三楼\n');
  const said = debian.runAlone(`service mariadb start; yingsheng setup ${options} < /root/password; yingsheng backup`);
  assert.match(said, /已设置好：湖畔物业，翠湖花园（HP）。管理员账号：fangjing/);
  assert.match(said, /没有放进备份、请另外保管：APP_SECRET、DATABASE_URL/);
});

test('the image holds all that the product needs: it starts, is healthy, prints letters and makes backups', () => {
  const [build, image] = stagesOf(readFileSync(join(root, 'deploy/Dockerfile'), 'utf8'));
  // The same script as install.sh calls: what it left there is what the image is made of.
  assert.ok(build.steps.some(([name, rest]) => name === 'RUN' && rest === 'sh /app/deploy/build.sh /app'));
  const { prepared, copied, ...running } = runningOf(image);
  assert.deepEqual(copied, ['--from=build /app /app']);
  const release = debian.run('readlink -f /opt/yingsheng/current').trim();
  cpSync(join(debian.folder, release), join(container.folder, 'app'), { recursive: true, verbatimSymlinks: true });
  // What the image of Node.js brings, and a database beside it.
  container.run('apt-get update -q && apt-get install -yq --no-install-recommends nodejs mariadb-server');
  for (const step of prepared) container.run(step);
  container.write('root/running.json', JSON.stringify(running));
  const answers = JSON.parse(lastLine(container.runAlone('node /root/inside-container.mjs')));
  assert.equal(answers.healthcheck, 0);
  assert.equal(answers.letter, '%PDF');
  assert.match(answers.page, /<!doctype html>/i);
  assert.match(answers.backup, /^✓ 已备份到 \/backups\/yingsheng-/);
  assert.match(answers.doctor, /✓ 网页：已构建/);
  assert.match(answers.doctor, /✓ 备份：最近一份/);
});
