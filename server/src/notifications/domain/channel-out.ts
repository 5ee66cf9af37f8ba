/** 渠道: one way out of the house. Notices in the app need none. */
export const CHANNELS_OUT = ['wechatSubscribe', 'officialAccount', 'sms', 'email', 'wecom'] as const;
export type ChannelOut = (typeof CHANNELS_OUT)[number];
