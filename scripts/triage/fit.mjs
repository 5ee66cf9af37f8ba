/**
 * Multinomial logistic regression on sparse vectors, by stochastic descent with a step of its own for each weight
 * (AdaGrad), with a fixed seed: the same messages give the same weights, byte for byte.
 */
const EPOCHS = 16;
const RATE = 0.3;
const BIAS_RATE = 0.02;
const DECAY = 1e-5;
/** Labels about which so little was wrong are left as they are: most are, and half of the time goes into them. */
const NO_ERROR = 1e-3;

/** Small, fast, and the same everywhere (mulberry32). */
export function seeded(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @param {{features: Int32Array, values: Float32Array, label: number, weight: number}[]} examples
 * @param {number} featureCount
 * @param {number} labelCount
 * @returns {{weights: Float32Array, bias: Float32Array, labelCount: number}} weights by feature, then label
 */
export function fitHead(examples, featureCount, labelCount) {
  const weights = new Float32Array(featureCount * labelCount);
  const squares = new Float32Array(featureCount * labelCount);
  const bias = new Float32Array(labelCount);
  const error = new Float32Array(labelCount);
  const wrong = new Int32Array(labelCount);
  const balance = balanceOf(examples, labelCount);
  const random = seeded(1);
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const { features, values, label, weight } = examples[index];
      error.set(bias);
      for (let at = 0; at < features.length; at += 1) {
        const base = features[at] * labelCount;
        const value = values[at];
        for (let k = 0; k < labelCount; k += 1) error[k] += weights[base + k] * value;
      }
      toError(error, label, balance[label] * weight);
      let wrongCount = 0;
      for (let k = 0; k < labelCount; k += 1) {
        bias[k] -= BIAS_RATE * error[k];
        if (Math.abs(error[k]) < NO_ERROR) continue;
        wrong[wrongCount] = k;
        wrongCount += 1;
      }
      for (let at = 0; at < features.length; at += 1) {
        const base = features[at] * labelCount;
        const value = values[at];
        for (let which = 0; which < wrongCount; which += 1) {
          const k = wrong[which];
          const slope = error[k] * value + DECAY * weights[base + k];
          squares[base + k] += slope * slope;
          weights[base + k] -= (RATE / Math.sqrt(squares[base + k] + 1e-3)) * slope;
        }
      }
    }
  }
  return { weights, bias, labelCount };
}

/** Rare labels count for more, by the square root of how rare they are. */
function balanceOf(examples, labelCount) {
  const counts = new Float64Array(labelCount);
  for (const { label, weight } of examples) counts[label] += weight;
  const all = counts.reduce((sum, count) => sum + count, 0);
  return Float64Array.from(counts, (count) => Math.sqrt(all / (labelCount * Math.max(count, 1))));
}

/** Evidence becomes how far the probabilities are from the truth. */
function toError(evidence, label, weight) {
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of evidence) if (value > highest) highest = value;
  let sum = 0;
  for (let k = 0; k < evidence.length; k += 1) {
    evidence[k] = Math.exp(evidence[k] - highest);
    sum += evidence[k];
  }
  for (let k = 0; k < evidence.length; k += 1) evidence[k] = (evidence[k] / sum - (k === label ? 1 : 0)) * weight;
}

export function shuffle(items, random) {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [items[index], items[other]] = [items[other], items[index]];
  }
}

/** @returns {Float64Array} evidence by label */
export function evidenceBy({ weights, bias, labelCount }, { features, values }) {
  const sums = Float64Array.from(bias);
  for (let at = 0; at < features.length; at += 1) {
    const base = features[at] * labelCount;
    for (let k = 0; k < labelCount; k += 1) sums[k] += weights[base + k] * values[at];
  }
  return sums;
}
