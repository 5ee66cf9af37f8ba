import type { Role } from '@yingsheng/shared/people/role';
import { chooseCoordinator } from './choose-coordinator';
import type { DutyCandidate } from './duty-candidate';

const person = (personId: string, role: Role, isOnDuty = true): DutyCandidate => ({
  personId,
  name: personId,
  departmentId: 'engineering-id',
  departmentCode: 'engineering',
  roles: [role],
  skills: [],
  zones: [],
  loadCap: 5,
  isOnDuty,
  absentUntil: null,
});
const MANAGER = person('manager', 'estateManager', false);
const HEAD = person('head', 'departmentHead');
const QUALITY = person('quality', 'companyQuality', false);
const HANDLER = person('handler', 'handler');
const nobody = () => false;

describe('chooseCoordinator', () => {
  it('theEstateManager_rules_alsoOffDuty', () => {
    const chosen = chooseCoordinator([HANDLER, HEAD, MANAGER], nobody);
    expect(chosen).toEqual({ personId: 'manager', name: 'manager', why: '两次退回，由项目经理裁定' });
  });
  it('whereEveryManagerIsNamed_theNextRules_andNothingIsRefused', () => {
    expect(chooseCoordinator([HANDLER, QUALITY, HEAD], nobody).why).toBe('两次退回，由部门经理裁定');
    expect(chooseCoordinator([HANDLER, QUALITY], nobody).personId).toBe('quality');
  });
  it('whoMayBeTheOneDescribed_rulesOnlyWhereNobodyElseIsLeft', () => {
    const isManager = ({ personId }: DutyCandidate) => personId === 'manager';
    expect(chooseCoordinator([MANAGER, HEAD], isManager).personId).toBe('head');
    expect(chooseCoordinator([MANAGER, HANDLER], isManager).personId).toBe('manager');
  });
  it('withNobodyWhoMayRule_itIsRefused', () => {
    expect(() => chooseCoordinator([HANDLER], nobody)).toThrow('COMPLAINT.NOBODY_RESPONSIBLE');
  });
});
