/** 账号与安全：登录方式有变化，告诉本人。 */
import type { AccountChange } from '../../auth/domain/account-change';
import type { Words } from './room-words';

const NOT_ME = '如果不是您本人做的，请马上修改密码，并告诉系统管理员。';

const ACCOUNT_WORDS: Readonly<Record<AccountChange, Words>> = {
  passwordChanged: { title: '密码改了', body: `用旧密码登录的其他设备已退出登录。${NOT_ME}` },
  wechatBound: { title: '绑定了微信', body: `以后可以用这个微信登录您的账号。${NOT_ME}` },
  wechatUnbound: { title: '解除了微信绑定', body: `原来的微信不能再登录您的账号，微信消息也不再发到那里。${NOT_ME}` },
  secondFactorOn: { title: '两步验证已开启', body: `以后登录还要填手机上的验证码，其他设备已退出登录。${NOT_ME}` },
  secondFactorOff: { title: '两步验证已关闭', body: `以后登录不再问手机上的验证码。${NOT_ME}` },
  secondFactorReset: {
    title: '两步验证已重置',
    body: '管理员取消了您原来的两步验证，原来手机上的验证码和备用码都已作废。如果不是您要求的，请马上告诉系统管理员。',
  },
  recoveryCodeUsed: { title: '有人用备用码登录', body: `这个备用码已经用掉。${NOT_ME}` },
  recoveryCodesRenewed: { title: '备用码换了一批', body: `以前的备用码都已作废。${NOT_ME}` },
};

export function accountWords(change: AccountChange): Words {
  return ACCOUNT_WORDS[change];
}
