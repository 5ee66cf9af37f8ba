import type { AuditAction } from '@yingsheng/shared/people/audit';

/** Changes of the ways into an account that stand in the audit under names of their own. */
export type RecordedAccountChange = Extract<
  AuditAction,
  | 'passwordChanged'
  | 'wechatBound'
  | 'wechatUnbound'
  | 'secondFactorOn'
  | 'secondFactorOff'
  | 'secondFactorReset'
  | 'recoveryCodeUsed'
  | 'recoveryCodesRenewed'
  | 'signInsEnded'
>;

/** What the person whose account it is is told, whoever did it: it may have been somebody else. */
export type AccountChange = RecordedAccountChange | 'phoneChanged';
