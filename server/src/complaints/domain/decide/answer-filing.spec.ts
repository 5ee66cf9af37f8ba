import { aComplaint } from '../../../../test/factories/a-complaint';
import { asker, NOW } from '../../../../test/factories/complaint-facts';
import { allowedComplaintActions } from '../allowed-actions';
import { handsIn } from '../hand-in';
import { mayKnowReporter, maySee } from '../parties';
import { objectToFiling, takeOverFiling } from './answer-filing';
import { recognisePerson } from './recognise-person';
import { removePersonal } from './remove-personal';

/** `child` filed it for `mother`, who lives in the room and is known here. */
const filed = aComplaint().with({
  reporterId: 'child',
  callerPhone: '13900002222',
  filedById: 'child',
  filing: { relation: 'child', consent: { version: '1', givenAt: NOW.toISOString() }, answer: null },
  onBehalfOfName: '王秀英',
  onBehalfOfPhone: '13800001111',
  onBehalfOfPersonId: 'mother',
});
const unknown = filed.with({ onBehalfOfPersonId: null });
const child = asker('child', 'resident');
const mother = asker('mother', 'resident');
const desk = asker('desk', 'frontDesk');
const answered = filed.with({
  reporterId: 'mother',
  filing: { relation: 'child', consent: null, answer: { kind: 'takenOver', at: NOW.toISOString() } },
});

describe('filed for another', () => {
  it('bothSeeIt_andDoWhatAReporterDoes_onlyThePersonAnswers', () => {
    const mays = (who: typeof child) => allowedComplaintActions(who, filed.facts(), NOW);
    expect(mays(child)).toEqual(expect.arrayContaining(['comment', 'withdraw']));
    expect(mays(child)).not.toEqual(expect.arrayContaining(['takeOver']));
    expect(mays(child)).not.toContain('objectToFiling');
    expect(mays(mother)).toEqual(expect.arrayContaining(['comment', 'withdraw', 'takeOver', 'objectToFiling']));
  });

  it('bothAreAskedWhetherItIsDone', () => {
    const resolved = filed.resolved().facts();
    for (const who of [child, mother]) expect(allowedComplaintActions(who, resolved, NOW)).toContain('confirm');
  });

  it('inConfidence_theDeskKnowsBoth_whoeverDoesTheWorkNeither', () => {
    const secret = filed.with({ isConfidential: true }).workedOnBy('handler').facts();
    expect(mayKnowReporter(desk, secret)).toBe(true);
    expect(mayKnowReporter(mother, secret)).toBe(true);
    expect(mayKnowReporter(asker('handler', 'handler'), secret)).toBe(false);
  });

  it('bothHaveAHandInIt_soThatNeitherCallsOrDecidesAnAppeal', () => {
    expect(handsIn(filed.facts())).toEqual(expect.arrayContaining(['child', 'mother']));
  });

  it('whoeverIsAccused_isNobodyToIt_evenIfItWasFiledForThem', () => {
    expect(maySee(mother, filed.with({ accusedIds: ['mother'] }).facts())).toBe(false);
  });
});

describe('takeOverFiling', () => {
  it('fromThenOn_itIsThePersonsAlone_andTheFilersNumberIsGone', () => {
    const decided = takeOverFiling(filed.facts(), mother, NOW);
    expect(decided.complaint).toMatchObject({ reporterId: 'mother', callerName: null, callerPhone: null });
    expect(decided.complaint.filing?.answer).toEqual({ kind: 'takenOver', at: NOW.toISOString() });
    expect(decided.events).toEqual([{ type: 'FilingTakenOver', payload: { filerId: 'child' } }]);
    expect(maySee(child, answered.facts())).toBe(false);
    expect(maySee(mother, answered.facts())).toBe(true);
  });
  it('howAndWhenTheFilerWishedToBeTold_isNotHowThePersonIs', () => {
    const rung = filed.with({ contactPreference: 'phone', contactHours: '晚上八点后' }).facts();
    for (const { complaint } of [takeOverFiling(rung, mother, NOW), objectToFiling(rung, mother, null, NOW)]) {
      expect(complaint).toMatchObject({ contactPreference: 'message', contactHours: null });
    }
  });
  it.each([
    ['whoeverFiledIt', child],
    ['theDesk', desk],
    ['aNeighbour', asker('neighbour', 'resident')],
  ])('%s_doesNotTakeItOver', (_name, who) => {
    expect(() => takeOverFiling(filed.facts(), who, NOW)).toThrow('COMPLAINT.ACTION_NOT_YOURS');
  });
  it('closed_thereIsNothingToTakeOver_butStillToObjectTo', () => {
    const closed = filed.closed('confirmed').facts();
    expect(() => takeOverFiling(closed, mother, NOW)).toThrow('COMPLAINT.ACTION_NOT_IN_STATE');
    expect(objectToFiling(closed, mother, null, NOW).complaint.reporterId).toBe('mother');
  });
});

describe('objectToFiling', () => {
  it('byThePerson_itIsTheirs_andTheDeskHears', () => {
    const decided = objectToFiling(filed.facts(), mother, '我没让他报', NOW);
    expect(decided.complaint).toMatchObject({ reporterId: 'mother', callerPhone: null });
    expect(decided.entries).toMatchObject([
      { action: 'objectToFiling', reason: '我没让他报', data: { isByDesk: false }, isVisibleToResident: true },
    ]);
    expect(decided.events).toMatchObject([{ type: 'FilingObjected', payload: { filerId: 'child' } }]);
  });
  it('byTheDesk_whoeverHasNoAccount_becomesACallerWhomItWroteDown', () => {
    expect(objectToFiling(unknown.facts(), desk, '来电说没让邻居报', NOW).complaint).toMatchObject({
      reporterId: null,
      registeredById: 'desk',
      callerName: '王秀英',
      callerPhone: '13800001111',
      contactPreference: 'phone',
    });
  });
  it('byTheDesk_whoeverIsKnownHere_readsItThemselves', () => {
    const { complaint } = objectToFiling(filed.facts(), desk, '来电说没让邻居报', NOW);
    expect(complaint).toMatchObject({ reporterId: 'mother' });
    expect(complaint).not.toHaveProperty('registeredById');
  });
  it('withoutANumber_theDeskHasNobodyToHearItFrom', () => {
    const nameless = unknown.with({ onBehalfOfName: null, onBehalfOfPhone: null }).facts();
    expect(() => objectToFiling(nameless, desk, '来电', NOW)).toThrow('COMPLAINT.ACTION_NOT_YOURS');
  });
  it.each([
    ['whoeverFiledIt', child],
    ['whoeverFiledIt_andSitsAtTheDesk', asker('child', 'frontDesk')],
  ])('%s_doesNotObject', (_name, who) => {
    expect(() => objectToFiling(filed.facts(), who, null, NOW)).toThrow('COMPLAINT.ACTION_NOT_YOURS');
  });
  it('saidTwice_whatWasSaidFirstStands', () => {
    expect(() => objectToFiling(answered.facts(), mother, null, NOW)).toThrow('COMPLAINT.FILING_ANSWERED');
    expect(() => takeOverFiling(answered.facts(), mother, NOW)).toThrow('COMPLAINT.FILING_ANSWERED');
  });
  it('ownMatter_isNobodysToObjectTo', () => {
    expect(() => objectToFiling(aComplaint().facts(), mother, null, NOW)).toThrow('COMPLAINT.ACTION_NOT_YOURS');
  });
});

describe('recognisePerson', () => {
  it('boundLater_thePersonReadsItAsWell_andWhoeverFiledItReadsNothingOfThat', () => {
    const decided = recognisePerson(unknown.facts(), 'mother');
    expect(decided?.complaint).toEqual({ onBehalfOfPersonId: 'mother' });
    expect(decided?.entries).toMatchObject([{ action: 'recognisePerson', isVisibleToResident: false }]);
    expect(decided?.isBackground).toBe(true);
  });
  it.each([
    ['knownAlready', filed, 'somebody'],
    ['answered', answered.with({ onBehalfOfPersonId: null }), 'mother'],
    ['whoeverFiledIt', unknown, 'child'],
    ['whoeverHasAHandInIt', unknown, 'desk'],
    ['ownMatter', aComplaint(), 'mother'],
  ])('%s_isNot', (_name, matter, personId) => {
    expect(recognisePerson(matter.facts(), personId)).toBeNull();
  });
});

it('whatIsPersonal_goesForBoth', () => {
  expect(removePersonal(filed.closed('confirmed').facts(), 0, NOW).complaint).toMatchObject({
    filedById: null,
    filing: null,
    onBehalfOfName: null,
    onBehalfOfPhone: null,
    onBehalfOfPersonId: null,
  });
});
