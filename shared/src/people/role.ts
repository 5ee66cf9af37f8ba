/** 角色. A person may hold several, each scoped to estates. */
export const ROLES = [
  'resident',
  'frontDesk',
  'handler',
  'teamLead',
  'departmentHead',
  'estateManager',
  'companyQuality',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

export const STAFF_ROLES = ROLES.filter((role): role is Exclude<Role, 'resident'> => role !== 'resident');

/** Roles that see the boards of an estate. */
export const MANAGER_ROLES: readonly Role[] = [
  'teamLead',
  'departmentHead',
  'estateManager',
  'companyQuality',
  'admin',
];

/** Who may take a list of complaints away as a file. */
export const LIST_EXPORT_ROLES: readonly Role[] = ['frontDesk', ...MANAGER_ROLES];

/** Roles that may answer for a complaint as first-contact owner. */
export const OWNING_ROLES: readonly Role[] = ['frontDesk', 'teamLead', 'departmentHead', 'estateManager'];

/** Roles a resident meets, and may name in a complaint about attitude. */
export const RESIDENT_FACING_ROLES: readonly Role[] = ['handler', ...OWNING_ROLES];

/** 部门 */
export const DEPARTMENTS = ['engineering', 'environment', 'order', 'customerService', 'quality'] as const;
export type DepartmentCode = (typeof DEPARTMENTS)[number];

/** 内容复核: who decides whether words or photos that the check suspects are shown. */
export const CONTENT_REVIEWER_ROLES = [
  'frontDesk',
  'estateManager',
  'companyQuality',
] as const satisfies readonly Role[];
