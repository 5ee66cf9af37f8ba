/** Value below which `share` of the sorted values lie. */
export function percentile(sorted, share) {
  if (sorted.length === 0) return 0;
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

const rounded = (value, digits = 2) => Number(value.toFixed(digits));

/**
 * Keeps `connections` workers busy for `seconds` with `work(worker)`, one call after the other each.
 * The first call of each worker is not counted.
 * @returns milliseconds of every counted call, and how long all of it took
 */
export async function keepBusy(connections, seconds, work) {
  const durations = [];
  await Promise.all(Array.from({ length: connections }, (_, worker) => work(worker)));
  const startedAt = performance.now();
  const endAt = startedAt + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, async (_, worker) => {
      while (performance.now() < endAt) {
        const from = performance.now();
        await work(worker);
        durations.push(performance.now() - from);
      }
    }),
  );
  return { durations, elapsedMs: performance.now() - startedAt };
}

/** Rate and percentiles over several measurements of the same thing. */
export function summarise(measurements) {
  const durations = measurements.flatMap(({ durations: each }) => each).sort((a, b) => a - b);
  const elapsedMs = measurements.reduce((sum, { elapsedMs: each }) => sum + each, 0);
  return {
    count: durations.length,
    perSecond: rounded((durations.length * 1000) / elapsedMs, 1),
    p50Ms: rounded(percentile(durations, 0.5)),
    p99Ms: rounded(percentile(durations, 0.99)),
  };
}
