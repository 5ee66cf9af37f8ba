import { aComplaint } from '../../../test/factories/a-complaint';
import { asker, complaintFacts, NOW, workOrder } from '../../../test/factories/complaint-facts';
import { applyDecision } from '../../complaints/domain/apply-decision';
import { fileAppeal, rejectAppeal, upholdAppeal } from './decide-appeal';

const reporter = asker('resident', 'resident');
const quality = asker('quality', 'companyQuality');
const refusal = (code: string) => expect.objectContaining({ code });
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const declined = aComplaint().closed('declined').facts();
const filed = {
  id: 'appeal',
  reason: '明明是公共水管',
  mediaIds: ['photo'],
  involvedIds: ['desk', 'lead'],
  arbiterId: 'quality',
};
const appealed = applyDecision(declined, fileAppeal(declined, reporter, filed, NOW));

describe('fileAppeal', () => {
  it('waitsForSomebodyWhoHadNoHandInIt', () => {
    const decided = fileAppeal(declined, reporter, filed, NOW);
    expect(decided.complaint).toMatchObject({ arbiterId: 'quality', appeal: { verdict: null, reason: filed.reason } });
    expect(decided.entries[0]).toMatchObject({ action: 'fileAppeal', data: { appealId: 'appeal' } });
    expect(decided.media).toEqual([expect.objectContaining({ mediaIds: ['photo'], entryIndex: 0 })]);
    expect(decided.events).toEqual([{ type: 'AppealFiled', payload: { deciderId: 'quality', reason: filed.reason } }]);
  });
  it.each(['confirmed', 'timeout', 'declined'] as const)('%s_canBeAppealed', (closeReason) => {
    const facts = aComplaint().closed(closeReason).facts();
    expect(fileAppeal(facts, reporter, filed, days(30)).complaint.appeal).not.toBeNull();
    expect(() => fileAppeal(facts, reporter, filed, days(30.01))).toThrow(refusal('APPEAL.WINDOW_OVER'));
  });
  it.each(['withdrawn', 'merged'] as const)('%s_cannot', (closeReason) => {
    const facts = aComplaint().closed(closeReason).facts();
    expect(() => fileAppeal(facts, reporter, filed, NOW)).toThrow(refusal('APPEAL.NOT_APPEALABLE'));
  });
  it('oneClosing_isAppealedOnce', () => {
    expect(() => fileAppeal(appealed, reporter, filed, NOW)).toThrow(refusal('APPEAL.ALREADY_FILED'));
  });
  it('openMatter_isNotAppealed', () => {
    expect(() => fileAppeal(complaintFacts(), reporter, filed, NOW)).toThrow(refusal('COMPLAINT.ACTION_NOT_IN_STATE'));
  });
  it('nobodyElse_appealsForTheResident', () => {
    expect(() => fileAppeal(declined, quality, filed, NOW)).toThrow(refusal('COMPLAINT.ACTION_NOT_YOURS'));
  });
});

describe('deciding an appeal', () => {
  it('upheld_isWorkedOnAgain', () => {
    const decided = upholdAppeal(appealed, quality, '确属公共水管');
    expect(decided.complaint).toMatchObject({
      status: 'in_progress',
      closeReason: null,
      reopenCount: 1,
      appeal: null,
      arbiterId: null,
    });
    expect(decided.entries).toEqual([expect.objectContaining({ action: 'upholdAppeal', body: '确属公共水管' })]);
  });
  it('rejected_staysClosed_withTheReasonInWords', () => {
    const decided = rejectAppeal(appealed, quality, '水管在户内，属于专有部分', days(1));
    expect(decided.complaint.status).toBeUndefined();
    expect(decided.complaint.appeal).toMatchObject({ verdict: 'rejected', answer: '水管在户内，属于专有部分' });
    expect(decided.entries[0]).toMatchObject({ isVisibleToResident: true, body: '水管在户内，属于专有部分' });
  });
  it.each([
    ['theOwner', asker('desk', 'companyQuality')],
    ['whoeverDeclinedIt', asker('lead', 'estateManager')],
    ['theReporterThemselves', asker('resident', 'companyQuality')],
    ['aTeamLead', asker('another', 'teamLead')],
    ['theFrontDesk', asker('another', 'frontDesk')],
    ['anArbiterBeforeWhomItWasNotPut', asker('another', 'companyQuality')],
    ['theManagerOfTheEstate', asker('manager', 'estateManager')],
    [
      'thePersonOfAnotherEstate',
      { ...quality, grants: [{ role: 'companyQuality' as const, estateId: 'other' }], personId: 'foreign' },
    ],
  ])('%s_doesNotDecide', (_name, person) => {
    expect(() => upholdAppeal(appealed, person, '成立')).toThrow(refusal('COMPLAINT.ACTION_NOT_YOURS'));
    expect(() => rejectAppeal(appealed, person, '不成立', NOW)).toThrow(refusal('COMPLAINT.ACTION_NOT_YOURS'));
  });
  it('theAccused_andWhoeverWorkedOnIt_doNotDecide', () => {
    const facts = {
      ...appealed,
      complaint: { ...appealed.complaint, accusedIds: ['accused'] },
      workOrders: [workOrder({ handlerId: 'worker', status: 'done' }), workOrder({ returnedByIds: ['returner'] })],
    };
    for (const id of ['accused', 'worker', 'returner']) {
      expect(() => upholdAppeal(facts, asker(id, 'companyQuality'), '成立')).toThrow(
        refusal('COMPLAINT.ACTION_NOT_YOURS'),
      );
    }
    expect(upholdAppeal(facts, quality, '成立').complaint.status).toBe('in_progress');
  });
  it('decided_isNotDecidedAgain', () => {
    const rejected = applyDecision(appealed, rejectAppeal(appealed, quality, '维持', NOW));
    expect(() => upholdAppeal(rejected, quality, '成立')).toThrow(refusal('APPEAL.NOT_PENDING'));
  });
});
