import { endChoices, formOf, presetOf, requestOf, startChoices, withStart } from './shift-form';

const night = { personId: 'li', dayNumber: 20_781, startMinute: 1200, endMinute: 1920 };

it('aShift_becomesAForm_andTheSameShiftAgain', () => {
  const shift = {
    id: 's',
    personId: 'li',
    startsAt: '2026-11-24T12:00:00.000Z',
    endsAt: '2026-11-25T00:00:00.000Z',
    isEditable: true,
  };
  const form = formOf(shift);
  expect(form).toEqual({ personId: 'li', dayNumber: 20_781, startMinute: 1200, endMinute: 1920 });
  expect(requestOf(form)).toEqual({ personId: 'li', startsAt: shift.startsAt, endsAt: shift.endsAt });
  expect(presetOf(form)).toBe('late');
});

it('theEnd_isOfferedUpToADayAfterTheStart_andSaysWhenItIsTheNextDay', () => {
  const labels = endChoices(1200, 1920).map((choice) => choice.label);
  expect([labels[0], labels.at(-1), labels.length]).toEqual(['20:30', '次日 20:00', 48]);
  expect(endChoices(0, 1440).at(-1)?.label).toBe('24:00');
});

it('anOddMinute_staysChoosable', () => {
  expect(startChoices(495).map((choice) => choice.label)).toContain('08:15');
});

it('movingTheStart_keepsTheLength', () => {
  expect(withStart(night, 1080)).toMatchObject({ startMinute: 1080, endMinute: 1800 });
});
