import { filingInstant } from './preview';

const NOW = new Date('2026-11-25T10:00:00+08:00');

describe('filingInstant', () => {
  it.each([
    [null, NOW.toISOString()],
    ['2026-12-31T17:50:00+08:00', '2026-12-31T09:50:00.000Z'],
    ['2026-02-16T10:00:00+08:00', '2026-02-16T02:00:00.000Z'],
  ])('%s_isTriedOn', (asked, instant) => {
    expect(filingInstant(asked, NOW).toISOString()).toBe(instant);
  });

  it.each(['1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])(
    '%s_hasNeitherPromisesNorCalendar_andIsRefusedAtItsField',
    (asked) => {
      const refusal = expect.objectContaining({
        code: 'REQUEST.INVALID',
        facts: { fields: { filedAt: expect.any(String) } },
      });
      expect(() => filingInstant(asked, NOW)).toThrow(refusal);
    },
  );
});
