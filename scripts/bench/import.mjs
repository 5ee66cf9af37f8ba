import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../lib/build.mjs';
import { startPrivateMariadb } from '../lib/private-mariadb.mjs';
import { runServer } from '../lib/run-server.mjs';
import { makeRegister } from '../messy-register/make-register.mjs';
import { changesOf, importerOf } from './import-client.mjs';
import { killAtManyPoints } from './import-kills.mjs';

/** A line each, and one for every fifth household more: fifty thousand rows. */
const ROOMS = 41_000;
const ROOMS_WHEN_KILLED = 5000;
const SECONDS_LIMIT = 60;
const MEGABYTES_LIMIT = 300;
const KILOBYTES = 1024;
/** As Linux counts them for every program. */
const TICKS_PER_SECOND = 100;

const secondsSince = (from) => Number(((performance.now() - from) / 1000).toFixed(1));

/** Most memory that a process has held since it began. */
function peakMegabytes(pid) {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(kilobytes) / KILOBYTES);
}

/** What a process has computed since it began: on a busy machine it waits for longer than that. */
function cpuSeconds(pid) {
  const [, user, system] = /\) (?:\S+ ){11}(\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return (Number(user) + Number(system)) / TICKS_PER_SECOND;
}

/**
 * The phases of an import, in their order: how long each took, how much of that the server computed, and the most memory
 * held until its end.
 */
class Phases {
  found = {};
  #pid;

  constructor(pid) {
    this.#pid = pid;
  }

  async take(name, work) {
    const [from, cpuBefore] = [performance.now(), cpuSeconds(this.#pid)];
    const result = await work();
    this.found[name] = {
      seconds: secondsSince(from),
      cpuSeconds: Number((cpuSeconds(this.#pid) - cpuBefore).toFixed(1)),
      peakMegabytes: peakMegabytes(this.#pid),
    };
    return result;
  }
}

/** One process with its threads and its worker; the file of problems is fetched too. */
async function measure(database, databaseUrl, file) {
  console.error(`… ${database}`);
  const server = await runServer({ fromPort: 3468, databaseUrl, env: { LOG_LEVEL: 'silent' } });
  try {
    const importer = await importerOf(server);
    const idleMegabytes = peakMegabytes(server.pid);
    const phases = new Phases(server.pid);
    const preview = await phases.take('preview', () => importer.preview(file.workbook));
    await phases.take('problemFile', () => importer.problems(preview.id));
    await phases.take('import', async () => {
      await importer.start(preview.id);
      await importer.untilDone(preview.id);
    });
    const again = await phases.take('sameFileAgain', () => importer.preview(file.workbook));
    const { found } = phases;
    return {
      database,
      rows: preview.rowCount,
      seconds: Number((found.preview.seconds + found.import.seconds).toFixed(1)),
      idleMegabytes,
      peakMegabytes: found.sameFileAgain.peakMegabytes,
      phases: found,
      problems: { planted: file.faults.length, named: preview.problemCount },
      changesOfTheSameFile: changesOf(again),
    };
  } finally {
    await server.stop();
  }
}

const isGood = ({ seconds, peakMegabytes: peak, changesOfTheSameFile }) =>
  seconds < SECONDS_LIMIT && peak < MEGABYTES_LIMIT && changesOfTheSameFile === 0;

/** A register of fifty thousand rows through the real server, its worker in the same process; then a server that is killed. */
export async function benchImport({ seed } = {}) {
  await ensureBuilt('server', (text) => console.error(text));
  const folder = mkdtempSync(join(tmpdir(), 'yingsheng-bench-register-'));
  const mariadb = await startPrivateMariadb({ fromPort: 33468, isDurable: true });
  try {
    const [large] = (await makeRegister(join(folder, 'large'), { rooms: ROOMS, estates: 1, seed })).files;
    const killed = { rooms: ROOMS_WHEN_KILLED, estates: 1, seed };
    const [small] = (await makeRegister(join(folder, 'small'), killed)).files;
    const results = [
      await measure('sqlite', undefined, large),
      await measure('mariadb', await mariadb.createDatabase('bench_import'), large),
    ];
    const sqliteFile = `sqlite:${join(folder, 'kills.db')}`;
    const kills = [
      await killAtManyPoints('sqlite', sqliteFile, small.workbook),
      await killAtManyPoints('mariadb', await mariadb.createDatabase('bench_import_kills'), small.workbook),
    ];
    return {
      name: 'import',
      results,
      kills,
      limit: { seconds: SECONDS_LIMIT, peakMegabytes: MEGABYTES_LIMIT, changesOfTheSameFile: 0, halves: 0 },
      isWithinLimit: results.every(isGood) && kills.every(({ halves }) => halves === 0),
    };
  } finally {
    await mariadb.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
