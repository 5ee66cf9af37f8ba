import { createHash } from 'node:crypto';
import { sha256Head } from '../../../platform/sha256';
import { solveProof } from './solve-proof';

const digestOf = (text: string) => createHash('sha256').update(text).digest().readUInt32BE(0);

it.each([0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 200])('sha256_ofTextOfLength_%d_isAsEverybodyComputesIt', (length) => {
  const text = 'abc.0'.repeat(50).slice(0, length);
  expect(sha256Head(text)).toBe(digestOf(text));
});

it('solvedProof_hasAsManyZeroBitsAsWereAskedFor', async () => {
  const { challenge, answer } = await solveProof('1764000000000.14.aabb.ccdd', 12);
  expect(Math.clz32(digestOf(`${challenge}.${answer}`))).toBeGreaterThanOrEqual(12);
});
