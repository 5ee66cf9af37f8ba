import { isQuiet, nextMorning, waitsUntil } from '../../complaints/domain/quiet-hours';
import { DAILY_CAP, planDelivery, type Reach, type Told } from './plan-delivery';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const NIGHT = new Date('2026-11-23T23:30:00+08:00');
const EARLY = new Date('2026-11-24T05:00:00+08:00');
const MORNING = new Date('2026-11-24T08:00:00+08:00');

const progress: Told = { eventType: 'ProgressPublished', isLifeSafety: false };
const resident: Reach = {
  isStaff: false,
  preference: 'either',
  channels: ['email', 'sms', 'wechatSubscribe'],
  subscribeCredits: 1,
  sentTodayCount: 0,
};
const staff: Reach = { ...resident, isStaff: true, channels: ['wecom'] };

describe('planDelivery', () => {
  it.each<[string, Told, Reach, Date, object]>([
    [
      'a resident is told by WeChat first, then SMS, then mail',
      progress,
      resident,
      NOON,
      { kind: 'send', channels: ['wechatSubscribe', 'sms', 'email'], availableAt: NOON },
    ],
    [
      'without an accept left, WeChat is not tried',
      progress,
      { ...resident, subscribeCredits: 0 },
      NOON,
      { kind: 'send', channels: ['sms', 'email'], availableAt: NOON },
    ],
    ['at night it waits', progress, resident, NIGHT, { kind: 'send', availableAt: MORNING }],
    ['before eight it waits', progress, resident, EARLY, { kind: 'send', availableAt: MORNING }],
    [
      'danger to life does not wait',
      { ...progress, isLifeSafety: true },
      resident,
      NIGHT,
      { kind: 'send', availableAt: NIGHT },
    ],
    [
      'too many a day become one digest',
      progress,
      { ...resident, sentTodayCount: DAILY_CAP },
      NOON,
      { kind: 'digest', availableAt: MORNING },
    ],
    [
      'danger to life is never put into a digest',
      { ...progress, isLifeSafety: true },
      { ...resident, sentTodayCount: DAILY_CAP },
      NOON,
      { kind: 'send' },
    ],
    ['who prefers the phone is called', progress, { ...resident, preference: 'phone' }, NOON, { kind: 'call' }],
    [
      'nobody is called about every step',
      { eventType: 'WorkOrderArrived', isLifeSafety: false },
      { ...resident, preference: 'phone' },
      NOON,
      { kind: 'none' },
    ],
    ['staff are told at any hour', progress, staff, NIGHT, { kind: 'send', channels: ['wecom'], availableAt: NIGHT }],
    [
      'a danger goes to the telephone of those who work here first',
      { eventType: 'ComplaintSubmitted', isLifeSafety: true },
      { ...staff, channels: ['email', 'sms', 'wecom'] },
      NIGHT,
      { kind: 'send', channels: ['sms', 'wecom', 'email'], availableAt: NIGHT },
    ],
    [
      'nobody who works here gets an SMS about what is no danger',
      { eventType: 'ComplaintSubmitted', isLifeSafety: false },
      { ...staff, channels: ['sms'] },
      NOON,
      { kind: 'none' },
    ],
    [
      'nor about every step of a danger',
      { eventType: 'WorkOrderAccepted', isLifeSafety: true },
      { ...staff, channels: ['sms'] },
      NOON,
      { kind: 'none' },
    ],
    [
      'a danger that leads to nobody outside is not passed over',
      { eventType: 'WorkOrderOffered', isLifeSafety: true },
      { ...staff, channels: [] },
      NOON,
      { kind: 'noWay' },
    ],
    [
      'without any address the notice in the app remains',
      progress,
      { ...resident, channels: [] },
      NOON,
      { kind: 'none' },
    ],
  ])('%s', (_case, told, reach, now, plan) => {
    expect(planDelivery(told, reach, now)).toMatchObject(plan);
  });
});

describe('quiet hours', () => {
  it.each([
    ['21:59', false],
    ['22:00', true],
    ['07:59', true],
    ['08:00', false],
  ])('%s', (time, expected) => {
    expect(isQuiet(new Date(`2026-11-23T${time}:00+08:00`))).toBe(expected);
  });
  it.each([
    ['residentsWait', false, false, NIGHT, MORNING],
    ['dangerToLifeDoesNotWait', false, true, NIGHT, null],
    ['staffDoNotWait', true, false, NIGHT, null],
    ['byDayNobodyWaits', false, false, NOON, null],
  ])('%s', (_rule, isStaff, isLifeSafety, now, until) => {
    expect(waitsUntil({ isStaff, isLifeSafety }, now)).toEqual(until);
  });
  it('endWithTheNextMorning_alsoAtTheEndOfAMonth', () => {
    expect(nextMorning(new Date('2026-11-30T22:00:00+08:00'))).toEqual(new Date('2026-12-01T08:00:00+08:00'));
    expect(nextMorning(new Date('2026-12-01T00:00:00+08:00'))).toEqual(new Date('2026-12-01T08:00:00+08:00'));
  });
});
