import { type AbsenceEvent, absenceNotices, type NotifiedAbsence } from './absence-notices';

const absence: NotifiedAbsence = {
  personId: 'li',
  personName: '李建国',
  kind: 'sick',
  startsAt: new Date('2026-11-23T02:00:00Z'),
  endsAt: new Date('2026-11-23T16:00:00Z'),
  actorId: 'li',
  occurredAt: new Date('2026-11-23T02:00:00Z'),
  leads: [
    { personId: 'zhao', owedCount: 3 },
    { personId: 'gao', owedCount: 2 },
  ],
};
const toldOf = (event: AbsenceEvent, overrides: Partial<NotifiedAbsence> = {}) =>
  absenceNotices(event, { ...absence, ...overrides });

it('whoReportsSick_isNotToldOfIt_butEveryLeadIs_withWhatIsLeftBehind', () => {
  const drafts = toldOf('AbsenceMarked');
  expect(drafts.map((draft) => draft.personId)).toEqual(['zhao', 'gao']);
  expect(drafts[0]).toMatchObject({
    title: '李建国病假',
    body: '李建国病假，11 月 23 日（周一）10:00 至 11 月 24 日（周二）00:00。手上还有 3 件没了结的事，请安排改派或交接。',
    complaintId: null,
  });
});

it('eachLead_isToldHowMuchThatLeadMayCount', () => {
  expect(toldOf('AbsenceMarked')[1]?.body).toContain('手上还有 2 件没了结的事');
});

it('withNothingInHand_nothingIsAskedOfTheLead', () => {
  expect(toldOf('AbsenceMarked', { leads: [{ personId: 'zhao', owedCount: 0 }] })[0]?.body).toBe(
    '李建国病假，11 月 23 日（周一）10:00 至 11 月 24 日（周二）00:00。',
  );
});

it.each<[AbsenceEvent, string, string[]]>([
  ['AbsenceMarked', 'zhao', ['gao', 'li']],
  ['LeaveRequested', 'li', ['zhao', 'gao']],
  ['LeaveGranted', 'zhao', ['gao', 'li']],
  ['LeaveRefused', 'zhao', ['li']],
  ['AbsenceEnded', 'li', ['zhao', 'gao']],
  ['AbsenceEnded', 'zhao', ['gao', 'li']],
])('%s_by_%s_isToldTo_%j', (event, actorId, expected) => {
  expect(toldOf(event, { actorId, kind: 'annual' }).map((draft) => draft.personId)).toEqual(expected);
});
