import { accountWords } from './account-words';

const AT = new Date('2026-11-23T06:05:00Z');

describe('accountWords', () => {
  it.each([
    'passwordChanged',
    'wechatBound',
    'wechatUnbound',
    'phoneChanged',
    'signInsEnded',
    'secondFactorOn',
    'secondFactorOff',
    'secondFactorReset',
    'recoveryCodeUsed',
    'recoveryCodesRenewed',
  ] as const)('%s_saysWhen_andWhatToDo_andLeadsNowhere', (change) => {
    const { title, body } = accountWords(change, AT);
    expect(body.startsWith(`11 月 23 日（周一）14:05，您的账号：${title}。`)).toBe(true);
    expect(body).toMatch(/如果不是您.+，请马上.+。$/);
    expect(body).not.toMatch(/https?:|[今明后昨前]天/u);
  });
});
