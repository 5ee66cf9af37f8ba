import { aComplaint } from '../../../test/factories/a-complaint';
import { asker, NOW } from '../../../test/factories/complaint-facts';
import type { Asker } from '../../complaints/domain/facts';
import { onlyTheLeadOrderResolves } from './co-handling-rules';
import { askCoHandling, type CoHandlingRequest } from './decide-co-handling';
import { recurrenceNeedsARootCause } from './rules';

const department = { id: 'order-id', code: 'order' as const, name: '秩序部' };
const choice = { personId: 'guard', name: '王强', why: '当班、手上 0 单' };
const request: CoHandlingRequest = { orderId: 'co', department, choice, task: '在地库入口引导车辆', limitMinutes: 60 };
const led = aComplaint().inProgress().workedOnBy('handler');
const asked = led.order({ id: 'first', kind: 'coHandling', departmentId: 'order-id', status: 'accepted' });
const handler = asker('handler', 'handler');
const refusal = (code: string) => expect.objectContaining({ code });

describe('askCoHandling', () => {
  it('theLeadAsks_andTheDepartmentGetsAnOrderOfItsOwn', () => {
    const decided = askCoHandling(led.facts(), handler, request, NOW);
    expect(decided.workOrders).toEqual([
      {
        change: 'insert',
        order: expect.objectContaining({
          kind: 'coHandling',
          status: 'offered',
          offeredToId: 'guard',
          task: '在地库入口引导车辆',
          askedById: 'handler',
        }),
      },
    ]);
    expect(decided.complaint).toEqual({});
    expect(decided.events.map(({ type }) => type)).toEqual(['CoHandlingAsked']);
  });
  it('theResidentReadsWhoJoins_butNotWhatColleaguesAskOfEachOther', () => {
    const [said] = askCoHandling(led.facts(), handler, request, NOW).entries;
    expect(said).toMatchObject({ isVisibleToResident: true, body: null });
    expect(JSON.stringify(said)).not.toContain('引导车辆');
  });
  it('theLeadsOwnDepartment_isNotAsked', () => {
    const own = { ...request, department: { ...department, id: 'engineering-id' } };
    expect(() => askCoHandling(led.facts(), handler, own, NOW)).toThrow(refusal('COMPLAINT.CO_HANDLING_BY_LEAD'));
  });
  it('aDepartmentIsAskedOnce_untilItsPartIsDoneOrCalledOff', () => {
    expect(() => askCoHandling(asked.facts(), handler, request, NOW)).toThrow(
      refusal('COMPLAINT.CO_HANDLING_ASKED_ALREADY'),
    );
    for (const status of ['done', 'cancelled'] as const) {
      const over = led.order({ kind: 'coHandling', departmentId: 'order-id', status });
      expect(() => askCoHandling(over.facts(), handler, request, NOW)).not.toThrow();
    }
  });
  it('withoutALeadDepartment_thereIsNothingToJoin', () => {
    expect(() => askCoHandling(aComplaint().accepted().facts(), asker('desk', 'frontDesk'), request, NOW)).toThrow(
      refusal('COMPLAINT.CO_HANDLING_NEEDS_LEAD'),
    );
  });
  it('whileADeclineIsPending_isRefused', () => {
    const facts = aComplaint()
      .accepted()
      .declineProposedTo('lead')
      .with({ leadDepartmentId: 'engineering-id' })
      .facts();
    expect(() => askCoHandling(facts, asker('desk', 'frontDesk'), request, NOW)).toThrow(
      refusal('COMPLAINT.DECLINE_PENDING'),
    );
  });
  it('theResident_aColleague_andTheCoHandler_mayNotAsk', () => {
    const joined = led.order({ kind: 'coHandling', departmentId: 'fees-id', status: 'accepted', handlerId: 'guard' });
    const guard: Asker = { ...asker('guard', 'handler'), departmentId: 'order-id' };
    for (const person of [asker('resident', 'resident'), asker('colleague', 'handler'), guard]) {
      expect(() => askCoHandling(joined.facts(), person, request, NOW)).toThrow(refusal('COMPLAINT.ACTION_NOT_YOURS'));
    }
  });
  it('afterTheWorkIsResolved_isTooLate', () => {
    expect(() => askCoHandling(led.resolved().facts(), handler, request, NOW)).toThrow(
      refusal('COMPLAINT.ACTION_NOT_IN_STATE'),
    );
  });
});

describe('a co-handling order', () => {
  const order = { kind: 'coHandling' as const };
  it('neverResolvesTheComplaint', () => {
    const [, coHandling] = asked.facts().workOrders;
    if (coHandling === undefined) throw new Error('no order');
    expect(() => onlyTheLeadOrderResolves(coHandling, true)).toThrow(refusal('WORK_ORDER.RESOLVES_ONLY_AS_LEAD'));
    expect(() => onlyTheLeadOrderResolves(coHandling, false)).not.toThrow();
  });
  it('leavesTheRootCauseToTheLead', () => {
    expect(() => recurrenceNeedsARootCause(order, 3, null)).not.toThrow();
    expect(() => recurrenceNeedsARootCause({ kind: 'lead' }, 3, null)).toThrow(
      refusal('WORK_ORDER.ROOT_CAUSE_MISSING'),
    );
  });
});
