import type { AccountState, StaffLinkPurpose } from '../people/account';
import type { Role } from '../people/role';
import type { Session } from './auth';
import type { Instant, Page } from './common';
import type { DepartmentBrief } from './directory';

/** A role on one estate, or in the whole company. */
export interface RoleScope {
  role: Role;
  /** `null`: the whole company, later estates too. */
  estateId: string | null;
}
export interface HeldRole extends RoleScope {
  estateName: string | null;
  /** Whether the person who asks may take it. */
  isYours: boolean;
}

export interface AccountFields {
  name: string;
  /** Private: signing in, and being reached by the company. */
  phone: string;
  /** Dialled by residents and colleagues; left out: none. */
  workPhone?: string;
  departmentId?: string;
  /** Category codes; empty: everything of the department. */
  skills: string[];
  /** Ids of buildings; empty: all. */
  zones: string[];
  /** Open work orders at which nothing more is offered by itself. */
  loadCap: number;
}

/** `POST /api/staff-accounts` */
export interface CreateAccountRequest extends AccountFields {
  account: string;
  roles: RoleScope[];
}
/** `PUT /api/staff-accounts/:personId` */
export type ChangeAccountRequest = AccountFields;

export interface StaffAccount {
  personId: string;
  name: string;
  account: string | null;
  phoneMasked: string | null;
  department: DepartmentBrief | null;
  roles: HeldRole[];
  state: AccountState;
  /** Until when the link that waits is good. */
  linkExpiresAt: Instant | null;
  /** A colleague's too: it signs in neither. */
  isPhoneShared: boolean;
  /** Signing in takes a second step. */
  hasSecondFactor: boolean;
  /** Whether the person who asks may change it, invite and reset. */
  isYours: boolean;
}
/** For the form; only to who may change it. */
export interface StaffAccountDetail extends StaffAccount {
  phone: string | null;
  workPhone: string | null;
  skills: string[];
  zones: string[];
  loadCap: number;
}

/** `GET /api/staff-accounts` */
export interface StaffAccountsQuery {
  query?: string;
  estateId?: string;
  state?: AccountState;
  cursor?: string;
}
export type StaffAccountPage = Page<StaffAccount>;

/** Where the person who asks may give roles, and which. */
export interface GrantableRoles {
  estates: { id: string; name: string; buildings: { id: string; name: string }[]; roles: Role[] }[];
  /** In the whole company; empty: may not. */
  companyRoles: Role[];
  departments: DepartmentBrief[];
}

/** A link that waits; `qr` is a PNG as a data address. */
export interface StaffLink extends StaffJob {
  id: string;
  personId: string;
  name: string;
  account: string | null;
  purpose: StaffLinkPurpose;
  expiresAt: Instant;
  address: string;
  qr: string;
}
export type StaffLinkPage = Page<StaffLink>;

/** Where a colleague works and as what: a slip on a desk finds the right one of two of the same name. */
export interface StaffJob {
  companyName: string;
  departmentName: string | null;
  /** `estateName` `null`: the whole company. */
  roles: Pick<HeldRole, 'role' | 'estateName'>[];
}

/** `POST /api/auth/staff-links/look` */
export interface StaffLinkLookRequest {
  code: string;
}
export interface StaffLinkWelcome {
  purpose: StaffLinkPurpose;
  companyName: string;
  name: string;
  account: string | null;
  /** The number that signs in too, masked. */
  phoneMasked: string | null;
  expiresAt: Instant;
  /** Nobody vouched for the person but their telephone: the second factor is asked for as well. */
  needsSecondFactor: boolean;
}
/** `POST /api/auth/staff-links/accept` */
export interface StaffLinkAcceptRequest {
  code: string;
  password: string;
  /** Of `wx.login()`: the WeChat that is bound at the same time. */
  wechatCode?: string;
  /** Of the phone, or a recovery code; where it is needed. */
  secondFactorCode?: string;
}
/** `POST /api/auth/forgotten-password`, with a code by SMS: the code of a link to choose another one. */
export interface ForgottenPassword {
  linkCode: string;
}
/** `taken`: that WeChat belongs to another person and stays theirs. */
export type WechatBinding = 'bound' | 'taken' | 'none';
export interface StaffLinkAccepted {
  session: Session;
  wechat: WechatBinding;
}

/** `GET /api/me/account` */
export interface MyAccount {
  account: string | null;
  phoneMasked: string | null;
  /** The number was shown to be the person's own, and signs them in by SMS. */
  isPhoneProven: boolean;
  hasPassword: boolean;
  /** A WeChat signs in too. */
  hasWechat: boolean;
  devices: SignedInDevice[];
}
/** One sign-in. */
export interface SignedInDevice {
  id: string;
  /** `微信 · iPhone`; empty: unknown. */
  device: string;
  lastUsedAt: Instant;
  isThis: boolean;
}
/** `POST /api/me/wechat/unbind` */
export interface UnbindWechatRequest {
  /** Left out by whoever has none. */
  password?: string;
}
/** `POST /api/me/wechat` */
export interface BindWechatRequest extends UnbindWechatRequest {
  /** Of `wx.login()`. */
  code: string;
}
/** `POST /api/me/password` */
export interface ChangePasswordRequest {
  oldPassword: string;
  newPassword: string;
}
