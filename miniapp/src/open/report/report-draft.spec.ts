import { bodyOf, emptyReport, lackOf, placeOfPoster, withHazard } from './report-draft';

const filled = { ...emptyReport('water', 'lake'), placeNote: ' 东门外 ', phone: ' 13800001234 ' };

it('whatIsLacking_isSaidInTheOrderOfTheForm', () => {
  expect(lackOf(emptyReport(null, null))).toBe('请先写发生了什么');
  expect(lackOf(emptyReport('water', null))).toBe('请选是哪个小区');
  expect(lackOf(emptyReport('water', 'lake'))).toBe('请写在哪里');
  expect(lackOf({ ...filled, hazard: null, phone: '1' })).toBe('请留一个能打通的电话');
  expect(lackOf(filled)).toBeNull();
});

it('inDanger_whereItIsIsEnough_andTheKindStandsForWords', () => {
  const hurried = { ...filled, phone: '', text: '' };
  expect(lackOf(hurried)).toBeNull();
  expect(bodyOf(hurried)).toEqual({
    estateId: 'lake',
    text: '爆管涉险，请马上来人。',
    place: { note: '东门外' },
    hazard: 'water',
  });
  expect(lackOf({ ...hurried, phone: '137' })).toBe('电话没写全，补全或清掉');
});

it('nothingIncomplete_isEverSent', () => {
  expect(bodyOf({ ...filled, placeNote: '' })).toBeNull();
  expect(bodyOf(filled)).toMatchObject({ estateId: 'lake', place: { note: '东门外' }, phone: '13800001234' });
});

it('withoutDanger_andWithoutAName_neitherIsNamed', () => {
  const body = bodyOf({ ...filled, hazard: null, text: '路灯不亮' });
  expect(Object.keys(body ?? {})).toEqual(['estateId', 'text', 'place', 'phone']);
});

it('anotherDanger_changesTheFirstWords_butNeverTheOnesOfThePerson', () => {
  expect(withHazard(emptyReport('water', null), 'gas').text).toContain('燃气');
  expect(withHazard(emptyReport('water', null), null).text).toBe('');
  expect(withHazard({ ...filled, text: '水管爆了' }, 'gas').text).toBe('水管爆了');
});

it('thePlaceOfAPoster_isReadAsItWasWritten_andNonsenseIsNone', () => {
  expect(placeOfPoster(encodeURIComponent('3 栋电梯厅'))).toBe('3 栋电梯厅');
  expect(placeOfPoster('3 栋电梯厅')).toBe('3 栋电梯厅');
  expect(placeOfPoster(encodeURIComponent('厅'.repeat(80)))).toHaveLength(60);
  expect([placeOfPoster(undefined), placeOfPoster('%E6%')]).toEqual(['', '']);
});
