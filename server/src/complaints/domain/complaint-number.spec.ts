import { isNumberSaid, numbersOn } from './complaint-number';

it('theNumber_carriesTheYear_soThatNoneIsGivenTwice', () => {
  const of = (year: number) => numbersOn('YS', { year, month: 1, day: 3 })(42);
  expect(of(2026)).toBe('YS-260103-0042');
  expect(of(2027)).not.toBe(of(2026));
});

it.each([
  'YS-261123-0042',
  'ys2611230042',
  'ＹＳ 261123 0042',
  'YS-1123-0042',
  'ys11230042',
  '1123-0042',
  '261123-0042',
  '0042',
  '42',
  '４２',
])('%s is meant by it', (said) => {
  expect(isNumberSaid(said, 'YS-261123-0042')).toBe(true);
});

it.each(['YS-251123-0042', 'FL-1123-0042', 'YS-1123-0043', '0043', '4', ''])('%s is not', (said) => {
  expect(isNumberSaid(said, 'YS-261123-0042')).toBe(false);
});

it('anOldNumber_isStillMeantByWhatItIs', () => {
  expect(isNumberSaid('ys 1123 0042', 'YS-1123-0042')).toBe(true);
});
