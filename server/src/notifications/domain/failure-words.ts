/** 为什么没送到: what a manager can act on, not what a provider's code is called. */
import type { ChannelOut, DeliveryState } from '@yingsheng/shared/api/delivery';
import { CHANNEL_OUT_LABEL } from '@yingsheng/shared/labels.zh';

export interface Attempt {
  readonly channel: ChannelOut;
  /** `sent`, or the kind of failure. */
  readonly outcome: string;
}

const REFUSED: Readonly<Record<ChannelOut, string>> = {
  wechatSubscribe: '没有订阅，或订阅次数已用完',
  officialAccount: '没有关注公众号，或太久没有互动',
  sms: '号码不对或收不到短信',
  email: '邮箱收不到邮件',
  wecom: '不在企业微信通讯录里',
};

const NO_WAY = '没有可用的渠道，请打电话告诉本人；再补登记手机号，或请系统管理员设置短信';

/** `null`: nothing went wrong so far. `attempts`: oldest first. */
export function failureWords(state: DeliveryState, attempts: readonly Attempt[]): string | null {
  if (state === 'outdated') return '发出之前事情已经办到，不用再告知';
  if (state === 'withheld') return '本人已列为被投诉人，不再告知';
  if (state !== 'dead' && state !== 'unreachable' && state !== 'pending') return null;
  const failed = attempts.filter(({ outcome }) => outcome !== 'sent');
  const last = failed.at(-1);
  if (last === undefined) return state === 'pending' ? null : NO_WAY;
  const channel = CHANNEL_OUT_LABEL[last.channel];
  switch (last.outcome) {
    case 'refused':
      return `${channel}：${REFUSED[last.channel]}`;
    case 'permanent':
      return `${channel}：设置或内容有误，请联系管理员`;
    default:
      return `${channel}：对方平台没有响应，已试 ${failed.length} 次`;
  }
}
