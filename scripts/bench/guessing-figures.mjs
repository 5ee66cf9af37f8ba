/** So many standard deviations of pure chance are still nothing. */
const CHANCE = 4;
/** Of a bit: what unequal counts of the same few answers come to. */
const MOST_TOLD_BITS = 0.005;

const rounded = (value, digits = 4) => Number(value.toFixed(digits));

function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Mutual information between the answer and whether what was tried is there: bits that one answer tells. */
export function bitsTold(there, notThere) {
  const [ofThere, ofNot] = [counted(there), counted(notThere)];
  const total = there.length + notThere.length;
  let bits = 0;
  for (const [counts, size] of [
    [ofThere, there.length],
    [ofNot, notThere.length],
  ]) {
    for (const [answer, count] of counts) {
      const both = (ofThere.get(answer) ?? 0) + (ofNot.get(answer) ?? 0);
      bits += (count / total) * Math.log2((count * total) / (both * size));
    }
  }
  return bits;
}

/** How often a try at what is there takes longer than one at what is not, a tie counting half: 0.5 tells nothing. */
export function shareOfLonger(there, notThere) {
  const all = [...there.map((value) => [value, 1]), ...notThere.map((value) => [value, 0])].sort(([a], [b]) => a - b);
  let rankSum = 0;
  for (let from = 0; from < all.length; ) {
    let until = from;
    while (until < all.length && all[until][0] === all[from][0]) until += 1;
    const rank = (from + 1 + until) / 2;
    for (let at = from; at < until; at += 1) rankSum += all[at][1] * rank;
    from = until;
  }
  return (rankSum - (there.length * (there.length + 1)) / 2) / (there.length * notThere.length);
}

/** @param tries `{ isThere, answer, ms, isSuccess }` each */
export function judge(tries) {
  const there = tries.filter(({ isThere }) => isThere);
  const notThere = tries.filter(({ isThere }) => !isThere);
  const of = (list, key) => list.map((each) => each[key]);
  const [n, m] = [there.length, notThere.length];
  const chance = Math.sqrt((n + m + 1) / (12 * n * m));
  const told = bitsTold(of(there, 'answer'), of(notThere, 'answer'));
  const longer = shareOfLonger(of(there, 'ms'), of(notThere, 'ms'));
  const successes = tries.filter(({ isSuccess }) => isSuccess).length;
  return {
    tries: tries.length,
    successes,
    answers: Object.fromEntries(counted(of(tries, 'answer'))),
    bitsToldByAnswer: rounded(told),
    timeAuc: rounded(longer),
    timeAucOfChance: rounded(CHANCE * chance),
    medianMs: [there, notThere].map((list) => rounded(of(list, 'ms').sort((a, b) => a - b)[list.length >> 1], 2)),
    isNothingLearnt: successes === 0 && told < MOST_TOLD_BITS && Math.abs(longer - 0.5) < CHANCE * chance,
  };
}
