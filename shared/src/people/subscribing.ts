/** 订阅消息: what a person answered when asked for one more message; `ban` and `filter` are WeChat's own. */
export const SUBSCRIBE_ANSWERS = ['accept', 'reject', 'ban', 'filter'] as const;
export type SubscribeAnswer = (typeof SUBSCRIBE_ANSWERS)[number];
