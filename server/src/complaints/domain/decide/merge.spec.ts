import type { ComplaintStatus } from '@yingsheng/shared/complaint/status';
import { aComplaint } from '../../../../test/factories/a-complaint';
import { asker, NOW } from '../../../../test/factories/complaint-facts';
import { applyDecision } from '../apply-decision';
import { mergeComplaint, type StoodBefore, undoMerge } from './merge';

const desk = asker('desk', 'frontDesk');
const refusal = (code: string) => expect.objectContaining({ code });
const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const there = aComplaint().accepted().with({ id: 'other', number: 'YS-1123-0002', category: 'lift' });
const target = there.facts();
const REASON = '同一处漏水';
const working = aComplaint().inProgress().workedOnBy('handler').facts();

function merged() {
  const decided = mergeComplaint(working, desk, target, REASON, NOW);
  const before = decided.merged.entries[0]?.data.before as StoodBefore;
  return { decided, facts: applyDecision(working, decided.merged), before };
}

describe('mergeComplaint', () => {
  it('theTargetKeepsTheWords_forItsStaffOnly', () => {
    const { decided } = merged();
    expect(decided.target.entries).toMatchObject([
      { action: 'takeIn', body: working.complaint.text, isVisibleToResident: false },
    ]);
  });
});

describe('undoMerge', () => {
  it('putsBackStateAndOrders', () => {
    const { facts, before } = merged();
    expect(facts.workOrders[0]?.status).toBe('cancelled');
    const undone = applyDecision(
      facts,
      undoMerge(facts, desk, target, { before, taken: [], waited: null }, hoursLater(1)).merged,
    );
    expect(undone.complaint).toMatchObject({
      status: working.complaint.status,
      closeReason: null,
      closedAt: null,
      mergedIntoId: null,
      firstRespondedAt: working.complaint.firstRespondedAt,
    });
    expect(undone.workOrders).toEqual(working.workOrders);
  });
  it.each<[ComplaintStatus, number, boolean]>([
    ['submitted', 0, true],
    ['accepted', 1, true],
    ['in_progress', 23, true],
    ['suspended', 24, true],
    ['resolved', 24, true],
    ['accepted', 24.1, false],
    ['closed', 1, false],
  ])('target %s, after %d hours: %s', (status, hours, isAllowed) => {
    const { facts, before } = merged();
    const undo = () =>
      undoMerge(facts, desk, there.with({ status }).facts(), { before, taken: [], waited: null }, hoursLater(hours));
    if (isAllowed) expect(undo().merged.complaint.closeReason).toBeNull();
    else expect(undo).toThrow(refusal('COMPLAINT.MERGE_NOT_UNDOABLE'));
  });
  it('isForThoseWhoMayMerge', () => {
    const { facts, before } = merged();
    for (const person of [asker('resident', 'resident'), asker('handler', 'handler')]) {
      expect(() => undoMerge(facts, person, target, { before, taken: [], waited: null }, NOW)).toThrow(
        refusal('COMPLAINT.ACTION_NOT_YOURS'),
      );
    }
  });
});
