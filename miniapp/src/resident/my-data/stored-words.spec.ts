import { consentWords, matterWords, mediaWords, roomWords, sizeText } from './stored-words';

const ROOM = {
  estateName: '翠湖花园',
  placeText: '3 栋 2 单元 1201',
  kind: 'tenant' as const,
  since: '2026-11-23T02:00:00.000Z',
  until: null,
  endedAt: null,
};

describe('what is kept, in words', () => {
  it.each([
    [{ count: 0, openCount: 0 }, '没有'],
    [{ count: 3, openCount: 0 }, '3 件，都已办完'],
    [{ count: 3, openCount: 1 }, '3 件，1 件还在办'],
  ])('%j → %s', (complaints, words) => expect(matterWords(complaints)).toBe(words));

  it('photos_areCountedWithTheirSize', () => {
    expect(mediaWords({ count: 0, bytes: 0 })).toBe('没有');
    expect(mediaWords({ count: 2, bytes: 3_400_000 })).toBe('2 个，共 3.2 MB');
    expect([sizeText(10), sizeText(30 * 1024 * 1024)]).toEqual(['0.1 MB', '30 MB']);
  });

  it('aRoom_saysSinceWhenAndUntilWhen_asFarAsItIsRecorded', () => {
    expect(roomWords(ROOM)).toEqual({
      title: '翠湖花园 3 栋 2 单元 1201（租客）',
      when: '2026 年 11 月 23 日 起',
    });
    expect(roomWords({ ...ROOM, endedAt: '2026-12-31T16:00:00.000Z' }).when).toBe(
      '2026 年 11 月 23 日 起，2027 年 1 月 1 日 解除',
    );
    expect(roomWords({ ...ROOM, since: null }).when).toBe('绑定中');
  });

  it('aChoice_namesTheVersionThatWasRead', () => {
    expect(consentWords({ version: '2026-12-02', decision: 'withdrawn', decidedAt: '' })).toBe(
      '撤回同意（2026-12-02 版）',
    );
  });
});
