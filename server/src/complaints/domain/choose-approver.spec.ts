import type { Role } from '@yingsheng/shared/people/role';
import { type ApproverCandidate, chooseApprover, DECIDING_LEADS } from './choose-approver';

function colleague(personId: string, role: Role, overrides: Partial<ApproverCandidate> = {}): ApproverCandidate {
  return { personId, name: personId, departmentId: 'engineering', roles: [role], isOnDuty: true, ...overrides };
}

const lead = colleague('lead', 'teamLead');
const head = colleague('head', 'departmentHead');
const manager = colleague('manager', 'estateManager', { departmentId: null });
const otherLead = colleague('otherLead', 'teamLead', { departmentId: 'order' });

function chosen(staff: readonly ApproverCandidate[], excludedIds: readonly string[] = []): string {
  return chooseApprover({ staff, departmentId: 'engineering', roles: DECIDING_LEADS, excludedIds }).personId;
}

describe('chooseApprover', () => {
  it('theNearestLeadOfTheDepartment_decides', () => {
    expect(chosen([manager, head, otherLead, lead])).toBe('lead');
  });
  it('whoAsks_orIsAccused_isPassedOver', () => {
    expect(chosen([manager, head, lead], ['lead'])).toBe('head');
    expect(chosen([manager, head, lead], ['lead', 'head'])).toBe('manager');
  });
  it('whoIsOnDuty_goesBeforeWhoIsNearer', () => {
    expect(chosen([{ ...lead, isOnDuty: false }, manager])).toBe('manager');
  });
  it('aLeadOfAnotherDepartment_doesNotDecide', () => {
    expect(chosen([otherLead, manager])).toBe('manager');
  });
  it('nobodyAtAll_isSaidSo', () => {
    expect(() => chosen([lead, colleague('handler', 'handler')], ['lead'])).toThrow(
      expect.objectContaining({ code: 'COMPLAINT.NOBODY_RESPONSIBLE' }),
    );
  });
});
