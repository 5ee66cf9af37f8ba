import { aComplaint } from '../../../test/factories/a-complaint';
import { asker } from '../../../test/factories/complaint-facts';
import type { Asker } from './facts';
import { mayKnowReporter, maySee, partiesOf, workOrderPartiesOf } from './parties';

const elsewhere = (who: Asker): Asker => ({
  ...who,
  grants: who.grants.map(({ role }) => ({ role, estateId: 'elsewhere' })),
});
const cleaner: Asker = { ...asker('cleaner', 'handler'), departmentId: 'environment-id' };

describe('maySee', () => {
  const worked = aComplaint().inProgress().workedOnBy('handler').facts();
  it.each([
    ['the reporter', asker('resident', 'resident'), true],
    ['a neighbour', asker('neighbour', 'resident'), false],
    ['the front desk', asker('any-desk', 'frontDesk'), true],
    ['the front desk of another estate', elsewhere(asker('any-desk', 'frontDesk')), false],
    ['the manager of another estate', elsewhere(asker('manager', 'estateManager')), false],
    ['the handler', asker('handler', 'handler'), true],
    ['a handler of the department', asker('colleague', 'handler'), true],
    ['a handler of another department', cleaner, false],
  ])('%s: %s', (_who, who, expected) => {
    expect(maySee(who, worked)).toBe(expected);
  });
});

describe('mayKnowReporter', () => {
  const secret = aComplaint().confidential().inProgress().workedOnBy('handler').facts();
  it.each([
    ['the reporter', asker('resident', 'resident'), true],
    ['the owner', asker('desk', 'frontDesk'), true],
    ['the estate manager', asker('manager', 'estateManager'), true],
    ['the handler', asker('handler', 'handler'), false],
    ['a manager who handles it', asker('handler', 'estateManager'), false],
    ['a team lead', asker('lead', 'teamLead'), false],
  ])('confidential, %s: %s', (_who, who, expected) => {
    expect(mayKnowReporter(who, secret)).toBe(expected);
  });
  it('openComplaint_isKnownToItsHandler', () => {
    expect(mayKnowReporter(asker('handler', 'handler'), aComplaint().workedOnBy('handler').facts())).toBe(true);
  });
  it('onceItWentToAnotherDepartment_whoHadItReadsOn_withoutKnowingWhoReportedIt', () => {
    const facts = aComplaint()
      .inProgress()
      .workedOnBy('handler')
      .order({ returnedByIds: ['cleaner'] })
      .facts();
    expect(maySee(cleaner, facts)).toBe(true);
    expect(mayKnowReporter(cleaner, facts)).toBe(false);
    const colleague = { ...cleaner, departmentId: asker('handler', 'handler').departmentId };
    expect(mayKnowReporter(colleague, facts)).toBe(true);
  });
  it('onceTheOrderWasCalledOff_whoHadItReadsOn_withoutKnowingWhoReportedIt', () => {
    const had = { status: 'cancelled', handlerId: 'cleaner', departmentId: 'environment-id' } as const;
    const facts = aComplaint().inProgress().order(had).workedOnBy('handler').facts();
    expect(maySee(cleaner, facts)).toBe(true);
    expect(mayKnowReporter(cleaner, facts)).toBe(false);
  });
});

describe('partiesOf', () => {
  it('aLeadOfAnotherDepartment_isNoTeamLeadHere', () => {
    const facts = aComplaint().inProgress().facts();
    const other: Asker = { ...asker('lead', 'teamLead'), departmentId: 'order-id' };
    expect(partiesOf(other, facts).has('teamLead')).toBe(false);
    expect(partiesOf(asker('lead', 'teamLead'), facts).has('teamLead')).toBe(true);
  });
  it('theDeskSpeaksForAGuest_butForNobodyWithAScreenOfTheirOwn', () => {
    const desk = asker('other-desk', 'frontDesk');
    expect(partiesOf(desk, aComplaint().with({ reporterId: null }).facts()).has('guestDesk')).toBe(true);
    expect(partiesOf(desk, aComplaint().facts()).has('guestDesk')).toBe(false);
    expect(
      partiesOf(asker('handler', 'handler'), aComplaint().with({ reporterId: null }).facts()).has('guestDesk'),
    ).toBe(false);
  });
  it('theFinishedLeadOrder_leavesItsHandlerTheLeadHandler', () => {
    expect(partiesOf(asker('handler', 'handler'), aComplaint().finishedBy('handler').facts())).toContain('leadHandler');
  });
  it('onceAnotherDidTheWorkAnew_whoDidItFirstIsNoLeadHandlerAnyMore', () => {
    const facts = aComplaint().inProgress().finishedBy('handler').workedOnBy('second').facts();
    expect(partiesOf(asker('handler', 'handler'), facts)).not.toContain('leadHandler');
    expect(partiesOf(asker('second', 'handler'), facts)).toContain('leadHandler');
  });
  it('whoAskedForHelp_andHasPassedTheWorkOnSince_callsNothingOff', () => {
    const co = { id: 'co', kind: 'coHandling', departmentId: 'order-id', askedById: 'cleaner' } as const;
    const passedOn = aComplaint()
      .inProgress()
      .workedOnBy('handler')
      .order(co)
      .order({ returnedByIds: ['cleaner'] });
    const facts = passedOn.facts();
    const coHandling = facts.workOrders.find(({ id }) => id === 'co');
    if (coHandling === undefined) throw new Error('no order');
    expect(workOrderPartiesOf(cleaner, coHandling, facts)).not.toContain('requester');
  });
  it('coHandlingIsCalledOff_byTheSideThatAskedForIt', () => {
    const co = { id: 'co', kind: 'coHandling', departmentId: 'order-id', askedById: 'handler' } as const;
    const facts = aComplaint().inProgress().workedOnBy('handler').order(co).facts();
    const [lead, coHandling] = facts.workOrders;
    if (lead === undefined || coHandling === undefined) throw new Error('no order');
    const mayCallOff = (who: Asker, order = coHandling) => workOrderPartiesOf(who, order, facts).has('requester');
    expect(mayCallOff(asker('handler', 'handler'))).toBe(true);
    expect(mayCallOff(asker('desk', 'frontDesk'))).toBe(true);
    expect(mayCallOff(asker('lead', 'teamLead'))).toBe(true);
    expect(mayCallOff(asker('colleague', 'handler'))).toBe(false);
    expect(mayCallOff(asker('desk', 'frontDesk'), lead)).toBe(false);
    const otherLead: Asker = { ...asker('order-lead', 'teamLead'), departmentId: 'order-id' };
    expect(workOrderPartiesOf(otherLead, coHandling, facts)).toContain('teamLead');
  });
  it('theCoHandler_isNoLeadHandler', () => {
    const facts = aComplaint().order({ kind: 'coHandling', status: 'accepted', handlerId: 'guard' }).facts();
    expect([...partiesOf(asker('guard', 'handler'), facts)]).toEqual(['coHandler']);
  });
  it('onlyAnEstateManager_coordinates', () => {
    const facts = aComplaint().order({}).facts();
    const [order] = facts.workOrders;
    if (order === undefined) throw new Error('no order');
    expect(workOrderPartiesOf(asker('manager', 'estateManager'), order, facts)).toContain('coordinator');
    expect(workOrderPartiesOf(asker('lead', 'teamLead'), order, facts)).not.toContain('coordinator');
  });
});

describe('the accused', () => {
  const roles = ['frontDesk', 'handler', 'teamLead', 'estateManager', 'companyQuality', 'admin'] as const;
  const named = (personId: string) =>
    aComplaint()
      .inProgress()
      .workedOnBy('handler')
      .with({ accusedIds: [personId] });
  it.each([
    ['handler', asker('handler', 'handler')],
    ['desk', asker('desk', 'frontDesk')],
    ['manager', asker('manager', ...roles)],
  ])('%s is nobody to it, and does not see it', (personId, who) => {
    const facts = named(personId).facts();
    const [order] = facts.workOrders;
    if (order === undefined) throw new Error('no order');
    expect([...partiesOf(who, facts), ...workOrderPartiesOf(who, order, facts)]).toEqual([]);
    expect(maySee(who, facts)).toBe(false);
    expect(mayKnowReporter(who, facts)).toBe(false);
  });
  it('colleaguesOfTheAccused_workOn', () => {
    expect(partiesOf(asker('desk', 'frontDesk'), named('handler').facts())).toContain('firstContactOwner');
  });
});
