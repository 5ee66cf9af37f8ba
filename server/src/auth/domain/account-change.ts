import type { AuditAction } from '@yingsheng/shared/people/audit';

/** What the person whose account it is is told, whoever did it: it may have been somebody else. */
export type AccountChange = Extract<
  AuditAction,
  | 'passwordChanged'
  | 'wechatBound'
  | 'wechatUnbound'
  | 'secondFactorOn'
  | 'secondFactorOff'
  | 'secondFactorReset'
  | 'recoveryCodeUsed'
  | 'recoveryCodesRenewed'
>;
