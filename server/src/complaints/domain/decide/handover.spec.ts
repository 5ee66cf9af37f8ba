import type { Role } from '@yingsheng/shared/people/role';
import { aComplaint, minutesLater } from '../../../../test/factories/a-complaint';
import { asker, NOW, PLAIN_TERMS } from '../../../../test/factories/complaint-facts';
import { allowedComplaintActions } from '../allowed-actions';
import { clocksFromTimeline } from '../clocks-from-timeline';
import { type ComplaintFacts, SYSTEM } from '../facts';
import type { OwnerCandidate } from '../rules/handover-rules';
import { acceptHandover, declineHandover, lapseHandover, proposeHandover } from './handover';

const desk = { ...asker('desk', 'frontDesk'), personId: 'desk' };
const manager = { ...asker('manager', 'estateManager'), personId: 'manager' };
const colleague = { ...asker('colleague', 'frontDesk'), personId: 'colleague' };
const handler = { ...asker('handler', 'handler'), personId: 'handler' };
const refusal = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });

function staff(personId: string, ...roles: Role[]): OwnerCandidate {
  return {
    personId,
    name: personId,
    departmentId: 'customerService-id',
    roles,
    isOnDuty: true,
    absentUntil: null,
  };
}

function propose(facts: ComplaintFacts, receiver: OwnerCandidate | undefined, by: typeof desk = desk) {
  return proposeHandover(facts, by, { id: 'handover', receiver, reason: '下班交接' }, NOW);
}

const pending = aComplaint().with({
  handover: {
    id: 'handover',
    fromId: 'desk',
    toId: 'colleague',
    proposedById: 'manager',
    reason: '下班交接',
    proposedAt: NOW.toISOString(),
  },
});

describe('proposeHandover', () => {
  it('untilTheReceiverAccepts_theGiverStaysTheOwner', () => {
    const decided = propose(aComplaint().facts(), staff('colleague', 'frontDesk'));
    expect(decided.complaint).toEqual({
      handover: expect.objectContaining({ fromId: 'desk', toId: 'colleague', proposedById: 'desk' }),
    });
    expect(decided.entries).toMatchObject([{ action: 'proposeHandover', isVisibleToResident: false }]);
  });
  it('theManager_proposesForAnOwnerWhoIsAway', () => {
    const decided = propose(aComplaint().facts(), staff('colleague', 'frontDesk'), manager);
    expect(decided.complaint.handover).toMatchObject({ fromId: 'desk', proposedById: 'manager' });
  });
  it.each([
    ['somebody of another estate, or unknown', undefined, 'receiverMustWorkOnTheEstate'],
    ['somebody on leave', { ...staff('colleague', 'frontDesk'), absentUntil: NOW }, 'receiverMustNotBeAway'],
    ['a handler', staff('handler', 'handler'), 'receiverMustHoldAnOwningRole'],
    ['the owner themselves', staff('desk', 'frontDesk'), 'receiverMustBeSomebodyElse'],
    ['the reporter, who works here too', staff('resident', 'frontDesk'), 'receiverMustNotBeTheReporter'],
    ['the accused', staff('lead', 'teamLead'), 'receiverMustNotBeAccused'],
  ])('to %s is refused', (_whom, receiver, rule) => {
    const facts = aComplaint()
      .with({ accusedIds: ['lead'] })
      .facts();
    expect(() => propose(facts, receiver)).toThrow(refusal('COMPLAINT.HANDOVER_RECEIVER_INVALID', { rule }));
  });
  it('whileAnotherIsAwaited_isRefused_andNotOffered', () => {
    expect(() => propose(pending.facts(), staff('manager', 'estateManager'))).toThrow(
      refusal('COMPLAINT.HANDOVER_PENDING'),
    );
    expect(allowedComplaintActions(desk, pending.facts(), NOW)).not.toContain('proposeHandover');
  });
  it.each([
    ['a colleague at the desk', colleague],
    ['a handler', handler],
  ])('by %s is refused', (_who, who) => {
    expect(() => propose(aComplaint().facts(), staff('manager', 'estateManager'), who)).toThrow(
      refusal('COMPLAINT.ACTION_NOT_YOURS'),
    );
  });
});

describe('answering a handover', () => {
  it('accepting_makesTheReceiverTheOwner_andTheResidentReadsIt', () => {
    const decided = acceptHandover(pending.facts(), colleague);
    expect(decided.complaint).toEqual({ firstContactOwnerId: 'colleague', handover: null });
    expect(decided.entries).toMatchObject([
      { action: 'acceptHandover', data: { fromId: 'desk', toId: 'colleague' }, isVisibleToResident: true },
    ]);
  });
  it.each([
    ['the giver', desk],
    ['the proposer', manager],
    ['somebody else', { ...asker('other', 'frontDesk'), personId: 'other' }],
  ])('%s cannot accept for the receiver', (_who, who) => {
    expect(() => acceptHandover(pending.facts(), who)).toThrow(refusal('COMPLAINT.ACTION_NOT_YOURS'));
  });
  it.each([
    ['the receiver declines', colleague],
    ['the giver takes it back', desk],
    ['the proposer takes it back', manager],
  ])('%s: the owner stays', (_who, who) => {
    const decided = declineHandover(pending.facts(), who, '今晚我也休息');
    expect(decided.complaint).toEqual({ handover: null });
    expect(decided.entries).toMatchObject([{ action: 'declineHandover', isVisibleToResident: false }]);
  });
  it('afterItWasTakenBack_thereIsNothingToAccept', () => {
    expect(() => acceptHandover(aComplaint().facts(), colleague)).toThrow(refusal('COMPLAINT.HANDOVER_NOT_PROPOSED'));
  });
  it('unanswered_itEndsBySystem_andTheLeadsHear', () => {
    const decided = lapseHandover(pending.facts(), SYSTEM);
    expect(decided.complaint).toEqual({ handover: null });
    expect(decided.entries).toMatchObject([{ isBySystem: true }]);
    expect(decided.events).toMatchObject([{ type: 'HandoverLapsed' }]);
  });
});

describe('the clock of a handover', () => {
  const at = (minutes: number) => ({ workOrderId: null, occurredAt: minutesLater(minutes) });
  const submitted = { action: 'submit' as const, data: { category: 'plumbing', urgency: 'normal' }, ...at(0) };
  const proposed = { action: 'proposeHandover' as const, data: { handoverId: 'one' }, ...at(10) };
  const approvals = (...entries: Parameters<typeof clocksFromTimeline>[0]) =>
    clocksFromTimeline(entries, PLAIN_TERMS)
      .filter((clock) => clock.kind === 'approval')
      .map(({ subjectId, dueAt, outcome }) => ({ subjectId, dueAt, outcome }));

  it('givesTwoHoursRoundTheClock_toAnswer', () => {
    expect(approvals(submitted, proposed)).toEqual([{ subjectId: 'one', dueAt: minutesLater(130), outcome: null }]);
  });
  it.each([
    [100, 'met'],
    [131, 'breached'],
  ])('answeredAfter%sMinutes_isMetOrBroken', (minutes, outcome) => {
    const answered = { action: 'acceptHandover' as const, data: { handoverId: 'one' }, ...at(minutes) };
    expect(approvals(submitted, proposed, answered)).toMatchObject([{ outcome }]);
  });
  it('anAnswerToOne_doesNotEndTheOther', () => {
    const declined = { action: 'declineHandover' as const, data: { handoverId: 'one' }, ...at(20) };
    const again = { action: 'proposeHandover' as const, data: { handoverId: 'two' }, ...at(30) };
    expect(approvals(submitted, proposed, declined, again)).toMatchObject([{ outcome: 'met' }, { outcome: null }]);
  });
});
