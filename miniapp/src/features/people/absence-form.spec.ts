import {
  absenceDays,
  absenceOf,
  hourChoices,
  missingIn,
  newAbsenceForm,
  startHours,
  withFirstDay,
} from './absence-form';

const NOW = new Date('2026-11-23T02:10:00.000Z');
const today = newAbsenceForm('sick', NOW);

it('theRestOfToday_beginsNow_andEndsAtMidnight', () => {
  expect(absenceOf(today, NOW)).toEqual({
    kind: 'sick',
    startsAt: '2026-11-23T02:10:00.000Z',
    endsAt: '2026-11-23T16:00:00.000Z',
  });
});

it('anotherDay_isTakenWhole_andAReasonIsSentOnlyWhenThereIsOne', () => {
  const form = withFirstDay({ ...today, note: ' 看牙 ' }, today.firstDay + 2);
  expect(absenceOf(form, NOW)).toMatchObject({
    startsAt: '2026-11-24T16:00:00.000Z',
    endsAt: '2026-11-25T16:00:00.000Z',
    note: '看牙',
  });
});

it('whatEndsBeforeItBegins_isSaidBeforeItIsSent', () => {
  expect(missingIn(today)).toBeNull();
  expect(missingIn({ ...today, startMinute: 720, endMinute: 720 })).not.toBeNull();
  expect(missingIn({ ...today, firstDay: today.lastDay + 1 })).not.toBeNull();
});

it('today_beginsNow_orAtAnHourStillAhead', () => {
  expect(
    startHours(today.firstDay, NOW)
      .map((hour) => hour.label)
      .slice(0, 2),
  ).toEqual(['现在起', '11:00']);
  expect(startHours(today.firstDay, new Date('2026-11-23T15:30:00Z'))).toHaveLength(1);
  expect(startHours(today.firstDay + 1, NOW)[0]?.label).toBe('00:00');
});

it('daysAndHours_areNamedAsPeopleSayThem', () => {
  expect(
    absenceDays(NOW)
      .slice(0, 4)
      .map((day) => day.label),
  ).toEqual(['今天 11 月 23 日', '明天 11 月 24 日', '后天 11 月 25 日', '周四 11 月 26 日']);
  expect(hourChoices(60, 1440).at(-1)?.label).toBe('24:00');
});
