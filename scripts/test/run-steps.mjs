/**
 * Runs steps on a few lanes: a step starts when a lane is free and everything it needs has passed.
 * Steps of the same `alone` group never overlap. A failing step stops nothing but those that need it.
 * Each step is `{ name, needs?, alone?, run(): Promise<{ passed, failed, skipped?, output? }> }`.
 * @returns {Promise<{ name, passed, failed, skipped, seconds, output }[]>} in the order they ended
 */
export async function runSteps(steps, { lanes, onStart = () => {}, onEnd = () => {} }) {
  const waiting = [...steps];
  const results = new Map();
  const busyGroups = new Set();

  const state = (name) => {
    if (!steps.some((step) => step.name === name)) return 'passed';
    const result = results.get(name);
    if (!result) return 'open';
    return result.failed > 0 ? 'failed' : 'passed';
  };
  const record = (result) => {
    results.set(result.name, result);
    onEnd(result);
  };

  function dropHopeless() {
    for (const step of [...waiting]) {
      const culprit = (step.needs ?? []).find((name) => state(name) === 'failed');
      if (!culprit) continue;
      waiting.splice(waiting.indexOf(step), 1);
      record({ name: step.name, passed: 0, failed: 1, skipped: 0, seconds: 0, output: `not run: ${culprit} failed` });
    }
  }

  const isReady = (step) => !busyGroups.has(step.alone) && (step.needs ?? []).every((name) => state(name) === 'passed');

  async function execute(step) {
    const startedAt = process.hrtime.bigint();
    if (step.alone) busyGroups.add(step.alone);
    onStart(step);
    const outcome = await step.run().catch((error) => ({ passed: 0, failed: 1, output: error.stack ?? String(error) }));
    busyGroups.delete(step.alone);
    const seconds = Number(process.hrtime.bigint() - startedAt) / 1e9;
    record({ skipped: 0, output: '', ...outcome, name: step.name, seconds });
  }

  const active = new Set();
  for (;;) {
    dropHopeless();
    while (active.size < lanes) {
      const next = waiting.find(isReady);
      if (!next) break;
      waiting.splice(waiting.indexOf(next), 1);
      const task = execute(next).then(() => active.delete(task));
      active.add(task);
    }
    if (active.size === 0) break;
    await Promise.race(active);
  }
  for (const step of waiting) {
    record({
      name: step.name,
      passed: 0,
      failed: 1,
      skipped: 0,
      seconds: 0,
      output: 'not run: its needs form a circle',
    });
  }
  return [...results.values()];
}
