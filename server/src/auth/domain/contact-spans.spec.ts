import { firstContactAfter, withContact } from './contact-spans';

const MINUTE = 60_000;

describe('withContact', () => {
  it('signsOfLifeThatFollowEachOther_areOneSpan_silenceBeginsAnother', () => {
    const at = [0, 20, 80, 400, 430].map((seconds) => seconds * 1_000);
    expect(at.reduce(withContact, [])).toEqual([
      { from: 0, to: 80_000 },
      { from: 400_000, to: 430_000 },
    ]);
  });
  it('whatIsOlderThanADay_isForgotten', () => {
    expect(withContact([{ from: 0, to: 0 }], 27 * 60 * MINUTE)).toEqual([
      { from: 27 * 60 * MINUTE, to: 27 * 60 * MINUTE },
    ]);
  });
});

describe('firstContactAfter', () => {
  const spans = [
    { from: 0, to: 10 * MINUTE },
    { from: 20 * MINUTE, to: 25 * MINUTE },
  ];
  it.each([
    ['inTheMiddleOfContact_isAtOnce', 5, 5],
    ['inSilence_isWhenItCameBack', 12, 20],
    ['afterEverything_isNever', 26, null],
  ])('%s', (_, at, expected) => {
    expect(firstContactAfter(spans, at * MINUTE)).toBe(expected === null ? null : expected * MINUTE);
  });
});
