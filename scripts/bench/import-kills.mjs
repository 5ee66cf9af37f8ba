import { setTimeout as wait } from 'node:timers/promises';
import { runServer } from '../lib/run-server.mjs';
import { changesOf, importerOf } from './import-client.mjs';

const POINTS = 10;

/**
 * The server process is killed without warning at ten points between «导入» and the end, at random within equal parts of the
 * time that the whole takes. Each time: everything or nothing is there; after the next start all of it, once.
 */
export async function killAtManyPoints(database, databaseUrl, workbook) {
  const start = (env = {}) =>
    runServer({ fromPort: 3668, databaseUrl, isSeeded: false, env: { LOG_LEVEL: 'silent', ...env } });
  await (await runServer({ fromPort: 3668, databaseUrl })).stop();
  const wholeMs = await timeOf(start, workbook);
  const found = [];
  for (let point = 0; point < POINTS; point += 1) {
    const afterMs = Math.round(((point + Math.random()) / POINTS) * wholeMs);
    console.error(`… ${database} killed after ${afterMs} ms of ${wholeMs}`);
    const { id, whole } = await killAfter(start, workbook, afterMs);
    const left = await leftAfter(start, workbook);
    const end = await finish(start, workbook, id);
    found.push({ afterMs, left: left === 0 ? 'all' : left === whole ? 'none' : 'half', ...end });
  }
  const count = (wanted) => found.filter(({ left }) => left === wanted).length;
  return {
    database,
    wholeMs,
    points: found.map(({ afterMs }) => afterMs),
    none: count('none'),
    all: count('all'),
    halves: count('half') + found.filter(({ changesOfTheSameFile }) => changesOfTheSameFile > 0).length,
  };
}

async function timeOf(start, workbook) {
  const server = await start();
  const importer = await importerOf(server);
  const { id } = await importer.preview(workbook);
  const from = performance.now();
  await importer.start(id);
  await importer.untilDone(id);
  const wholeMs = Math.round(performance.now() - from);
  await importer.undo(id);
  await server.stop();
  return wholeMs;
}

async function killAfter(start, workbook, afterMs) {
  const server = await start();
  const importer = await importerOf(server);
  const preview = await importer.preview(workbook);
  await importer.start(preview.id);
  await wait(afterMs);
  process.kill(server.pid, 'SIGKILL');
  await server.stop();
  return { id: preview.id, whole: changesOf(preview) };
}

/** How much of the file is not there, as long as nobody goes on writing. */
async function leftAfter(start, workbook) {
  const server = await start({ WORKER: 'off' });
  const left = changesOf(await (await importerOf(server)).preview(workbook));
  await server.stop();
  return left;
}

/** The next start finishes it; then it is taken back for the next point. */
async function finish(start, workbook, id) {
  const server = await start();
  const importer = await importerOf(server);
  await importer.untilDone(id);
  const changesOfTheSameFile = changesOf(await importer.preview(workbook));
  await importer.undo(id);
  await server.stop();
  return { changesOfTheSameFile };
}
