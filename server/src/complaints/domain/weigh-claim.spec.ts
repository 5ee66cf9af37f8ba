import { decision, entry } from './decision';
import { type ClaimGround, countedAt, weighClaim, withClaim } from './weigh-claim';

const MINUTE = 60_000;
const NOW = new Date('2026-11-23T01:49:00.000Z');
const at = (minutesAgo: number) => NOW.getTime() - minutesAgo * MINUTE;

/** Taken at 01:45 without a network, which came back just now; the device's clock is seven hours slow. */
function ground(changes: Partial<ClaimGround> = {}): ClaimGround {
  const slow = 7 * 60 * MINUTE;
  return {
    now: NOW,
    notBefore: new Date(at(30)),
    takenAt: at(4) - slow,
    sentAt: at(0) - slow,
    seal: { number: 3, previous: 'm2', mac: 'm3', clockAhead: slow },
    before: [],
    announced: null,
    contactAfter: () => at(0),
    ...changes,
  };
}

describe('weighClaim', () => {
  it('plausible_counts_atTheTimeItWasTaken_howeverWrongTheClockOfTheDevice', () => {
    expect(weighClaim(ground())).toEqual({ at: new Date(at(4)), doubt: null });
  });

  it.each([
    ['fromTheFuture', { takenAt: at(0), sentAt: at(1) }],
    ['beforeTheOffer', { notBefore: new Date(at(3)) }],
    ['daysAgo', { takenAt: 0, sentAt: 4 * 24 * 60 * MINUTE, notBefore: new Date(0) }],
    ['noNumberAtAll', { takenAt: Number.NaN }],
  ])('%s_cannotBe_andIsNotEvenNoted', (_, changes) => {
    expect(weighClaim(ground(changes))).toBeNull();
  });

  it.each([
    ['notSealed', { seal: null }],
    ['clockChanged', { seal: { number: 3, previous: 'm2', mac: 'm3', clockAhead: 0 } }],
    ['inContact', { contactAfter: () => at(3.5) }],
    ['outOfOrder', { before: [{ number: 2, mac: 'other', previous: 'm1', at: at(9) }] }],
    ['outOfOrder', { before: [{ number: 3, mac: 'other', previous: 'm2', at: at(4) }] }],
    ['outOfOrder', { before: [{ number: 4, mac: 'm4', previous: 'other', at: at(2) }] }],
    ['outOfOrder', { before: [{ number: 1, mac: 'm1', previous: '', at: at(2) }] }],
    ['outOfOrder', { before: [{ number: 7, mac: 'm7', previous: 'm6', at: at(9) }] }],
  ] as const)('%s_isNoted_andDoesNotCount', (doubt, changes) => {
    expect(weighClaim(ground(changes))).toEqual({ at: new Date(at(4)), doubt });
  });

  it('aDayIsTheMost', () => {
    const old = (hours: number) =>
      weighClaim(
        ground({
          notBefore: new Date(0),
          takenAt: 0,
          sentAt: hours * 60 * MINUTE,
          seal: { number: 1, previous: '', mac: 'm', clockAhead: null },
        }),
      )?.doubt;
    expect([old(24), old(24.1)]).toEqual([null, 'tooLongAgo']);
  });

  it('whatWasAnnouncedWhenContactCameBack_mayTakeItsTime_whatWasNot_mayNot', () => {
    const backLongAgo = { contactAfter: () => at(30), takenAt: at(40), sentAt: at(0), notBefore: new Date(at(90)) };
    const seal = { number: 3, previous: 'm2', mac: 'm3', clockAhead: 0 };
    const told = (number: number, when: number) =>
      weighClaim(ground({ ...backLongAgo, seal, announced: { number, at: at(when) } }))?.doubt;
    expect(told(3, 29)).toBeNull();
    expect(told(2, 29)).toBe('inContact');
    expect(told(3, 20)).toBe('inContact');
  });
});

describe('withClaim', () => {
  const made = decision({
    entries: [
      entry({ action: 'workOrder.accept', data: { handlerId: 'h' } }),
      entry({ action: 'startWork', isBySystem: true }),
    ],
  });
  const claimed = new Date(at(4));

  it('marksWhatThePersonDid_andNothingElse', () => {
    const [accepted, started] = withClaim(made, { at: claimed, doubt: null }).entries;
    expect(accepted?.data).toEqual({ handlerId: 'h', claimedAt: claimed.toISOString(), isClaimCounted: true });
    expect(started?.data).toEqual({});
    const [doubted] = withClaim(made, { at: claimed, doubt: 'inContact' }).entries;
    expect(doubted?.data).toEqual({ handlerId: 'h', claimedAt: claimed.toISOString(), claimDoubt: 'inContact' });
  });

  it('withoutAClaim_nothingChanges_andItIsDoneWhenItArrives', () => {
    expect(withClaim(made, null)).toBe(made);
    expect(countedAt(null, NOW)).toBe(NOW);
    expect(countedAt({ at: claimed, doubt: 'notSealed' }, NOW)).toBe(NOW);
    expect(countedAt({ at: claimed, doubt: null }, NOW)).toBe(claimed);
  });
});
