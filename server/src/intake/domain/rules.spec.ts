import {
  attachmentsMustFitTheForm,
  categoryMustBeKnown,
  filingForAnotherNamesTheRoom,
  filingForAnotherNeedsLeave,
  filingsForOthersAreFew,
  guestsLeaveANumber,
  matterMustBeSomebodys,
  roomMustBeTheResidents,
  strangersDoNotFlood,
  strangersReportOnlyDanger,
} from './rules';

const refusal = (code: string) => expect.objectContaining({ code });
const homes = [{ householdId: 'h1', estateId: 'e1', estateName: '翠湖花园', placeText: '3 栋 2 单元 1201' }];

describe('roomMustBeTheResidents', () => {
  it('ownRoom_areaAndPlaceInWords_areFine', () => {
    expect(() => roomMustBeTheResidents('e1', { householdId: 'h1' }, homes)).not.toThrow();
    expect(() => roomMustBeTheResidents('e1', { publicAreaId: 'lift' }, homes)).not.toThrow();
    expect(() => roomMustBeTheResidents('e2', { note: '东门外路灯下' }, [])).not.toThrow();
  });
  it.each([
    ['foreignRoom', 'e1', { householdId: 'h2' }, homes],
    ['ownRoomFiledUnderAnotherEstate', 'e2', { householdId: 'h1' }, homes],
    ['anyRoomForWhoeverHasNone', 'e1', { householdId: 'h1' }, []],
  ])('%s_isRefused', (_name, estateId, place, of) => {
    expect(() => roomMustBeTheResidents(estateId, place, of)).toThrow(refusal('COMPLAINT.PLACE_NOT_YOURS'));
  });
});

describe('strangersReportOnlyDanger', () => {
  it('danger_isTaken', () => {
    expect(() => strangersReportOnlyDanger('lifeSafety', false)).not.toThrow();
  });
  it('whatMayBeOne_isTakenToo_andSomebodyFindsOut', () => {
    expect(() => strangersReportOnlyDanger('normal', true)).not.toThrow();
  });
  it.each(['urgent', 'normal', 'enquiry'] as const)('%s_withoutARoom_isRefused', (urgency) => {
    expect(() => strangersReportOnlyDanger(urgency, false)).toThrow(refusal('COMPLAINT.HOME_NEEDED'));
  });
});

describe('guestsLeaveANumber', () => {
  it('inDanger_itCanFollow', () => {
    expect(() => guestsLeaveANumber(undefined, true)).not.toThrow();
  });
  it('withoutDanger_theyAreAskedForOne', () => {
    expect(() => guestsLeaveANumber(undefined, false)).toThrow(refusal('COMPLAINT.PHONE_NEEDED'));
    expect(() => guestsLeaveANumber('13800001234', false)).not.toThrow();
  });
});

describe('filingForAnotherNeedsLeave', () => {
  const whole = { name: '王秀英', phone: '13800001111', consentVersion: '1' } as const;
  const resident = { hasHome: true, hasProvenPhone: false };
  const proven = { hasHome: false, hasProvenPhone: true };
  const unknown = { hasHome: false, hasProvenPhone: false };
  it('withLeaveNameAndNumber_byAResident_orWhoeverHasProvenTheirNumber_isTaken', () => {
    expect(() => filingForAnotherNeedsLeave(whole, 'normal', resident)).not.toThrow();
    expect(() => filingForAnotherNeedsLeave(whole, 'urgent', proven)).not.toThrow();
  });
  it('danger_waitsForNothing', () => {
    expect(() => filingForAnotherNeedsLeave({}, 'lifeSafety', unknown)).not.toThrow();
  });
  it.each([
    ['byWhoeverIsNotKnown', whole, unknown, 'COMPLAINT.PHONE_PROOF_NEEDED'],
    ['withoutLeave', { ...whole, consentVersion: undefined }, resident, 'COMPLAINT.CONSENT_NEEDED'],
    ['withoutAName', { ...whole, name: undefined }, resident, 'COMPLAINT.PERSON_NEEDED'],
    ['withoutANumber', { ...whole, phone: undefined }, resident, 'COMPLAINT.PERSON_NEEDED'],
  ] as const)('%s_isRefused', (_name, onBehalfOf, filer, code) => {
    expect(() => filingForAnotherNeedsLeave(onBehalfOf as object, 'normal', filer)).toThrow(refusal(code));
  });
  it('namesTheRoom', () => {
    expect(() => filingForAnotherNamesTheRoom({ householdId: 'h2' })).not.toThrow();
    expect(() => filingForAnotherNamesTheRoom({ note: '东门外' })).toThrow(refusal('COMPLAINT.ROOM_NEEDED'));
  });
  it('fiveInADay_areTaken_oneMoreIsAskedToRing', () => {
    expect(() => filingsForOthersAreFew(4)).not.toThrow();
    expect(() => filingsForOthersAreFew(5)).toThrow(refusal('COMPLAINT.TOO_MANY_FILINGS'));
  });
});

describe('strangersDoNotFlood', () => {
  it('aHundredWithinTheHour_areAllTaken_oneMoreIsAskedToDial', () => {
    expect(() => strangersDoNotFlood(99)).not.toThrow();
    expect(() => strangersDoNotFlood(100)).toThrow(refusal('COMPLAINT.TOO_MANY_EMERGENCIES'));
  });
});

describe('categoryMustBeKnown', () => {
  it('knownOrAbsent_passes_anythingElseIsRefused', () => {
    expect(categoryMustBeKnown('plumbing')).toBe('plumbing');
    expect(categoryMustBeKnown(undefined)).toBeUndefined();
    expect(() => categoryMustBeKnown('engineering')).toThrow(refusal('COMPLAINT.CATEGORY_UNKNOWN'));
  });
});

describe('attachmentsMustFitTheForm', () => {
  it('nine_pass_ten_areRefused', () => {
    const ids = Array.from({ length: 10 }, (_, index) => `m${index}`);
    expect(() => attachmentsMustFitTheForm(ids.slice(0, 9))).not.toThrow();
    expect(() => attachmentsMustFitTheForm(ids)).toThrow(refusal('MEDIA.TOO_MANY'));
  });
});

describe('matterMustBeSomebodys', () => {
  it('residentOfTheHousehold_orNamedCaller_passes', () => {
    expect(() => matterMustBeSomebodys({ reporterId: 'r1' }, ['r1'])).not.toThrow();
    expect(() => matterMustBeSomebodys({ callerName: '王先生' }, [])).not.toThrow();
  });
  it('residentOfAnotherHousehold_orNobody_isRefused', () => {
    expect(() => matterMustBeSomebodys({ reporterId: 'r2' }, ['r1'])).toThrow(refusal('COMPLAINT.REPORTER_UNKNOWN'));
    expect(() => matterMustBeSomebodys({}, ['r1'])).toThrow(refusal('COMPLAINT.REPORTER_UNKNOWN'));
  });
});
