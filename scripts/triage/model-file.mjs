/** As many steps as a byte has. */
const HIGHEST = 127;

/**
 * The features that say something, and each head as the model file keeps it: eight bits a weight.
 * @param heads name → `{fitted, labels, fewest}`; weights of up to `fewest` of `highest` steps are left out
 * @param highest the fewer steps, the better it is compressed
 */
export function packHeads(heads, features, rarity, highest = HIGHEST) {
  const rows = Object.fromEntries(Object.entries(heads).map(([name, head]) => [name, rowsOf(head, highest)]));
  const kept = features.map((_, at) => at).filter((at) => Object.values(rows).some((own) => own[at].length > 0));
  const packed = (name) => Int8Array.from(kept.flatMap((at) => [rows[name][at].length / 2, ...rows[name][at]]));
  return {
    features: kept.map((at) => features[at]).join('\n'),
    rarity: base64(Uint8Array.from(kept, (at) => rarity[at])),
    heads: Object.fromEntries(
      Object.entries(heads).map(([name, { fitted, labels }]) => [
        name,
        {
          labels,
          bias: Array.from(fitted.bias, (value) => Number(value.toFixed(5))),
          step: stepsOf(fitted, highest),
          weights: base64(packed(name)),
        },
      ]),
    ),
  };
}

/**
 * A model as its file is written: numbers before words. Up to its first character beyond ASCII a file is decoded without a
 * look at each byte, and the numbers are most of it.
 */
export function wordsLast({ simplified, classes, features, ...numbers }) {
  return { ...numbers, simplified, classes, features };
}

function rowsOf({ fitted: { weights, labelCount }, fewest }, highest) {
  const step = stepsOf({ weights, labelCount }, highest);
  return Array.from({ length: weights.length / labelCount }, (_, feature) => {
    const own = [];
    for (let label = 0; label < labelCount; label += 1) {
      const value = Math.round(weights[feature * labelCount + label] / step[label]);
      if (Math.abs(value) > fewest) own.push(label, value);
    }
    return own;
  });
}

function stepsOf({ weights, labelCount }, highest) {
  const largest = new Float64Array(labelCount);
  weights.forEach((weight, at) => {
    largest[at % labelCount] = Math.max(largest[at % labelCount], Math.abs(weight));
  });
  return Array.from(largest, (value) => Number((value / highest).toPrecision(6)));
}

function base64(bytes) {
  return Buffer.from(bytes.buffer).toString('base64');
}
