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

/** Roles that may answer for a complaint as first-contact owner. */
export const OWNING_ROLES: readonly Role[] = ['frontDesk', 'teamLead', 'departmentHead', 'estateManager'];

/** 部门 */
export const DEPARTMENTS = ['engineering', 'environment', 'order', 'customerService', 'quality'] as const;
export type DepartmentCode = (typeof DEPARTMENTS)[number];
