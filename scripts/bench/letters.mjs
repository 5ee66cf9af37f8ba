import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../lib/build.mjs';
import { runServer } from '../lib/run-server.mjs';

const LETTERS = 5_000;
const SECONDS_LIMIT = 60;
/** What printing takes on top of a server that has just started. */
const MEGABYTES_LIMIT = 150;
/** 25 buildings of 2 units with 25 floors of 4 rooms each. */
const PLAN = {
  towers: {
    from: 101,
    to: 125,
    skippedBuildings: [],
    naming: 'dong',
    units: 2,
    unitNaming: 'number',
    firstFloor: 1,
    lastFloor: 25,
    skippedFloors: [],
    roomsPerFloor: 4,
    roomNaming: 'digits',
    exceptions: [],
  },
  rows: [],
};

async function administratorOf(url) {
  const post = async (path, body, token) => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const { accessToken } = await (await post('/api/auth/demo', { persona: 'admin-fang' })).json();
  const headers = { authorization: `Bearer ${accessToken}` };
  const { estates } = await (await fetch(`${url}/api/me`, { headers })).json();
  return { estateId: estates[0].id, post: (path, body) => post(path, body, accessToken) };
}

/** The most memory that the process ever held, in megabytes; the rest of the server included. */
function peakOf(pid) {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(kilobytes) / 1000);
}

/** A server that has just started on an estate of this size, as when somebody prints in the morning. */
async function withEstate(dataDir, work) {
  const env = { DATA_DIR: dataDir };
  const builder = await runServer({ fromPort: 3868, env });
  try {
    const { estateId, post } = await administratorOf(builder.url);
    await post(`/api/estates/${estateId}/places/generate`, PLAN);
  } finally {
    await builder.stop();
  }
  const server = await runServer({ fromPort: 3868, isSeeded: false, env });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** Prints the letters of a whole estate; codes are made and the file is read to its end. */
async function printAll({ url, pid }) {
  const { estateId, post } = await administratorOf(url);
  const before = peakOf(pid);
  const startedAt = Date.now();
  const answer = await post(`/api/estates/${estateId}/room-letters`, { isOnlyUnbound: true });
  const file = Buffer.from(await answer.arrayBuffer());
  const seconds = (Date.now() - startedAt) / 1000;
  const pages = file.toString('latin1').match(/\/Type \/Page[^s]/g)?.length ?? 0;
  const peak = peakOf(pid);
  const isWithinLimit = pages === LETTERS && seconds < SECONDS_LIMIT && peak - before < MEGABYTES_LIMIT;
  return { pages, seconds, fileMegabytes: file.length / 1e6, megabytes: { before, peak }, isWithinLimit };
}

export async function benchLetters() {
  await ensureBuilt('server', console.error);
  const dataDir = mkdtempSync(join(tmpdir(), 'yingsheng-letters-'));
  try {
    return await withEstate(dataDir, printAll);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
