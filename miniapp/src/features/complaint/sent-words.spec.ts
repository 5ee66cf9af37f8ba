import { reachWords, sentWords } from './sent-words';

const now = new Date('2026-11-30T23:10:00+08:00');
const read = { messagesRestUntil: null, hasReporterAccount: true, contactPreference: 'message' } as const;

it.each([
  ['byDay', read, '已发送', '业主马上收到。'],
  [
    'atNight',
    { ...read, messagesRestUntil: '2026-12-01T00:00:00.000Z' },
    '已发送，12 月 1 日（周二）08:00 送达',
    '夜里不打扰，业主 12 月 1 日（周二）08:00 收到。',
  ],
  [
    'toWhoIsRung',
    { ...read, contactPreference: 'phone' },
    '已写进处理进度，不发消息；要紧的请打电话告诉',
    '业主选了电话联系，不发消息，打开才看得到；要紧的请打电话告诉。',
  ],
  [
    'toWhoHasNoAccount',
    { ...read, hasReporterAccount: false },
    '已写进处理进度，不发消息；要紧的请打电话告诉',
    '反映人没有账号，收不到通知，自己来查才看得到；要紧的请打电话告诉。',
  ],
] as const)('whatIsWritten_%s_saysWhenItArrives', (_when, complaint, sent, reached) => {
  expect(sentWords(complaint, now)).toBe(sent);
  expect(reachWords(complaint, now)).toBe(reached);
});
