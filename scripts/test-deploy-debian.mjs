// `npm run test:deploy`, second part: `deploy/install.sh` on a clean Debian. The product as it was before its newest
// migration is installed and filled, upgraded to what is committed now, backed up, destroyed and restored.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openCleanDebian } from './lib/clean-debian.mjs';
import { root } from './lib/paths.mjs';

const PRODUCT = '/root/yingsheng';
const NODE = 'runuser -u yingsheng -- env NODE_ENV=development node --env-file=/etc/yingsheng/yingsheng.env';

let debian;

before(() => {
  debian = openCleanDebian();
  debian.write('root/inside.mjs', readFileSync(join(root, 'scripts/lib/inside-debian.mjs'), 'utf8'));
});
after(() => debian?.close());

/** The newest commit that did not know the newest migration yet: whoever upgrades from it changes tables. */
function commitBefore() {
  const added = ['log', '-1', '--format=%H', '--diff-filter=A', '--', 'server/src/platform/database/migrations'];
  return `${spawnSync('git', added, { cwd: root, encoding: 'utf8' }).stdout.trim()}~1`;
}

const install = (options = '') => debian.run(`cd ${PRODUCT} && deploy/install.sh ${options}`);

function served() {
  const [line] = debian.runAlone('node /root/inside.mjs').trim().split('\n').slice(-1);
  const answers = JSON.parse(line);
  assert.match(answers.page.text, /<!doctype html>/i);
  assert.equal(answers.metrics.status, 404);
  assert.match(answers.doctor, /✓ 对外地址：https:.* 证书有效/);
  return answers;
}

test('a clean Debian serves it over https; upgraded, destroyed and restored it still knows everything', () => {
  debian.putProduct(commitBefore(), PRODUCT);
  install('--site localhost');
  debian.runAlone(`service mariadb start; cd /opt/yingsheng/current; ${NODE} server/dist/seed/main.js`);
  const { phones } = served();
  assert.equal(phones.status, 200);
  assert.ok(JSON.parse(phones.text).length > 0);

  debian.run(`rm -rf ${PRODUCT}`);
  debian.putProduct('HEAD', PRODUCT);
  assert.match(install(), /升级前备份/);
  assert.deepEqual(served().phones, phones);

  const restored = debian.runAlone(`
    service mariadb start
    yingsheng backup
    mariadb -e 'DROP DATABASE yingsheng; CREATE DATABASE yingsheng CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci'
    rm -rf /var/lib/yingsheng/*
    yingsheng restore "$(ls /var/backups/yingsheng | sort | tail -1)"
  `);
  assert.match(restored, /打开了 10 张/);
  assert.deepEqual(served().phones, phones);
});
