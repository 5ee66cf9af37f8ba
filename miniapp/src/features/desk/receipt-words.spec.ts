import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { readOutText, spokenNumber } from './receipt-words';

const receipt: ComplaintReceipt = {
  id: 'c-1',
  number: 'YS-1123-0042',
  status: 'submitted',
  category: 'seepage',
  urgency: 'urgent',
  firstContactOwner: { id: 'p-1', name: '周敏', departmentName: '客服部', phone: null },
  firstResponseDueAt: '2026-11-23T01:45:00.000Z',
  promise: {
    firstResponseMinutes: 15,
    onSiteMinutes: 30,
    resolutionMinutes: 1440,
    isRoundTheClock: true,
    isLengthened: false,
  },
  isBeyondCalendar: false,
  safetyAdvice: null,
  urgencyNote: null,
};
const now = new Date('2026-11-23T01:30:00.000Z');

describe('the number as it is read out on the phone', () => {
  it('digits_areSpokenOneByOne_withYaoForOne', () => {
    expect(spokenNumber('YS-1123-0042')).toBe('Y S,幺幺二三,零零四二');
  });
});

describe('what the caller hears', () => {
  it('callerHears_number_owner_andBothPromises', () => {
    expect(readOutText(receipt, now)).toBe(
      '已经为您登记好了,编号是 Y S,幺幺二三,零零四二。这件事由周敏负责到底,09:45 前给您答复,30 分钟内到现场。',
    );
  });

  it('whereNobodyHasToCome_nothingIsPromisedAboutIt', () => {
    const quiet = { ...receipt, promise: { ...receipt.promise, onSiteMinutes: null } };
    expect(readOutText(quiet, now)).not.toContain('到现场');
  });
});
