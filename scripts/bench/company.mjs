import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../lib/build.mjs';
import { root, seedEntry, serverEntry } from '../lib/paths.mjs';
import { startPrivateMariadb } from '../lib/private-mariadb.mjs';
import { runCommand, tail } from '../lib/run-command.mjs';
import { fillCompany } from './company-matters.mjs';
import { COMMON_WORDS, nameOf, phoneOf } from './company-words.mjs';
import { percentile } from './measure.mjs';

const ESTATES = 40;
const MATTERS_EACH = 5_000;
const ROUNDS = 9;
const RARE_WORDS = ['没有人写过', '蝙蝠', '望远镜', '二胡', '麻雀窝', '鱼缸', '风筝', '蜂箱', '钢琴', '温泉'];
/** Apart enough that no two rounds ask for neighbours. */
const STRIDE = 977;
/** Milliseconds, of the middle of all rounds: what somebody waits for without thinking of something else. */
const LIMITS = { board: 500, list: 500, search: 1_500 };

const require = createRequire(serverEntry);

async function seed(databaseUrl) {
  const env = { ...process.env, NODE_ENV: 'development', DATABASE_URL: databaseUrl, DEMO: 'true', LOG_LEVEL: 'warn' };
  const { code, output } = await runCommand(process.execPath, [seedEntry], { cwd: root, env });
  if (code !== 0) throw new Error(`seeding failed:\n${tail(output)}`);
}

/** The built server without its front door, on a database of its own. */
async function startServer(databaseUrl) {
  require('reflect-metadata');
  const { NestFactory } = require('@nestjs/core');
  const { createAppModule } = require('./app.module.js');
  const { loadConfig } = require('./platform/config/load-config.js');
  const { SystemClock } = require('./platform/clock/clock.js');
  const config = loadConfig({ ...process.env, NODE_ENV: 'development', DATABASE_URL: databaseUrl });
  return NestFactory.createApplicationContext(createAppModule(config, new SystemClock()), { logger: false });
}

/** Every round asks for something else: nothing is answered from what the one before has left in memory. */
async function measure(work) {
  await work(0);
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    await work(round + 1);
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const of = (share) => Math.round(percentile(times, share));
  return { p50Ms: of(0.5), p95Ms: of(0.95) };
}

/** What a regional director asks for on a Monday morning; `filled` is what there is. */
function questions(app, { viewer, numbers, residents }) {
  const { ReadCompanyBoard } = require('./analytics/read-company-board.js');
  const { ListComplaints } = require('./complaints/list-complaints.js');
  const ask = (query) => app.get(ListComplaints).execute(viewer, { scope: 'managed', limit: 20, ...query });
  const list = (query) => ({ limit: LIMITS.list, ask: () => ask(query) });
  const search = (wordsOf) => ({ limit: LIMITS.search, ask: (round) => ask({ query: wordsOf(round) }) });
  const oneOf = (words) => (round) => words[(round * STRIDE) % words.length];
  return {
    board: { limit: LIMITS.board, ask: () => app.get(ReadCompanyBoard).execute(viewer) },
    newestOfAll: list({}),
    newestOfMine: list({ scope: 'estate' }),
    overdueOfAll: list({ figure: 'overdue' }),
    dangerousOfAll: list({ figure: 'dangerous' }),
    untakenOfAll: list({ figure: 'untaken' }),
    urgedOfAll: list({ figure: 'urged' }),
    appealedOfAll: list({ figure: 'appealed' }),
    ratedOfAll: list({ figure: 'rated' }),
    closedOfAll: list({ state: 'closed' }),
    closedOfMine: list({ state: 'closed', scope: 'estate' }),
    commonWord: search(oneOf(COMMON_WORDS)),
    rareWord: search(oneOf(RARE_WORDS)),
    oneNumber: search(oneOf(numbers)),
    reporterPhone: search((round) => phoneOf((round * STRIDE) % residents)),
    nobodysPhone: search((round) => `1990000${1000 + round}`),
    reporterName: search((round) => nameOf((round * STRIDE) % residents)),
    address: search((round) => `${1 + round}-${1 + (round % 2)}-${2 + round}0${1 + (round % 4)}`),
  };
}

async function measureOn(databaseUrl) {
  await seed(databaseUrl);
  const app = await startServer(databaseUrl);
  try {
    const filled = await fillCompany(app, { require, estates: ESTATES, mattersEach: MATTERS_EACH });
    const results = {};
    for (const [name, { limit, ask }] of Object.entries(questions(app, filled))) {
      const measured = await measure(ask);
      results[name] = { ...measured, limitMs: limit, isWithinLimit: measured.p50Ms <= limit };
      console.error(`… ${name}: ${measured.p50Ms} ms`);
    }
    return results;
  } finally {
    await app.close();
  }
}

/** The board of forty estates with 5,000 complaints each, and the lists behind its figures, on both databases. */
export async function benchCompany() {
  await ensureBuilt('server', (text) => console.error(text));
  const folder = mkdtempSync(join(tmpdir(), 'yingsheng-company-'));
  const database = await startPrivateMariadb({ fromPort: 33368 });
  try {
    const mariadb = await measureOn(await database.createDatabase('bench_company'));
    const sqlite = await measureOn(`sqlite:${join(folder, 'company.db')}`);
    const all = [...Object.values(mariadb), ...Object.values(sqlite)];
    return {
      name: 'company',
      estates: ESTATES,
      complaints: ESTATES * MATTERS_EACH,
      mariadb,
      sqlite,
      isWithinLimit: all.every(({ isWithinLimit }) => isWithinLimit),
    };
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
