import { aComplaint } from '../../../test/factories/a-complaint';
import { asker, NOW } from '../../../test/factories/complaint-facts';
import { applyDecision } from '../../complaints/domain/apply-decision';
import { SYSTEM } from '../../complaints/domain/facts';
import { fileAppeal } from './decide-appeal';
import { planFollowUpCall } from './decide-call';
import { type ClosingTask, handOn } from './hand-on';

const quality = asker('quality', 'companyQuality');
const refusal = (code: string) => expect.objectContaining({ code });
const closed = aComplaint().finishedBy('handler').closed('confirmed').facts();
const called = applyDecision(closed, planFollowUpCall(closed, { id: 'call', reasons: ['share'], callerId: 'caller' }));
const filed = { id: 'appeal', reason: '还在漏', mediaIds: [], involvedIds: ['desk', 'manager'], arbiterId: 'caller' };
const appealed = applyDecision(closed, fileAppeal(closed, asker('resident', 'resident'), filed, NOW));
const to = (task: ClosingTask, toId: string) => ({
  task,
  toId,
  reason: '请假到月底',
  suitableIds: ['other', 'caller'],
});

describe.each([
  ['call', called, 'callerId', 'handOnCall', 'FollowUpCallHandedOn'],
  ['appeal', appealed, 'arbiterId', 'handOnAppeal', 'AppealHandedOn'],
] as const)('handing on the %s', (task, facts, column, action, event) => {
  it('isARecordedStepOfQuality_withWhoHadItWhoHasItAndWhy', () => {
    const decided = handOn(facts, quality, to(task, 'other'));
    expect(decided.complaint).toEqual({ [column]: 'other' });
    expect(decided.entries).toEqual([
      expect.objectContaining({
        action,
        reason: '请假到月底',
        data: { subjectId: task, fromId: 'caller', toId: 'other' },
        isVisibleToResident: false,
      }),
    ]);
    expect(decided.events.map(({ type }) => type)).toEqual([event]);
  });
  it.each([
    ['theManagerOfTheEstate', asker('another', 'estateManager')],
    ['whoeverHasIt', asker('caller', 'frontDesk')],
    ['qualityWithAHandInIt', asker('handler', 'companyQuality')],
    ['anAdministrator', asker('another', 'admin')],
  ])('%s_doesNot', (_name, person) => {
    expect(() => handOn(facts, person, to(task, 'other'))).toThrow(refusal('COMPLAINT.ACTION_NOT_YOURS'));
  });
  it('whoeverHasItAlready_isNoChange', () => {
    expect(() => handOn(facts, quality, to(task, 'caller'))).toThrow(refusal('FOLLOW_UP.ALREADY_WITH_THEM'));
  });
  it('whoeverHadAHandInIt_isNotAsked', () => {
    expect(() => handOn(facts, quality, to(task, 'handler'))).toThrow(refusal('FOLLOW_UP.NOT_SUITABLE'));
  });
  it('theSystem_givesWhatNobodyHas', () => {
    expect(handOn(facts, SYSTEM, to(task, 'other')).entries[0]).toMatchObject({ isBySystem: true });
  });
});
