import { type Filled, lackOf } from './filled';

const room = { estateId: 'lake', householdId: 'room', text: '3 栋 2 单元 1201' };
const nothing: Filled = { place: null, name: '', phone: '', relation: null, consentVersion: null };
const whole: Filled = { place: room, name: '王秀英', phone: '13800001234', relation: 'child', consentVersion: '1' };

it('whatIsLacking_isSaidInTheOrderOfTheForm', () => {
  expect(lackOf(nothing, false)).toBe('请先选好是哪一户');
  expect(lackOf({ ...nothing, place: room }, false)).toBe('请写上本人姓名');
  expect(lackOf({ ...whole, phone: '1' }, false)).toBe('请写上本人电话');
  expect(lackOf({ ...whole, consentVersion: null }, false)).toBe('请先征得本人同意');
  expect(lackOf({ ...whole, relation: null }, false)).toBeNull();
});

it('inDanger_theRoomAloneIsEnough', () => {
  expect(lackOf(nothing, true)).toBe('请先选好是哪一户');
  expect(lackOf({ ...nothing, place: room }, true)).toBeNull();
});
