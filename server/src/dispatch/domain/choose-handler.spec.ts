import { candidate } from '../../../test/factories/duty-candidate';
import { chooseHandler, type HandlerSearch } from './choose-handler';
import type { DutyCandidate } from './duty-candidate';

function search(staff: DutyCandidate[], overrides: Partial<HandlerSearch> = {}): HandlerSearch {
  return {
    staff,
    loads: new Map(),
    departmentId: 'engineering-id',
    category: 'plumbing',
    buildingId: 'building-3',
    returnedByIds: [],
    ...overrides,
  };
}
const manager = candidate('manager', { roles: ['estateManager'], departmentId: null, departmentCode: null });

describe('chooseHandler', () => {
  it('leastLoadedFittingHandler_isChosen_andTheReasonIsSaid', () => {
    const staff = [candidate('a', { skills: ['plumbing'] }), candidate('b', { skills: ['plumbing'] })];
    const choice = chooseHandler(search(staff, { loads: new Map([['a', 2]]) }));
    expect(choice).toMatchObject({ personId: 'b', why: '当班、会给排水、手上 0 单' });
  });
  it.each<[string, Partial<DutyCandidate>, Partial<HandlerSearch>]>([
    ['offDuty', { isOnDuty: false }, {}],
    ['ofAnotherDepartment', { departmentId: 'order-id' }, {}],
    ['withoutTheSkill', { skills: ['lift'] }, {}],
    ['ofAnotherZone', { zones: ['building-9'] }, {}],
    ['withoutRoom', { loadCap: 1 }, { loads: new Map([['unfit', 1]]) }],
    ['whoReturnedIt', {}, { returnedByIds: ['unfit'] }],
    ['whoIsNoHandler', { roles: ['frontDesk'] }, {}],
  ])('handler_%s_isPassedOver', (_name, person, more) => {
    const fit = candidate('zz-fit');
    expect(chooseHandler(search([candidate('unfit', person), fit], more)).personId).toBe('zz-fit');
  });
  it('publicAreaWithoutBuilding_anyZoneFits', () => {
    const staff = [candidate('a', { zones: ['building-9'] })];
    expect(chooseHandler(search(staff, { buildingId: null })).personId).toBe('a');
  });
  it('nobodyFits_teamLeadOfTheDepartmentIsNext', () => {
    const staff = [manager, candidate('lead', { roles: ['teamLead'] })];
    expect(chooseHandler(search(staff)).personId).toBe('lead');
  });
  it('nobodyOfTheDepartment_dutyManagerIsNext', () => {
    const staff = [candidate('lead', { roles: ['teamLead'], departmentId: 'order-id' }), manager];
    expect(chooseHandler(search(staff)).personId).toBe('manager');
  });
  it('nobodyOnDuty_estateManagerIsStillNamed', () => {
    const staff = [candidate('a', { isOnDuty: false }), { ...manager, isOnDuty: false }];
    expect(chooseHandler(search(staff)).personId).toBe('manager');
  });
  it('nobodyAtAll_isRefused', () => {
    expect(() => chooseHandler(search([]))).toThrow(expect.objectContaining({ code: 'COMPLAINT.NOBODY_RESPONSIBLE' }));
  });
});
