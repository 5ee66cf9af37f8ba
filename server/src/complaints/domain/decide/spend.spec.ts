import { SPENDING_KINDS } from '@yingsheng/shared/spending/authority';
import { aComplaint } from '../../../../test/factories/a-complaint';
import { asker, NOW, spending } from '../../../../test/factories/complaint-facts';
import { allowedComplaintActions, allowedSpendingActions } from '../allowed-actions';
import { applyDecision } from '../apply-decision';
import type { ComplaintFacts } from '../facts';
import { resolveComplaint } from './resolve';
import { approveSpending, recordSpending, rejectSpending, sumWith, withdrawSpending } from './spend';
import { withdrawComplaint } from './withdraw';

const handler = { ...asker('handler', 'handler'), personId: 'handler' };
const lead = { ...asker('lead', 'teamLead'), personId: 'lead' };
const manager = { ...asker('manager', 'estateManager'), personId: 'manager' };
const working = aComplaint().inProgress().workedOnBy('handler').withAfterPhoto();
const ask = (amountFen: number, kind: (typeof SPENDING_KINDS)[number] = 'goodwill') => ({
  id: 'new',
  kind,
  amountFen,
  note: '橱柜泡坏',
});
const refusal = (code: string) => expect.objectContaining({ code });

describe('recordSpending', () => {
  it.each([
    ['exactly the limit', 10_000, 'recorded'],
    ['one fen more', 10_001, 'pending'],
  ])('%s: %s', (_case, amountFen, status) => {
    const [change] = recordSpending(working.facts(), handler, ask(amountFen), 'lead', NOW).spendings;
    expect(change).toMatchObject({ change: 'insert', spending: { status, workOrderId: 'order' } });
  });
  it('whatIsStillAskedFor_countsAsSpent_andWhatWasRefusedDoesNot', () => {
    const facts = working
      .spent({ id: 'a', amountFen: 4_000, status: 'recorded' })
      .spent({ id: 'b', amountFen: 3_000, status: 'pending' })
      .spent({ id: 'c', amountFen: 9_000, status: 'rejected' })
      .spent({ id: 'd', amountFen: 9_000, status: 'withdrawn' })
      .facts();
    expect(sumWith(facts, handler, ask(3_000))).toEqual({ sumFen: 10_000, isWithin: true });
    expect(sumWith(facts, handler, ask(3_001))).toEqual({ sumFen: 10_001, isWithin: false });
  });
  it('eachKindIsCountedByItself', () => {
    const facts = working.spent({ kind: 'materials', amountFen: 10_000, status: 'recorded' }).facts();
    expect(sumWith(facts, handler, ask(10_000, 'waiver')).isWithin).toBe(true);
    expect(sumWith(facts, handler, ask(1, 'materials')).isWithin).toBe(false);
  });
  it('theResidentIsToldWhatTheyGet_butNotWhatTheHouseUsed_norWhatIsOnlyAskedFor', () => {
    const visible = (amountFen: number, kind: (typeof SPENDING_KINDS)[number]) => {
      const decided = recordSpending(working.facts(), handler, ask(amountFen, kind), 'lead', NOW);
      expect(JSON.stringify(decided.entries)).not.toContain('橱柜');
      return [decided.entries[0]?.isVisibleToResident, decided.events.map(({ type }) => type)];
    };
    expect(visible(100, 'goodwill')).toEqual([true, ['ReliefGranted']]);
    expect(visible(100, 'materials')).toEqual([false, []]);
    expect(visible(20_000, 'goodwill')).toEqual([false, ['SpendingRequested']]);
  });
  it('nobodyGrantsAnythingInTheirOwnMatter', () => {
    const own = working.with({ reporterId: 'handler' }).facts();
    expect(() => recordSpending(own, handler, ask(100), null, NOW)).toThrow(refusal('SPENDING.OWN_MATTER'));
    expect(allowedComplaintActions(handler, own, NOW)).not.toContain('recordSpending');
  });
  it('residents_strangers_andClosedMatters_mayNot', () => {
    for (const person of [asker('resident', 'resident'), asker('colleague', 'handler')]) {
      expect(() => sumWith(working.facts(), person, ask(100))).toThrow(refusal('COMPLAINT.ACTION_NOT_YOURS'));
    }
    expect(() => sumWith(working.resolved().facts(), handler, ask(100))).toThrow(
      refusal('COMPLAINT.ACTION_NOT_IN_STATE'),
    );
  });
});

describe('a request that waits', () => {
  const waiting = working.spent({ id: 'ask', amountFen: 30_000, requestedById: 'handler', approverId: 'lead' });
  const seen = waiting.facts();

  it('isApprovedByWhoeverHasTheAuthority_notOnlyByTheOneItWaitsFor', () => {
    for (const person of [lead, manager]) {
      const decided = approveSpending(seen, person, 'ask', null, NOW);
      expect(applyDecision(seen, decided).spendings[0]).toMatchObject({
        status: 'approved',
        decidedById: person.personId,
      });
      expect(decided.events.map(({ type }) => type)).toEqual(['ReliefGranted', 'SpendingApproved']);
    }
  });
  it('isNeverDecidedByWhoeverAskedForIt', () => {
    const own = working.spent({ id: 'ask', amountFen: 60_000, requestedById: 'lead', approverId: 'manager' }).facts();
    expect(() => approveSpending(own, lead, 'ask', null, NOW)).toThrow(refusal('SPENDING.OWN_REQUEST'));
    expect(() => rejectSpending(own, lead, 'ask', '不同意', NOW)).toThrow(refusal('SPENDING.OWN_REQUEST'));
  });
  it('isNotApprovedBeyondTheApproversOwnAuthority_whateverWasGrantedBefore', () => {
    const more = waiting.spent({ id: 'before', amountFen: 20_001, status: 'approved' }).facts();
    expect(() => approveSpending(more, lead, 'ask', null, NOW)).toThrow(refusal('SPENDING.BEYOND_YOUR_AUTHORITY'));
    expect(() => approveSpending(more, manager, 'ask', null, NOW)).not.toThrow();
    expect(allowedSpendingActions(lead, more, spending({ id: 'ask', amountFen: 30_000 }))).toEqual([]);
  });
  it('isDecidedOnce', () => {
    const decided = applyDecision(seen, rejectSpending(seen, lead, 'ask', '材料不全', NOW));
    expect(() => approveSpending(decided, manager, 'ask', null, NOW)).toThrow(refusal('SPENDING.NOT_PENDING'));
    expect(() => approveSpending(seen, manager, 'no-such', null, NOW)).toThrow(refusal('SPENDING.NOT_FOUND'));
  });
  it('keepsTheWorkGoing_butNothingIsResolvedBeforeTheDecision', () => {
    const done = working.spent({ id: 'ask', requestedById: 'handler' });
    const facts: ComplaintFacts = {
      ...done.facts(),
      workOrders: done.facts().workOrders.map((order) => ({ ...order, status: 'done' })),
    };
    expect(() => resolveComplaint(facts, handler, '修好了', NOW)).toThrow(refusal('COMPLAINT.SPENDING_PENDING'));
    expect(allowedComplaintActions(handler, facts, NOW)).not.toContain('resolve');
    const withdrawn = applyDecision(facts, withdrawSpending(facts, handler, 'ask', NOW));
    expect(() => resolveComplaint(withdrawn, handler, '修好了', NOW)).not.toThrow();
  });
  it('isWithdrawnByTheRequesterOnly', () => {
    const other = working.spent({ id: 'ask', requestedById: 'handler' }).spent({ id: 'mine', requestedById: 'lead' });
    expect(() => withdrawSpending(other.facts(), lead, 'ask', NOW)).toThrow(refusal('SPENDING.NOT_YOURS'));
  });
  it('isWithdrawnWithAReasonWhenTheMatterCloses', () => {
    const closing = withdrawComplaint(seen, asker('resident', 'resident'), null, NOW);
    expect(applyDecision(seen, closing).spendings[0]).toMatchObject({ status: 'withdrawn', decidedById: null });
    expect(closing.entries).toContainEqual(
      expect.objectContaining({ action: 'withdrawSpending', isBySystem: true, reason: expect.stringMatching(/.+/) }),
    );
  });
});
