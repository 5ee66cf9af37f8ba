import { judgeRefresh } from './judge-refresh';

const now = new Date('2026-11-23T02:00:00Z');
const fresh = { expiresAt: new Date('2026-12-01T00:00:00Z'), usedAt: null, revokedAt: null };

describe('judgeRefresh', () => {
  it.each([
    ['fresh', fresh, 'rotate'],
    ['unknown', null, 'expired'],
    ['past its end', { ...fresh, expiresAt: now }, 'expired'],
    ['used before', { ...fresh, usedAt: now }, 'reused'],
    ['revoked', { ...fresh, usedAt: now, revokedAt: now }, 'expired'],
  ])('a_token_that_is_%s', (_, token, verdict) => {
    expect(judgeRefresh(token, now)).toBe(verdict);
  });
});
