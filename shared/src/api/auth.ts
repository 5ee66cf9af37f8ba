import type { PasswordProblem } from '../people/password';
import type { PrivacyDecision } from '../people/privacy-guideline';
import type { DepartmentCode, Role } from '../people/role';
import type { Instant } from './common';

export interface WechatLoginRequest {
  code: string;
}
export interface StaffLoginRequest {
  account: string;
  password: string;
}
export interface DemoLoginRequest {
  persona: string;
}
export interface RefreshRequest {
  refreshToken: string;
}
export interface Session {
  /** Whose it is: what one person kept on a shared phone is never sent as another. */
  personId: string;
  accessToken: string;
  accessTokenExpiresAt: Instant;
  /** Single use: each refresh returns a new one and the old one dies. */
  refreshToken: string;
  /** With this the device seals what is done without a network; the same for the whole sign-in. */
  stepKey: string;
}
/** `GET /api/auth/ways` */
export interface SignInWays {
  /** Codes by SMS can be had. */
  hasSmsCodes: boolean;
  /** The mini-program of this company can be signed in to. */
  hasWechat: boolean;
}
export interface DemoPersona {
  key: string;
  name: string;
  /** e.g. `业主 · 翠湖花园 3 栋 2 单元 1201` */
  description: string;
  /** Which start page the app opens for this persona. */
  home: AppHome;
}
export type AppHome = 'resident' | 'staff' | 'manager';

export interface Home {
  householdId: string;
  estateId: string;
  estateName: string;
  /** e.g. `3 栋 2 单元 1201` */
  placeText: string;
}
export interface EstateBrief {
  id: string;
  name: string;
}
export interface RoleGrant {
  role: Role;
  estateId: string;
}
export interface Me {
  id: string;
  name: string;
  phoneMasked: string | null;
  roles: RoleGrant[];
  department: { id: string; code: DepartmentCode | null; name: string } | null;
  homes: Home[];
  /** Estates in which the person lives or works. */
  estates: EstateBrief[];
  appHome: AppHome;
  isOnDuty: boolean;
  unreadNoticeCount: number;
  /** The last choice about the privacy guideline; `null`: never asked. Another version than the present one counts as none. */
  privacy: PrivacyChoice | null;
}

/** 隐私保护指引: what the person chose, for which version, and when. */
export interface PrivacyChoice {
  version: string;
  decision: PrivacyDecision;
  decidedAt: Instant;
}

/** `POST /api/me/privacy`; of another version than the present one: `PRIVACY.GUIDELINE_CHANGED`. */
export interface PrivacyChoiceRequest {
  version: string;
  isAgreed: boolean;
}

/** `POST /api/auth/password-check`: whether a password may be chosen, before it is. */
export interface PasswordCheckRequest {
  password: string;
  /** What anybody knows about the person: name, account, telephone. */
  personal: string[];
}
export interface PasswordJudgement {
  isAllowed: boolean;
  problem: PasswordProblem | null;
  /** 0 (guessed at once) to 4. */
  strength: number;
}
