import { RequestFailed } from '../../platform/request';
import { explainRefusal } from './explain-refusal';

it('anOverlap_namesBothShifts', () => {
  const facts = {
    personName: '李建国',
    wanted: { startsAt: '2026-11-24T10:00:00.000Z', endsAt: '2026-11-24T15:00:00.000Z' },
    existing: { startsAt: '2026-11-24T00:00:00.000Z', endsAt: '2026-11-24T12:00:00.000Z' },
  };
  expect(explainRefusal(new RequestFailed('ROSTER.SHIFTS_OVERLAP', '重叠', facts, 409))?.message).toBe(
    '李建国 11-24 08:00 至 20:00 已经有班，和您要排的 11-24 18:00 至 23:00 重叠。请错开时间，或先改原来那一班。',
  );
});

it('anyOtherRefusal_staysAsTheServerSaidIt', () => {
  const refusal = new RequestFailed('ROSTER.SHIFT_TOO_LONG', '一班最长 24 小时', {}, 422);
  expect([explainRefusal(refusal), explainRefusal(null)]).toEqual([refusal, null]);
});
