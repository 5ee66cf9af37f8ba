import type { Viewer } from '../platform/http/viewer';
import { isAllowed } from './access.guard';

const handler: Viewer = {
  personId: 'p',
  name: '李建国',
  departmentId: null,
  grants: [{ role: 'handler', estateId: 'e' }],
};

describe('isAllowed', () => {
  it('an_endpoint_that_declares_nothing_is_refused', () => {
    expect(isAllowed(undefined, handler)).toBe(false);
  });

  it('anyone_signed_in_passes_PermitAny', () => {
    expect(isAllowed({ kind: 'anyone' }, { ...handler, grants: [] })).toBe(true);
  });

  it('roles_must_be_held', () => {
    expect(isAllowed({ kind: 'roles', roles: ['handler', 'teamLead'] }, handler)).toBe(true);
    expect(isAllowed({ kind: 'roles', roles: ['frontDesk'] }, handler)).toBe(false);
    expect(isAllowed({ kind: 'roles', roles: [] }, handler)).toBe(false);
  });
});
