/** 账号与安全：登录方式有变化，告诉本人，不能关掉；站内提醒以外还发短信、邮件或企业微信，因为改它的可能不是本人。 */
import type { ChannelOut } from '@yingsheng/shared/api/delivery';
import { writtenTime } from '@yingsheng/shared/written-time';
import type { AccountChange } from '../../auth/domain/account-change';
import type { Words } from './room-words';

/** In this order; one that takes the message is enough. No WeChat: who took the account over may have bound theirs. */
export const ACCOUNT_CHANNELS: readonly ChannelOut[] = ['sms', 'email', 'wecom'];

const NOT_ME = '如果不是您本人做的，请马上修改密码，并告诉系统管理员。';
const NOT_ASKED = '如果不是您要求的，请马上告诉系统管理员。';

interface Said {
  readonly title: string;
  readonly what: string;
  readonly whatNow: string;
}

const ACCOUNT_WORDS: Readonly<Record<AccountChange, Said>> = {
  passwordChanged: { title: '密码改了', what: '用旧密码登录的其他设备已退出登录。', whatNow: NOT_ME },
  wechatBound: { title: '绑定了微信', what: '以后可以用这个微信登录您的账号。', whatNow: NOT_ME },
  wechatUnbound: {
    title: '解除了微信绑定',
    what: '原来的微信不能再登录您的账号，微信消息也不再发到那里。',
    whatNow: NOT_ME,
  },
  phoneChanged: {
    title: '手机号换了',
    what: '管理员把您账号上的手机号换成了另一个，原来的号码不能再用来登录和找回密码。',
    whatNow: NOT_ASKED,
  },
  signInsEnded: { title: '所有设备都退出了登录', what: '再用时要重新登录。', whatNow: NOT_ME },
  secondFactorOn: {
    title: '两步验证已开启',
    what: '以后登录还要填手机上的验证码，其他设备已退出登录。',
    whatNow: NOT_ME,
  },
  secondFactorOff: { title: '两步验证已关闭', what: '以后登录不再问手机上的验证码。', whatNow: NOT_ME },
  secondFactorReset: {
    title: '两步验证已重置',
    what: '管理员取消了您原来的两步验证，原来手机上的验证码和备用码都已作废。',
    whatNow: NOT_ASKED,
  },
  recoveryCodeUsed: { title: '有人用备用码登录', what: '这个备用码已经用掉。', whatNow: NOT_ME },
  recoveryCodesRenewed: { title: '备用码换了一批', what: '以前的备用码都已作废。', whatNow: NOT_ME },
};

/** With the instant itself, and nothing to tap: whoever doubts it opens the app as always. */
export function accountWords(change: AccountChange, at: Date): Words {
  const { title, what, whatNow } = ACCOUNT_WORDS[change];
  return { title, body: `${writtenTime(at, at)}，您的账号：${title}。${what}${whatNow}` };
}
