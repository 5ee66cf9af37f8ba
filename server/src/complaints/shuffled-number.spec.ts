import { shuffledNumber } from './shuffled-number';

const key = Buffer.from('a key of the tests');
const numbers = (length: number, series = 'estate 2026-11-23', by = key) =>
  Array.from({ length }, (_, index) => shuffledNumber(index + 1, by, series));

describe('shuffledNumber', () => {
  it('everyNumberOfFourDigits_comesUpOnce_andNeverZero', () => {
    const all = numbers(9_999);
    expect(new Set(all).size).toBe(9_999);
    expect([Math.min(...all), Math.max(...all)]).toEqual([1, 9_999]);
  });
  it('neighbours_tellNothingOfHowManyLieBetween', () => {
    const all = numbers(2_000);
    const steps = all.slice(1).map((number, index) => number - (all[index] ?? 0));
    const forward = steps.filter((step) => step > 0).length;
    expect(forward).toBeGreaterThan(850);
    expect(forward).toBeLessThan(1_150);
    expect(steps.filter((step) => Math.abs(step) <= 3).length).toBeLessThan(10);
  });
  it('anotherDay_estateOrKey_isAnotherOrder', () => {
    expect(numbers(5, 'estate 2026-11-24')).not.toEqual(numbers(5));
    expect(numbers(5, 'estate 2026-11-23', Buffer.from('another'))).not.toEqual(numbers(5));
  });
  it('beyondFourDigits_countingGoesOn', () => {
    expect(shuffledNumber(10_000, key, 'estate 2026-11-23')).toBe(10_000);
  });
});
