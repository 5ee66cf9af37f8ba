import {
  attachmentsMustFitTheForm,
  categoryMustBeKnown,
  matterMustBeSomebodys,
  placeMustBeTheResidents,
} from './rules';

const refusal = (code: string) => expect.objectContaining({ code });
const homes = [{ householdId: 'h1', estateId: 'e1', estateName: '翠湖花园', placeText: '3 栋 2 单元 1201' }];

describe('placeMustBeTheResidents', () => {
  it('ownRoom_andPublicAreaOfTheOwnEstate_areFine', () => {
    expect(() => placeMustBeTheResidents('e1', { householdId: 'h1' }, homes)).not.toThrow();
    expect(() => placeMustBeTheResidents('e1', { publicAreaId: 'lift' }, homes)).not.toThrow();
  });
  it.each([
    ['foreignRoom', 'e1', { householdId: 'h2' }],
    ['publicAreaOfAnotherEstate', 'e2', { publicAreaId: 'lift' }],
    ['ownRoomFiledUnderAnotherEstate', 'e2', { householdId: 'h1' }],
  ])('%s_isRefused', (_name, estateId, place) => {
    expect(() => placeMustBeTheResidents(estateId, place, homes)).toThrow(refusal('COMPLAINT.PLACE_NOT_YOURS'));
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
