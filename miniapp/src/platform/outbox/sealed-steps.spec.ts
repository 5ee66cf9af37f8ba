import { createHmac } from 'node:crypto';
import { sealedText } from '@yingsheng/shared/api/claim';
import { learnClock } from '../server-clock';
import { hmacSha256 } from '../sha256';
import { dropTokens, keepTokens } from '../tokens';
import { latestSealed, sealStep } from './sealed-steps';

const key = 'ab'.repeat(32);
const session = { personId: 'li', accessToken: 'a', accessTokenExpiresAt: '', refreshToken: 'r', stepKey: key };
const macOf = (text: string) => createHmac('sha256', key).update(text).digest('hex');

beforeEach(() => keepTokens(session));

it.each([0, 1, 54, 55, 56, 64, 119, 200])('hmac_ofTextOfLength_%d_isAsEverybodyComputesIt', (length) => {
  const text = 'x'.repeat(length);
  expect(hmacSha256(key, text)).toBe(macOf(text));
});

it('eachStep_namesTheOneBefore_andIsSealedUnderTheKeyOfTheSignIn', () => {
  const first = sealStep(1_000, 'c1', 'accept');
  const second = sealStep(2_000, 'c1', 'arrive');
  expect(first).toMatchObject({ number: 1, previous: '' });
  expect(second).toMatchObject({ number: 2, previous: first?.mac });
  const step = { number: 2, previous: first?.mac ?? '', clockAhead: second?.clockAhead ?? null };
  expect(second?.mac).toBe(macOf(sealedText({ ...step, takenAt: 2_000, complaintId: 'c1', action: 'arrive' })));
  expect(latestSealed()).toBe(2);
});

it('anotherSignIn_beginsAnew_andWithoutOne_nothingIsSealed', () => {
  keepTokens({ ...session, stepKey: 'cd'.repeat(32) });
  expect(sealStep(3_000, 'c1', 'accept')).toMatchObject({ number: 1, previous: '' });
  dropTokens();
  expect(sealStep(4_000, 'c1', 'accept')).toBeNull();
});

it('howWrongTheClockIs_isLearntFromAnswers_andSealedWithTheStep', () => {
  learnClock({ header: { Date: new Date(Date.now() + 3_600_000).toUTCString() } });
  const ahead = sealStep(5_000, 'c1', 'accept')?.clockAhead ?? 0;
  expect(Math.abs(ahead - 3_600_000)).toBeLessThan(2_000);
  learnClock({ header: {} });
  expect(sealStep(6_000, 'c1', 'accept')?.clockAhead).toBe(ahead);
});
