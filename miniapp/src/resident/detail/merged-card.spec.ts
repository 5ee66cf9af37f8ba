import { whatNow } from './merged-card';

const NOW = new Date('2026-11-23T02:00:00Z'); // 10:00

describe('what is said of the matter that goes on', () => {
  it.each<[string, string | null, RegExp]>([
    ['in time', '2026-11-23T04:00:00Z', /的同事，12:00 前处理好。/],
    ['late', '2026-11-23T01:00:00Z', /的同事；本该 11 月 23 日（周一）09:00 前处理好，已经迟了。/],
    ['without a time', null, /的同事。有补充/],
  ])('%s', (_name, dueAt, said) => {
    expect(whatNow({ isOpen: true, dueAt }, NOW)).toMatch(said);
  });
  it('over: nothing more is promised', () => {
    expect(whatNow({ isOpen: false, dueAt: '2026-11-23T04:00:00Z' }, NOW)).not.toMatch(/前处理好|按钮/);
  });
});
