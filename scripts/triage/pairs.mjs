/**
 * 同一件事找不找得到: for each pair of one matter, its twin among 120 to 300 open matters of an estate; for each matter
 * without a twin, whether it gets a hint all the same. `-- --fit` fits the weights anew, `-- FILE.jsonl` measures other pairs,
 * `-- --errors` lists what went wrong in the half that may be looked at.
 */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../lib/build.mjs';
import { root } from '../lib/paths.mjs';

const SMALLEST = 120;
const LARGEST = 300;

const { values, positionals } = parseArgs({
  options: { fit: { type: 'boolean' }, errors: { type: 'boolean' } },
  allowPositionals: true,
});
await ensureBuilt('server', (text) => console.error(text));
if (values.fit) {
  const { fitLikeness } = await import('./fit-likeness.mjs');
  await fitLikeness();
  console.log('权重已重新拟合；再运行一次（不带 --fit）就是新的成绩。');
  process.exit(0);
}
const { corpusPairs, estateOf, inHand, isHeldBack, otherMatters, pairsIn, seriesFrom } = await import(
  './pairs-of-matters.mjs'
);
const { rank, SHOWN_FROM } = createRequire(join(root, 'server/dist/main.js'))(
  './triage/domain/same-matter/find-same.js',
);

const next = seriesFrom(11);
const others = otherMatters(2000, next);
const known = corpusPairs();
const times = [];

function ranked(matter, estate) {
  const started = performance.now();
  const found = rank(
    inHand(matter),
    estate.map((one) => ({ matter: one })),
  );
  times.push(performance.now() - started);
  return found;
}

/** `isShown`: the twin stands in the first three and is put before the person. */
function measure(pair, pairs) {
  const size = SMALLEST + Math.floor(next() * (LARGEST - SMALLEST + 1));
  const estate = estateOf(pair, pairs, others, size - 1, next);
  const [best] = ranked(pair.A, pair.same ? estate : [...estate, pair.B]);
  const hint = best.likeness >= SHOWN_FROM ? best.candidate.matter : null;
  if (!pair.same) return { pair, hint };
  const found = ranked(pair.A, [...estate, pair.B]);
  const at = found.findIndex(({ candidate }) => candidate.matter === pair.B);
  const isAmongThree = at < 3;
  return { pair, hint, at, isAmongThree, isShown: isAmongThree && found[at].likeness >= SHOWN_FROM };
}

const share = (rows, is) => (rows.length === 0 ? null : Number((rows.filter(is).length / rows.length).toFixed(3)));

function figures(results) {
  const twins = results.filter(({ pair }) => pair.same);
  const near = results.filter(({ pair }) => !pair.same);
  return {
    matters: twins.length,
    firstThree: share(twins, ({ isAmongThree }) => isAmongThree),
    firstThreeAndShown: share(twins, ({ isShown }) => isShown),
    hintWithoutTwin: share(twins, ({ hint }) => hint !== null),
    nearMatters: near.length,
    hintBesideNearMatter: share(near, ({ hint }) => hint !== null),
  };
}

const asked = positionals.length === 0 ? known : positionals.flatMap((path) => pairsIn(resolve(path)));
const pool = positionals.length === 0 ? known : [...known, ...asked];
const results = asked.map((pair) => measure(pair, pool));
const groups = new Map();
for (const result of results) {
  const { set } = result.pair;
  const name = set === 'other' ? 'other' : `${set}, ${isHeldBack(result.pair) ? 'held back' : 'fitted'}`;
  groups.set(name, [...(groups.get(name) ?? []), result]);
}
const rows = Object.fromEntries([...groups].map(([name, group]) => [name, figures(group)]));
console.log(
  JSON.stringify(
    {
      shownFrom: SHOWN_FROM,
      ...rows,
      all: figures(results),
      medianMs: Number(times.sort((a, b) => a - b)[Math.floor(times.length / 2)].toFixed(1)),
    },
    null,
    2,
  ),
);
if (values.errors) {
  for (const { pair, hint, at, isAmongThree } of results) {
    if (pair.set !== 'other' && isHeldBack(pair)) continue;
    const said = `${pair.a}〔${pair.placeA}〕`;
    if (isAmongThree === false) console.log(`place ${at + 1}: ${said} = ${pair.b}〔${pair.placeB}〕`);
    if (hint !== null) console.log(`hint: ${said} ~ ${hint.text}〔${hint.placeText}〕`);
  }
}
