import { setTimeout as wait } from 'node:timers/promises';
import { refusedEvenly } from './even-refusal';

const refuse = (afterMs: number) =>
  refusedEvenly(async () => {
    await wait(afterMs);
    throw new Error('no');
  });

async function millisecondsOf(refusal: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await expect(refusal()).rejects.toThrow('no');
  return performance.now() - startedAt;
}

it('aRefusal_comesNoSooner_howeverSoonItWasClear', async () => {
  for (const afterMs of [0, 3, 11]) expect(await millisecondsOf(() => refuse(afterMs))).toBeGreaterThanOrEqual(25);
});

it('whatIsAllowed_isAnsweredAsItIs', async () => {
  expect(await refusedEvenly(async () => 'yes')).toBe('yes');
});
