import { ROLES, type Role } from '@yingsheng/shared/people/role';
import { type Grantor, mayGrant, mayKeepAccount, type Scope } from './who-may-grant';

const HERE = 'here';
const THERE = 'there';
const holder = (role: Role, isCompanyAdmin = false): Grantor => ({
  grants: isCompanyAdmin ? [HERE, THERE].map((estateId) => ({ role, estateId })) : [{ role, estateId: HERE }],
  isCompanyAdmin,
});
const GRANTORS: Readonly<Record<string, Grantor>> = {
  companyAdmin: holder('admin', true),
  ...Object.fromEntries(ROLES.map((role) => [role, holder(role)])),
};

/** Who gives which role: on their own estate, on another, in the whole company. */
const MATRIX = `
  grantor         resident  frontDesk handler teamLead departmentHead estateManager companyQuality admin
  companyAdmin    ---       HTC       HTC     HTC      HTC            HTC           HTC            HTC
  admin           ---       H--       H--     H--      H--            H--           H--            H--
  estateManager   ---       H--       H--     H--      H--            H--           ---            ---
  companyQuality  ---       ---       ---     ---      ---            ---           ---            ---
  departmentHead  ---       ---       ---     ---      ---            ---           ---            ---
  teamLead        ---       ---       ---     ---      ---            ---           ---            ---
  handler         ---       ---       ---     ---      ---            ---           ---            ---
  frontDesk       ---       ---       ---     ---      ---            ---           ---            ---
  resident        ---       ---       ---     ---      ---            ---           ---            ---
`;

const [, ...roles] = MATRIX.trim().split('\n')[0]?.trim().split(/\s+/) ?? [];
const rows = MATRIX.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/));

describe.each(rows)('%s grants', (name, ...cells) => {
  it.each(roles.map((role, index) => [role, cells[index]]))('%s_as_%s', (role, cell) => {
    const grantor = GRANTORS[name ?? ''] ?? holder('resident');
    const may = (estateId: string | null, letter: string) =>
      mayGrant(grantor, { role: role as Role, estateId }) ? letter : '-';
    expect(may(HERE, 'H') + may(THERE, 'T') + may(null, 'C')).toBe(cell);
  });
});

describe('the account of a colleague', () => {
  const manager = holder('estateManager');

  it('isKept_byWhoeverCouldGiveAllItsRoles', () => {
    expect(mayKeepAccount(manager, [{ role: 'handler', estateId: HERE }])).toBe(true);
  });

  const worker: Scope = { role: 'handler', estateId: HERE };
  const accounts: [string, Scope[]][] = [
    ['whoAdministersToo', [worker, { role: 'admin', estateId: HERE }]],
    ['whoWorksElsewhereToo', [worker, { role: 'handler', estateId: THERE }]],
    ['whoHasARoleInTheWholeCompany', [{ role: 'handler', estateId: null }]],
    ['whoOnlyLivesThere', [{ role: 'resident', estateId: HERE }]],
    ['whoHasNoRoleAtAll', []],
  ];
  it.each(accounts)('of_%s_isNotKeptByAManager', (_, held) => {
    expect(mayKeepAccount(manager, held)).toBe(false);
  });

  it('withoutAnyRole_isKeptByTheAdministratorOfTheCompany', () => {
    expect(mayKeepAccount(holder('admin', true), [])).toBe(true);
    expect(mayKeepAccount(holder('admin'), [])).toBe(false);
  });
});
