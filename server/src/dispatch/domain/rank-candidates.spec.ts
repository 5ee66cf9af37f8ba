import { candidate } from '../../../test/factories/duty-candidate';
import type { DutyCandidate } from './duty-candidate';
import { type HandlerSearch, rankHandlers, reasonsFor, warningsFor, whyAllTheSame } from './rank-candidates';

function search(staff: DutyCandidate[], overrides: Partial<HandlerSearch> = {}): HandlerSearch {
  return {
    staff,
    loads: new Map(),
    departmentId: 'engineering-id',
    category: 'plumbing',
    requiredSkill: null,
    buildingId: 'b3',
    returnedByIds: [],
    ...overrides,
  };
}
const ranked = (staff: DutyCandidate[], overrides: Partial<HandlerSearch> = {}) =>
  rankHandlers(search(staff, overrides)).map((person) => person.personId);

describe('rankHandlers', () => {
  it.each<[string, Partial<DutyCandidate>, Partial<HandlerSearch>]>([
    ['offDuty', { isOnDuty: false }, {}],
    ['ofAnotherDepartment', { departmentId: 'order-id' }, {}],
    ['withoutTheSkill', { skills: ['lift'] }, {}],
    ['withoutAListOfSkills_whereOneIsRequired', { skills: [] }, { requiredSkill: 'lift' }],
    ['ofAnotherZone', { zones: ['b9'] }, {}],
    ['atTheCap', { loadCap: 1 }, { loads: new Map([['unfit', 1]]) }],
    ['withACapOfNothing', { loadCap: 0 }, {}],
    ['whoReturnedIt', {}, { returnedByIds: ['unfit'] }],
    ['whoIsNoHandler', { roles: ['frontDesk'] }, {}],
  ])('handler_%s_isPassedOver', (_name, person, more) => {
    const fit = candidate('zz-fit', { skills: ['lift', 'plumbing'] });
    expect(ranked([candidate('unfit', person), fit], more)).toEqual(['zz-fit']);
  });

  it('theEmptierHand_comesFirst_asAShareOfWhatEachMayCarry', () => {
    const loads = new Map([
      ['a', 3],
      ['b', 4],
    ]);
    expect(ranked([candidate('a', { loadCap: 4 }), candidate('b', { loadCap: 10 })], { loads })).toEqual(['b', 'a']);
  });

  it('equallyLoaded_ownBuildingBeforeSeveral_beforeTheWholeEstate', () => {
    const staff = [
      candidate('a-estate'),
      candidate('b-several', { zones: ['b2', 'b3'] }),
      candidate('c-own', { zones: ['b3'] }),
    ];
    expect(ranked(staff)).toEqual(['c-own', 'b-several', 'a-estate']);
  });

  it('equallyLoaded_aListedSkillComesBeforeNoList', () => {
    expect(ranked([candidate('a'), candidate('b', { skills: ['plumbing'] })])).toEqual(['b', 'a']);
  });

  it.each([
    [2, ['own', 'estate']],
    [3, ['estate', 'own']],
  ])('ownBuilding_isWorthTwoOrdersOfEight_notThree (%i)', (count, order) => {
    const staff = [candidate('own', { zones: ['b3'] }), candidate('estate')];
    expect(ranked(staff, { loads: new Map([['own', count]]) })).toEqual(order);
  });

  it('matterInNoBuilding_isEquallyFarFromEverybody', () => {
    const staff = [candidate('b', { zones: ['b9'] }), candidate('a')];
    expect(ranked(staff, { buildingId: null })).toEqual(['a', 'b']);
  });
});

describe('words about a candidate', () => {
  it('reasons_sayWhatSpeaksForThem', () => {
    const person = candidate('a', { skills: ['plumbing'], zones: ['b3'] });
    expect(reasonsFor(person, search([], { loads: new Map([['a', 1]]) }))).toEqual([
      '当班',
      '会给排水',
      '专管这一栋',
      '手上 1/8 单',
    ]);
  });
  it('whatIsWrittenDown_saysWhoAndWhy_butNoFigure', () => {
    const person = candidate('a', { loadCap: 2, zones: ['b9'] });
    const full = search([], { loads: new Map([['a', 2]]) });
    expect(whyAllTheSame(person, full, '由派单人指定')).toBe('由派单人指定：当班；不负责这一栋');
  });
  it('warnings_sayWhyTheRulesWouldPassThemOver', () => {
    const person = candidate('a', { roles: ['teamLead'], skills: ['lift'], zones: ['b9'], loadCap: 0 });
    expect(warningsFor(person, search([]))).toEqual([
      '手上已满',
      '没有登记会给排水',
      '不负责这一栋',
      '不是一线处理人员',
    ]);
  });
});
