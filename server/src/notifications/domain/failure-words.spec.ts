import { failureWords } from './failure-words';

describe('failureWords', () => {
  it.each([
    ['sent', [], null],
    ['pending', [], null],
    ['unreachable', [], '没有可用的渠道，请打电话告诉本人；再补登记手机号，或请系统管理员设置短信'],
    ['unreachable', [{ channel: 'sms', outcome: 'refused' }], '短信：号码不对或收不到短信'],
    [
      'dead',
      [
        { channel: 'wechatSubscribe', outcome: 'refused' },
        { channel: 'sms', outcome: 'retryable' },
      ],
      '短信：对方平台没有响应，已试 2 次',
    ],
    ['dead', [{ channel: 'email', outcome: 'permanent' }], '邮件：设置或内容有误，请联系管理员'],
    ['withheld', [], '本人已列为被投诉人，不再告知'],
  ] as const)('%s after %j reads %s', (state, attempts, words) => {
    expect(failureWords(state, attempts)).toBe(words);
  });
});
