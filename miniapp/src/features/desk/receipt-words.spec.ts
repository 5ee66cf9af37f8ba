import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { readOutText, spokenNumber } from './receipt-words';

const receipt: ComplaintReceipt = {
  id: 'c-1',
  number: 'YS-261123-0042',
  status: 'submitted',
  category: 'seepage',
  urgency: 'urgent',
  firstContactOwner: { id: 'p-1', name: '周敏', departmentName: '客服部', phone: null },
  firstResponseDueAt: '2026-11-23T01:45:00.000Z',
  promise: {
    firstResponseMinutes: 15,
    firstResponseDueAt: '2026-11-23T01:45:00.000Z',
    onSiteDueAt: '2026-11-23T02:00:00.000Z',
    resolutionDueAt: '2026-11-24T01:30:00.000Z',
    onSiteMinutes: 30,
    resolutionMinutes: 1440,
    isRoundTheClock: true,
    isLengthened: false,
  },
  isBeyondCalendar: false,
  safetyAdvice: null,
  urgencyNote: null,
  photosNote: null,
  isJoined: false,
  joinNote: null,
};
const now = new Date('2026-11-23T01:30:00.000Z');

describe('the number as it is read out on the phone', () => {
  it('digits_areSpokenOneByOne_withYaoForOne', () => {
    expect(spokenNumber('YS-261123-0042')).toBe('Y S，二六幺幺二三，零零四二');
  });
});

describe('what the caller hears', () => {
  it('callerHears_number_owner_andBothPromises', () => {
    expect(readOutText(receipt, now)).toBe(
      '已经为您登记好了，编号是 Y S，二六幺幺二三，零零四二。这件事由周敏负责到底，承诺 15 分钟内答复，30 分钟内到现场，11 月 24 日（周二）09:30 前解决。',
    );
  });

  it('workingTime_isToldByTheDayAndHourItComesTo_readTheNextMorningToo', () => {
    const promise = { ...receipt.promise, isRoundTheClock: false, resolutionDueAt: '2026-12-01T08:10:00.000Z' };
    expect(readOutText({ ...receipt, promise }, now)).toContain(
      '承诺 11 月 23 日（周一）09:45 前答复，11 月 23 日（周一）10:00 前到现场，12 月 1 日（周二）16:10 前解决。',
    );
  });

  it('whereNobodyHasToCome_nothingIsPromisedAboutIt', () => {
    const quiet = { ...receipt, promise: { ...receipt.promise, onSiteMinutes: null, onSiteDueAt: null } };
    expect(readOutText(quiet, now)).not.toContain('到现场');
  });
});
