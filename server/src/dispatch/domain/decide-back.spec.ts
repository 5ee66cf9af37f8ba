import { asker, complaintFacts, NOW, workOrder } from '../../../test/factories/complaint-facts';
import type { Asker, WorkOrderState } from '../../complaints/domain/facts';
import { askBack, declineBack, giveBack } from './decide-back';

const department = workOrder({}).departmentId;
const inDepartment = (person: Asker): Asker => ({ ...person, departmentId: department });
const li = inDepartment(asker('li', 'handler'));
const wu = inDepartment(asker('wu', 'handler'));
const lead = inDepartment(asker('lead', 'teamLead'));
const manager = asker('manager', 'estateManager');
const backRequest = { personId: 'li', departmentId: department, askedAt: NOW.toISOString() };

const held = (changes: Partial<WorkOrderState> = {}) =>
  workOrder({ status: 'accepted', handlerId: 'wu', offeredToId: 'wu', formerHandIds: ['li'], ...changes });
const facts = (order: WorkOrderState) => complaintFacts({ status: 'in_progress' }, [order]);
const asked = (changes: Partial<WorkOrderState> = {}) => held({ backRequest, ...changes });

describe('askBack', () => {
  it('whoeverHadItBefore_asks_andIsAskedForOnce', () => {
    expect(askBack(facts(held()), held(), li, NOW).workOrders).toMatchObject([{ patch: { backRequest } }]);
    expect(askBack(facts(asked()), asked(), li, NOW).entries).toEqual([]);
  });
  it('whoeverNeverHadIt_orHasItNow_mayNot', () => {
    const stranger = inDepartment(asker('he', 'handler'));
    expect(() => askBack(facts(held()), held(), stranger, NOW)).toThrow('ACTION_NOT_YOURS');
    expect(() => askBack(facts(held()), held(), wu, NOW)).toThrow('ACTION_NOT_YOURS');
  });
});

describe('giveBack', () => {
  it.each([
    ['theHandler', wu],
    ['aLead', lead],
    ['theManager', manager],
  ])('%s_agrees_andItIsATransfer', (_, giver) => {
    const given = giveBack(facts(asked()), asked(), giver, NOW);
    expect(given.workOrders).toMatchObject([
      { patch: { status: 'accepted', handlerId: 'li', bounceCount: 1, returnedByIds: ['wu'], backRequest: null } },
    ]);
  });
  it('theSecondBounce_orWhatWasRuledOn_isForTheCoordinator_andThenItIsARuling', () => {
    for (const order of [asked({ bounceCount: 1 }), asked({ ruledAt: NOW })]) {
      for (const person of [wu, lead]) expect(() => giveBack(facts(order), order, person, NOW)).toThrow('NEEDS_RULING');
      const { bounceCount } = order;
      const [change] = giveBack(facts(order), order, manager, NOW).workOrders;
      expect(change).toMatchObject({ patch: { handlerId: 'li', ruledAt: NOW } });
      expect(change).not.toMatchObject({ patch: { bounceCount: bounceCount + 1 } });
    }
  });
  it('whatAwaitsARuling_isRuledOn', () => {
    const awaiting = asked({ status: 'returned', handlerId: null, offeredToId: null, coordinatorId: 'manager' });
    expect(() => giveBack(facts(awaiting), awaiting, manager, NOW)).toThrow('ACTION_NOT_IN_STATE');
  });
  it('nobodyAsked_orTheAskerAgreesWithThemselves_isRefused', () => {
    expect(() => giveBack(facts(held()), held(), wu, NOW)).toThrow('BACK_NOT_ASKED');
    expect(() => giveBack(facts(asked()), asked(), li, NOW)).toThrow('ACTION_NOT_YOURS');
  });
});

describe('declineBack', () => {
  it('byWhoeverHasIt_orTakenBackByWhoAsked_butByNoOtherFormerHand', () => {
    for (const person of [wu, li, lead]) {
      expect(declineBack(facts(asked()), asked(), person).workOrders).toMatchObject([{ patch: { backRequest: null } }]);
    }
    const other = asked({ formerHandIds: ['li', 'he'] });
    expect(() => declineBack(facts(other), other, inDepartment(asker('he', 'handler')))).toThrow('ACTION_NOT_YOURS');
  });
});
