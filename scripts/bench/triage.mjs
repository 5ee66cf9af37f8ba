import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../lib/build.mjs';
import { runSeed, runServer } from '../lib/run-server.mjs';
import { percentile } from './measure.mjs';

const LIMIT = { short: 2, long: 10, veryLong: 60, hostile: 60, firstMs: 1000, readyMs: 2000 };
/** Each is done so often, and the fastest counts: what else the machine does is not measured. */
const RUNS = 5;
const WARM_UP = 300;

/** Of one character, of nothing but expressions, without an end, with all that a pattern could trip over. */
const HOSTILE = [
  '啊',
  '着火',
  '煤气味头晕',
  '拿着',
  '呼吸机',
  '不是',
  '0a',
  '，',
  '。',
  '🔥',
  '\u200b',
  ' \n',
  '要想准备跳',
];

const rounded = (value) => Number(value.toFixed(2));

/** Pieces of what people wrote, one behind the other, each `length` characters long. */
function cuts(text, length, count) {
  const step = Math.max(1, Math.floor((text.length - length) / count));
  return Array.from({ length: count }, (_, at) => text.slice(at * step, at * step + length));
}

function timed(judge, text) {
  let fastest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run += 1) {
    const startedAt = performance.now();
    judge(text);
    fastest = Math.min(fastest, performance.now() - startedAt);
  }
  return fastest;
}

function measure(judge, texts) {
  const sorted = texts.map((text) => timed(judge, text)).sort((a, b) => a - b);
  return { texts: texts.length, p50Ms: rounded(percentile(sorted, 0.5)), p99Ms: rounded(percentile(sorted, 0.99)) };
}

/** From the start of a server whose database stands until it says that it is ready; the fastest of a few. */
async function timeUntilReady() {
  const dataDir = mkdtempSync(join(tmpdir(), 'yingsheng-bench-'));
  let fastest = Number.POSITIVE_INFINITY;
  try {
    await runSeed({ dataDir });
    for (let run = 0; run < RUNS; run += 1) {
      const server = await runServer({ fromPort: 3468, dataFrom: dataDir, isSeeded: false });
      fastest = Math.min(fastest, server.readyMs);
      await server.stop();
    }
    return Math.round(fastest);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** How long one message takes to be judged, and how much later a server is ready because it judges. */
export async function benchTriage() {
  await ensureBuilt('server', (text) => console.error(text));
  const { MODEL_FILE, readCorpus } = await import('../triage/corpus.mjs');
  const { readJudgeModel } = await import('../../shared/dist/triage/judge-model.js');
  const { judgeMessage } = await import('../../shared/dist/triage/judge-message.js');
  const startedAt = performance.now();
  const file = JSON.parse(readFileSync(MODEL_FILE, 'utf8'));
  const model = readJudgeModel(file, (base64) => Buffer.from(base64, 'base64'));
  const judge = (text) => judgeMessage(model, text);
  judge('屋里有股怪味，闻着头晕');
  const firstMs = Math.round(performance.now() - startedAt);
  const written = readCorpus()
    .map(({ text }) => text)
    .join('');
  for (const text of cuts(written, 60, WARM_UP)) judge(text);
  const figures = {
    short: measure(judge, cuts(written, 60, 2000)),
    long: measure(judge, cuts(written, 2000, 200)),
    veryLong: measure(judge, cuts(written, 10_000, 50)),
    hostile: measure(
      judge,
      HOSTILE.map((piece) => piece.repeat(10_000 / piece.length)),
    ),
    firstMs,
    readyMs: await timeUntilReady(),
  };
  const isWithin = (name) => (figures[name].p99Ms ?? figures[name]) < LIMIT[name];
  return { name: 'triage', ...figures, limit: LIMIT, isWithinLimit: Object.keys(LIMIT).every(isWithin) };
}
