import { callsByPerson } from './group-calls';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 2, minute));
const task = (complaintId: string, personKey: string | null, due: number, created = 0) => ({
  complaintId,
  personKey,
  dueAt: at(due),
  createdAt: at(created),
});

describe('callsByPerson', () => {
  it('onePerson_isRungOnce_aboutAllMatters_whatIsDueFirstOnTop', () => {
    const calls = callsByPerson([task('lamp', 'lin', 30), task('gate', 'wang', 20), task('leak', 'lin', 10)]);
    expect(calls.map((matters) => matters.map(([first]) => first.complaintId))).toEqual([['leak', 'lamp'], ['gate']]);
  });
  it('severalNewsOfOneMatter_areOneMatter_theOldestFirst', () => {
    const [late, early] = [task('leak', 'lin', 10, 9), task('leak', 'lin', 20, 1)];
    expect(callsByPerson([late, early])).toEqual([[[early, late]]]);
  });
  it('whoMayNotBeKnown_isNotToldFromOthersByBeingGrouped', () => {
    expect(callsByPerson([task('a', null, 1), task('b', null, 2)])).toHaveLength(2);
  });
});
