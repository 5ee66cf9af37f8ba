import { candidate } from '../../../test/factories/duty-candidate';
import { chooseHandler } from './choose-handler';
import type { DutyCandidate } from './duty-candidate';
import type { HandlerSearch } from './rank-candidates';

function search(staff: DutyCandidate[], overrides: Partial<HandlerSearch> = {}): HandlerSearch {
  return {
    staff,
    loads: new Map(),
    departmentId: 'engineering-id',
    category: 'plumbing',
    requiredSkill: null,
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
    expect(choice).toMatchObject({ personId: 'b', why: '当班、会给排水、手上有空' });
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
