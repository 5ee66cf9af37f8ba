import { messagesRestUntil } from './quiet-hours';

const at = (time: string) => new Date(`2026-11-30T${time}:00+08:00`);
const matter = { urgency: 'normal', reporterId: 'lin', contactPreference: 'message' } as const;

it.each([
  ['atNight_untilTheMorning_ofTheNextMonth', matter, '22:30', new Date('2026-12-01T08:00:00+08:00')],
  ['byDay_notAtAll', matter, '21:59', null],
  ['inDanger_notAtAll', { ...matter, urgency: 'lifeSafety' }, '22:30', null],
  ['ofWhoIsRung_nothingIsSent', { ...matter, contactPreference: 'phone' }, '22:30', null],
  ['ofWhoHasNoAccount_nothingIsSent', { ...matter, reporterId: null }, '22:30', null],
] as const)('aMessage %s', (_rule, complaint, time, until) => {
  expect(messagesRestUntil(complaint, at(time))).toEqual(until);
});
