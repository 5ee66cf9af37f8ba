import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { mineWords } from './mine-words';

const NOW = new Date('2026-11-23T02:00:00Z');

function matter(status: ComplaintSummary['status'], isLate = false) {
  const dueAt = isLate ? '2026-11-23T01:00:00Z' : '2026-11-24T02:00:00Z';
  const header = { expectedAt: dueAt, expectedKind: 'resolution' };
  return { status, header, nextClock: null } as unknown as ComplaintSummary;
}
const many = (count: number, one: ComplaintSummary) => Array.from({ length: count }, () => one);
const [late, waiting, running] = [matter('in_progress', true), matter('resolved'), matter('in_progress')];

describe('mineWords', () => {
  it.each<[string, ComplaintSummary[], boolean]>([
    ['0 件正在处理', [], false],
    ['2 件正在处理', many(2, running), false],
    ['20 多件正在处理', many(20, running), true],
    ['1 件等您确认', [waiting, running], false],
    ['1 件等您确认', [waiting, ...many(19, running)], true],
    ['20 多件等您确认', many(20, waiting), true],
    ['2 件已迟，点开看', [late, late, waiting], false],
    ['2 件已迟，点开看', [late, late, ...many(18, running)], true],
    ['20 多件已迟，点开看', many(20, late), true],
  ])('%s', (words, matters, hasMore) => {
    expect(mineWords(matters, hasMore, NOW)).toBe(words);
  });
});
