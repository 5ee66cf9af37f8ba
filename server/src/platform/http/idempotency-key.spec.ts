import { readIdempotencyKey } from './idempotency-key';

describe('readIdempotencyKey', () => {
  it('eight_to_64_letters_digits_and_dashes_pass', () => {
    for (const key of ['abcd-123', '0190b3a4-_', 'x'.repeat(64)]) expect(readIdempotencyKey(key)).toBe(key);
  });

  it.each([undefined, '', 'short', 'x'.repeat(65), 'with space', '中文中文中文中文', ['abcd-123']])(
    '%j_is_refused',
    (key) => {
      expect(() => readIdempotencyKey(key)).toThrow('REQUEST.IDEMPOTENCY_KEY_MISSING');
    },
  );
});
