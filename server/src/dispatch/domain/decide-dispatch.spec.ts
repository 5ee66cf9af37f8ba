import { asker, complaintFacts, NOW, workOrder } from '../../../test/factories/complaint-facts';
import { SYSTEM } from '../../complaints/domain/facts';
import { dispatchComplaint } from './decide-dispatch';
import { intoThePool } from './duty-candidate';

const department = { id: 'engineering-id', code: 'engineering' as const, name: '工程部' };
const assignment = { orderId: 'order', department, choice: { personId: 'handler', name: '李建国', why: '当班' } };
const desk = asker('desk', 'frontDesk');
const refusal = (code: string) => expect.objectContaining({ code });

describe('dispatchComplaint', () => {
  it('owner_offersTheLeadOrder_andTheDepartmentLeads', () => {
    const decided = dispatchComplaint(complaintFacts({ status: 'accepted' }), desk, assignment, NOW);
    expect(decided.complaint).toEqual({ leadDepartmentId: 'engineering-id' });
    expect(decided.workOrders).toEqual([
      { change: 'insert', order: expect.objectContaining({ kind: 'lead', status: 'offered', offeredToId: 'handler' }) },
    ]);
    expect(decided.events.map((event) => event.type)).toEqual(['WorkOrderOffered']);
    expect(decided.entries).toEqual([expect.objectContaining({ body: '已派给工程部 李建国', isBySystem: false })]);
  });
  it('withoutAPerson_theOrderGoesIntoThePool', () => {
    const [change] = dispatchComplaint(
      complaintFacts(),
      desk,
      { ...assignment, choice: intoThePool('由派单人放入抢单池') },
      NOW,
    ).workOrders;
    expect(change).toMatchObject({ order: { offeredToId: null, status: 'offered', whyChosen: '由派单人放入抢单池' } });
  });
  it('whatEndangersPeople_isGivenToAPerson_neverToThePool', () => {
    const facts = complaintFacts({ urgency: 'lifeSafety' });
    const pooled = { ...assignment, choice: intoThePool('由派单人放入抢单池') };
    expect(() => dispatchComplaint(facts, desk, pooled, NOW)).toThrow(refusal('WORK_ORDER.POOL_NOT_FOR_DANGER'));
  });
  it('automaticDispatch_isTheSystems', () => {
    expect(dispatchComplaint(complaintFacts(), SYSTEM, assignment, NOW).entries[0]?.isBySystem).toBe(true);
  });
  it('secondLeadOrder_isRefused', () => {
    const facts = complaintFacts({ status: 'in_progress' }, [workOrder({ status: 'accepted', handlerId: 'handler' })]);
    expect(() => dispatchComplaint(facts, desk, assignment, NOW)).toThrow(refusal('COMPLAINT.ALREADY_DISPATCHED'));
  });
  it('afterTheLeadOrderIsDone_anotherMayFollow', () => {
    const facts = complaintFacts({ status: 'in_progress' }, [workOrder({ status: 'done', handlerId: 'handler' })]);
    expect(() => dispatchComplaint(facts, desk, assignment, NOW)).not.toThrow();
  });
  it('whileADeclineIsPending_isRefused', () => {
    const declineProposal = { proposedById: 'desk', reason: '-', ruleText: '-', whereToGo: '-', deciderId: 'lead' };
    expect(() => dispatchComplaint(complaintFacts({ declineProposal }), desk, assignment, NOW)).toThrow(
      refusal('COMPLAINT.DECLINE_PENDING'),
    );
  });
  it('residents_handlers_andOtherEstates_mayNot', () => {
    const elsewhere = { ...desk, personId: 'other', grants: [{ role: 'frontDesk' as const, estateId: 'elsewhere' }] };
    for (const person of [asker('resident', 'resident'), asker('handler', 'handler'), elsewhere]) {
      expect(() => dispatchComplaint(complaintFacts(), person, assignment, NOW)).toThrow(
        refusal('COMPLAINT.ACTION_NOT_YOURS'),
      );
    }
  });
  it('resolvedComplaint_isNotInTheStateForIt', () => {
    expect(() => dispatchComplaint(complaintFacts({ status: 'resolved' }), desk, assignment, NOW)).toThrow(
      refusal('COMPLAINT.ACTION_NOT_IN_STATE'),
    );
  });
});
