import { NEW_EXCEPTION, NEW_PLAN, NEW_ROW, numbersIn, readPlan } from './plan-form';

const FILLED = { ...NEW_PLAN, to: '18', lastFloor: '33', roomsPerFloor: '4' };

it.each([
  ['4、14', [4, 14]],
  ['1-3，7 9', [1, 2, 3, 7, 9]],
  ['７～８', [7, 8]],
  ['3,3', [3]],
  ['', []],
])('numbersIn_%s', (text, numbers) => expect(numbersIn(text)).toEqual(numbers));

it.each(['四', '3栋', '1-', '12345'])('numbersIn_%s_isNotUnderstood', (text) => expect(numbersIn(text)).toBeNull());

it('aFilledForm_isAPlan_withNumbers', () => {
  const { plan, errors } = readPlan({ ...FILLED, skippedFloors: '4、14', phase: ' 一期 ' });
  expect(errors).toEqual({});
  expect(plan).toMatchObject({
    phase: '一期',
    towers: { from: 1, to: 18, units: 2, firstFloor: 1, lastFloor: 33, roomsPerFloor: 4, skippedFloors: [4, 14] },
    rows: [],
  });
});

it('whatIsLeftOpen_isNoMistake_butNoPlanEither', () => {
  expect(readPlan(NEW_PLAN)).toEqual({ plan: null, errors: {} });
  expect(readPlan({ ...FILLED, rows: [NEW_ROW] })).toEqual({ plan: null, errors: {} });
  expect(readPlan({ ...FILLED, exceptions: [NEW_EXCEPTION] })).toEqual({ plan: null, errors: {} });
  expect(readPlan({ ...FILLED, hasTowers: false }).plan).toBeNull();
});

it('whatIsNotUnderstood_isSaidAtItsField', () => {
  const { plan, errors } = readPlan({ ...FILLED, to: '十八', skippedFloors: '四楼' });
  expect(plan).toBeNull();
  expect(Object.keys(errors)).toEqual(['towers.to', 'towers.skippedFloors']);
});

it('shopsAlone_areAPlan', () => {
  const { plan } = readPlan({ ...NEW_PLAN, hasTowers: false, rows: [{ ...NEW_ROW, to: '40' }] });
  expect(plan).toEqual({ rows: [{ name: '商铺', from: 1, to: 40, naming: 'hao' }] });
});
