import type { AbsenceView } from '@yingsheng/shared/api/staff';
import {
  absencesOn,
  absenceText,
  daysOfWeek,
  shiftsOn,
  shiftText,
  spellText,
  untilText,
  weekAfter,
  weekText,
} from './duty-words';

const spell = (from: string, until: string) => ({
  startsAt: new Date(`2026-11-${from}:00+08:00`).toISOString(),
  endsAt: new Date(`2026-11-${until}:00+08:00`).toISOString(),
});
const [monday, tuesday] = daysOfWeek('2026-11-23');
if (monday === undefined || tuesday === undefined) throw new Error('a week has seven days');

it('aWeek_runsFromMondayToSunday', () => {
  expect(daysOfWeek('2026-11-30').map((day) => `${day.weekday} ${day.date}`)).toEqual([
    '周一 11-30',
    '周二 12-01',
    '周三 12-02',
    '周四 12-03',
    '周五 12-04',
    '周六 12-05',
    '周日 12-06',
  ]);
});

it.each([
  ['2026-11-23', '11 月 23 日至 29 日'],
  ['2026-11-30', '11 月 30 日至 12 月 6 日'],
  ['2026-12-28', '12 月 28 日至 1 月 3 日'],
])('theWeekOf%s_isSaidAs_%s', (weekStart, text) => {
  expect(weekText(weekStart)).toBe(text);
});

it('weeksAreCountedAcrossTheYear', () => {
  expect([weekAfter('2026-12-28', 1), weekAfter('2026-12-28', -1)]).toEqual(['2027-01-04', '2026-12-21']);
});

it.each([
  ['24T08:00', '24T20:00', '08:00–20:00'],
  ['24T20:00', '25T08:00', '20:00–次日 08:00'],
  ['24T00:00', '25T00:00', '全天'],
  ['24T16:00', '25T00:00', '16:00–24:00'],
  ['23T20:00', '24T08:00', '至 08:00'],
  ['20T00:00', '28T00:00', '至 11-27 24:00'],
])('aShiftFrom%sUntil%s_readsOnTuesday_%s', (from, until, text) => {
  expect(shiftText(spell(from, until), tuesday)).toBe(text);
});

it('aShiftStandsOnceInTheWeek_onTheDayItStarts_orOnMondayWhenItReachesIn', () => {
  const night = spell('22T20:00', '23T08:00');
  const early = spell('24T08:00', '24T20:00');
  expect(shiftsOn([night, early], monday, true)).toEqual([night]);
  expect(shiftsOn([night, early], tuesday, false)).toEqual([early]);
});

it('anAbsence_touchesADay_orItDoesNot', () => {
  const absence = { ...spell('23T20:00', '24T00:00'), kind: 'sick', status: 'granted' } as AbsenceView;
  expect([absencesOn([absence], monday).length, absencesOn([absence], tuesday).length]).toEqual([1, 0]);
});

it.each([
  ['sick', 'granted', '病假'],
  ['annual', 'requested', '年假待批'],
  [null, 'granted', '请假'],
] as const)('anAbsence_%s_%s_isCalled_%s', (kind, status, text) => {
  expect(absenceText({ kind, status })).toBe(text);
});

it.each([
  ['23T10:00', '24T00:00', '11-23 10:00 至 24:00'],
  ['23T08:00', '26T00:00', '11-23 08:00 至 11-25 24:00'],
  ['23T00:00', '26T00:00', '11-23 至 11-25'],
  ['23T00:00', '24T00:00', '11-23 全天'],
])('theSpellFrom%sUntil%s_reads_%s', (from, until, text) => {
  expect(spellText(spell(from, until))).toBe(text);
});

it.each([
  ['28T00:00', '11-27'],
  ['28T12:00', '11-28 12:00'],
])('whoIsAwayUntil%s_isAwayUntil_%s', (until, text) => {
  expect(untilText(spell('24T00:00', until).endsAt)).toBe(text);
});
