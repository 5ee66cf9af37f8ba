import { goingWords, stayingWords } from './deletion-words';

describe('what closing an account means, in words', () => {
  it('namesOnlyWhatThereIs', () => {
    expect(goingWords({ roomCount: 0, deviceCount: 1, noticeCount: 0, mediaCount: 3 })).toEqual([
      '姓名、手机号、微信身份，以后不能再用它们登录',
      '1 台设备上的登录',
      '3 个照片和视频',
    ]);
  });

  it('saysWhyEachThingStays_andUntilWhichDay', () => {
    const words = stayingWords({
      openCount: 1,
      closedCount: 2,
      closedUntil: '2029-11-23T02:00:00.000Z',
      mediaCount: 1,
    });
    expect(words[0]).toBe('1 件还没了结的反映：办完以后账号才注销，也可以先撤回');
    expect(words[1]).toContain('最晚保存到 2029 年 11 月 23 日');
    expect(words).toHaveLength(5);
    expect(stayingWords({ openCount: 0, closedCount: 0, closedUntil: null, mediaCount: 0 })).toHaveLength(2);
  });
});
