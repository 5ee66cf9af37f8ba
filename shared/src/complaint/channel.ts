/** 投诉渠道: how the matter reached us. All become the same record. */
export const CHANNELS = [
  'miniProgram',
  'web',
  'phone',
  'walkIn',
  'email',
  'officialAccount',
  'groupLink',
  'patrol',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Channels the front desk registers by hand. */
export const DESK_CHANNELS = ['phone', 'walkIn'] as const;
export type DeskChannel = (typeof DESK_CHANNELS)[number];

/** 谁报的: residents themselves, or staff who wrote it down or came upon it. */
export const FILED_BY = ['resident', 'staff'] as const;
export type FiledBy = (typeof FILED_BY)[number];

/** 联系方式偏好 */
export const CONTACT_PREFERENCES = ['message', 'phone', 'either'] as const;
export type ContactPreference = (typeof CONTACT_PREFERENCES)[number];

/** 期望解决方式 */
export const DESIRED_OUTCOMES = ['comeNow', 'repair', 'explain', 'compensate', 'apologise', 'other'] as const;
export type DesiredOutcome = (typeof DESIRED_OUTCOMES)[number];
