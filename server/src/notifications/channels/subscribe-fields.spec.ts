import { characterString, phrase, thing, time } from './subscribe-fields';

describe('fields of a subscribe message', () => {
  it.each([
    ['厨房水管漏水', '厨房水管漏水'],
    ['一'.repeat(20), '一'.repeat(20)],
    ['一'.repeat(21), `${'一'.repeat(19)}…`],
    ['漏水💧了\n快来', '漏水了 快来'],
    ['👨‍👩‍👧', '查看详情'],
    ['国旗🇨🇳下面', '国旗下面'],
    ['好👍🏽的', '好的'],
    ['第1️⃣次', '第1次'],
    [' \n\t ', '查看详情'],
    [`${'一'.repeat(19)}💧二`, `${'一'.repeat(19)}二`],
    ['', '查看详情'],
  ])('thing(%j)', (text, expected) => {
    expect(thing(text)).toBe(expected);
  });
  it.each([
    ['YS-261123-0042', 'YS-261123-0042'],
    ['编号42', '42'],
    ['编号', '-'],
    ['A'.repeat(33), 'A'.repeat(32)],
  ])('characterString(%j)', (text, expected) => {
    expect(characterString(text)).toBe(expected);
  });
  it.each([
    ['处理中', '处理中'],
    ['已到场正在处理', '已到场正在'],
    ['OK', '进行中'],
  ])('phrase(%j)', (text, expected) => {
    expect(phrase(text)).toBe(expected);
  });
  it('time_isLocal', () => {
    expect(time(new Date('2026-11-23T07:01:00Z'))).toBe('2026年11月23日 15:01');
  });
});
