import { createRequire } from 'node:module';
import mysql from 'mysql2/promise';
import { ensureBuilt } from '../lib/build.mjs';
import { root, seedEntry, serverEntry } from '../lib/paths.mjs';
import { startPrivateMariadb } from '../lib/private-mariadb.mjs';
import { runCommand, tail } from '../lib/run-command.mjs';
import { buildHeap } from './clock-heap.mjs';
import { percentile } from './measure.mjs';

const SIZES = [10_000, 100_000, 1_000_000];
const DUE_CLOCKS = 2_000;
const ROUNDS = 5;
/** The cost of a due clock in the largest heap, beside that in the smallest. */
const GROWTH_LIMIT = 1.5;

const median = (values) =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
const rounded = (value, digits) => Number(value.toFixed(digits));

/** The real sweep of the built server, on a database of its own. */
async function startSweeper(databaseUrl) {
  const require = createRequire(serverEntry);
  require('reflect-metadata');
  const { NestFactory } = require('@nestjs/core');
  const { createAppModule } = require('./app.module.js');
  const { loadConfig } = require('./platform/config/load-config.js');
  const { SystemClock } = require('./platform/clock/clock.js');
  const { SweepLadder } = require('./escalation/sweep-ladder.js');
  const config = loadConfig({ ...process.env, NODE_ENV: 'development', DATABASE_URL: databaseUrl });
  const app = await NestFactory.createApplicationContext(createAppModule(config, new SystemClock()), { logger: false });
  return { sweep: () => app.get(SweepLadder).run(new Date()), close: () => app.close() };
}

async function seed(databaseUrl) {
  const env = { ...process.env, NODE_ENV: 'development', DATABASE_URL: databaseUrl, DEMO: 'true', LOG_LEVEL: 'warn' };
  const { code, output } = await runCommand(process.execPath, [seedEntry], { cwd: root, env });
  if (code !== 0) throw new Error(`seeding failed:\n${tail(output)}`);
}

async function startHeap(database, total) {
  const name = `bench_sweep_${total}`;
  const databaseUrl = await database.createDatabase(name);
  await seed(databaseUrl);
  const connection = await mysql.createConnection({ uri: databaseUrl, timezone: 'Z', charset: 'utf8mb4_bin' });
  await connection.query("SET SESSION time_zone = '+00:00'");
  console.error(`… ${total} clocks`);
  const addDue = await buildHeap(connection, total);
  const sweeper = await startSweeper(databaseUrl);
  const count = async (sql) => Number((await connection.query(sql))[0][0].value);
  return {
    total,
    /** One sweep over fresh due clocks. */
    measure: async () => {
      await addDue(DUE_CLOCKS);
      const before = await count('SELECT COUNT(*) AS value FROM clock WHERE escalated_percent IS NOT NULL');
      const readBefore = await rowsRead(connection);
      const from = performance.now();
      await sweeper.sweep();
      const elapsedMs = performance.now() - from;
      const rows = (await rowsRead(connection)) - readBefore;
      const after = await count('SELECT COUNT(*) AS value FROM clock WHERE escalated_percent IS NOT NULL');
      if (after - before !== DUE_CLOCKS)
        throw new Error(`${after - before} of ${DUE_CLOCKS} due clocks were escalated`);
      return { costMs: elapsedMs / DUE_CLOCKS, rowsPerClock: rows / DUE_CLOCKS };
    },
    stop: async () => {
      await sweeper.close();
      await connection.end();
    },
  };
}

/** Rows that the database has looked at; unlike time, the same whatever else the machine does. */
async function rowsRead(connection) {
  const [rows] = await connection.query("SHOW GLOBAL STATUS LIKE 'Handler_read_%'");
  return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
}

function resultOf({ total }, measured) {
  const costMs = median(measured.map((one) => one.costMs));
  return {
    totalClocks: total,
    clocksPerSecond: rounded(1000 / costMs, 0),
    costMsPerDueClock: rounded(costMs, 3),
    rowsReadPerDueClock: rounded(median(measured.map((one) => one.rowsPerClock)), 1),
  };
}

/** What one due clock costs the sweep in a small heap of clocks and in large ones, with durable commits and one worker. */
export async function benchSweep() {
  await ensureBuilt('server', (text) => console.error(text));
  const database = await startPrivateMariadb({ fromPort: 33268, isDurable: true });
  const heaps = [];
  try {
    for (const total of SIZES) heaps.push(await startHeap(database, total));
    for (const heap of heaps) await heap.measure();
    const measured = new Map(heaps.map((heap) => [heap, []]));
    // In turn, so that a busy moment of the machine falls on all sizes alike.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const heap of heaps) measured.get(heap).push(await heap.measure());
    }
    const results = heaps.map((heap) => resultOf(heap, measured.get(heap)));
    const growth = rounded(results.at(-1).costMsPerDueClock / results[0].costMsPerDueClock, 3);
    return {
      name: 'sweep',
      dueClocks: DUE_CLOCKS,
      workers: 1,
      results,
      growth,
      limit: { growth: GROWTH_LIMIT },
      isWithinLimit: growth <= GROWTH_LIMIT,
    };
  } finally {
    for (const heap of heaps) await heap.stop();
    await database.stop();
  }
}
