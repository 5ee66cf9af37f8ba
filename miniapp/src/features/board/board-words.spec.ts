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
  expect(sampleText({ keptCount: 0, sampleSize: 0 }, '件')).toBe('近 90 天');
  expect(sampleText({ keptCount: 0, sampleSize: 1 }, '件')).toBe('近 90 天 1 件中 0 件');
  expect(sampleText({ keptCount: 11, sampleSize: 12 }, '份')).toBe('近 90 天 12 份中 11 份');
  expect(rateText(0.9642)).toBe('96.4%');
});

describe('changeWords', () => {
  const rate = (changePoints: number | null, sampleSize = 30, previousSampleSize = 30) =>
    changeWords({ value: 0.9, changePoints, keptCount: 27, sampleSize, previousSampleSize });

  it('sayHowItMoved', () => {
    expect(rate(-0.9)?.text).toBe('▼ 0.9');
    expect(rate(0.02)?.tone).toBe('same');
  });

  it.each([
    [3, 30],
    [30, 8],
  ])('of_%s_against_%s_matters_areFew_andNoArrow', (sampleSize, previousSampleSize) => {
    expect(rate(null, sampleSize, previousSampleSize)).toMatchObject({ tone: 'few', text: '样本少' });
  });

  it('withoutAnythingOnOneSide_thereIsNothingToCompare', () => {
    expect([rate(null, 30, 0), rate(null, 0, 30)]).toEqual([null, null]);
  });
});

it('load_withoutCapacity_isFullAsSoonAsThereIsWork', () => {
  expect(loadTone(1, 0)).toBe('danger');
  expect(loadTone(0, 0)).toBe('calm');
  expect(loadTone(12, 15)).toBe('warn');
  expect(loadPercent(20, 10)).toBe(100);
  expect(loadText({ openCount: 3, capacity: 16, onDutyCount: 2 })).toBe('手上 3 单，今天当班 2 人、上限共 16 单');
  expect(loadText({ openCount: 0, capacity: 0, onDutyCount: 0 })).toBe('手上 0 单，今天没有能接单的人当班');
});

it('heat_isMeasuredAgainstTheHottestCell', () => {
  expect([0, 1, 5, 9, 14].map((count) => heatLevel(count, 14))).toEqual([0, 1, 2, 3, 4]);
  expect(heatLevel(0, 0)).toBe(0);
});

it('weekText_isMonthAndDay', () => {
  expect(weekText('2026-11-02')).toBe('11/2');
});
