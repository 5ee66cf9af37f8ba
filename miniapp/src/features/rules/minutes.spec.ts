import { minutesOf, usualUnit } from './minutes';

it.each([
  ['30', 'minutes', false, 30],
  ['1.5', 'hours', false, 90],
  ['2', 'days', false, 2880],
  ['', 'hours', true, null],
  ['', 'hours', false, 0],
  ['半', 'hours', true, 0],
  ['-5', 'minutes', false, -5],
] as const)('"%s" %s, optional %s, are %s minutes', (text, unit, isOptional, minutes) => {
  expect(minutesOf(text, unit, isOptional)).toBe(minutes);
});

it.each([
  [30, false, 'minutes'],
  [90, false, 'minutes'],
  [240, false, 'hours'],
  [2880, false, 'days'],
  [2880, true, 'hours'],
  [0, false, 'minutes'],
] as const)('%d minutes, working time %s, are told in %s', (minutes, isWorkingTime, unit) => {
  expect(usualUnit(minutes, isWorkingTime)).toBe(unit);
});
