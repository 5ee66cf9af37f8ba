import type { Role } from '../people/role';

/** 费用种类: counted apart from each other, each against the authority of whoever asks. */
export const SPENDING_KINDS = ['goodwill', 'waiver', 'materials'] as const;
export type SpendingKind = (typeof SPENDING_KINDS)[number];

/** What the resident gets; materials are the house's own affair. */
export function isForResident(kind: SpendingKind): boolean {
  return kind !== 'materials';
}

export const SPENDING_STATUSES = ['recorded', 'pending', 'approved', 'rejected', 'withdrawn'] as const;
export type SpendingStatus = (typeof SPENDING_STATUSES)[number];

/** What has been asked for counts as spent until somebody says no: or two requests could pass the limit together. */
export function isCounted(status: SpendingStatus): boolean {
  return status !== 'rejected' && status !== 'withdrawn';
}

export const SPENDING_MIN_FEN = 1;
export const SPENDING_MAX_FEN = 100_000_000;

/** 授权额度: how much a role may spend on one complaint and for each kind, in fen. */
export const AUTHORITY_LIMITS_FEN: Readonly<Record<Role, number>> = {
  resident: 0,
  frontDesk: 10_000,
  handler: 10_000,
  teamLead: 50_000,
  departmentHead: 200_000,
  estateManager: 1_000_000,
  companyQuality: 10_000_000,
  admin: 0,
};

/** Who may allow what is above somebody else's authority, nearest first. */
export const APPROVING_ROLES: readonly Role[] = ['teamLead', 'departmentHead', 'estateManager', 'companyQuality'];

/** The widest authority among the roles somebody holds on the estate. */
export function authorityLimitFen(roles: readonly Role[]): number {
  return Math.max(0, ...roles.map((role) => AUTHORITY_LIMITS_FEN[role]));
}
