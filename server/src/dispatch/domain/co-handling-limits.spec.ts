import { aComplaint } from '../../../test/factories/a-complaint';
import { NOW } from '../../../test/factories/complaint-facts';
import { coHandlingLimits, coHandlingMinutes } from './co-handling-limits';

const of = (code: 'order' | 'environment' | 'engineering' | 'quality' | null) => ({ id: 'd', code, name: '部门' });
const due = (minutes: number) => aComplaint().inProgress().running('resolution', minutes).facts();

it.each([
  ['order', 60],
  ['environment', 120],
  ['engineering', 240],
  ['quality', 1440],
  [null, 480],
] as const)('%s_isUsuallyAskedFor_%d_minutes', (code, minutes) => {
  expect(coHandlingMinutes(due(2880), of(code), undefined, NOW)).toBe(minutes);
});

it('theMatterItself_isTheMost_andLateAlready_onlyTheShortestIsLeft', () => {
  expect(coHandlingLimits(due(150), of('engineering'), NOW).map(({ minutes }) => minutes)).toEqual([60, 120]);
  expect(coHandlingMinutes(due(150), of('engineering'), undefined, NOW)).toBe(120);
  expect(coHandlingLimits(due(10), of('quality'), NOW)).toMatchObject([{ minutes: 60, isUsual: true }]);
});

it('whoAsks_maySetIt_butNotBeyondTheMatter', () => {
  expect(coHandlingMinutes(due(2880), of('environment'), 480, NOW)).toBe(480);
  expect(() => coHandlingMinutes(due(150), of('environment'), 480, NOW)).toThrow('CO_HANDLING_LIMIT');
});
