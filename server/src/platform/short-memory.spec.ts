import { FixedClock } from './clock/clock';
import { ShortMemory } from './short-memory';

function counted() {
  const clock = new FixedClock(new Date('2026-11-23T02:00:00Z'));
  const memory = new ShortMemory<number>(clock, 60);
  let reads = 0;
  const ask = () => memory.get('key', async () => ++reads);
  return { clock, memory, ask };
}

describe('ShortMemory', () => {
  it('askersWithinTheTime_shareOneRead', async () => {
    const { ask } = counted();
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  });
  it('afterTheTime_orWhenTheClockWentBack_readsAgain', async () => {
    const { ask, clock } = counted();
    await ask();
    clock.advance(1);
    expect(await ask()).toBe(2);
    clock.advance(-10);
    expect(await ask()).toBe(3);
  });
  it('forget_readsAgain', async () => {
    const { ask, memory } = counted();
    await ask();
    memory.forget();
    expect(await ask()).toBe(2);
  });
  it('failedRead_isNotRemembered', async () => {
    const { memory } = counted();
    await expect(memory.get('key', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await memory.get('key', async () => 7)).toBe(7);
  });
});
