import {
  changeWords,
  clockTone,
  heatLevel,
  loadPercent,
  loadText,
  loadTone,
  rateText,
  sampleText,
  shortLeft,
  weekText,
} from './board-words';

const now = new Date('2026-11-23T02:00:00Z');
const inMinutes = (minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString();

describe('shortLeft', () => {
  it.each([
    [3, '3 分'],
    [70, '1 时 10 分'],
    [125, '2 时 05 分'],
    [1620, '1 天 3 时'],
    [-12, '已迟 12 分'],
    [-0.5, '刚刚超时'],
    [0.5, '不到 1 分'],
  ])('%s_minutes_reads_%s', (minutes, words) => {
    expect(shortLeft(inMinutes(minutes), now)).toBe(words);
  });
});

it('clockTone_turnsAmberAtTheWarning_andRedBeforeTheBreach', () => {
  const warnAt = inMinutes(-1);
  expect(clockTone({ warnAt, dueAt: inMinutes(3) }, now)).toBe('danger');
  expect(clockTone({ warnAt, dueAt: inMinutes(22) }, now)).toBe('warn');
  expect(clockTone({ warnAt: inMinutes(60), dueAt: inMinutes(70) }, now)).toBe('calm');
});

it('rates_withoutASample_saySo_andAreNotZero', () => {
  expect(rateText(null)).toBe('还没有可算的');
  expect(sampleText({ value: null, sampleSize: 0 }, '件')).toBe('近 90 天');
  expect(sampleText({ value: 0, sampleSize: 1 }, '件')).toBe('1 件中 0 件');
  expect(sampleText({ value: 11 / 12, sampleSize: 12 }, '份')).toBe('12 份中 11 份');
  expect(rateText(0.9642)).toBe('96.4%');
  expect(changeWords({ value: 0.9, changePoints: null, sampleSize: 3 })).toBeNull();
  expect(changeWords({ value: 0.9, changePoints: -0.9, sampleSize: 3 })?.text).toBe('▼ 0.9');
  expect(changeWords({ value: 0.9, changePoints: 0.02, sampleSize: 3 })?.tone).toBe('same');
});

it('load_withoutCapacity_isFullAsSoonAsThereIsWork', () => {
  expect(loadTone(1, 0)).toBe('danger');
  expect(loadTone(0, 0)).toBe('calm');
  expect(loadTone(12, 15)).toBe('warn');
  expect(loadPercent(20, 10)).toBe(100);
  expect([loadText(3, 16), loadText(0, 0), loadText(3, 0)]).toEqual([
    '3 / 16',
    '没有可派的同事',
    '3 单，没有可派的同事',
  ]);
});

it('heat_isMeasuredAgainstTheHottestCell', () => {
  expect([0, 1, 5, 9, 14].map((count) => heatLevel(count, 14))).toEqual([0, 1, 2, 3, 4]);
  expect(heatLevel(0, 0)).toBe(0);
});

it('weekText_isMonthAndDay', () => {
  expect(weekText('2026-11-02')).toBe('11/2');
});
