// From the last release without an installer: its own code fills a database of each kind and works on it, then the
// present one takes it over. All migrations run, everything reads as before, and timelines sealed then still verify.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { freePort } from '../lib/free-port.mjs';
import { jest, root } from '../lib/paths.mjs';
import { startPrivateMariadb } from '../lib/private-mariadb.mjs';
import { enterServer } from './caller.mjs';
import { Processes, run, until } from './processes.mjs';
import { oldestRelease, putRelease } from './releases.mjs';

const WORDS = '升级之前报的：厨房水槽下面的水管一直滴水';
const folder = mkdtempSync(join(tmpdir(), 'yingsheng-older-'));
const old = join(folder, 'product');
const processes = new Processes();
const commit = oldestRelease();
let database;

function must(program, args, env) {
  const { status, output } = run(program, args, env);
  assert.equal(status, 0, `${program} ${args.join(' ')}:\n${output.slice(-3000)}`);
}

before(async () => {
  if (commit === null) return;
  putRelease(commit, old);
  const npm = ['--prefix', old, 'ci', '--no-audit', '--no-fund', '--ignore-scripts'];
  const only = ['--workspace=server', '--workspace=shared', '--include-workspace-root'];
  must('npm', [...npm, ...only], { ...process.env });
  must(process.execPath, [
    join(old, 'node_modules/typescript/bin/tsc'),
    '-b',
    join(old, 'shared'),
    join(old, 'server'),
  ]);
  database = await startPrivateMariadb();
});
after(async () => {
  await processes.stopAll();
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The server of the product in `product`, and what it answers. */
async function serve(product, settings) {
  const port = await freePort(38200);
  const url = `http://127.0.0.1:${port}`;
  const env = { ...settings, PORT: String(port), PUBLIC_BASE_URL: url, LOG_LEVEL: 'error' };
  processes.start(process.execPath, [join(product, 'server/dist/main.js')], env, product);
  await until('the server is ready', async () => (await fetch(`${url}/api/health/ready`)).ok);
  return url;
}

/** All matters of the estate as its manager reads them. */
async function mattersSeenBy(url) {
  const manager = await enterServer(url, 'manager-chen');
  const seen = [];
  let cursor = '';
  do {
    const { status, said } = await manager.call(
      `/api/complaints?scope=estate&limit=50${cursor && `&cursor=${cursor}`}`,
    );
    assert.equal(status, 200, said?.message);
    seen.push(...said.items.map(({ number, status: state, title }) => `${number} ${state} ${title}`));
    cursor = said.nextCursor === null ? '' : encodeURIComponent(said.nextCursor);
  } while (cursor !== '');
  return seen.sort();
}

/** A matter reported, answered and dispatched by the release that serves at `url`. */
async function reportAndAccept(url) {
  const resident = await enterServer(url, 'resident-lin');
  const { status, said } = await resident.report(WORDS);
  assert.equal(status, 201, said?.message);
  const desk = await enterServer(url, 'desk-zhou');
  for (const [action, body] of [
    ['accept', { message: '已收到，马上安排师傅' }],
    ['dispatch', {}],
  ]) {
    const { said: now } = await desk.call(`/api/complaints/${said.id}`);
    const answer = await desk.call(`/api/complaints/${said.id}/${action}`, { ...body, version: now.version });
    assert.ok(answer.status < 300, `${action}: ${answer.said?.message}`);
  }
  return said.id;
}

for (const kind of ['mariadb', 'sqlite']) {
  test(`what the last release without an installer left in ${kind} is taken over whole`, async (context) => {
    if (commit === null) return context.skip('this history has no release without an installer');
    const dataDir = join(folder, kind);
    const settings = {
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      APP_SECRET: 'x'.repeat(40),
      DATABASE_URL: kind === 'mariadb' ? await database.createDatabase('older') : `sqlite:${join(dataDir, 'old.db')}`,
    };
    must(process.execPath, [join(old, 'server/dist/seed/main.js')], settings);
    const before = await serve(old, settings);
    const id = await reportAndAccept(before);
    const known = await mattersSeenBy(before);
    assert.ok(known.length > 20);
    await processes.stopAll();

    const now = await serve(root, settings);
    assert.deepEqual(await mattersSeenBy(now), known);
    const resident = await enterServer(now, 'resident-lin');
    const { said } = await resident.call(`/api/complaints/${id}`);
    assert.equal(said.text, WORDS);
    const next = await resident.report('升级之后报的：楼道的灯不亮');
    assert.equal(next.status, 201, next.said?.message);
    await processes.stopAll();

    must(process.execPath, [jest, '-c', join(root, 'server/jest.stored.config.cjs')], {
      STORED_DATABASE_URL: settings.DATABASE_URL,
    });
    const tool = (name) => [join(root, `server/dist/operate/${name}/main.js`)];
    const doctor = run(process.execPath, tool('doctor'), settings);
    assert.match(doctor.output, /✓ 库结构：已是最新/);
    must(process.execPath, tool('backup'), { ...settings, BACKUP_DIR: join(folder, `${kind}-backups`) });
  });
}
