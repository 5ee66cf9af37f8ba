import { nextUpdateText } from './owed-words';

const now = new Date('2026-11-23T02:00:00Z');

it.each([
  ['whenNothingIsOwed', null, '随时可以'],
  ['whileThereIsTime', '2026-11-23T03:00:00Z', '11:00 前必须一次'],
  ['onceItIsOver_byHowMuch', '2026-11-23T01:48:00Z', '本该 09:48 前告知，已迟 12 分钟'],
  ['onceItIsLongOver_byHowMuch', '2026-11-21T02:00:00Z', '本该 11 月 21 日 10:00 前告知，已迟 2 天'],
])('%s', (_name, dueAt, words) => {
  expect(nextUpdateText(dueAt, now)).toBe(words);
});
