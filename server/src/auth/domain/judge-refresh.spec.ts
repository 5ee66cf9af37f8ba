import { judgeRefresh, type RefreshFacts } from './judge-refresh';

const NOW = new Date('2026-11-23T02:00:00Z');
const ago = (ms: number) => new Date(NOW.getTime() - ms);
const HOUR = 3_600_000;
const fresh: RefreshFacts = {
  expiresAt: new Date('2026-12-01T00:00:00Z'),
  usedAt: null,
  revokedAt: null,
  clientDigest: 'phone',
};
const attempt = { now: NOW, clientDigest: 'phone', isHeirUsed: false };

describe('judgeRefresh', () => {
  it.each([
    ['fresh', fresh, 'rotate'],
    ['unknown', null, 'expired'],
    ['past its end', { ...fresh, expiresAt: NOW }, 'expired'],
    ['past its end and used', { ...fresh, expiresAt: NOW, usedAt: ago(HOUR) }, 'expired'],
    ['revoked', { ...fresh, usedAt: NOW, revokedAt: NOW }, 'expired'],
    ['used by another page a moment ago', { ...fresh, usedAt: ago(5000) }, 'repeat'],
    ['used an hour ago with the answer lost', { ...fresh, usedAt: ago(HOUR) }, 'replace'],
    ['used days ago', { ...fresh, usedAt: ago(25 * HOUR) }, 'reused'],
    ['of nobody known and used', { ...fresh, clientDigest: null, usedAt: ago(5000) }, 'reused'],
  ])('a_token_that_is_%s', (_, token, verdict) => {
    expect(judgeRefresh(token, attempt)).toBe(verdict);
  });

  it('a_token_that_another_program_has_too_ends_the_sign_in', () => {
    const used = { ...fresh, usedAt: ago(5000) };
    expect(judgeRefresh(used, { ...attempt, clientDigest: 'thief' })).toBe('reused');
  });

  it('a_token_whose_heir_works_was_received_and_is_seen_again_only_as_a_copy', () => {
    const used = { ...fresh, usedAt: ago(HOUR) };
    expect(judgeRefresh(used, { ...attempt, isHeirUsed: true })).toBe('reused');
  });
});
