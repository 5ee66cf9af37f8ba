import { askMustBeAllowed, entryOfNameAndPhone, entryOfPhone, type RegisteredFacts } from './judge-ask';

const NOW = new Date('2026-11-24T02:00:00Z');
const entry = (changes: Partial<RegisteredFacts> = {}): RegisteredFacts => ({
  name: '林晓梅',
  phone: '13800001234',
  kind: 'owner',
  until: null,
  endedAt: null,
  ...changes,
});
const asked = { name: '林晓梅', phone: '13800001234', isPhoneOfAnother: false };

describe('who is bound at once', () => {
  it.each([
    ['nameAndNumberOnTheBooks_areBound', entry(), asked, true],
    [
      'blanksAndWidthInTheName_doNotMatter',
      entry({ name: '阿依古丽·买买提' }),
      { ...asked, name: ' 阿依古丽・买买提 ' },
      true,
    ],
    ['anotherName_isNot', entry(), { ...asked, name: '林小梅' }, false],
    ['anotherNumber_isNot', entry(), { ...asked, phone: '13800001235' }, false],
    ['whoMovedOut_isNot', entry({ endedAt: new Date('2026-01-01') }), asked, false],
    ['whoseLeaseIsOver_isNot', entry({ until: NOW }), asked, false],
    ['anEntryWithoutNumber_isNot', entry({ phone: null }), asked, false],
    ['aNumberThatSomebodyElseHasShownToBeTheirs_isNot', entry(), { ...asked, isPhoneOfAnother: true }, false],
  ])('%s', (_, registered, who, isBound) => {
    expect(entryOfNameAndPhone([registered], who, NOW) !== null).toBe(isBound);
  });

  it('ofSeveralEntriesWithOneNumber_theOwnersCounts', () => {
    const entries = [entry({ kind: 'tenant' }), entry({ kind: 'owner', name: '林建' })];
    expect(entryOfPhone(entries, '13800001234', NOW)).toMatchObject({ kind: 'owner' });
  });
});

describe('who may ask', () => {
  const free = { isBound: false, asksOfTheDay: 4, waitingCount: 2, isWaitingForThisRoom: false };
  it('withinTheLimits_mayAsk', () => expect(() => askMustBeAllowed(free)).not.toThrow());
  it.each([
    ['whoIsBound_needNot', { isBound: true }, 'RESIDENCY.BOUND_ALREADY'],
    ['whoWaitsForTheRoom_waits', { isWaitingForThisRoom: true }, 'RESIDENCY.ASKED_ALREADY'],
    ['theSixthOfADay_isRefused', { asksOfTheDay: 5 }, 'RESIDENCY.ASKED_TOO_OFTEN'],
    ['aFourthThatWaits_isRefused', { waitingCount: 3 }, 'RESIDENCY.ASKED_TOO_OFTEN'],
  ])('%s', (_, changes, code) => {
    expect(() => askMustBeAllowed({ ...free, ...changes })).toThrow(code);
  });
});
