import { estateIdsOf, hasRole, isStaffOf, type Viewer } from './viewer';

const viewer: Viewer = {
  personId: 'p',
  name: '赵国平',
  departmentId: 'd',
  grants: [
    { role: 'teamLead', estateId: 'one' },
    { role: 'handler', estateId: 'one' },
    { role: 'resident', estateId: 'two' },
  ],
};

describe('viewer', () => {
  it('roles_count_only_on_their_estate', () => {
    expect(hasRole(viewer, 'one', 'teamLead')).toBe(true);
    expect(hasRole(viewer, 'two', 'teamLead')).toBe(false);
    expect(isStaffOf(viewer, 'one')).toBe(true);
    expect(isStaffOf(viewer, 'two')).toBe(false);
  });

  it('estates_are_listed_once', () => {
    expect(estateIdsOf(viewer)).toEqual(['one', 'two']);
    expect(estateIdsOf(viewer, 'handler', 'teamLead')).toEqual(['one']);
  });
});
