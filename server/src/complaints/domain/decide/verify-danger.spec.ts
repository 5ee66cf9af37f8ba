import { aComplaint, minutesLater } from '../../../../test/factories/a-complaint';
import { asker, NOW } from '../../../../test/factories/complaint-facts';
import { allowedComplaintActions } from '../allowed-actions';
import { ballHolderOf } from '../ball-holder';
import { clockChanges } from '../clocks-from-timeline';
import type { Decision } from '../decision';
import type { ComplaintFacts } from '../facts';
import { acceptComplaint } from './accept';
import { correctTriage } from './correct-triage';
import { proposeDecline } from './decline';
import { mergeComplaint } from './merge';
import { answerOnTheSpot } from './resolve';
import { confirmDanger, confirmHarmless } from './verify-danger';
import { withdrawComplaint } from './withdraw';

const desk = asker('desk', 'frontDesk');
const handler = asker('handler', 'handler');
const neighbour = asker('neighbour', 'resident');
const resident = asker('resident', 'resident');
const refusal = (code: string) => expect.objectContaining({ code });
const doubtful = aComplaint()
  .with({ dangerDoubt: { probability: 0.4, hazard: 'gas' } })
  .running('verification', 5);
const facts = doubtful.facts();
const REASON = '打过电话，是楼下炒辣椒';

function clocksAfter(known: ComplaintFacts, { entries }: Decision, now = NOW) {
  const { changed } = clockChanges(
    known,
    known,
    entries.map((said) => ({ ...said, occurredAt: now })),
  );
  return changed.flatMap(({ is: { kind, outcome, endedAt } }) => (endedAt === null ? [] : [[kind, outcome]]));
}

describe('confirmDanger', () => {
  it('raisesTheMatter_toWhatItSoundedLike', () => {
    const decided = confirmDanger(facts, desk, null, NOW);
    expect(decided.complaint).toEqual({ category: 'gas', urgency: 'lifeSafety', hazard: 'gas', dangerDoubt: null });
    expect(decided.entries).toMatchObject([{ action: 'confirmDanger', data: { probability: 0.4, hazard: 'gas' } }]);
    expect(decided.triageCorrection).toMatchObject({ fromUrgency: 'normal', toUrgency: 'lifeSafety' });
  });
  it('anotherDangerThanItSoundedLike_isTheOneThatCounts', () => {
    expect(confirmDanger(facts, desk, 'fire', NOW).complaint).toMatchObject({
      hazard: 'fire',
      category: 'fire-safety',
    });
  });
  it('keepsTheClock_andPromisesWhatDangerIsPromised', () => {
    const decided = confirmDanger(facts, desk, null, NOW);
    expect(clocksAfter(facts, decided)).toEqual([['verification', 'met']]);
    expect(clocksAfter(facts, decided, minutesLater(6))).toEqual([['verification', 'breached']]);
  });
  it('twice_isTold_thatItIsKnown', () => {
    expect(() => confirmDanger(aComplaint().facts(), desk, null, NOW)).toThrow(refusal('COMPLAINT.NOT_TO_VERIFY'));
  });
  it('aNeighbour_isRefused', () => {
    expect(() => confirmDanger(facts, neighbour, null, NOW)).toThrow(refusal('COMPLAINT.ACTION_NOT_YOURS'));
  });
  it('whoeverIsThere_maySayIt', () => {
    const atWork = doubtful.inProgress().workedOnBy('handler').facts();
    expect(confirmDanger(atWork, handler, null, NOW).complaint.urgency).toBe('lifeSafety');
  });
});

describe('confirmHarmless', () => {
  it('saysHow_andLowersNothing', () => {
    const decided = confirmHarmless(facts, desk, REASON);
    expect(decided.complaint).toEqual({ dangerDoubt: null });
    expect(decided.entries).toMatchObject([{ action: 'confirmHarmless', reason: REASON, data: { probability: 0.4 } }]);
    expect(clocksAfter(facts, decided)).toEqual([['verification', 'met']]);
  });
  it('theReporter_mayNot', () => {
    expect(() => confirmHarmless(facts, resident, REASON)).toThrow(refusal('COMPLAINT.ACTION_NOT_YOURS'));
  });
});

describe('an open question of danger', () => {
  it('isTheMoveOfWhoeverAnswersForIt_alsoWhileSomebodyWorksOnIt', () => {
    const { complaint, workOrders } = doubtful.inProgress().workedOnBy('handler').facts();
    expect(ballHolderOf(complaint, workOrders)).toBe('desk');
  });
  it.each([
    ['answered', () => answerOnTheSpot(facts, desk, '没事', NOW)],
    ['mergedAway', () => mergeComplaint(facts, desk, aComplaint().with({ id: 'other' }).facts(), '同一处', NOW)],
    ['declined', () => proposeDecline(facts, desk, { reason: '不归', ruleText: '规约', whereToGo: '别处' }, 'manager')],
  ] as const)('isNot_%s_beforeItIsFoundOut', (_what, act) => {
    expect(act).toThrow(refusal('COMPLAINT.VERIFY_FIRST'));
  });
  it('isOffered_toBeFoundOut_andNothingThatWouldHideIt', () => {
    const allowed = allowedComplaintActions(desk, facts, NOW);
    expect(allowed).toEqual(expect.arrayContaining(['confirmDanger', 'confirmHarmless', 'accept']));
    expect(allowed).not.toEqual(expect.arrayContaining(['answerOnTheSpot']));
    expect(allowedComplaintActions(desk, aComplaint().facts(), NOW)).not.toContain('confirmDanger');
  });
  it('isClosed_byRaisingTheUrgency_andByNothingElse', () => {
    const raised = correctTriage(facts, desk, { category: 'gas', urgency: 'lifeSafety', reason: null }, NOW);
    expect(raised.complaint.dangerDoubt).toBeNull();
    expect(clocksAfter(facts, raised)).toContainEqual(['verification', 'met']);
    const urgent = correctTriage(facts, desk, { category: 'gas', urgency: 'urgent', reason: null }, NOW);
    expect(urgent.complaint).not.toHaveProperty('dangerDoubt');
    expect(clocksAfter(facts, urgent)).not.toContainEqual(['verification', 'met']);
    const accepted = acceptComplaint(
      facts,
      desk,
      { message: '已收到', category: null, urgency: null, reason: null },
      NOW,
    );
    expect(clocksAfter(facts, accepted)).not.toContainEqual(['verification', 'met']);
  });
  it('whenItsReporterWithdraws_nobodyIsAskedAnyMore', () => {
    const decided = withdrawComplaint(facts, resident, null, NOW);
    expect(decided.complaint.dangerDoubt).toBeNull();
    expect(clocksAfter(facts, decided)).toContainEqual(['verification', 'cancelled']);
  });
});
